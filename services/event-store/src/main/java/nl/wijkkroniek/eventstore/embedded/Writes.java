package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts right what the original gets wrong about commands that write more than one document. */
final class Writes {

  private static final String ORDERED = "ordered";
  private static final String ERRORS = "writeErrors";
  private static final String UPDATES = "updates";

  private Writes() {
  }

  /** Writes are ordered unless the client says otherwise. */
  static Document ordered(Document command) {
    command.putIfAbsent(ORDERED, true);
    return command;
  }

  /** Counts the documents that were inserted; the original counts those that were sent. */
  static Document counted(Document command, Document response) {
    if (response.get(ERRORS) instanceof List<?> errors && !errors.isEmpty()) {
      Object firstFailed = ((Document) errors.getFirst()).get("index");
      int sent = ((List<?>) command.get("documents")).size();
      response.put("n", Utils.isTrue(command.get(ORDERED)) ? firstFailed : (Object) (sent - errors.size()));
    }
    return response;
  }

  /** Ordered updates stop at the first that fails; the original goes on. */
  static Document oneByOne(Document command, UnaryOperator<Document> update) {
    List<?> updates = (List<?>) ordered(command).get(UPDATES);
    if (updates.size() == 1 || !Utils.isTrue(command.get(ORDERED))) {
      return update.apply(command);
    }
    int matched = 0;
    int modified = 0;
    List<Document> upserted = new ArrayList<>();
    List<Document> errors = new ArrayList<>();
    for (int index = 0; index < updates.size() && errors.isEmpty(); index++) {
      Document one = command.clone();
      one.put(UPDATES, List.of(updates.get(index)));
      Document response = update.apply(one);
      matched += (Integer) response.get("n");
      modified += (Integer) response.get("nModified");
      collect(response.get("upserted"), index, upserted);
      collect(response.get(ERRORS), index, errors);
    }
    return response(matched, modified, upserted, errors);
  }

  private static void collect(Object documents, int index, List<Document> into) {
    if (documents instanceof Iterable<?> found) {
      found.forEach(document -> {
        ((Document) document).put("index", index);
        into.add((Document) document);
      });
    }
  }

  private static Document response(int matched, int modified, List<Document> upserted, List<Document> errors) {
    Document response = new Document("n", matched).append("nModified", modified);
    if (!upserted.isEmpty()) {
      response.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      response.put(ERRORS, errors);
    }
    Utils.markOkay(response);
    return response;
  }
}
