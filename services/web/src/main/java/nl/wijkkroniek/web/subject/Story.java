package nl.wijkkroniek.web.subject;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.timeline.Happened;
import nl.wijkkroniek.web.timeline.Lane;
import nl.wijkkroniek.web.timeline.Telling;

/** A history as it is read for one page: every entry, in field order, with what led to what. */
public final class Story {

  /** Most entries that one page reads; of a longer history it shows the beginning and says so. */
  static final int MOST = 20_000;

  private final List<Entry> entries;
  private final boolean whole;
  private final Map<EventId, Entry> byEvent;
  private final Map<EventId, List<Entry>> effects;

  Story(List<Entry> entries, boolean whole) {
    this.entries = List.copyOf(entries);
    this.whole = whole;
    this.byEvent = entries.stream().collect(toMap(Entry::event, Function.identity(), (first, _) -> first));
    this.effects = entries.stream().flatMap(effect -> effect.causedBy().stream().map(cause -> Map.entry(cause, effect)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Reads it, as far as one page reads. */
  public static Story read(Histories histories, SubjectId subject, Moment moment, Reader reader) {
    List<Entry> entries = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Page<Entry> page = histories.history(subject, moment, Order.FIELD, cursor, Histories.MOST, reader);
      entries.addAll(page.items());
      cursor = page.next();
    } while (cursor != null && entries.size() < MOST);
    return new Story(entries, cursor == null);
  }

  /** Every entry, in field order. */
  List<Entry> entries() {
    return entries;
  }

  /** Whether nothing was left out. */
  boolean whole() {
    return whole;
  }

  /** Every entry in this order. */
  public List<Entry> in(Order order) {
    return switch (order) {
      case FIELD -> entries;
      case RECORDING -> entries.stream().sorted(Comparator.comparingLong(Entry::position)).toList();
    };
  }

  /** The entry of this event; null when it is not in this history. */
  Entry find(EventId event) {
    return byEvent.get(event);
  }

  /** What this led to, as far as it is in this history. */
  List<Entry> effectsOf(Entry cause) {
    return effects.getOrDefault(cause.event(), List.of());
  }

  /** What a timeline draws or counts: what happened in the field, and not that it was told otherwise before. */
  List<Happened> happened() {
    return entries.stream().filter(Story::isOfTheField).map(entry -> new Happened(entry.position(), Lane.of(entry.subject().kind()), entry.occurredOn(),
        causes(entry).filter(Story::isOfTheField).map(Entry::position).toList())).toList();
  }

  private static boolean isOfTheField(Entry entry) {
    return !(entry.data() instanceof CorrectionEvent);
  }

  /** The words for what a timeline draws. */
  Telling telling(Texts texts) {
    Map<Long, Entry> byPosition = entries.stream().collect(toMap(Entry::position, Function.identity()));
    return happened -> {
      Entry entry = byPosition.get(happened.position());
      return new Telling.Said(texts.say(entry.occurredOn()), texts.say(entry.sentence()));
    };
  }

  private Stream<Entry> causes(Entry entry) {
    return entry.causedBy().stream().map(byEvent::get).filter(Objects::nonNull);
  }
}
