package nl.wijkkroniek.recording.chronicle.exporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.SubjectState;

/** What was said in one session, on one alumni day or of one role, and how it stands after all that was told of it. */
final class Spoken {

  private static final int DEEPEST = 32;

  private final SubjectId place;
  private final Map<EventId, SubjectId> authors = new HashMap<>();
  private final Map<EventId, Visibility> contested = new HashMap<>();
  /** What is told of something that was said may be corrected and retracted itself. */
  private final Map<EventId, EventId> of = new HashMap<>();
  private SubjectState state;

  Spoken(SubjectId place) {
    this.place = place;
    this.state = SubjectState.of(place);
  }

  void hear(Happening happening) {
    state = state.evolve(happening);
    switch (happening.data()) {
      case ContributionMade made -> authors.put(happening.id(), made.author());
      case RemarkMade made -> authors.put(happening.id(), made.author());
      case RedefinitionContested said -> {
        authors.put(happening.id(), said.author());
        contested.merge(happening.id(), said.visibleTo(), Spoken::narrower);
      }
      case EventCorrected corrected -> WayOut.spokenOf(happening).ifPresent(said -> {
        of.put(happening.id(), said);
        correction(corrected).ifPresent(visibility -> contested.merge(said, visibility, Spoken::narrower));
      });
      case EventRetracted retracted -> of.put(happening.id(), retracted.event());
      case SubjectEvent _ -> { }
    }
  }

  private static Optional<Visibility> correction(EventCorrected corrected) {
    return switch (corrected.data()) {
      case EventCorrected further -> correction(further);
      case RedefinitionContested said -> Optional.of(said.visibleTo());
      case SubjectEvent _ -> Optional.empty();
    };
  }

  /** A correction never widens who may see what was said. */
  private static Visibility narrower(Visibility one, Visibility other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  Map<EventId, ContributionStanding> standings() {
    Map<EventId, ContributionStanding> standings = new HashMap<>();
    switch (state) {
      case ReflectionSession session ->
          session.visibilities().forEach((said, visibility) -> put(standings, said, visibility, session.withdrawn().containsKey(said)));
      case AlumniDay day -> day.released().keySet().forEach(remark -> put(standings, remark, Visibility.OPEN, false));
      case SubjectState _ -> contested.forEach((said, visibility) -> put(standings, said, visibility, false));
    }
    Map<EventId, ContributionStanding> later = new HashMap<>();
    of.keySet().forEach(event -> Optional.ofNullable(standings.get(bottom(event))).ifPresent(standing -> later.put(event, standing)));
    standings.putAll(later);
    return standings;
  }

  private EventId bottom(EventId event) {
    EventId now = event;
    for (int depth = 0; depth < DEEPEST && of.containsKey(now); depth++) {
      now = of.get(now);
    }
    return now;
  }

  /** What was never said, although it was narrowed or released, does not stand anywhere; a remark that was not released stands nowhere either. */
  private void put(Map<EventId, ContributionStanding> standings, EventId said, Visibility visibility, boolean withdrawn) {
    if (authors.containsKey(said)) {
      standings.put(said, new ContributionStanding(said, place, authors.get(said), visibility, withdrawn));
    }
  }
}
