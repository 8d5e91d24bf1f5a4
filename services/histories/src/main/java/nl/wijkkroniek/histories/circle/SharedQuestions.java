package nl.wijkkroniek.histories.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;

/**
 * The learning questions that more than one circle has on its agenda, by the circle they come from. Circles are gone through as they stood; a page ends when it is full, or after so many circles, so that it may be short and still not be the last.
 *
 * @param histories that are asked
 * @param reader who wants to know
 */
public record SharedQuestions(Histories histories, Reader reader) {

  private static final int CIRCLES_AT_ONCE = 50;
  private static final int MOST_CIRCLES = 200;

  /**
   * A question.
   *
   * @param event that raised it
   * @param question how it is put; null where nobody told
   * @param circle it comes from
   * @param state how it stands there
   * @param since when it came on that agenda
   * @param timesBack how often it came back there
   * @param sharedWith the other circles that took it over, from that one or from one that had it from there
   */
  public record Shared(EventId event, String question, SubjectId circle, QuestionStanding state, EdtfDate since, int timesBack, List<SubjectId> sharedWith) {
    public Shared {
      sharedWith = List.copyOf(sharedWith);
    }
  }

  /** A page of them as it is now; throws what {@link Histories} throws. */
  public Page<Shared> page(Cursor cursor, int limit) {
    return page(Moment.NOW, cursor, limit);
  }

  /** A page of them as it was. What the first page knew is what all know. */
  public Page<Shared> page(Moment moment, Cursor cursor, int limit) {
    if (limit < 1 || limit > Histories.MOST) {
      throw Refusals.invalid("limit", "moet van 1 tot en met %d zijn".formatted(Histories.MOST), "must be from 1 to %d".formatted(Histories.MOST));
    }
    Place place = Place.of(cursor);
    Moment then = place.known() < 0 ? moment : new Moment(moment.asOf(), new KnownAt.Position(place.known()));
    OtherCircles all = null;
    List<Shared> found = new ArrayList<>();
    for (int circles = 0; circles < MOST_CIRCLES; circles += CIRCLES_AT_ONCE) {
      Page<CircleSummary> some = histories.circles(BelongingFilter.ALL, then, place.circles(), CIRCLES_AT_ONCE, reader);
      if (all == null) {
        then = moment.equals(Moment.NOW) || some.position() < 0 ? then : new Moment(moment.asOf(), new KnownAt.Position(some.position()));
        all = OtherCircles.of(histories, then, reader);
      }
      OtherCircles circlesThen = all;
      List<Shared> here = some.items().stream().filter(circle -> circle.questions() > 0).flatMap(circle -> of(circle, circlesThen)).skip(place.taken()).limit(limit - found.size() + 1L)
          .toList();
      boolean full = found.size() + here.size() > limit;
      List<Shared> taken = here.subList(0, Math.min(here.size(), limit - found.size()));
      found.addAll(taken);
      long known = moment.equals(Moment.NOW) ? -1 : some.position();
      place = full ? new Place(place.circles(), place.taken() + taken.size(), known) : new Place(some.next(), 0, known);
      if (full || place.circles() == null) {
        return new Page<>(found, full ? place.cursor() : null, some.position());
      }
    }
    return new Page<>(found, place.cursor(), place.known() < 0 ? histories.position() : place.known());
  }

  private Stream<Shared> of(CircleSummary circle, OtherCircles circles) {
    List<LearningQuestion> shared = circles.stood(circle.id()).stream().flatMap(state -> state.agenda().stream())
        .filter(question -> !question.takenOverBy().isEmpty()).toList();
    Map<EventId, SubjectId> raised = shared.isEmpty() ? Map.of() : circles.raised(shared.stream().map(LearningQuestion::event).toList());
    return shared.stream().filter(question -> Stream.of(raised.get(question.event()), question.from()).filter(Objects::nonNull).map(circles::known)
        .noneMatch(other -> !other.equals(circle.id()) && isOnAgenda(question, other, circles))).map(question -> new Shared(question.event(), question.question(), circle.id(), question.state(), question.since().on(), question.comeBacks().size(),
            question.takenOverBy()));
  }

  /** It comes from the circle that raised it, or the one it was taken from. Where those say nothing of it, it is listed where it is. */
  private static boolean isOnAgenda(LearningQuestion question, SubjectId other, OtherCircles circles) {
    return circles.stood(other).stream().flatMap(state -> state.agenda().stream()).anyMatch(each -> each.is(question.event()));
  }

  /** Where a page begins: with these circles, after so many of their questions, as far as was known at this position; -1 for now. */
  private record Place(Cursor circles, int taken, long known) {

    private static Place of(Cursor cursor) {
      if (cursor.isStart()) {
        return new Place(Cursor.START, 0, -1);
      }
      String[] parts = cursor.text().split("~", -1);
      if (parts.length != 3 || !parts[0].matches("\\d{1,6}") || !parts[1].matches("-1|\\d{1,18}")) {
        throw Refusals.invalid("cursor", "is geen vervolg van deze lijst; begin opnieuw zonder", "does not continue this list; begin again without it");
      }
      return new Place(parts[2].isEmpty() ? Cursor.START : new Cursor(parts[2]), Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    private Cursor cursor() {
      return new Cursor(taken + "~" + known + "~" + (circles.isStart() ? "" : circles.text()));
    }
  }
}
