package nl.wijkkroniek.histories.view;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCursor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/**
 * The lines of several histories, one history after another, each in field order. A history may be longer than fits in memory: no more of it is here than was
 * fetched last. A line of what belongs to a subject is told by whose it is, and read no further where nobody asks.
 */
public final class HistoriesInTurn implements AutoCloseable {

  private static final Set<String> CORRECTIONS = Arrays.stream(CorrectionEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).collect(toSet());

  private final MongoCursor<RawBsonDocument> entries;
  private Head next;
  private long changedAt;
  private int length;
  private String rank = "";

  HistoriesInTurn(MongoCursor<RawBsonDocument> entries) {
    this.entries = entries;
  }

  /** The lines of this history, to be gone through once, and before those of the next; histories are asked for in the order of their owners' identifiers. */
  public Iterable<Line> of(SubjectId owner) {
    changedAt = -1;
    length = 0;
    rank = "";
    while (look() && next.owner.compareTo(owner.toString()) < 0) {
      next = null;
    }
    return () -> new Lines(owner.toString());
  }

  /** Position of the last event by which what was gone through of this history changed; -1 when it was nothing. */
  public long changedAt() {
    return changedAt;
  }

  /** How many lines of this history were gone through that tell more than that something was otherwise. */
  public int length() {
    return length;
  }

  /** Place in the order of the last line that was gone through of this history; sorts before all when there was none. */
  public String rank() {
    return rank;
  }

  /** Whether the line that comes next stands behind this place in the order; so does nothing at all. */
  public boolean isNextBehind(String place) {
    return !look() || next.rank.compareTo(place) > 0;
  }

  private boolean look() {
    if (next == null && entries.hasNext()) {
      next = Head.of(entries.next());
    }
    return next != null;
  }

  private Line take() {
    Head head = next;
    next = null;
    length += CORRECTIONS.contains(head.type) ? 0 : 1;
    changedAt = Math.max(changedAt, Math.max(head.knownFrom, head.rankedAt));
    rank = head.rank;
    return new Line(Coded.parse(Via.class, "via", head.via), SubjectId.parse(head.subject), () -> head.entry.decode(EntryCodec.INSTANCE).event());
  }

  /** What is asked of every line, taken from its bytes in one go: each question asked of them alone begins at the first byte. */
  private static final class Head {

    private final RawBsonDocument entry;
    private String owner;
    private String subject;
    private String via;
    private String type;
    private String rank;
    private long knownFrom;
    private long rankedAt;

    private Head(RawBsonDocument entry) {
      this.entry = entry;
    }

    private static Head of(RawBsonDocument entry) {
      Head head = new Head(entry);
      try (BsonBinaryReader reader = new BsonBinaryReader(entry.getByteBuffer().asNIO())) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
          head.take(reader.readName(), reader);
        }
      }
      return head;
    }

    private void take(String field, BsonBinaryReader reader) {
      switch (field) {
        case "owner" -> owner = reader.readString();
        case "subject" -> subject = reader.readString();
        case "via" -> via = reader.readString();
        case "type" -> type = reader.readString();
        case "rank" -> rank = reader.readString();
        case "knownFrom" -> knownFrom = reader.readInt64();
        case "rankedAt" -> rankedAt = reader.readInt64();
        default -> reader.skipValue();
      }
    }
  }

  @Override
  public void close() {
    entries.close();
  }

  private final class Lines implements Iterator<Line> {

    private final String owner;

    private Lines(String owner) {
      this.owner = owner;
    }

    @Override
    public boolean hasNext() {
      return look() && next.owner.equals(owner);
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return take();
    }
  }
}
