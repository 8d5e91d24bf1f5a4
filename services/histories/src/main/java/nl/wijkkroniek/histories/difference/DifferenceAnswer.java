package nl.wijkkroniek.histories.difference;

import java.util.List;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A difference as it goes over the wire.
 *
 * @param subject which
 * @param name what it is called
 * @param from the first moment
 * @param to the second
 * @param words what changed in how it stood, in sentences
 * @param jsonPatch the same for machines: the JSON Patch (RFC 6902) that makes the state of the second moment of that of the first; where nothing was known,
 *     that is the empty object
 * @param items what changed in its history, as it was recorded
 * @param next the cursor of the next page; words and jsonPatch stand on the first alone
 */
record DifferenceAnswer(SubjectId subject, String name, At from, At to, List<Words> words, JsonNode jsonPatch, List<Change> items, String next) {

  /** A moment, and whether anything was known of the subject then; absent on a further page. */
  record At(EdtfDate asOf, long position, Boolean known) {

    private static At of(Difference.Side side, boolean further) {
      return new At(side.asOf(), side.position(), further ? null : side.state() != null);
    }
  }

  static DifferenceAnswer of(Difference difference, Answers answers) {
    boolean further = difference.from().state() == null && difference.to().state() == null;
    JsonNode jsonPatch = further ? null : JsonPatch.between(tree(difference.from().state(), answers), tree(difference.to().state(), answers));
    return new DifferenceAnswer(difference.subject(), difference.name(), At.of(difference.from(), further), At.of(difference.to(), further),
        further ? null : difference.words(), jsonPatch, difference.changes(), difference.next() == null ? null : difference.next().text());
  }

  private static JsonNode tree(Record state, Answers answers) {
    return state == null ? JsonNodeFactory.instance.objectNode() : answers.tree(state);
  }
}
