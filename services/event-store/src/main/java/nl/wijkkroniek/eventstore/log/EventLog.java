package nl.wijkkroniek.eventstore.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Reads the log; never writes. Streams come in the order of positions, hold one batch in memory, and have to be closed unless
 * they were read to their end. Whoever has seen an event has seen every event before it: later ones only ever come behind.
 * What the driver throws when the database does not answer ({@link com.mongodb.MongoException}) is passed on.
 */
public final class EventLog {

  private static final int WORDS_A_QUERY = 500;

  private final MongoCollection<BsonDocument> log;

  /** Reads the log of this database, which need not be there yet. */
  public EventLog(MongoDatabase database) {
    this.log = LogCollection.in(database);
  }

  /** Position of the event to come; 0 as long as there is none. One indexed look-up. */
  public long head() {
    return Head.read(log).next();
  }

  /** The event with this identifier. */
  public Optional<StoredEvent> byId(String eventId) {
    return Optional.ofNullable(byIds(List.of(eventId)).get(eventId));
  }

  /** The events with these identifiers, by identifier; those that are not in the log are left out. */
  public Map<String, StoredEvent> byIds(Collection<String> eventIds) {
    Map<String, StoredEvent> found = new HashMap<>();
    inParts(eventIds, Field.IDS, event -> Stream.of(event.id()), event -> found.put(event.id(), event));
    return found;
  }

  /** Every event from this position on, as far as the log reaches when it is read. An iterator of it that came to the end looks again when it is asked again. */
  public Stream<StoredEvent> from(long position) {
    if (position == 0) {
      return EventCursor.stream(CommitCursor.every(log, 0), _ -> true);
    }
    BsonDocument before = lastCommitAtOrBefore(position);
    if (before == null || CommitReading.next(before) < position) {
      return Stream.empty();
    }
    long start = CommitReading.next(before) == position ? position : CommitReading.position(before);
    return EventCursor.stream(CommitCursor.every(log, start), event -> event.position() >= position);
  }

  /** The events from this position on that touch one of these subjects. */
  public Stream<StoredEvent> about(Collection<String> subjects, long fromPosition) {
    Set<String> wanted = Set.copyOf(subjects);
    return some(Filters.in(Field.ofEvents(Field.ABOUT), wanted), fromPosition,
        event -> event.about().stream().anyMatch(wanted::contains));
  }

  /** The events that refer to something in one of these words, in their order. A look-up through an index for some hundreds of words. */
  public List<StoredEvent> linked(Collection<String> links) {
    Map<Long, StoredEvent> found = new TreeMap<>();
    inParts(links, Field.ofEvents(Field.LINKS), event -> event.links().stream(), event -> found.put(event.position(), event));
    return List.copyOf(found.values());
  }

  /** The subjects whose events touch this one, in the order in which they first did; itself left out. */
  public Set<String> subjectsAbout(String subject) {
    Set<String> subjects = new LinkedHashSet<>();
    try (Stream<StoredEvent> events = about(Set.of(subject), 0)) {
      events.map(StoredEvent::subject).filter(found -> found != null && !found.equals(subject)).forEach(subjects::add);
    }
    return subjects;
  }

  /** The history of one subject from this number in it on, through an index. */
  public Stream<StoredEvent> ofSubject(String subject, long firstSequence) {
    return some(Filters.eq(Field.ofEvents(Field.SUBJECT), subject), startOf(subject, firstSequence),
        event -> subject.equals(event.subject()) && event.sequence() >= firstSequence);
  }

  /** The histories of these subjects, each in its order. A look-up through an index for some hundreds of subjects. */
  public List<StoredEvent> ofSubjects(Collection<String> subjects) {
    List<StoredEvent> found = new ArrayList<>();
    inParts(subjects, Field.ofEvents(Field.SUBJECT), event -> Stream.ofNullable(event.subject()), found::add);
    return found;
  }

  /** Those that have one of these words in that field, some hundreds of words at a time: in the order of the log for so many. */
  private void inParts(Collection<String> words, String field, Function<StoredEvent, Stream<String>> wordsOf, Consumer<StoredEvent> found) {
    List<String> wanted = List.copyOf(new LinkedHashSet<>(words));
    for (int from = 0; from < wanted.size(); from += WORDS_A_QUERY) {
      Set<String> part = Set.copyOf(wanted.subList(from, Math.min(from + WORDS_A_QUERY, wanted.size())));
      try (Stream<StoredEvent> events = some(Filters.in(field, part), 0, event -> wordsOf.apply(event).anyMatch(part::contains))) {
        events.forEach(found);
      }
    }
  }

  /** Where to begin: at the commit that holds that number, or, where it is still to come, at the one before. */
  private long startOf(String subject, long sequence) {
    return sequence == 0 ? 0 : positionOf(subject, sequence).orElseGet(() -> positionOf(subject, sequence - 1).orElse(0L));
  }

  private Optional<Long> positionOf(String subject, long sequence) {
    return Optional.ofNullable(log.find(Filters.eq(Field.STREAMS, EventDraft.stream(subject, sequence)))
        .projection(Projections.include(Field.POSITION)).first()).map(CommitReading::position);
  }

  /** Number of the last event in a subject's history; empty without one. One indexed look-up. */
  public OptionalLong lastSequenceOf(String subject) {
    BsonDocument last = log.find(Filters.eq(Field.ofEvents(Field.SUBJECT), subject)).sort(Sorts.descending(Field.POSITION)).limit(1)
        .projection(Projections.include(Field.ofEvents(Field.SUBJECT), Field.ofEvents(Field.SEQUENCE))).first();
    return last == null ? OptionalLong.empty() : CommitReading.sequencesOf(subject, last).max();
  }

  /** The commit that was recorded under this idempotency key. */
  public Optional<Commit> byKey(String idempotencyKey) {
    return Optional.ofNullable(log.find(Filters.eq(Field.KEY, idempotencyKey)).projection(CommitReading.receiptFields()).first())
        .map(CommitReading::commit);
  }

  /** How many events were recorded at or before this moment: the positions below the answer are those known then. */
  public long positionAt(Instant knownAt) {
    return countWhile(recordedAt -> !recordedAt.isAfter(knownAt));
  }

  /** How many events were recorded before this moment. */
  public long positionBefore(Instant moment) {
    return countWhile(recordedAt -> recordedAt.isBefore(moment));
  }

  /** Recording moments never go back along the log, so the place where a condition on them ends is found by halving. */
  private long countWhile(Predicate<Instant> early) {
    Head head = Head.read(log);
    if (head.next() == 0 || early.test(head.recordedAt())) {
      return head.next();
    }
    long low = 0;
    long high = head.next();
    while (low < high) {
      BsonDocument middle = lastCommitAtOrBefore(low + (high - low) / 2);
      if (early.test(CommitReading.recordedAt(middle))) {
        low = CommitReading.next(middle);
      } else {
        high = CommitReading.position(middle);
      }
    }
    return low;
  }

  /** Position of the first event whose sender's timestamp is not before this moment. Those are in no order: it reads along. */
  public OptionalLong firstToldSince(Instant moment) {
    try (Stream<StoredEvent> events = some(Filters.gte(Field.ofEvents(Field.TOLD), moment), 0, event -> !event.told().isBefore(moment))) {
      return events.mapToLong(StoredEvent::position).findFirst();
    }
  }

  private BsonDocument lastCommitAtOrBefore(long position) {
    return log.find(Filters.lte(Field.POSITION, position)).sort(Sorts.descending(Field.POSITION)).limit(1)
        .projection(Projections.include(Field.SIZE, Field.RECORDED_AT)).first();
  }

  private Stream<StoredEvent> some(Bson condition, long fromPosition, Predicate<StoredEvent> wanted) {
    long start = fromPosition == 0 ? 0 : startOfCommitHolding(fromPosition);
    return EventCursor.stream(CommitCursor.some(log, condition, start),
        event -> event.position() >= fromPosition && wanted.test(event));
  }

  private long startOfCommitHolding(long position) {
    BsonDocument commit = lastCommitAtOrBefore(position);
    return commit == null ? 0 : CommitReading.position(commit);
  }
}
