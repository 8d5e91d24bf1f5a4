package nl.wijkkroniek.histories.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
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
import nl.wijkkroniek.histories.turning.Change;
import nl.wijkkroniek.histories.turning.TurningPoints;
import nl.wijkkroniek.histories.turning.Turnings;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;

/** Compares by the index, and shows from the histories. */
public final class IndexedResembling implements Resembling {

  /** Of what the index finds some turn out to be no turning points. */
  private static final int AS_MANY_AGAIN = 2;

  private final SearchProcessor index;
  private final Histories histories;
  private final Turnings turnings;
  private final EventReading events;

  public IndexedResembling(SearchProcessor index, Histories histories, Turnings turnings, LiveViews live, WayOut wayOut) {
    this.index = index;
    this.histories = histories;
    this.turnings = turnings;
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
    Places places = new Places(reader);
    Optional<Municipality> here = places.of(own.teams());
    return index.ask(searcher -> like.best(searcher, count), List.<String>of()).stream().map(SubjectId::parse)
        .flatMap(other -> known(() -> histories.experiment(other.slug(), Moment.NOW, reader).state()).stream())
        .map(other -> LikeExperiment.of(other, why(own, other, shared, here, places))).toList();
  }

  private List<Reason> why(ExperimentState own, ExperimentState other, LookedFor shared, Optional<Municipality> here, Places places) {
    List<Reason> why = new ArrayList<>();
    sharedWords(texts(other), shared).ifPresent(why::add);
    if (own.conclusion() != null && other.conclusion() != null && own.conclusion().data().outcome() == other.conclusion().data().outcome()) {
      why.add(Reason.sameOutcome(ValueWords.of(own.conclusion().data().outcome())));
    }
    places.same(here, other.teams()).ifPresent(why::add);
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
  public LikeTurns turningPoints(String team, Cursor cursor, int most, Reader reader) {
    Resembling.within(most);
    TurningPoints points = turnings.of(team, 1, Moment.NOW, cursor, TURNS, reader);
    return new LikeTurns(like(team, points.items().stream().map(point -> point.entry().event()).toList(), most, reader), points.next());
  }

  @Override
  public List<LikeTurn> like(String team, List<EventId> turns, int most, Reader reader) {
    int count = Resembling.within(most);
    SubjectId id = histories.team(team, Moment.NOW, reader).state().id();
    List<Seen> own = shown(turns, reader);
    List<List<EventId>> alike = own.stream().map(turn -> likeIt(turn, id, AS_MANY_AGAIN * count)).toList();
    Map<EventId, Seen> seen = turning(events.seen(alike.stream().flatMap(List::stream).distinct().toList(), reader), reader);
    Places places = new Places(reader);
    List<LikeTurn> like = new ArrayList<>();
    for (int at = 0; at < own.size(); at++) {
      Seen turn = own.get(at);
      like.add(new LikeTurn(found(turn, LookedFor.NOTHING, List.of()), alike.get(at).stream().map(seen::get).filter(Objects::nonNull).limit(count)
          .map(other -> likeTurn(turn, other, places.of(List.of(id)), places)).toList()));
    }
    return like.stream().filter(turn -> !turn.others().isEmpty()).toList();
  }

  /** The first vision or mandate that is told of a team sets its course, and changes nothing. */
  private Map<EventId, Seen> turning(Map<EventId, Seen> found, Reader reader) {
    Set<SubjectId> owners = found.values().stream().flatMap(other -> teams(other).stream()).collect(toSet());
    Map<EventId, Seen> turning = new HashMap<>(found);
    turning.keySet().retainAll(turnings.among(found.keySet(), owners, reader));
    return turning;
  }

  /** By its words; without these, by why it was done; and where that was not told, by what was done alone. */
  private List<EventId> likeIt(Seen turn, SubjectId team, int count) {
    Optional<Motive> motive = Motives.of(turn.entry().data());
    Resemblance like = new Resemblance(Field.DUTCH, text(turn)).only(Field.TYPE, turn.entry().type()).without(Field.OWNER, team.toString());
    motive.ifPresentOrElse(same -> like.rather(Field.MOTIVE, same.code()).orOnly(Field.MOTIVE, same.code()), () -> like.orOnly(Field.TYPE, turn.entry().type()));
    return index.ask(searcher -> like.best(searcher, count), List.<String>of()).stream().map(EventId::parse).toList();
  }

  private static Found likeTurn(Seen turn, Seen other, Optional<Municipality> here, Places places) {
    LookedFor shared = LookedFor.stemsOf(text(turn));
    List<Reason> why = new ArrayList<>();
    sharedWords(OwnText.of(other.entry().data()).texts(), shared)
        .or(() -> Change.by(other.entry().data()).map(change -> Reason.sameKind(change.words()))).ifPresent(why::add);
    Optional<Motive> motive = Motives.of(turn.entry().data());
    motive.filter(same -> Motives.of(other.entry().data()).filter(same::equals).isPresent()).ifPresent(same -> why.add(Reason.sameMotive(ValueWords.of(same))));
    places.same(here, teams(other)).ifPresent(why::add);
    return found(other, shared, why);
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
    return shown(index.ask(searcher -> like.best(searcher, count), List.<String>of()).stream().map(EventId::parse).toList(), reader);
  }

  private List<Seen> shown(List<EventId> found, Reader reader) {
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

  /** Where teams work, each asked for once. */
  private final class Places {

    private final Map<SubjectId, Optional<Municipality>> asked = new HashMap<>();
    private final Reader reader;

    private Places(Reader reader) {
      this.reader = reader;
    }

    private Optional<Municipality> of(List<SubjectId> teams) {
      return teams.stream().flatMap(team -> asked.computeIfAbsent(team, this::ask).stream()).findFirst();
    }

    private Optional<Municipality> ask(SubjectId team) {
      return known(() -> histories.team(team.slug(), Moment.NOW, reader).state()).map(known -> known.place().municipality()).filter(place -> place.code() != null);
    }

    private Optional<Reason> same(Optional<Municipality> here, List<SubjectId> teams) {
      return here.filter(place -> of(teams).filter(there -> there.code().equals(place.code())).isPresent())
          .map(place -> Reason.sameMunicipality(place.name() == null ? place.code() : place.name()));
    }
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
