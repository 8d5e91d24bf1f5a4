package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * An event as it stands in the log.
 *
 * @param position   its place in the log, from 0, without gaps
 * @param recordedAt when its commit was recorded, by the recording clock; never earlier than that of an event before it
 * @param id         its identifier
 * @param type       its published name
 * @param revision   of that type; null where it has none
 * @param subject    whose history it belongs to; null for an event outside any
 * @param kind       what sort of thing the subject is; null where that was not said
 * @param sequence   its number in the subject's history, from 0; -1 without a subject
 * @param told       the sender's own timestamp
 * @param about      every subject it touches, its own first
 * @param links      what it refers to, in words that it is found by
 * @param payload    what happened
 * @param metadata   what goes with it, without the idempotency key and digest, which are the commit's
 */
public record StoredEvent(long position, Instant recordedAt, String id, String type, String revision, String subject, String kind,
             long sequence, Instant told, List<String> about, List<String> links, BsonValue payload, BsonValue metadata) {

  public StoredEvent {
    about = List.copyOf(about);
    links = List.copyOf(links);
  }

  /** The payload of an event whose payload is a document, as those of the domain are. */
  public BsonDocument data() {
    return payload.asDocument();
  }

  /** The metadata of an event whose metadata is a document, as those of the domain are. */
  public BsonDocument meta() {
    return metadata.asDocument();
  }
}
