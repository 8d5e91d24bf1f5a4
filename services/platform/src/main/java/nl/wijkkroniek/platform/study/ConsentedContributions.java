package nl.wijkkroniek.platform.study;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.study.Pseudonyms;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.reading.Letting;
import nl.wijkkroniek.histories.view.HeldEvent;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was said in sessions, for a study: through the one way out, in the order in which it was recorded, some hundreds at a time. What may not leave is passed over
 * early where how it stands says so, but what leaves is decided by the way out alone.
 */
@Component
class ConsentedContributions {

  private static final int AT_A_TIME = 250;
  private static final int PLACED_AT_ONCE = 1_000;

  private final LiveViews live;
  private final WayOut wayOut;
  private final Histories histories;
  private final EventLog log;
  private final JsonMapper json = LanguageJson.mapper();

  ConsentedContributions(LiveViews live, WayOut wayOut, Histories histories, EventLog log) {
    this.live = live;
    this.wayOut = wayOut;
    this.histories = histories;
    this.log = log;
  }

  /** What is behind a line. */
  record Behind(EventId event, SubjectId session, long position, Instant recordedAt) {
  }

  private record Place(long position, EventId contribution) {
  }

  /**
   * Writes a line for every contribution that may leave; breaks off when its study is closed meanwhile.
   *
   * @param of sessions, circles and teams whose sessions are asked for; all there are, when it is empty
   */
  void write(Collection<SubjectId> of, Reader reader, Pseudonyms pseudonyms, OutputStream out) throws IOException {
    awaitAllThatIsRecorded();
    Views views = live.current();
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    List<EventId> asked = inOrder(views, of);
    for (int from = 0; from < asked.size(); from += AT_A_TIME) {
      for (StudyLine line : lines(views, asked.subList(from, Math.min(from + AT_A_TIME, asked.size())), reader, pseudonyms)) {
        buffered.write(json.writeValueAsBytes(line));
        buffered.write('\n');
      }
    }
    buffered.flush();
  }

  /** The contribution that is called so in a study; whether it may leave now or not. */
  Optional<Behind> behind(String line, Pseudonyms pseudonyms) {
    awaitAllThatIsRecorded();
    Views views = live.current();
    List<ContributionStanding> found = views.standings(standing -> isSaidInSession(standing) && pseudonyms.of(standing.contribution()).equals(line));
    return views.entries().held(found.stream().map(ContributionStanding::contribution).toList()).stream().map(HeldEvent::own)
        .map(entry -> new Behind(entry.eventId(), entry.happening().subject(), entry.event().position(), entry.event().recordedAt())).findFirst();
  }

  private void awaitAllThatIsRecorded() {
    long head = log.head();
    if (head > 0) {
      histories.await(head - 1);
    }
  }

  private List<EventId> inOrder(Views views, Collection<SubjectId> of) {
    List<EventId> candidates = candidates(views, of).stream().map(ContributionStanding::contribution).distinct().toList();
    List<Place> places = new ArrayList<>(candidates.size());
    for (int from = 0; from < candidates.size(); from += PLACED_AT_ONCE) {
      views.entries().placed(candidates.subList(from, Math.min(from + PLACED_AT_ONCE, candidates.size())))
          .forEach(placed -> places.add(new Place(placed.position(), placed.id())));
    }
    return places.stream().sorted(Comparator.comparingLong(Place::position)).map(Place::contribution).toList();
  }

  private static List<ContributionStanding> candidates(Views views, Collection<SubjectId> of) {
    if (of.isEmpty()) {
      return views.standings(ConsentedContributions::mayLeave);
    }
    List<SubjectId> sessions = Stream.concat(of.stream(), views.links().to(List.copyOf(of)).stream().map(Link::from))
        .filter(subject -> subject.kind() == SubjectKind.SESSION).distinct().toList();
    return views.standings(views.entries().eventsOf(sessions)).values().stream().filter(ConsentedContributions::mayLeave).filter(standing -> sessions.contains(standing.session()))
        .toList();
  }

  private static boolean isSaidInSession(ContributionStanding standing) {
    return standing.session().kind() == SubjectKind.SESSION;
  }

  private static boolean mayLeave(ContributionStanding standing) {
    return isSaidInSession(standing) && standing.author() != null && !standing.withdrawn()
        && (standing.visibility() == Visibility.EVERYONE_WITH_ACCESS || standing.visibility() == Visibility.OPEN);
  }

  private List<StudyLine> lines(Views views, List<EventId> some, Reader reader, Pseudonyms pseudonyms) {
    Map<EventId, StoredEntry> told = views.entries().held(some).stream().map(HeldEvent::own).collect(toMap(StoredEntry::eventId, Function.identity()));
    List<StoredEntry> left = new Letting(views, wayOut).out(some.stream().filter(told::containsKey).map(told::get).toList(), reader);
    Map<EventId, ContributionStanding> standings = views.standings(left.stream().map(StoredEntry::eventId).toList());
    Set<SubjectId> sessions = left.stream().map(entry -> entry.happening().subject()).collect(Collectors.toSet());
    List<Link> around = views.links().from(sessions);
    return left.stream().flatMap(entry -> line(entry, standings.get(entry.eventId()), around, pseudonyms).stream()).toList();
  }

  /** Of what was destroyed nothing is taken home, not even that it was said. */
  private static Optional<StudyLine> line(StoredEntry entry, ContributionStanding standing, List<Link> around, Pseudonyms pseudonyms) {
    return entry.happening().data() instanceof ContributionMade made && !SealedText.UNREADABLE.equals(made.text())
        ? Optional.of(StudyLine.of(entry, made, standing, around, pseudonyms)) : Optional.empty();
  }
}
