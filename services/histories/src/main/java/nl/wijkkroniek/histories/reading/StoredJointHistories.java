package nl.wijkkroniek.histories.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Joint histories, merged from the next entries of each: an event has one place in the field order of all, and one position. */
public final class StoredJointHistories implements JointHistories {

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;

  public StoredJointHistories(LiveViews live, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = new Moments(log, progress, clock);
  }

  @Override
  public Joint history(List<SubjectId> subjects, Moment moment, Order order, Cursor cursor, int limit, Reader reader) {
    int wanted = StoredHistories.within(limit);
    String list = order.code() + "|" + UUID.nameUUIDFromBytes(subjects.toString().getBytes(UTF_8)) + "|" + moment.asOf();
    Bookmark place = cursor.isStart() ? null : Bookmark.of(cursor, list);
    Horizon horizon = place == null ? moments.horizon(moment) : moments.again(moment, place.known());
    Views views = live.current();
    var entries = new EntryReading(views);
    var letting = new Letting(views, wayOut);
    SortedMap<String, StoredEntry> next = new TreeMap<>();
    List<SubjectId> unknown = new ArrayList<>();
    for (SubjectId subject : subjects) {
      String last = place == null ? null : inHistoryOf(subject, order, place.last());
      List<StoredEntry> seen = HistoryPages.seen(entries, letting, subject, horizon, order, last, wanted + 1, reader);
      seen.forEach(entry -> next.putIfAbsent(place(entry, order, horizon), entry));
      if (seen.isEmpty() && !letting.isKnown(subject, reader)) {
        unknown.add(subject);
      }
    }
    List<StoredEntry> page = next.values().stream().limit(wanted).toList();
    Cursor more = next.size() > wanted ? new Bookmark(list, horizon.known(), place(page.getLast(), order, horizon)).cursor() : null;
    Surroundings surroundings = Surroundings.of(page, horizon, views);
    List<Entry> shown = page.stream().map(entry -> HistoryPages.shown(entry, horizon, surroundings)).toList();
    return new Joint(new Page<>(shown, more, horizon.known()), unknown);
  }

  /** Where an entry stands in this order, whosever history it was read from. */
  private static String place(StoredEntry entry, Order order, Horizon horizon) {
    return switch (order) {
      case RECORDING -> Rank.padded(entry.event().position());
      case FIELD -> EntryReading.key(entry, order, horizon);
    };
  }

  /** Behind it stands what is at a later place: not what else was told of this one, as what was corrected since is kept beside what it was. */
  private static String inHistoryOf(SubjectId subject, Order order, String place) {
    return switch (order) {
      case RECORDING -> StoredEntry.lastId(subject, place);
      case FIELD -> place;
    };
  }
}
