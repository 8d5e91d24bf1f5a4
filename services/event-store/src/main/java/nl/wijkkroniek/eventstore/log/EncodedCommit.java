package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A commit in the form it is stored in, but for its number and moment. Its events are encoded once, by the thread that
 * appends, however often the commit is renumbered.
 *
 * @param draft  what it holds
 * @param events the same, encoded
 * @param token  tells this commit from any other that holds an event of the same name: after a lost answer it shows whose commit it is
 * @param bytes  size of the document
 */
record EncodedCommit(CommitDraft draft, BsonArray events, BsonObjectId token, int bytes) {

  /** What MongoDB takes in one document, less room for the fields of a hash chain and whatever a later release adds. */
  static final int LIMIT = 16 * 1024 * 1024 - 64 * 1024;

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  /**
   * @throws CommitTooLarge       when it does not fit in one document
   * @throws EventAlreadyRecorded when two of its events have the same identifier
   * @throws SequenceAlreadyTaken when two of its events want the same place
   */
  static EncodedCommit of(CommitDraft draft) {
    refuseRepetition(draft.events());
    var events = new BsonArray(draft.events().stream().map(EncodedCommit::encode).toList());
    var token = new BsonObjectId();
    int bytes = new EncodedCommit(draft, events, token, 0).measure();
    if (bytes > LIMIT) {
      throw new CommitTooLarge(draft.events().size(), bytes, LIMIT);
    }
    return new EncodedCommit(draft, events, token, bytes);
  }

  /** A unique index does not see a repetition inside one document. */
  private static void refuseRepetition(List<EventDraft> events) {
    Set<String> ids = new HashSet<>();
    Set<String> streams = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      EventDraft event = events.get(i);
      if (event.subject() != null && !streams.add(event.stream())) {
        throw new SequenceAlreadyTaken(event, i);
      }
      if (!ids.add(event.id())) {
        throw EventAlreadyRecorded.twiceIn(event.id(), i);
      }
    }
  }

  private static RawBsonDocument encode(EventDraft event) {
    var document = new BsonDocument(Field.ID, new BsonString(event.id())).append(Field.TYPE, new BsonString(event.type()));
    appendText(document, Field.REVISION, event.revision());
    if (event.subject() != null) {
      appendText(document, Field.SUBJECT, event.subject());
      appendText(document, Field.KIND, event.kind());
      document.append(Field.SEQUENCE, new BsonInt64(event.sequence()));
    }
    document.append(Field.TOLD, new BsonDateTime(event.told().toEpochMilli()))
        .append(Field.ABOUT, texts(event.about()))
        .append(Field.DATA, event.payload())
        .append(Field.META, event.metadata());
    return new RawBsonDocument(document, CODEC);
  }

  private static void appendText(BsonDocument document, String field, String text) {
    if (text != null) {
      document.append(field, new BsonString(text));
    }
  }

  private static BsonArray texts(Iterable<String> texts) {
    var array = new BsonArray();
    texts.forEach(text -> array.add(new BsonString(text)));
    return array;
  }

  int size() {
    return draft.events().size();
  }

  private int measure() {
    return new RawBsonDocument(numbered(0, Instant.EPOCH), CODEC).getByteBuffer().remaining();
  }

  /** The document as it goes into the log at this position. */
  BsonDocument numbered(long position, Instant at) {
    var document = new BsonDocument(Field.POSITION, new BsonInt64(position))
        .append(Field.SIZE, new BsonInt32(size()))
        .append(Field.RECORDED_AT, new BsonDateTime(at.toEpochMilli()));
    appendText(document, Field.KEY, draft.key());
    appendText(document, Field.DIGEST, draft.digest());
    document.append(Field.TOKEN, token);
    BsonArray streams = streams();
    if (!streams.isEmpty()) {
      document.append(Field.STREAMS, streams);
    }
    return document.append(Field.IDS, texts(ids())).append(Field.EVENTS, events);
  }

  BsonArray streams() {
    return texts(draft.events().stream().filter(event -> event.subject() != null).map(EventDraft::stream).toList());
  }

  List<String> ids() {
    return draft.events().stream().map(EventDraft::id).toList();
  }

  /** The receipt of this commit at that position. */
  Commit at(long position, Instant recordedAt) {
    return new Commit(position, size(), recordedAt, draft.key(), draft.digest(), ids());
  }

  boolean wrote(BsonValue foundToken) {
    return token.equals(foundToken);
  }
}
