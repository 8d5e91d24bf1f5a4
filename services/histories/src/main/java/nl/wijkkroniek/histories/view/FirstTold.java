package nl.wijkkroniek.histories.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Since when a subject may stand in a list: of its kind, or of its kind in a municipality it was ever told with. It stays, whatever is corrected or retracted later,
 * so that a list of an earlier moment can be gone through by its subjects of then.
 *
 * @param list which list
 * @param slug of the subject
 * @param since position of the event by which it came to be known
 */
record FirstTold(String list, String slug, long since) {

  /** The list of all subjects of a kind. */
  static String list(SubjectKind kind) {
    return kind.code();
  }

  /** The list of those that were ever told with this municipality's code. */
  static String list(SubjectKind kind, String municipality) {
    return kind.code() + "|" + municipality;
  }

  String id() {
    return list + "|" + slug;
  }

  private FirstTold earliest(FirstTold other) {
    return since <= other.since ? this : other;
  }

  /** Those of one batch, each once. */
  static final class Batch {

    private final Map<String, FirstTold> firsts = new HashMap<>();

    /** A line came into a history. Who is somebody is in no list. */
    void add(SubjectId owner, Via via, long knownFrom, BsonDocument line) {
      if (owner.kind() == SubjectKind.PARTICIPANT) {
        return;
      }
      add(new FirstTold(list(owner.kind()), owner.slug(), knownFrom));
      if (via == Via.OWN && Views.PLACED.contains(owner.kind())) {
        codes(line.getDocument("data")).forEach(code -> add(new FirstTold(list(owner.kind(), code), owner.slug(), knownFrom)));
      }
    }

    private void add(FirstTold first) {
      firsts.merge(first.id(), first, FirstTold::earliest);
    }

    List<FirstTold> all() {
      return List.copyOf(firsts.values());
    }

    /** Where an event names municipalities, it names them so. */
    private static Stream<String> codes(BsonDocument data) {
      return Stream.concat(Stream.ofNullable(data.get("municipality")), data.getArray("municipalities", new BsonArray()).stream()).filter(BsonValue::isDocument)
          .map(place -> place.asDocument().get("code")).filter(code -> code != null && code.isString()).map(code -> code.asString().getValue());
    }
  }
}
