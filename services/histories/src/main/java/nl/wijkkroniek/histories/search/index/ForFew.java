package nl.wijkkroniek.histories.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.participant.ParticipantState.Membership;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.SaidForFew;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.visibility.Witness;
import nl.wijkkroniek.kernel.words.Refusal;

/**
 * What was said for fewer than everybody, as far as one reader may see it: it stands in no index that is kept, and is looked through when that reader asks. Which
 * of it to look at, the views say by who somebody is and what they have a part in now; whether it may be seen, the one way out says, before a word of it is read.
 * So no word that may not be seen changes what is found, or what is said of that. What is near comes first: one's own words, those of one's own sessions, circles
 * and teams, and then those for everyone with access.
 */
public final class ForFew {

  /** So many texts are looked through for one question. */
  public static final int MOST = 1_000;

  /** Where something can be said for fewer than everybody. */
  private static final Set<SubjectKind> PLACES = Set.of(SubjectKind.SESSION, SubjectKind.ROLE, SubjectKind.ALUMNI_DAY);

  private final LiveViews live;
  private final Histories histories;
  private final Documents documents;
  private final int most;

  public ForFew(LiveViews live, Histories histories, WayOut wayOut, MunicipalityTable municipalities) {
    this(live, histories, wayOut, municipalities, MOST);
  }

  /** @param most how many texts are looked through for one question */
  public ForFew(LiveViews live, Histories histories, WayOut wayOut, MunicipalityTable municipalities, int most) {
    this.live = live;
    this.histories = histories;
    this.documents = new Documents(wayOut, municipalities);
    this.most = most;
  }

  /**
   * What there is to look through.
   *
   * @param index of what the reader may see
   * @param bounded whether there may be more, as there was more to look at than can be looked at for one question; that depends on no word
   */
  public record Looked(PassingIndex index, boolean bounded) implements AutoCloseable {

    @Override
    public void close() {
      index.close();
    }
  }

  /**
   * All that this reader may see of it.
   *
   * @param kind of subject that is wanted; null for any
   */
  public Looked through(Reader reader, SubjectKind kind) {
    Views views = live.current();
    Collection<ContributionStanding> near = kind == null || PLACES.contains(kind) ? near(reader, views) : List.of();
    boolean bounded = near.size() > most;
    List<EventId> said = near.stream().limit(most).filter(one -> kind == null || one.session().kind() == kind).map(ContributionStanding::contribution).toList();
    // Looking is no reading: of what is shown of it, its reader's witness is told when that leaves.
    return new Looked(new PassingIndex(said.isEmpty() ? Map.of() : documents.of(views.entries().held(withCorrections(said, views)), views, reader.seenBy(Witness.NONE))), bounded);
  }

  /** One more than is looked at where there is more. */
  private Collection<ContributionStanding> near(Reader reader, Views views) {
    SaidForFew said = views.saidForFew();
    Map<EventId, ContributionStanding> near = new LinkedHashMap<>();
    if (reader.participant() != null) {
      add(near, count -> said.by(reader.participant(), count));
      List<SubjectId> own = partOf(reader);
      add(near, count -> own.isEmpty() ? List.of() : said.amongThemselves(own, count));
      List<SubjectId> around = inside(own, views);
      add(near, count -> around.isEmpty() ? List.of() : said.forThoseAround(around, count));
    }
    if (reader.hasAccess()) {
      add(near, said::forEveryoneWithAccess);
    }
    return near.values();
  }

  /** What was added already may come again, so that as many are asked for as would do without it. */
  private void add(Map<EventId, ContributionStanding> near, IntFunction<List<ContributionStanding>> last) {
    if (near.size() <= most) {
      last.apply(most + 1).stream().takeWhile(_ -> near.size() <= most).forEach(one -> near.put(one.contribution(), one));
    }
  }

  /** What the reader has a part in now. */
  private List<SubjectId> partOf(Reader reader) {
    try {
      return histories.participant(reader.participant().slug(), Moment.NOW, reader).state().memberships().stream().map(Membership::what).distinct().toList();
    } catch (Refusal unknown) {
      if (unknown.kind() == Refusal.Kind.UNKNOWN) {
        return List.of();
      }
      throw unknown;
    }
  }

  /** The sessions of these circles, and the roles in these teams. */
  private static List<SubjectId> inside(List<SubjectId> own, Views views) {
    List<SubjectId> around = own.stream().filter(place -> place.kind() == SubjectKind.CIRCLE || place.kind() == SubjectKind.TEAM).toList();
    return around.isEmpty() ? List.of() : views.links().to(around).stream().filter(ForFew::isInside).map(Link::from).distinct().toList();
  }

  private static boolean isInside(Link link) {
    return link.from().kind() == (link.to().kind() == SubjectKind.CIRCLE ? SubjectKind.SESSION : SubjectKind.ROLE);
  }

  /** What was said, and what was told of it: that is for whom it was said for. */
  private static List<EventId> withCorrections(List<EventId> said, Views views) {
    Set<EventId> all = new HashSet<>();
    Collection<EventId> next = said;
    while (all.addAll(next)) {
      next = views.entries().correctionsOf(next);
    }
    return new ArrayList<>(all);
  }
}
