package nl.wijkkroniek.histories.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Axon's queue of dead letters, in sequences, as documents that a person can read. Several queues share a collection. It asks for no transaction: a letter is one
 * document, and a sequence that is being processed is claimed for a while.
 *
 * @param <M> what went wrong
 */
public final class MongoDeadLetterQueue<M extends EventMessage<?>> implements SequencedDeadLetterQueue<M> {

  private static final Duration CLAIM = Duration.ofSeconds(30);

  private final MongoCollection<BsonDocument> letters;
  private final LetterBson bson;
  private final String queue;
  private final int maxSequences;
  private final int maxSequenceSize;

  /**
   * @param serializer by which the messages are stored: it has to write BSON
   * @param queue its name
   * @param maxSequences how many sequences may wait; more is refused
   * @param maxSequenceSize how many letters may wait in one
   */
  public MongoDeadLetterQueue(MongoDatabase database, Serializer serializer, String queue, int maxSequences, int maxSequenceSize) {
    this.letters = database.getCollection(LetterBson.COLLECTION, BsonDocument.class);
    this.bson = new LetterBson(serializer);
    this.queue = queue;
    this.maxSequences = maxSequences;
    this.maxSequenceSize = maxSequenceSize;
    letters.createIndex(Indexes.ascending(LetterBson.QUEUE, LetterBson.SEQUENCE, LetterBson.INDEX), new IndexOptions().name("sequence"));
    letters.createIndex(Indexes.ascending(LetterBson.EVENT), new IndexOptions().name("event"));
  }

  @Override
  public void enqueue(Object sequence, DeadLetter<? extends M> letter) throws DeadLetterQueueOverflowException {
    if (isFull(sequence)) {
      throw new DeadLetterQueueOverflowException(sequence);
    }
    long index = last(sequence) + 1;
    while (!inserted(bson.document(queue, sequence.toString(), index, letter))) {
      index++;
    }
  }

  private boolean inserted(BsonDocument letter) {
    try {
      letters.insertOne(letter);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private long last(Object sequence) {
    BsonDocument last = letters.find(of(sequence)).sort(Sorts.descending(LetterBson.INDEX)).limit(1).first();
    return last == null ? -1 : last.getNumber(LetterBson.INDEX).longValue();
  }

  @Override
  public void evict(DeadLetter<? extends M> letter) {
    stored(letter).ifPresent(id -> letters.deleteOne(eq("_id", id)));
  }

  @Override
  public void requeue(DeadLetter<? extends M> letter, UnaryOperator<DeadLetter<? extends M>> letterUpdater) throws NoSuchDeadLetterException {
    String id = stored(letter).orElseThrow(() -> new NoSuchDeadLetterException(
        "Letter of message [" + letter.message().getIdentifier() + "] cannot be put back: it is not in queue " + queue));
    BsonDocument standing = bson.standing(letterUpdater.apply(letter.markTouched()));
    letters.updateOne(eq("_id", id), combine(new BsonDocument("$set", standing), unset(LetterBson.TAKEN)));
  }

  /** Where a letter stands: one that came from elsewhere is looked for by its message. */
  private Optional<String> stored(DeadLetter<? extends M> letter) {
    Bson which = letter instanceof StoredLetter<?> here ? eq("_id", here.id()) : and(eq(LetterBson.QUEUE, queue),
        eq(LetterBson.EVENT, letter.message().getIdentifier()));
    return Optional.ofNullable(letters.find(which).first()).map(found -> found.getString("_id").getValue());
  }

  @Override
  public boolean contains(Object sequence) {
    return letters.find(of(sequence)).limit(1).first() != null;
  }

  @Override
  public Iterable<DeadLetter<? extends M>> deadLetterSequence(Object sequence) {
    List<DeadLetter<? extends M>> found = new ArrayList<>();
    letters.find(of(sequence)).sort(Sorts.ascending(LetterBson.INDEX)).forEach(letter -> found.add(bson.letter(letter)));
    return found;
  }

  @Override
  public Iterable<Iterable<DeadLetter<? extends M>>> deadLetters() {
    return sequences().stream().map(this::deadLetterSequence).toList();
  }

  private List<String> sequences() {
    return letters.distinct(LetterBson.SEQUENCE, eq(LetterBson.QUEUE, queue), String.class).into(new ArrayList<>());
  }

  @Override
  public boolean isFull(Object sequence) {
    long size = sequenceSize(sequence);
    return size == 0 ? amountOfSequences() >= maxSequences : size >= maxSequenceSize;
  }

  @Override
  public long size() {
    return letters.countDocuments(eq(LetterBson.QUEUE, queue));
  }

  @Override
  public long sequenceSize(Object sequence) {
    return letters.countDocuments(of(sequence));
  }

  @Override
  public long amountOfSequences() {
    return sequences().size();
  }

  @Override
  public boolean process(Predicate<DeadLetter<? extends M>> sequenceFilter, Function<DeadLetter<? extends M>, EnqueueDecision<M>> processingTask) {
    List<BsonDocument> waiting = new ArrayList<>(sequences().stream().map(this::first).filter(Objects::nonNull).toList());
    waiting.sort(Comparator.comparing(letter -> letter.getString(LetterBson.TOUCHED).getValue()));
    for (BsonDocument first : waiting) {
      if (sequenceFilter.test(bson.letter(first)) && claim(first)) {
        return processed(first.getString(LetterBson.SEQUENCE).getValue(), processingTask);
      }
    }
    return false;
  }

  private boolean processed(String sequence, Function<DeadLetter<? extends M>, EnqueueDecision<M>> processingTask) {
    for (BsonDocument next = first(sequence); next != null; next = first(sequence)) {
      StoredLetter<M> letter = bson.letter(next);
      claim(next);
      EnqueueDecision<M> decision = processingTask.apply(letter);
      if (decision.shouldEnqueue()) {
        requeue(letter, tried -> decision.withDiagnostics(tried).withCause(decision.enqueueCause().orElse(null)));
        return false;
      }
      evict(letter);
    }
    return true;
  }

  private BsonDocument first(Object sequence) {
    return letters.find(of(sequence)).sort(Sorts.ascending(LetterBson.INDEX)).limit(1).first();
  }

  /** Whether this process may take up the sequence that begins with this letter. */
  private boolean claim(BsonDocument first) {
    var now = new BsonDateTime(StoredLetter.now().toEpochMilli());
    var until = new BsonDateTime(StoredLetter.now().plus(CLAIM).toEpochMilli());
    return letters.updateOne(and(eq("_id", first.get("_id")), or(exists(LetterBson.TAKEN, false), lt(LetterBson.TAKEN, now))), set(LetterBson.TAKEN, until))
        .getModifiedCount() == 1;
  }

  @Override
  public void clear() {
    letters.deleteMany(eq(LetterBson.QUEUE, queue));
  }

  private Bson of(Object sequence) {
    return and(eq(LetterBson.QUEUE, queue), eq(LetterBson.SEQUENCE, sequence.toString()));
  }
}
