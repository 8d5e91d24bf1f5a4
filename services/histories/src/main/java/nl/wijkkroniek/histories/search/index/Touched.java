package nl.wijkkroniek.histories.search.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.Naming;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What has to be read from the views again because of some events of the log: they themselves, and what stands in the index already and is changed by them. */
final class Touched {

  private final Set<EventId> own = new LinkedHashSet<>();
  private final Set<EventId> named = new LinkedHashSet<>();
  private final Set<SubjectId> subjects = new HashSet<>();
  private final Set<SubjectId> all = new HashSet<>();
  private final Map<EventId, Happening> corrections = new HashMap<>();
  private long first = -1;
  private long last = -1;
  private String lastEvent = "";

  /**
   * Takes in the next event.
   *
   * @param known whether everything in the index was read from views that held this event already
   * @throws NewerEvent where a later release recorded it
   */
  void add(StoredEvent stored, boolean known, LanguageInLog language) {
    if (stored.subject() != null) {
      EventId id = EventId.parse(stored.id());
      if (!known) {
        changedBy(stored, language);
      }
      own.add(id);
    }
    first = first < 0 ? stored.position() : first;
    last = stored.position();
    lastEvent = stored.id();
  }

  private void changedBy(StoredEvent stored, LanguageInLog language) {
    readable(stored, language).ifPresent(this::changedBy);
  }

  /** Empty where it cannot be read: it is in no view either. */
  static Optional<Happening> readable(StoredEvent stored, LanguageInLog language) {
    try {
      return Optional.of(language.read(stored).happening());
    } catch (NewerEvent newer) {
      throw newer;
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private void changedBy(Happening told) {
    subjects.add(told.subject());
    named.addAll(EventType.of(told.data()).eventsIn(told.data()));
    Holding.correctedBy(told.data()).ifPresent(corrected -> corrections.put(corrected, told));
    if (told.data() instanceof DuplicateRecognised || Naming.in(told.data()).isPresent()) {
      all.add(told.subject());
    }
  }

  /**
   * The events to read again; asks the views which subjects became part of others by these events. What was told after these is read when it is its turn.
   *
   * @param lookUp finds what is corrected for the first time, as far as it can be read
   */
  List<EventId> events(Views views, Function<Set<EventId>, Map<EventId, Happening>> lookUp) {
    Map<EventId, Happening> corrected = corrections.isEmpty() ? Map.of() : lookUp.apply(corrections.keySet());
    corrections.forEach((event, correction) -> {
      if (!corrected.containsKey(event) || corrected.get(event).data() instanceof CorrectionEvent || !standsAlone(corrected.get(event)) || !standsAlone(correction)) {
        all.add(correction.subject());
      }
    });
    views.links().from(subjects).stream().filter(link -> link.since() >= first && link.since() <= last).map(Link::from).forEach(all::add);
    return Stream.of(own, named, all.isEmpty() ? Set.<EventId>of() : views.entries().eventsOf(all, last)).flatMap(Set::stream).distinct().toList();
  }

  /** Whether nothing else in the index depends on it: it gives no name, is about no other subject, and speaks of no event but the one it corrects. */
  private static boolean standsAlone(Happening told) {
    return switch (told.data()) {
      case EventRetracted _ -> true;
      case EventCorrected corrected -> standsAlone(corrected.data(), told.subject());
      case DuplicateRecognised _ -> false;
      case SubjectEvent data -> standsAlone(data, told.subject());
    };
  }

  private static boolean standsAlone(SubjectEvent data, SubjectId subject) {
    EventType type = EventType.of(data);
    return Naming.in(data).isEmpty() && type.eventsIn(data).isEmpty() && type.subjectsIn(data).stream().allMatch(subject::equals);
  }

  /** Whether it was recorded here, and not before. */
  boolean isNew(EventId event) {
    return own.contains(event);
  }

  boolean isEmpty() {
    return last < 0;
  }

  /** Position of the last of the events. */
  long last() {
    return last;
  }

  String lastEvent() {
    return lastEvent;
  }
}
