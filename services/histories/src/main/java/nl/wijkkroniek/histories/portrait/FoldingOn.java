package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.eventstore.folding.Shape;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.team.TeamWords;
import nl.wijkkroniek.histories.view.HistoriesInTurn;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Folds what is new on a state that is kept, where the whole history would come to the same: nothing but lines came into it, each of what happened just then, each
 * behind all that was there; and what is kept was folded by the very code that runs now. A team of a country has hundreds of lines, and is told of every day.
 */
final class FoldingOn {

  /** Where in the order the last line is that was folded, of a kind that is folded on. */
  private static final String RANK = "rank";
  /** Which code folded it. */
  static final String BY = "by";

  private final Views views;

  FoldingOn(Views views) {
    this.views = views;
  }

  /**
   * How far was folded.
   *
   * @param seen position of the last event by which anything of it changed
   * @param rank where in the field order the last line of it stands
   */
  record Place(long seen, String rank) {
  }

  /** A state after what is new. */
  record After<S>(S state, Place place) {
  }

  /** Worked out when it is first asked for. */
  private static final class Code {

    private static final BsonString SHAPE = new BsonString(Shape.of(Portrait.class, StateJson.class, TeamWords.class, HistoriesInTurn.class));
  }

  /** Notes what is needed to fold on. */
  static void note(BsonDocument kept, Place place) {
    kept.append(RANK, new BsonString(place.rank()));
  }

  /** Which code runs now. */
  static BsonString code() {
    return Code.SHAPE;
  }

  private static boolean canBeFoldedOn(Portrait<?, ?> portrait) {
    return portrait.onward() != null && portrait.keepsState();
  }

  /** What is kept of those subjects that are behind by new lines alone; by subject. */
  Map<SubjectId, BsonDocument> kept(List<BsonDocument> behind) {
    Map<SubjectKind, List<String>> slugs = behind.stream().filter(FoldingOn::isByNewLines).map(Portraits::subject)
        .filter(subject -> canBeFoldedOn(Portrait.of(subject.kind()))).collect(groupingBy(SubjectId::kind, mapping(SubjectId::slug, toList())));
    Map<SubjectId, BsonDocument> kept = new HashMap<>();
    slugs.forEach((kind, some) -> views.subjects(kind).find(in("_id", some))
        .forEach(document -> kept.put(new SubjectId(kind, document.getString("_id").getValue()), document)));
    return kept;
  }

  private static boolean isByNewLines(BsonDocument mark) {
    return !mark.getBoolean(Views.ANEW, BsonBoolean.FALSE).getValue() && !UnfoldedStates.wasPutOff(mark);
  }

  /**
   * The state after what is new; empty where the history has to be gone through from its beginning: also when something changed that happened before what was
   * seen last, as when an event was left waiting and is worked in after others.
   */
  <S> Optional<After<S>> from(Portrait<S, ?> portrait, SubjectId subject, BsonDocument kept, BsonDocument mark, UnaryOperator<Iterable<Line>> counting) {
    if (!kept.containsKey(Portraits.PRESENT) || !Code.SHAPE.equals(kept.get(BY))) {
      return Optional.empty();
    }
    Place before = new Place(Portraits.seen(kept), kept.getString(RANK).getValue());
    if (mark.getNumber("since").longValue() <= before.seen()) {
      return Optional.empty();
    }
    try (HistoriesInTurn news = views.entries().after(subject, before.seen())) {
      Iterable<Line> lines = news.of(subject);
      if (!news.isNextBehind(before.rank())) {
        return Optional.empty();
      }
      S state = Portraits.MAPPER.treeToValue(BsonJson.toJson(kept.get(Portraits.PRESENT)), portrait.stateType());
      S after = Portrait.evolved(state, counting.apply(lines), portrait.onward());
      return Optional.of(new After<>(after, new Place(Math.max(Portraits.seen(mark), news.changedAt()), news.rank().isEmpty() ? before.rank() : news.rank())));
    }
  }
}
