package nl.wijkkroniek.recording.chronicle;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of one CloudEvent, each read as what it has to be. Throws {@link InvalidField} with the attribute's name. */
final class Attributes {

  static final String SPEC_VERSION = "specversion";
  static final String VERSION = "1.0";
  static final String ID = "id";
  static final String SOURCE = "source";
  static final String TYPE = "type";
  static final String SUBJECT = "subject";
  static final String TIME = "time";
  static final String CONTENT_TYPE = "datacontenttype";
  static final String JSON = "application/json";
  static final String OCCURRED_ON = "occurredon";
  static final String CAUSED_BY = "causedby";
  static final String DATA = "data";

  private static final Set<String> KNOWN = Set.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, CONTENT_TYPE, OCCURRED_ON, CAUSED_BY, DATA);
  private static final Pattern RFC_3339 = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final String TYPES = EventType.all().stream().map(EventType::name).sorted().collect(Collectors.joining(", "));

  private final ObjectNode object;

  /** Takes no attribute it does not know, and no other version or form than its own. */
  Attributes(ObjectNode object) {
    this.object = object;
    object.propertyNames().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
      throw new InvalidField(InvalidField.shown(name), "bestaat niet als attribuut", "is not a known attribute");
    });
    mustBe(SPEC_VERSION, VERSION, required(SPEC_VERSION));
    String contentType = optional(CONTENT_TYPE);
    if (contentType != null) {
      mustBe(CONTENT_TYPE, JSON, contentType);
    }
  }

  EventId id() {
    String source = required(SOURCE);
    if (!isUriReference(source)) {
      throw new InvalidField(SOURCE,
          "moet een URI zijn, bijvoorbeeld urn:nld:wijkkroniek:carnisse",
          "must be a URI, for instance urn:nld:wijkkroniek:carnisse");
    }
    return new EventId(source, required(ID));
  }

  EventType type() {
    String type = required(TYPE);
    String name = type.startsWith(EventType.PREFIX) ? type.substring(EventType.PREFIX.length()) : "";
    return EventType.named(name).orElseThrow(() -> new InvalidField(TYPE,
        "'%s' bestaat hier niet; het begint met '%s' en dan een van: %s".formatted(InvalidField.shown(type), EventType.PREFIX, TYPES),
        "'%s' is not known here; it starts with '%s' and then one of: %s".formatted(InvalidField.shown(type), EventType.PREFIX, TYPES)));
  }

  SubjectId subject() {
    return SubjectId.parse(required(SUBJECT));
  }

  EdtfDate occurredOn() {
    return EdtfDate.parse(OCCURRED_ON, required(OCCURRED_ON));
  }

  List<EventId> causedBy(String source) {
    String causes = optional(CAUSED_BY);
    if (causes == null) {
      return List.of();
    }
    try {
      return Arrays.stream(SPACE.split(causes)).map(cause -> EventId.parse(cause, source)).toList();
    } catch (InvalidField fault) {
      throw new InvalidField(CAUSED_BY, fault.reason());
    }
  }

  /** When the source recorded it; null when it does not say so. */
  Instant time() {
    String time = optional(TIME);
    try {
      if (time == null || RFC_3339.matcher(time).matches()) {
        return time == null ? null : OffsetDateTime.parse(time.toUpperCase(Locale.ROOT)).toInstant();
      }
    } catch (DateTimeException impossible) {
      throw notATime(time);
    }
    throw notATime(time);
  }

  ObjectNode data() {
    return switch (object.get(DATA)) {
      case ObjectNode data -> data;
      case null -> throw missing(DATA);
      case JsonNode other -> throw new InvalidField(DATA, "moet een JSON-object zijn", "must be a JSON object");
    };
  }

  private String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private String optional(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidField(name, "moet tekst tussen aanhalingstekens zijn", "must be a text in quotes");
    }
    if (value.stringValue().isBlank()) {
      throw new InvalidField(name, "is leeg", "is empty");
    }
    return value.stringValue();
  }

  private static void mustBe(String name, String wanted, String given) {
    if (!wanted.equals(given)) {
      throw new InvalidField(name, "moet '%s' zijn".formatted(wanted), "must be '%s'".formatted(wanted));
    }
  }

  private static InvalidField missing(String name) {
    return new InvalidField(name, "ontbreekt", "is missing");
  }

  private static InvalidField notATime(String time) {
    String shown = InvalidField.shown(time);
    return new InvalidField(TIME,
        "'%s' is geen tijdstip; schrijf het als 2014-04-01T12:00:00Z".formatted(shown),
        "'%s' is not a moment; write it as 2014-04-01T12:00:00Z".formatted(shown));
  }

  private static boolean isUriReference(String text) {
    try {
      return new URI(text).toASCIIString().equals(text);
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
