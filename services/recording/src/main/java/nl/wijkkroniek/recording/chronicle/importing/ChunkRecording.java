package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.IdempotencyKey;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.deciding.Gathered;
import nl.wijkkroniek.recording.deciding.Tellings;
import nl.wijkkroniek.recording.deciding.Versions;
import nl.wijkkroniek.recording.keeping.TellingsInLog;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Records the chunks of one checked import, each as one commit under a key of its own: recorded twice it is still there once. What others recorded on the same
 * subjects meanwhile is no reason to stop; its events then get the next numbers.
 */
final class ChunkRecording {

  /** More than any log holds. */
  private static final long BEHIND_THE_LOG = 1L << 60;

  private final String importId;
  private final BitSet leaveOut;
  private final ChronicleFormat format;
  private final EventStore store;
  private final EventLog log;
  private final TellingsInLog recorded;
  private final Sequences sequences;

  ChunkRecording(String importId, BitSet leaveOut, ChronicleFormat format, EventStore store, EventLog log, LanguageInLog language,
      Sequences sequences) {
    this.importId = importId;
    this.leaveOut = leaveOut;
    this.format = format;
    this.store = store;
    this.log = log;
    this.recorded = TellingsInLog.all(log, language);
    this.sequences = sequences;
  }

  /** Records this chunk, unless that was done before; empty when all of it was recorded apart from this import. */
  Optional<Commit> record(Chunk chunk) {
    String key = "import:" + importId + ':' + chunk.number();
    Optional<Commit> commit = log.byKey(key);
    List<Happening> left = commit.isPresent() ? List.of() : told(chunk);
    while (commit.isEmpty() && !left.isEmpty()) {
      commit = attempt(key, left);
    }
    return commit;
  }

  private List<Happening> told(Chunk chunk) {
    String recordedBy = "import:" + importId;
    return new ArrayList<>(chunk.lines().parallelStream().filter(line -> !leaveOut.get(Math.toIntExact(line.number())))
        .map(line -> format.read(line.bytes(), recordedBy)).toList());
  }

  private Optional<Commit> attempt(String key, List<Happening> left) {
    try {
      store.publish(messages(key, left));
      return log.byKey(key);
    } catch (KeyAlreadyUsed before) {
      sequences.forget(subjects(left));
      return Optional.of(before.commit());
    } catch (EventAlreadyRecorded meanwhile) {
      sequences.forget(subjects(left));
      left.removeIf(happening -> happening.id().toString().equals(meanwhile.eventId()));
      return Optional.empty();
    } catch (ConcurrencyException | AggregateStreamCreationException meanwhile) {
      sequences.forget(subjects(left));
      return Optional.empty();
    } catch (RuntimeException failed) {
      sequences.forget(subjects(left));
      throw failed;
    }
  }

  private List<DomainEventMessage<SubjectEvent>> messages(String key, List<Happening> left) {
    Map<String, String> underKey = new IdempotencyKey(key, null).asMetaData();
    Tellings tellings = whatIsCorrectedIn(left);
    return left.stream().map(happening -> HappeningMessages.toMessage(happening, sequences.take(happening.subject().toString()),
        and(underKey, HappeningMessages.touching(Versions.touched(happening, tellings))))).toList();
  }

  /** All that was told of it, among these or recorded already. */
  private Tellings whatIsCorrectedIn(List<Happening> left) {
    List<EventId> corrected = left.stream().flatMap(happening -> Holding.correctedBy(happening.data()).stream()).toList();
    if (corrected.isEmpty()) {
      return Gathered.of(List.of());
    }
    Stream<RecordedEvent> here = IntStream.range(0, left.size()).mapToObj(
        index -> new RecordedEvent(BEHIND_THE_LOG + index, -1, Instant.EPOCH, left.get(index)));
    return Gathered.of(Stream.concat(Versions.of(corrected, recorded).stream(), here).toList());
  }

  private static Map<String, Object> and(Map<String, String> some, Map<String, Object> more) {
    Map<String, Object> both = new HashMap<>(some);
    both.putAll(more);
    return both;
  }

  private static Set<String> subjects(List<Happening> left) {
    return left.stream().map(happening -> happening.subject().toString()).collect(toSet());
  }
}
