package nl.wijkkroniek.recording.keeping;

import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Flag;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Mismatches as metadata of the event they were found with: kept, so that a receipt given again is the same receipt. */
final class FlagsInLog {

  private static final String FLAGS = "flags";
  private static final String CODE = "code";
  private static final String NL = "nl";
  private static final String EN = "en";
  private static final String EVENTS = "events";

  private FlagsInLog() {
  }

  static Map<String, Object> asMetaData(List<Flag> flags) {
    return flags.isEmpty() ? Map.of() : Map.of(FLAGS, flags.stream().map(FlagsInLog::write).toList());
  }

  static List<Flag> read(BsonDocument meta) {
    return meta.containsKey(FLAGS) ? meta.getArray(FLAGS).stream().map(BsonValue::asDocument).map(FlagsInLog::flag).toList() : List.of();
  }

  private static Map<String, Object> write(Flag flag) {
    return Map.of(CODE, flag.code(), NL, flag.words().nl(), EN, flag.words().en(), EVENTS, flag.events().stream().map(EventId::toString).toList());
  }

  private static Flag flag(BsonDocument flag) {
    Words words = new Words(flag.getString(NL).getValue(), flag.getString(EN).getValue());
    return new Flag(flag.getString(CODE).getValue(), words,
        flag.getArray(EVENTS).stream().map(id -> EventId.parse(id.asString().getValue())).toList());
  }
}
