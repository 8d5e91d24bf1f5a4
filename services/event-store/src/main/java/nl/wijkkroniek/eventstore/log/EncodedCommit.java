package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A commit in the form it is stored in, but for its place. It is encoded and digested once, by the thread that appends, however
 * often it is renumbered.
 *
 * @param draft         what it holds
 * @param token         tells this commit from any other that holds an event of the same name: after a lost answer it shows whose commit it is
 * @param document      all of it, its place left open
 * @param contentDigest SHA-256 of what does not depend on its place
 */
record EncodedCommit(CommitDraft draft, BsonObjectId token, CommitBytes document, byte[] contentDigest) {

  /** What MongoDB takes in one document, less room for whatever a later release adds. */
  static final int LIMIT = 16 * 1024 * 1024 - 64 * 1024;

  /**
   * @throws CommitTooLarge       when it does not fit in one document
   * @throws EventAlreadyRecorded when two of its events have the same identifier
   * @throws SequenceAlreadyTaken when two of its events want the same place
   */
  static EncodedCommit of(CommitDraft draft) {
    refuseRepetition(draft.events());
    var token = new BsonObjectId();
    CommitBytes document = CommitBytes.unlinked(draft.events().size(), content(draft, token));
    if (document.length() > LIMIT) {
      throw new CommitTooLarge(draft.events().size(), document.length(), LIMIT);
    }
    return new EncodedCommit(draft, token, document, document.contentDigest());
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

  private static BsonDocument content(CommitDraft draft, BsonObjectId token) {
    var content = new BsonDocument();
    appendText(content, Field.KEY, draft.key());
    appendText(content, Field.DIGEST, draft.digest());
    content.append(Field.TOKEN, token);
    BsonArray streams = streams(draft);
    if (!streams.isEmpty()) {
      content.append(Field.STREAMS, streams);
    }
    return content.append(Field.IDS, texts(ids(draft)))
        .append(Field.EVENTS, new BsonArray(draft.events().stream().map(EncodedCommit::encode).toList()));
  }

  private static BsonDocument encode(EventDraft event) {
    var document = new BsonDocument(Field.ID, new BsonString(event.id())).append(Field.TYPE, new BsonString(event.type()));
    appendText(document, Field.REVISION, event.revision());
    if (event.subject() != null) {
      appendText(document, Field.SUBJECT, event.subject());
      appendText(document, Field.KIND, event.kind());
      document.append(Field.SEQUENCE, new BsonInt64(event.sequence()));
    }
    document.append(Field.TOLD, new BsonDateTime(event.told().toEpochMilli())).append(Field.ABOUT, texts(event.about()));
    if (!event.links().isEmpty()) {
      document.append(Field.LINKS, texts(event.links()));
    }
    return document.append(Field.DATA, event.payload())
        .append(Field.META, event.metadata());
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

  int bytes() {
    return document.length();
  }

  /** The document as it goes into the log in this place. */
  CommitBytes linked(long position, Instant at, Hash previous) {
    return document.linked(position, at, previous, contentDigest);
  }

  BsonArray streams() {
    return streams(draft);
  }

  private static BsonArray streams(CommitDraft draft) {
    return texts(draft.events().stream().filter(event -> event.subject() != null).map(EventDraft::stream).toList());
  }

  List<String> ids() {
    return ids(draft);
  }

  private static List<String> ids(CommitDraft draft) {
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
