package nl.wijkkroniek.histories.reading;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.sentence.Sentence;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Reads a history page by page. A page is filled up with what may be seen, so that it is empty only when there is nothing more. */
final class HistoryPages {

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;

  HistoryPages(LiveViews live, WayOut wayOut, Moments moments) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = moments;
  }

  Page<Entry> page(SubjectId subject, Moment moment, Order order, Cursor cursor, int limit, Reader reader) {
    String list = order.code() + "|" + subject + "|" + moment.asOf();
    Bookmark place = cursor.isStart() ? null : Bookmark.of(cursor, list);
    Horizon horizon = place == null ? moments.horizon(moment) : moments.again(moment, place.known());
    Views views = live.current();
    var entries = new EntryReading(views);
    var letting = new Letting(views, wayOut);
    List<StoredEntry> seen = seen(entries, letting, subject, horizon, order, place == null ? null : place.last(), limit + 1, reader);
    if (seen.isEmpty() && place == null && !letting.isKnown(subject, reader)) {
      throw Refusals.unknown(subject);
    }
    List<StoredEntry> page = seen.subList(0, Math.min(limit, seen.size()));
    Cursor next = seen.size() > limit ? new Bookmark(list, horizon.known(), EntryReading.key(page.getLast(), order, horizon)).cursor() : null;
    Surroundings surroundings = Surroundings.of(page, horizon, views);
    return new Page<>(page.stream().map(entry -> shown(entry, horizon, surroundings)).toList(), next, horizon.known());
  }

  /** The next entries that may be seen, as many as are there up to this count. */
  static List<StoredEntry> seen(EntryReading entries, Letting letting, SubjectId subject, Horizon horizon, Order order, String last, int count,
      Reader reader) {
    List<StoredEntry> seen = new ArrayList<>();
    String after = last;
    while (seen.size() < count) {
      List<StoredEntry> read = entries.after(subject, horizon, order, after, count);
      seen.addAll(letting.out(read, reader));
      if (read.size() < count) {
        break;
      }
      after = EntryReading.key(read.getLast(), order, horizon);
    }
    return seen.subList(0, Math.min(count, seen.size()));
  }

  /** An entry as it leaves. */
  static Entry shown(StoredEntry entry, Horizon horizon, Surroundings surroundings) {
    Happening told = entry.happening();
    return new Entry(told.id(), EventType.of(told.data()).name(), told.subject(), told.occurredOn(), horizon.isUncertain(told.occurredOn()),
        entry.event().recordedAt(), entry.event().position(), Sentence.of(told, surroundings), told.causedBy(), told.provenance().citation(),
        told.provenance().isReconstructed(), told.data(), entry.correctedBy(), Mismatches.of(entry, surroundings));
  }
}
