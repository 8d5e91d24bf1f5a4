package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonValue;

/**
 * An event that is to be recorded.
 *
 * @param id       its identifier; the log records one only once
 * @param type     its published name
 * @param revision of that type; null where it has none
 * @param subject  whose history it belongs to; null for an event outside any
 * @param kind     what sort of thing the subject is; may be null
 * @param sequence its number in the subject's history, from 0; of no meaning without a subject
 * @param told     the sender's own timestamp, kept to the millisecond
 * @param about    every subject it touches, its own first
 * @param links    what it refers to, in words that it can be found by; empty for none
 * @param payload  what happened
 * @param metadata what goes with it
 */
public record EventDraft(String id, String type, String revision, String subject, String kind, long sequence, Instant told,
            Set<String> about, Set<String> links, BsonValue payload, BsonValue metadata) {

  public EventDraft {
    Objects.requireNonNull(id, "an event needs an identifier");
    Objects.requireNonNull(type, "an event needs a type");
    Objects.requireNonNull(told, "an event needs a timestamp");
    about = Collections.unmodifiableSet(new LinkedHashSet<>(about));
    links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
    Objects.requireNonNull(payload, "an event needs a payload, be it BSON null");
    Objects.requireNonNull(metadata, "an event needs metadata, be it empty");
  }

  /** An event that refers to nothing. */
  public EventDraft(String id, String type, String revision, String subject, String kind, long sequence, Instant told, Set<String> about, BsonValue payload,
      BsonValue metadata) {
    this(id, type, revision, subject, kind, sequence, told, about, Set.of(), payload, metadata);
  }

  /** The place it takes in its subject's history, which no other event can have. */
  String stream() {
    return stream(subject, sequence);
  }

  static String stream(String subject, long sequence) {
    return subject + "@" + sequence;
  }
}
