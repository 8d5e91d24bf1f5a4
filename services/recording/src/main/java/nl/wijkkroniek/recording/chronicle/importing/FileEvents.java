package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.Latest;
import nl.wijkkroniek.recording.chronicle.Line;

/**
 * The events of a file by their id. Only where each stands is kept in memory, some 150 bytes a line; the last ones told are there too, and any other is read again
 * where it stands: among the lines at hand, or else in its chunk.
 */
final class FileEvents {

  /** More than any log holds. */
  private static final long BEHIND_THE_LOG = 1L << 60;
  private static final int AT_HAND = 10_000;
  private static final int CHUNKS_AT_HAND = 16;

  private final ChronicleFormat format;
  private final Map<EventId, Long> places = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<EventId, Happening> latest = new Latest<>(AT_HAND);
  private final Map<Integer, List<Line>> chunks = new Latest<>(CHUNKS_AT_HAND);
  private final LinesAtHand atHand;
  private final IntFunction<Chunk> chunk;

  /**
   * Events of the file whose chunks these are.
   *
   * @param atHand where lines are read again that were kept there
   * @param chunk gives the chunk with this number
   */
  FileEvents(ChronicleFormat format, LinesAtHand atHand, IntFunction<Chunk> chunk) {
    this.format = format;
    this.atHand = atHand;
    this.chunk = chunk;
  }

  /** Where a line stands: its chunk, and its place among the lines of that chunk that hold something. */
  static long place(int chunk, int index) {
    return (long) chunk * ChunkCutter.MOST_LINES + index;
  }

  void add(Happening happening, long place) {
    places.putIfAbsent(shared(happening.id()), place);
    latest.put(happening.id(), happening);
  }

  boolean holds(EventId id) {
    return places.containsKey(id);
  }

  Optional<Happening> find(EventId id) {
    Long place = places.get(id);
    if (place == null) {
      return Optional.empty();
    }
    return Optional.of(latest.computeIfAbsent(id, _ -> readAgain(place)));
  }

  /** The event with this id, in its place behind all that is recorded. */
  Optional<RecordedEvent> told(EventId id) {
    return find(id).map(happening -> inPlace(happening, places.get(id)));
  }

  /** The event that stands there, in its place behind all that is recorded. */
  RecordedEvent at(long place) {
    return inPlace(readAgain(place), place);
  }

  private static RecordedEvent inPlace(Happening happening, long place) {
    return new RecordedEvent(BEHIND_THE_LOG + place, -1, Instant.EPOCH, happening);
  }

  private Happening readAgain(long place) {
    return format.read(atHand.at(place).orElseGet(() -> fromItsChunk(place)), null);
  }

  private byte[] fromItsChunk(long place) {
    List<Line> lines = chunks.computeIfAbsent((int) (place / ChunkCutter.MOST_LINES), number -> chunk.apply(number).lines());
    return lines.get((int) (place % ChunkCutter.MOST_LINES)).bytes();
  }

  /** A file has a million ids and one source: that is kept once. */
  private EventId shared(EventId id) {
    return new EventId(sources.computeIfAbsent(id.source(), source -> source), id.id());
  }
}
