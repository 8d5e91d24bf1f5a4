package nl.wijkkroniek.histories.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Reads how subjects stand: one at any moment, or a list of them as they stand now. */
final class SubjectReading {

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;
  private final Function<Views, Portraits> portraits;

  SubjectReading(LiveViews live, WayOut wayOut, Moments moments, Function<Views, Portraits> portraits) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = moments;
    this.portraits = portraits;
  }

  /** How a subject stood. What is kept is the present, which is that of every moment since its last change; any other is folded from what was known then. */
  <S> Answer<S> state(Portrait<S, ?> portrait, SubjectId subject, Moment moment, Reader reader) {
    Horizon horizon = moments.horizon(moment);
    Views views = live.current();
    Optional<Portraits.Kept<S>> present = moment.asOf() == null ? portraits.apply(views).present(portrait, subject, wayOut.opening()) : Optional.empty();
    return present.filter(kept -> moment.knownAt() == null || kept.seen() <= horizon.known()).map(kept -> new Answer<>(kept.state(), Math.max(horizon.known(), kept.seen()), null, List.of()))
        .orElseGet(() -> folded(views, portrait, subject, horizon, reader));
  }

  private <S> Answer<S> folded(Views views, Portrait<S, ?> portrait, SubjectId subject, Horizon horizon, Reader reader) {
    if (!wayOut.letsHistoryOf(subject, reader)) {
      throw Refusals.unknown(subject);
    }
    var lines = new FoldedLines(views, wayOut, reader);
    FoldedLines.Found found = portrait.partsBySubject() ? lines.withPartsBySubject(subject, horizon) : lines.whole(subject, horizon);
    if (found.isNothing()) {
      throw new EntryReading(views).isKnown(subject) ? Refusals.unknownThen(subject) : Refusals.unknown(subject);
    }
    return new Answer<>(portrait.fold().apply(subject, found.lines()), horizon.known(), horizon.asOf(), found.uncertain());
  }

  /** Which subjects were known to be one and the same. */
  Identity identity(SubjectId subject, long known) {
    List<Link> same = live.current().links().same(subject, known);
    return new Identity(same.stream().filter(link -> link.from().equals(subject)).map(Link::to).findFirst().orElse(null),
        same.stream().filter(link -> link.to().equals(subject)).map(Link::from).toList());
  }

  /** Where these questions were raised, as far as was known. */
  Map<EventId, SubjectId> raised(Collection<EventId> questions, long known) {
    return live.current().entries().raised(questions, known).entrySet().stream().collect(toMap(Map.Entry::getKey, raised -> raised.getValue().circle()));
  }

  /** Subjects by slug. */
  <S, M> Page<M> list(Portrait<S, M> portrait, Bson wanted, String filter, Cursor cursor, int limit) {
    String list = portrait.kind().code() + "|" + filter;
    String last = cursor.isStart() ? "" : Bookmark.of(cursor, list).last();
    long known = moments.listed();
    Views views = live.current();
    List<BsonDocument> found = views.subjects(portrait.kind()).find(and(wanted, gt("_id", last))).projection(Projections.exclude("present"))
        .sort(Sorts.ascending("_id")).limit(limit + 1).into(new ArrayList<>());
    List<BsonDocument> page = found.subList(0, Math.min(limit, found.size()));
    Cursor next = found.size() > limit ? new Bookmark(list, known, slug(page.getLast())).cursor() : null;
    return new Page<>(page.stream().map(document -> portraits.apply(views).summary(portrait, document, wayOut.opening())).toList(), next, known);
  }

  /** Teams by slug, that have not what is asked for. */
  Page<TeamSummary> without(TeamFilter filter, Bson wanted, Cursor cursor, int limit) {
    long known = moments.listed();
    Views views = live.current();
    return new TeamsWithout(views, portraits.apply(views), wayOut.opening()).page(filter, wanted, cursor, limit, known);
  }

  private static String slug(BsonDocument document) {
    return document.getString("_id").getValue();
  }

  /** A condition on a field, or none. */
  static Bson wanted(String field, String value) {
    return value == null ? Filters.empty() : eq(field, value);
  }
}
