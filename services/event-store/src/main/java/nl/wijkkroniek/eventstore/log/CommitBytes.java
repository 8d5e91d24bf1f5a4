package nl.wijkkroniek.eventstore.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A commit document byte for byte, as the database keeps it. It begins with five fields of fixed length, so that they stand in
 * the same place in every commit; what comes after them does not depend on where in the log it is recorded:
 *
 * <pre>
 *   0  length  4  _id  17  n  24  at  36  prev  79  hash  122  content ...
 * </pre>
 *
 * <p>{@code prev} is the hash of the commit before it, {@link Hash#OF_NOTHING} in the first. {@code hash} is the SHA-256 of bytes 0 to 78, that is
 * of everything before itself, and then the SHA-256 of the content from byte 122 to the end. So a commit that is given another number is not read again.
 * As it is of bytes, it tells apart what looks the same: an int32 from an int64, one order of fields from another.
 */
public final class CommitBytes {

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
  private static final int SEALED = 79;
  private static final int CONTENT = 122;

  /** A fixed field: what its type and name take, and then its value. */
  private record Place(String name, int start, int value) {
  }

  private static final Place POSITION = new Place(Field.POSITION, 4, 9);
  private static final Place SIZE = new Place(Field.SIZE, 17, 20);
  private static final Place RECORDED_AT = new Place(Field.RECORDED_AT, 24, 28);
  private static final Place PREVIOUS = new Place(Field.PREVIOUS, 36, 47);
  private static final Place HASH = new Place(Field.HASH, SEALED, 90);
  private static final List<Place> HEAD = List.of(POSITION, SIZE, RECORDED_AT, PREVIOUS, HASH);
  private static final ByteBuffer EXAMPLE = unlinked(0, new BsonDocument()).bytes;

  private final ByteBuffer bytes;

  private CommitBytes(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes of this document; not a copy. */
  public static CommitBytes of(RawBsonDocument document) {
    return new CommitBytes(document.getByteBuffer().asNIO().slice());
  }

  /** A commit whose place in the log is still to be filled in. */
  static CommitBytes unlinked(int size, BsonDocument content) {
    return of(new RawBsonDocument(withHead(size, content), CODEC));
  }

  private static BsonDocument withHead(int size, BsonDocument content) {
    var document = new BsonDocument(Field.POSITION, new BsonInt64(0))
        .append(Field.SIZE, new BsonInt32(size))
        .append(Field.RECORDED_AT, new BsonDateTime(0))
        .append(Field.PREVIOUS, new BsonBinary(Hash.OF_NOTHING.bytes()))
        .append(Field.HASH, new BsonBinary(Hash.OF_NOTHING.bytes()));
    document.putAll(content);
    return document;
  }

  /** The same commit in this place, sealed. */
  CommitBytes linked(long position, Instant at, Hash previous, byte[] contentDigest) {
    byte[] copy = new byte[length()];
    bytes.get(0, copy);
    var linked = new CommitBytes(ByteBuffer.wrap(copy));
    linked.bytes.putLong(POSITION.value, position).putLong(RECORDED_AT.value, at.toEpochMilli())
        .put(PREVIOUS.value, previous.bytes()).put(HASH.value, linked.seal(contentDigest).bytes());
    return linked;
  }

  /** SHA-256 of what does not depend on the commit's place. */
  byte[] contentDigest() {
    MessageDigest digest = Hash.digest();
    digest.update(bytes.slice(CONTENT, length() - CONTENT));
    return digest.digest();
  }

  private Hash seal(byte[] contentDigest) {
    MessageDigest digest = Hash.digest();
    digest.update(bytes.slice(0, SEALED));
    digest.update(contentDigest);
    return Hash.of(digest.digest());
  }

  /** What the hash of this commit has to be for what it holds. Only of a commit without {@link #misplaced()} fields. */
  public Hash computedHash() {
    return seal(contentDigest());
  }

  /** The first field of the head that is not where, or of the type, that it is in every commit. */
  public Optional<String> misplaced() {
    if (length() <= CONTENT) {
      return Optional.of(Field.POSITION);
    }
    return HEAD.stream().filter(place -> !isInPlace(place)).map(Place::name).findFirst();
  }

  private boolean isInPlace(Place place) {
    int length = place.value - place.start;
    return bytes.slice(place.start, length).equals(EXAMPLE.slice(place.start, length));
  }

  int length() {
    return bytes.limit();
  }

  /** Position of its first event. */
  public long position() {
    return bytes.getLong(POSITION.value);
  }

  /** How many events it says it holds. */
  public int size() {
    return bytes.getInt(SIZE.value);
  }

  /** When it was recorded. */
  public Instant recordedAt() {
    return Instant.ofEpochMilli(bytes.getLong(RECORDED_AT.value));
  }

  /** The hash of the commit before it, as it names it. */
  public Hash previous() {
    return hash(PREVIOUS);
  }

  /** Its own hash, as it stands there. */
  public Hash hash() {
    return hash(HASH);
  }

  private Hash hash(Place place) {
    byte[] hash = new byte[Hash.BYTES];
    bytes.get(place.value, hash);
    return Hash.of(hash);
  }

  /** What contradicts what in it; empty where nothing does. Only of a commit without {@link #misplaced()} fields. */
  public Optional<String> contradiction() {
    return CommitShape.contradiction(document(), size());
  }

  RawBsonDocument document() {
    return new RawBsonDocument(bytes.array(), bytes.arrayOffset(), length());
  }
}
