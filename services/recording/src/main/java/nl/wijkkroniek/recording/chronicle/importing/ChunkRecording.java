package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventLog;
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
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Records the chunks of one checked import, each of its events as a commit of its own, as if it had been told by itself: the log is read by subject, and a file is in
 * the order of time. Recorded twice it is still there once. What others recorded on the same subjects meanwhile is no reason to stop; its events then get the next
 * numbers.
 */
final class ChunkRecording {

  /** More than any log holds. */
  private static final long BEHIND_THE_LOG = 1L << 60;

  private final String recordedBy;
  private final BitSet leaveOut;
  private final ChronicleFormat format;
  private final SeparateCommits store;
  private final TellingsInLog recorded;
  private final Sequences sequences;
  /** Whether it is to be looked up first what of a chunk is recorded; nothing that is may be sealed again. */
  private boolean perhapsThere;

  /**
   * Records what of an import is not to be left out.
   *
   * @param begunBefore whether some of it may be recorded already
   */
  ChunkRecording(String importId, BitSet leaveOut, boolean begunBefore, ChronicleFormat format, SeparateCommits store, EventLog log, LanguageInLog language,
      Sequences sequences) {
    this.recordedBy = Happening.IMPORT + ":" + importId;
    this.leaveOut = leaveOut;
    this.perhapsThere = begunBefore;
    this.format = format;
    this.store = store;
    this.recorded = TellingsInLog.all(log, language);
    this.sequences = sequences;
  }

  /** Records of this chunk what is not recorded yet. On return all is; the positions of what is there by this import, recorded now or before. */
  LongSummaryStatistics record(Chunk chunk) {
    LongSummaryStatistics positions = new LongSummaryStatistics();
    List<Happening> left = told(chunk);
    while (!left.isEmpty()) {
      if (perhapsThere) {
        takeOutRecorded(left, positions);
      }
      attempt(left, positions);
    }
    return positions;
  }

  private List<Happening> told(Chunk chunk) {
    return new ArrayList<>(chunk.lines().parallelStream().filter(line -> !leaveOut.get(Math.toIntExact(line.number())))
        .map(line -> format.read(line.bytes(), recordedBy)).toList());
  }

  private void takeOutRecorded(List<Happening> left, LongSummaryStatistics positions) {
    Set<EventId> there = new HashSet<>();
    for (RecordedEvent event : recorded.told(left.stream().map(Happening::id).toList())) {
      there.add(event.happening().id());
      if (recordedBy.equals(event.happening().recordedBy())) {
        positions.accept(event.position());
      }
    }
    left.removeIf(happening -> there.contains(happening.id()));
  }

  private void attempt(List<Happening> left, LongSummaryStatistics positions) {
    try {
      store.appendEach(messages(left)).forEach(commit -> positions.accept(commit.position()));
      left.clear();
    } catch (EventAlreadyRecorded | ConcurrencyException | AggregateStreamCreationException meanwhile) {
      lookAgain(left);
    } catch (RuntimeException failed) {
      lookAgain(left);
      throw failed;
    }
  }

  private void lookAgain(List<Happening> left) {
    perhapsThere = true;
    sequences.forget(subjects(left));
  }

  private List<DomainEventMessage<SubjectEvent>> messages(List<Happening> left) {
    Tellings tellings = whatIsCorrectedIn(left);
    return left.stream().map(happening -> HappeningMessages.toMessage(happening, sequences.take(happening.subject().toString()),
        HappeningMessages.touching(Versions.touched(happening, tellings)))).toList();
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

  private static Set<String> subjects(List<Happening> left) {
    return left.stream().map(happening -> happening.subject().toString()).collect(toSet());
  }
}
