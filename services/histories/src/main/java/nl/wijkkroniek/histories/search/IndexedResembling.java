package nl.wijkkroniek.histories.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.reading.EventReading;
import nl.wijkkroniek.histories.reading.EventReading.Seen;
import nl.wijkkroniek.histories.search.index.Field;
import nl.wijkkroniek.histories.search.index.Motives;
import nl.wijkkroniek.histories.search.index.OwnText;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Compares by the index, and shows from the histories. */
public final class IndexedResembling implements Resembling {

  private static final List<String> TURNS = List.of("TeamAdjusted", "TeamSplit", "TeamsMerged", "TeamDissolved", "RoleRedefined");
  private static final int TURNS_OF_A_TEAM = 10;

  private final SearchProcessor index;
  private final Histories histories;
  private final EventReading events;

  public IndexedResembling(SearchProcessor index, Histories histories, LiveViews live, WayOut wayOut) {
    this.index = index;
    this.histories = histories;
    this.events = new EventReading(live, wayOut);
  }

  @Override
  public List<LikeExperiment> experiments(String slug, int most, Reader reader) {
    int count = Resembling.within(most);
    ExperimentState own = histories.experiment(slug, Moment.NOW, reader).state();
    String text = String.join(". ", texts(own));
    Resemblance like = new Resemblance(Field.WHOLE, text).without(Field.ID, own.id().toString());
    if (own.conclusion() != null) {
      like.rather(Field.OUTCOME, own.conclusion().data().outcome().code());
    }
    LookedFor shared = LookedFor.stemsOf(text);
    Optional<Municipality> here = municipality(own.teams(), reader);
    return index.ask(searcher -> like.best(searcher, count), List.<String>of()).stream().map(SubjectId::parse)
        .flatMap(other -> known(() -> histories.experiment(other.slug(), Moment.NOW, reader).state()).stream())
        .map(other -> LikeExperiment.of(other, why(own, other, shared, here, reader))).toList();
  }

  private List<Reason> why(ExperimentState own, ExperimentState other, LookedFor shared, Optional<Municipality> here, Reader reader) {
    List<Reason> why = new ArrayList<>();
    sharedWords(texts(other), shared).ifPresent(why::add);
    if (own.conclusion() != null && other.conclusion() != null && own.conclusion().data().outcome() == other.conclusion().data().outcome()) {
      why.add(Reason.sameOutcome(ValueWords.of(own.conclusion().data().outcome())));
    }
    sameMunicipality(here, other.teams(), reader).ifPresent(why::add);
    return why;
  }

  /** What its events say, as they were let out. */
  private static List<String> texts(ExperimentState experiment) {
    Stream<String> plan = Stream.of(experiment.question(), experiment.expectation().wording());
    Stream<String> goals = experiment.learningGoals().stream();
    Stream<String> changes = experiment.adjustments().stream().flatMap(adjusted -> OwnText.of(adjusted.data()).texts().stream());
    Stream<String> seen = experiment.observations().stream().map(ExperimentState.Observation::observation);
    Stream<String> end = experiment.conclusion() == null ? Stream.of() : OwnText.of(experiment.conclusion().data()).texts().stream();
    return Stream.of(plan, goals, changes, seen, end).flatMap(texts -> texts).filter(Objects::nonNull).toList();
  }

  @Override
  public List<LikeTurn> turningPoints(String team, int most, Reader reader) {
    int count = Resembling.within(most);
    SubjectId id = histories.team(team, Moment.NOW, reader).state().id();
    Optional<Municipality> here = municipality(List.of(id), reader);
    Query own = new BooleanQuery.Builder().add(new TermQuery(new Term(Field.OWNER, id.toString())), Occur.FILTER)
        .add(new TermInSetQuery(Field.TYPE, TURNS.stream().map(BytesRef::new).toList()), Occur.FILTER).build();
    List<EventId> turns = index.ask(searcher -> Resemblance.last(searcher, own, TURNS_OF_A_TEAM), List.<String>of()).stream().map(EventId::parse).toList();
    Map<EventId, Seen> seen = events.seen(turns, reader);
    return turns.stream().filter(seen::containsKey).map(turn -> likeTurn(seen.get(turn), id, here, count, reader))
        .filter(turn -> !turn.others().isEmpty()).toList();
  }

  private LikeTurn likeTurn(Seen turn, SubjectId team, Optional<Municipality> here, int count, Reader reader) {
    Optional<Motive> motive = Motives.of(turn.entry().data());
    Resemblance like = new Resemblance(Field.DUTCH, text(turn)).only(Field.TYPE, turn.entry().type()).without(Field.OWNER, team.toString());
    motive.ifPresent(same -> like.rather(Field.MOTIVE, same.code()));
    LookedFor shared = LookedFor.stemsOf(text(turn));
    List<Found> others = best(like, count, reader).stream().map(other -> {
      List<Reason> why = new ArrayList<>();
      sharedWords(OwnText.of(other.entry().data()).texts(), shared).ifPresent(why::add);
      motive.filter(same -> Motives.of(other.entry().data()).filter(same::equals).isPresent()).ifPresent(same -> why.add(Reason.sameMotive(ValueWords.of(same))));
      sameMunicipality(here, teams(other), reader).ifPresent(why::add);
      return found(other, shared, why);
    }).toList();
    return new LikeTurn(found(turn, LookedFor.NOTHING, List.of()), others);
  }

  private static String text(Seen turn) {
    return String.join(". ", OwnText.of(turn.entry().data()).texts());
  }

  private static List<SubjectId> teams(Seen event) {
    return event.owners().keySet().stream().filter(owner -> owner.kind() == SubjectKind.TEAM).toList();
  }

  @Override
  public List<Found> insights(String text, SubjectId session, int most, Reader reader) {
    int count = Resembling.within(most);
    Resemblance like = new Resemblance(Field.DUTCH, text).only(Field.TYPE, "InsightDrawn");
    if (session != null) {
      like.without(Field.OWNER, session.toString());
    }
    LookedFor shared = LookedFor.stemsOf(text);
    return best(like, count, reader).stream().map(insight -> found(insight, shared,
        sharedWords(OwnText.of(insight.entry().data()).texts(), shared).stream().toList())).toList();
  }

  private List<Seen> best(Resemblance like, int count, Reader reader) {
    List<EventId> found = index.ask(searcher -> like.best(searcher, count), List.<String>of()).stream().map(EventId::parse).toList();
    Map<EventId, Seen> seen = events.seen(found, reader);
    return found.stream().map(seen::get).filter(Objects::nonNull).toList();
  }

  private static Found found(Seen seen, LookedFor looked, List<Reason> why) {
    return Found.of(seen, Excerpt.of(OwnText.of(seen.entry().data()).texts(), looked).map(Excerpt::pieces).orElse(List.of()), false, why);
  }

  private static Optional<Reason> sharedWords(List<String> texts, LookedFor shared) {
    List<String> words = Excerpt.matched(texts, shared);
    return words.isEmpty() ? Optional.empty() : Optional.of(Reason.shared(words));
  }

  private Optional<Municipality> municipality(List<SubjectId> teams, Reader reader) {
    return teams.stream().flatMap(team -> known(() -> histories.team(team.slug(), Moment.NOW, reader).state()).stream())
        .map(team -> team.place().municipality()).filter(place -> place != null && place.code() != null).findFirst();
  }

  private Optional<Reason> sameMunicipality(Optional<Municipality> here, List<SubjectId> teams, Reader reader) {
    return here.filter(place -> municipality(teams, reader).filter(there -> there.code().equals(place.code())).isPresent())
        .map(place -> Reason.sameMunicipality(place.name() == null ? place.code() : place.name()));
  }

  /** What was named before anything was told of it has nothing to say. */
  private static <T> Optional<T> known(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (Refusal unknown) {
      if (unknown.kind() == Refusal.Kind.UNKNOWN) {
        return Optional.empty();
      }
      throw unknown;
    }
  }
}
