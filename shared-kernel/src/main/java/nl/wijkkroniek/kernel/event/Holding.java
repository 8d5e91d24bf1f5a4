package nl.wijkkroniek.kernel.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;

/**
 * What holds of what was told of one subject, when everything up to a position is known: of each event the last correction that itself still holds counts, and what
 * was retracted does not hold. A correction can be corrected and retracted like any other event.
 */
public final class Holding {

  private final Map<EventId, RecordedEvent> told = new LinkedHashMap<>();
  private final Map<EventId, List<EventId>> corrections = new HashMap<>();
  private final Map<EventId, Version> holds = new LinkedHashMap<>();

  /**
   * An event as it holds.
   *
   * @param event its place and its time of recording are those of its first telling; what happened is as it was last corrected
   * @param since position of the event since which it holds so: its own as long as it was never corrected
   * @param by the correction it holds by; null where it holds as it was first told
   * @param toldBy who told what holds: of a correction who told that; null where that is not known
   */
  public record Version(RecordedEvent event, long since, EventId by, String toldBy) {

    /** As it was first told. */
    public static Version first(RecordedEvent event) {
      return new Version(event, event.position(), null, event.happening().recordedBy());
    }
  }

  /** What holds after these events of one subject, which follow each other in the log. */
  public static Holding of(Collection<RecordedEvent> events) {
    Holding holding = new Holding();
    events.forEach(holding::tell);
    return holding;
  }

  /** Learns the next event. A correction of what was never told here changes nothing. */
  public void tell(RecordedEvent event) {
    EventId id = event.happening().id();
    told.put(id, event);
    holds.put(id, Version.first(event));
    correctedBy(event).ifPresent(target -> {
      corrections.computeIfAbsent(target, _ -> new ArrayList<>()).add(id);
      findOut(target, event.position());
    });
  }

  /** The event as it holds; empty where it was retracted, or never told. */
  public Optional<Version> version(EventId event) {
    return Optional.ofNullable(holds.get(event));
  }

  /** Everything that holds. */
  public List<Version> all() {
    return told.keySet().stream().map(holds::get).filter(Objects::nonNull).toList();
  }

  /** An event as it was first told. */
  public Optional<RecordedEvent> told(EventId event) {
    return Optional.ofNullable(told.get(event));
  }

  /** What lies at the bottom of it: the event that is corrected by a correction, of a correction, of a correction; itself where it is none. */
  public EventId root(EventId event) {
    return Optional.ofNullable(told.get(event)).flatMap(Holding::correctedBy).filter(told::containsKey).map(this::root).orElse(event);
  }

  /** The event that this one corrects or retracts; empty where it is no such event. */
  public static Optional<EventId> correctedBy(RecordedEvent event) {
    return correctedBy(event.happening().data());
  }

  /** The event that one with this data corrects or retracts. */
  public static Optional<EventId> correctedBy(SubjectEvent data) {
    return switch (data) {
      case EventCorrected corrected -> Optional.of(corrected.event());
      case EventRetracted retracted -> Optional.of(retracted.event());
      case SubjectEvent _ -> Optional.empty();
    };
  }

  private void findOut(EventId target, long position) {
    RecordedEvent first = told.get(target);
    if (first == null) {
      return;
    }
    Optional<Version> last = corrections.get(target).stream().map(holds::get).filter(Objects::nonNull).reduce((_, later) -> later);
    Optional<RecordedEvent> content = last.isEmpty() ? Optional.of(first) : corrected(first, last.get());
    EventId by = last.map(version -> version.event().happening().id()).orElse(null);
    Version before = holds.get(target);
    if (content.isEmpty()) {
      holds.remove(target);
    } else if (before == null || !before.event().equals(content.get()) || !Objects.equals(before.by(), by)) {
      holds.put(target, new Version(content.get(), position, by, last.map(Version::toldBy).orElse(first.happening().recordedBy())));
    }
    correctedBy(first).ifPresent(next -> findOut(next, position));
  }

  private static Optional<RecordedEvent> corrected(RecordedEvent first, Version correction) {
    return switch (correction.event().happening().data()) {
      case EventCorrected corrected -> Optional.of(first.with(first.happening().corrected(corrected)));
      case SubjectEvent _ -> Optional.empty();
    };
  }
}
