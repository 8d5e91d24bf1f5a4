package nl.wijkkroniek.histories.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.histories.AnySubject;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.replay.Steps;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/** Finds out what changed in a subject between two moments: both states are asked, and both histories read beside each other, never as a whole. */
public final class Differences {

  private static final int AT_ONCE = 200;

  private final Histories histories;
  private final Steps steps;

  public Differences(Histories histories, Steps steps) {
    this.histories = histories;
    this.steps = steps;
  }

  /**
   * What changed from the first moment to the second.
   *
   * @throws Refusal {@code UNKNOWN} when nothing was known at either; {@code INVALID} on {@code fromKnownAt}, {@code toKnownAt}, {@code cursor} or {@code
   *     limit}
   */
  public Difference between(SubjectId subject, Moment from, Moment to, Cursor cursor, int limit, Reader reader) {
    if (limit < 1 || limit > Histories.MOST) {
      throw Refusals.invalid("limit", "moet van 1 tot en met %d zijn".formatted(Histories.MOST), "must be from 1 to %d".formatted(Histories.MOST));
    }
    Bookmark mark = cursor.isStart() ? new Bookmark(known(from, "fromKnownAt"), known(to, "toKnownAt"), -1) : readOn(cursor, from, to);
    Moment first = mark.first(from);
    Moment second = mark.second(to);
    var changes = new Walk(subject, first, second, mark, reader).next(limit + 1);
    Cursor next = changes.size() > limit ? mark.at(changes.get(limit - 1).entry().position()) : null;
    List<Change> page = changes.subList(0, Math.min(limit, changes.size()));
    return cursor.isStart() ? whole(subject, first, second, mark, reader, page, next)
        : new Difference(subject, null, side(first, mark.from(), null), side(second, mark.to(), null), List.of(), page, next);
  }

  private Bookmark readOn(Cursor cursor, Moment from, Moment to) {
    var mark = Bookmark.of(cursor);
    known(mark.first(from), "cursor");
    known(mark.second(to), "cursor");
    return mark;
  }

  private Difference whole(SubjectId subject, Moment first, Moment second, Bookmark mark, Reader reader, List<Change> page, Cursor next) {
    var any = new AnySubject(histories, reader);
    Optional<AnySubject.Seen> before = seen(any, subject, first);
    AnySubject.Seen after = before.isEmpty() ? any.at(subject, second) : seen(any, subject, second).orElse(null);
    Record then = before.map(AnySubject.Seen::state).orElse(null);
    Record now = after == null ? null : after.state();
    return new Difference(subject, after == null ? before.orElseThrow().name() : after.name(), side(first, mark.from(), then), side(second, mark.to(), now),
        StateWords.between(then, now, names(any, second)), page, next);
  }

  private static Difference.Side side(Moment moment, long known, Record state) {
    return new Difference.Side(moment.asOf(), known, state);
  }

  private static Optional<AnySubject.Seen> seen(AnySubject any, SubjectId subject, Moment moment) {
    try {
      return Optional.of(any.at(subject, moment));
    } catch (Refusal unknown) {
      if (unknown.kind() == Refusal.Kind.UNKNOWN) {
        return Optional.empty();
      }
      throw unknown;
    }
  }

  /** What other subjects were called at the second moment: asked once each, and only of those that are spoken of. */
  private static Names names(AnySubject any, Moment moment) {
    Map<SubjectId, String> asked = new HashMap<>();
    return subject -> asked.computeIfAbsent(subject, unasked -> seen(any, unasked, moment).map(AnySubject.Seen::name).orElse(unasked.slug()));
  }

  private long known(Moment moment, String parameter) {
    try {
      return steps.known(moment);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.INVALID && refusal.members().get("errors") instanceof List<?> errors && errors.getFirst() instanceof Map<?, ?> error
          && error.get("reason") instanceof Words reason) {
        throw Refusals.invalid(parameter, reason.nl(), reason.en());
      }
      throw refusal;
    }
  }

  /** Where a page ended, and the positions that both moments were fixed at when the first was asked. */
  private record Bookmark(long from, long to, long last) {

    private static final int PARTS = 3;

    static Bookmark of(Cursor cursor) {
      String[] parts = cursor.text().split("\\.");
      try {
        if (parts.length == PARTS) {
          return new Bookmark(position(parts[0]), position(parts[1]), position(parts[2]));
        }
      } catch (NumberFormatException unreadable) {
        throw notOurs();
      }
      throw notOurs();
    }

    /** One before the first where nothing was known. */
    private static long position(String part) {
      long position = Long.parseLong(part);
      if (position < -1) {
        throw notOurs();
      }
      return position;
    }

    private static Refusal notOurs() {
      return Refusals.invalid("cursor", "is geen vervolg van deze lijst; begin opnieuw zonder", "does not continue this list; begin again without it");
    }

    Cursor at(long position) {
      return new Cursor(from + "." + to + "." + position);
    }

    Moment first(Moment moment) {
      return fixed(moment, from);
    }

    Moment second(Moment moment) {
      return fixed(moment, to);
    }

    private static Moment fixed(Moment moment, long known) {
      return known < 0 ? moment : new Moment(moment.asOf(), new KnownAt.Position(known));
    }
  }

  /** Goes through both histories side by side, by position. */
  private final class Walk {

    private final SubjectId subject;
    private final Moment from;
    private final Moment to;
    private final long known;
    private final Track first;
    private final Track second;

    private Walk(SubjectId subject, Moment from, Moment to, Bookmark mark, Reader reader) {
      this.subject = subject;
      this.from = from;
      this.to = to;
      known = mark.to();
      first = new Track(from, mark.last(), reader);
      second = new Track(to, mark.last(), reader);
    }

    List<Change> next(int count) {
      List<Change> changes = new ArrayList<>();
      while (changes.size() < count && (first.peek() != null || second.peek() != null)) {
        Change change = step();
        if (change != null) {
          changes.add(change);
        }
      }
      return changes;
    }

    private Change step() {
      long one = first.peek() == null ? Long.MAX_VALUE : first.peek().position();
      long other = second.peek() == null ? Long.MAX_VALUE : second.peek().position();
      if (one < other) {
        return Change.lost(first.take(), to, known);
      }
      return other < one ? Change.gained(second.take(), from) : Change.between(first.take(), second.take());
    }

    /** One of the two histories, read a stretch at a time. */
    private final class Track {

      private final Moment moment;
      private final Reader reader;
      private final Deque<Entry> read = new ArrayDeque<>();
      private long last;
      private boolean ended;

      private Track(Moment moment, long last, Reader reader) {
        this.moment = moment;
        this.last = last;
        this.reader = reader;
      }

      Entry peek() {
        if (read.isEmpty() && !ended) {
          List<Entry> more = steps.asItWasRecorded(subject, moment, last, AT_ONCE, reader);
          ended = more.size() < AT_ONCE;
          read.addAll(more);
          last = more.isEmpty() ? last : more.getLast().position();
        }
        return read.peek();
      }

      Entry take() {
        return read.poll();
      }
    }
  }
}
