package nl.wijkkroniek.histories.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.serial.BsonTokens;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads entries from the bytes that came over the wire, in one pass. How a team stood is folded from hundreds of them, and a document of each, and a tree of what it
 * tells, cost twice what this does. Only reads: {@link ViewBson} says how an entry is written.
 */
final class EntryCodec implements Codec<StoredEntry> {

  static final EntryCodec INSTANCE = new EntryCodec();

  private static final JsonMapper MAPPER = LanguageJson.mapper();

  private EntryCodec() {
  }

  @Override
  public StoredEntry decode(BsonReader reader, DecoderContext context) {
    Parts parts = new Parts();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      parts.take(reader.readName(), reader);
    }
    reader.readEndDocument();
    return parts.entry();
  }

  @Override
  public void encode(BsonWriter writer, StoredEntry entry, EncoderContext context) {
    throw new UnsupportedOperationException("An entry is written as ViewBson says");
  }

  @Override
  public Class<StoredEntry> getEncoderClass() {
    return StoredEntry.class;
  }

  /** What of an entry was read so far; its fields come in any order. */
  private static final class Parts {

    private String id;
    private String owner;
    private String via;
    private long knownFrom;
    private long position;
    private long sequence;
    private long recordedAt;
    private String event;
    private String type;
    private String subject;
    private String on;
    private List<EventId> causedBy = List.of();
    private String citation;
    private Boolean reconstructed;
    private boolean imported;
    private TokenBuffer data;
    private String correctedBy;
    private String rank;
    private long rankedAt;
    private List<Ranks.Since> earlier = new ArrayList<>(1);

    private void take(String field, BsonReader reader) {
      switch (field) {
        case "_id" -> id = reader.readString();
        case "owner" -> owner = reader.readString();
        case "via" -> via = reader.readString();
        case "knownFrom" -> knownFrom = reader.readInt64();
        case "position" -> position = reader.readInt64();
        case "sequence" -> sequence = reader.readInt64();
        case "recordedAt" -> recordedAt = reader.readDateTime();
        case "event" -> event = reader.readString();
        case "type" -> type = reader.readString();
        case "subject" -> subject = reader.readString();
        case "on" -> on = reader.readString();
        case "causedBy" -> causedBy = causes(reader);
        case "citation" -> citation = reader.readString();
        case "reconstructed" -> reconstructed = reader.readBoolean();
        case ViewBson.IMPORTED -> imported = reader.readBoolean();
        case "data" -> data = BsonTokens.of(reader);
        case "correctedBy" -> correctedBy = reader.readString();
        case "rank" -> rank = reader.readString();
        case "rankedAt" -> rankedAt = reader.readInt64();
        case "earlier" -> earlier = ranks(reader);
        default -> reader.skipValue();
      }
    }

    private static List<EventId> causes(BsonReader reader) {
      List<EventId> causes = new ArrayList<>(2);
      reader.readStartArray();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        causes.add(EventId.parse(reader.readString()));
      }
      reader.readEndArray();
      return causes;
    }

    private static List<Ranks.Since> ranks(BsonReader reader) {
      List<Ranks.Since> ranks = new ArrayList<>(1);
      reader.readStartArray();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        ranks.add(since(reader));
      }
      reader.readEndArray();
      return ranks;
    }

    private static Ranks.Since since(BsonReader reader) {
      long position = 0;
      String rank = null;
      reader.readStartDocument();
      while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
        switch (reader.readName()) {
          case "since" -> position = reader.readInt64();
          case "rank" -> rank = reader.readString();
          default -> reader.skipValue();
        }
      }
      reader.readEndDocument();
      return new Ranks.Since(position, new Rank(rank));
    }

    private StoredEntry entry() {
      SubjectId of = SubjectId.parse(owner);
      Happening told = new Happening(EventId.parse(event), subject.equals(owner) ? of : SubjectId.parse(subject), EdtfDate.parse(on), causedBy,
          new Provenance(citation, reconstructed), imported ? Happening.IMPORT : null, null, MAPPER.readValue(data.asParser(), EventType.named(type).orElseThrow().data()));
      earlier.add(new Ranks.Since(rankedAt, new Rank(rank)));
      return new StoredEntry(id, of, Coded.parse(Via.class, "via", via), knownFrom,
          new RecordedEvent(position, sequence, Instant.ofEpochMilli(recordedAt), told), correctedBy == null ? null : EventId.parse(correctedBy), imported,
          new Ranks(earlier));
    }
  }
}
