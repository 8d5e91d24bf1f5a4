package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonArrayCodec;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;

/**
 * A commit as it is read back: its events, without what it says about them for the indexes.
 *
 * @param position of its first event
 * @param events   at least one, in order
 */
record StoredCommit(long position, List<StoredEvent> events) {

  private static final Codec<BsonDocument> DOCUMENT = new BsonDocumentCodec();
  private static final Codec<BsonArray> ARRAY = new BsonArrayCodec();
  private static final Codec<BsonValue> VALUE = new BsonValueCodec();
  private static final DecoderContext CONTEXT = DecoderContext.builder().build();

  /** Reads the bytes once, from the first to the last; as a document they would be taken to pieces first and then looked up by name. */
  static StoredCommit of(RawBsonDocument commit) {
    try (BsonBinaryReader reader = new BsonBinaryReader(commit.getByteBuffer().asNIO())) {
      return new Reading().commit(reader);
    }
  }

  /** Position of the commit after it. */
  long next() {
    return position + events.size();
  }

  /** The position and the moment stand before the events, as in every commit. */
  private static final class Reading {

    private final List<StoredEvent> events = new ArrayList<>(1);
    private long position;
    private Instant recordedAt;

    private StoredCommit commit(BsonReader reader) {
      reader.readStartDocument();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        switch (reader.readName()) {
          case Field.POSITION -> position = reader.readInt64();
          case Field.RECORDED_AT -> recordedAt = Instant.ofEpochMilli(reader.readDateTime());
          case Field.EVENTS -> events(reader);
          default -> reader.skipValue();
        }
      }
      reader.readEndDocument();
      return new StoredCommit(position, events);
    }

    private void events(BsonReader reader) {
      reader.readStartArray();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        events.add(event(reader));
      }
      reader.readEndArray();
    }

    private StoredEvent event(BsonReader reader) {
      String id = null;
      String type = null;
      String revision = null;
      String subject = null;
      String kind = null;
      long sequence = -1;
      Instant told = null;
      List<String> about = List.of();
      List<String> links = List.of();
      BsonValue payload = null;
      BsonValue metadata = null;
      reader.readStartDocument();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        switch (reader.readName()) {
          case Field.ID -> id = reader.readString();
          case Field.TYPE -> type = reader.readString();
          case Field.REVISION -> revision = reader.readString();
          case Field.SUBJECT -> subject = reader.readString();
          case Field.KIND -> kind = reader.readString();
          case Field.SEQUENCE -> sequence = reader.readInt64();
          case Field.TOLD -> told = Instant.ofEpochMilli(reader.readDateTime());
          case Field.ABOUT -> about = texts(reader);
          case Field.LINKS -> links = texts(reader);
          case Field.DATA -> payload = value(reader);
          case Field.META -> metadata = value(reader);
          default -> reader.skipValue();
        }
      }
      reader.readEndDocument();
      return new StoredEvent(position + events.size(), recordedAt, id, type, revision, subject, kind, sequence, told, about, links, payload, metadata);
    }

    private static List<String> texts(BsonReader reader) {
      List<String> texts = new ArrayList<>(2);
      reader.readStartArray();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        texts.add(reader.readString());
      }
      reader.readEndArray();
      return texts;
    }

    private static BsonValue value(BsonReader reader) {
      return switch (reader.getCurrentBsonType()) {
        case DOCUMENT -> DOCUMENT.decode(reader, CONTEXT);
        case ARRAY -> ARRAY.decode(reader, CONTEXT);
        default -> VALUE.decode(reader, CONTEXT);
      };
    }
  }
}
