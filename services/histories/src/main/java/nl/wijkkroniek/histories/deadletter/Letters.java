package nl.wijkkroniek.histories.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.words.Refusal;
import org.bson.BsonDocument;

/** The letters of a view as people read them: the first of every waiting subject. */
final class Letters {

  private final MongoCollection<BsonDocument> letters;
  private final String view;

  Letters(MongoDatabase database, String view) {
    this.letters = database.getCollection(LetterBson.COLLECTION, BsonDocument.class);
    this.view = view;
  }

  static void forget(MongoDatabase database, String queue) {
    database.getCollection(LetterBson.COLLECTION).deleteMany(eq(LetterBson.QUEUE, queue));
  }

  /** The queue of one generation of a view. */
  static String queue(String view, int generation) {
    return view + "/" + generation;
  }

  DeadLetters.Page<ParkedEvent> parked(int generation, String after, int limit) {
    String queue = queue(view, generation);
    List<BsonDocument> found = letters.find(and(eq(LetterBson.QUEUE, queue), exists(LetterBson.CAUSE), gt("_id", after == null ? queue : after)))
        .sort(Sorts.ascending("_id")).limit(limit + 1).into(new ArrayList<>());
    List<BsonDocument> page = found.subList(0, Math.min(limit, found.size()));
    return new DeadLetters.Page<>(page.stream().map(this::parked).toList(), found.size() > limit ? page.getLast().getString("_id").getValue() : null);
  }

  private ParkedEvent parked(BsonDocument letter) {
    BsonDocument message = letter.getDocument(LetterBson.MESSAGE);
    BsonDocument cause = letter.getDocument(LetterBson.CAUSE);
    String sequence = letter.getString(LetterBson.SEQUENCE).getValue();
    long all = letters.countDocuments(and(eq(LetterBson.QUEUE, letter.get(LetterBson.QUEUE)), eq(LetterBson.SEQUENCE, sequence)));
    return new ParkedEvent(message.getString("id").getValue(), message.getNumber("position").longValue(), message.getString("type").getValue(), sequence,
        cause.getString("type").getValue() + ": " + cause.getString("message").getValue(), moment(letter, LetterBson.ENQUEUED), moment(letter, LetterBson.TOUCHED),
        all - 1);
  }

  private static Instant moment(BsonDocument letter, String field) {
    return Instant.parse(letter.getString(field).getValue());
  }

  long subjects(int generation) {
    return letters.countDocuments(and(eq(LetterBson.QUEUE, queue(view, generation)), exists(LetterBson.CAUSE)));
  }

  String mustBeParked(int generation, String event) {
    if (letters.find(and(eq(LetterBson.QUEUE, queue(view, generation)), eq(LetterBson.EVENT, event), exists(LetterBson.CAUSE))).first() == null) {
      throw new Refusal(Refusal.Kind.UNKNOWN, "%s staat niet apart. Kijk in de lijst van wat apart staat.".formatted(event),
          "%s is not a dead letter. Look in the list of dead letters.".formatted(event));
    }
    return event;
  }
}
