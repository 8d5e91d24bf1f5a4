package nl.wijkkroniek.recording.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** How what is wrong with a telling is said: the reason, and the field under the name it has when it is told live. */
public final class Refusals {

  private static final Map<String, String> LIVE_NAMES = Map.of("occurredon", "occurredOn", "causedby", "causedBy");

  private Refusals() {
  }

  /** Wrong in itself: the reason follows on the name of the field. */
  public static Refusal invalid(InvalidField fault) {
    Words reason = fault.reason();
    Words detail = fault.field().isEmpty() ? reason : new Words(fault.field() + " " + reason.nl(), fault.field() + " " + reason.en());
    return new Refusal(Refusal.Kind.INVALID, detail, error(fault.field(), reason, null));
  }

  /** The same fault, of a field that has another name in a chronicle than live. */
  public static InvalidField live(InvalidField fault) {
    return new InvalidField(liveName(fault.field()), fault.reason());
  }

  /** Refused by a rule, whose reason is a sentence of its own. */
  public static Refusal invalid(Refused refused) {
    return new Refusal(Refusal.Kind.INVALID, refused.reason(), errors(refused));
  }

  /** The member that lists what is wrong, and the event that stands in the way, if one does. */
  public static Map<String, Object> errors(Refused refused) {
    return error(liveName(refused.field()), refused.reason(), refused.inTheWay());
  }

  private static Map<String, Object> error(String field, Words reason, EventId inTheWay) {
    Map<String, Object> error = new LinkedHashMap<>(Map.of("field", field, "reason", reason));
    if (inTheWay != null) {
      error.put("inTheWay", inTheWay.toString());
    }
    return Map.of("errors", List.of(error));
  }

  private static String liveName(String field) {
    return LIVE_NAMES.getOrDefault(field, field);
  }
}
