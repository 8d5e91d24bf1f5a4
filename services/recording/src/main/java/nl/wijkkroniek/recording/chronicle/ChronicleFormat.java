package nl.wijkkroniek.recording.chronicle;

import static nl.wijkkroniek.recording.chronicle.Attributes.CAUSED_BY;
import static nl.wijkkroniek.recording.chronicle.Attributes.CONTENT_TYPE;
import static nl.wijkkroniek.recording.chronicle.Attributes.DATA;
import static nl.wijkkroniek.recording.chronicle.Attributes.ID;
import static nl.wijkkroniek.recording.chronicle.Attributes.JSON;
import static nl.wijkkroniek.recording.chronicle.Attributes.OCCURRED_ON;
import static nl.wijkkroniek.recording.chronicle.Attributes.SOURCE;
import static nl.wijkkroniek.recording.chronicle.Attributes.SPEC_VERSION;
import static nl.wijkkroniek.recording.chronicle.Attributes.SUBJECT;
import static nl.wijkkroniek.recording.chronicle.Attributes.TIME;
import static nl.wijkkroniek.recording.chronicle.Attributes.TYPE;
import static nl.wijkkroniek.recording.chronicle.Attributes.VERSION;

import java.time.Instant;
import java.util.stream.Collectors;
import nl.wijkkroniek.eventstore.codec.HappeningJson;
import nl.wijkkroniek.eventstore.codec.JsonFault;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.words.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a chronicle: a CloudEvents 1.0 structured event (design §5). Strict both ways: what is read would be written back with the same {@code data}, so
 * that nothing is lost between two houses.
 *
 * @see <a href="https://cloudevents.io">CloudEvents</a>
 */
public final class ChronicleFormat {

  /** What a chronicle is, over HTTP. */
  public static final String MEDIA_TYPE = "application/x-ndjson";

  private final JsonMapper mapper = LanguageJson.mapper();
  private final HappeningJson json = new HappeningJson(mapper);

  /**
   * What a line tells.
   *
   * @param recordedBy the opaque id of who records it
   * @throws InvalidField naming the attribute or the field of the data, and what is wrong with it
   */
  public Happening read(byte[] line, String recordedBy) {
    Attributes attributes = new Attributes(object(Utf8.read(line)));
    EventId id = attributes.id();
    EventType type = attributes.type();
    ObjectNode data = attributes.data();
    HappeningJson.Read read = json.read(type, data, id.source());
    Happening happening = new Happening(id, attributes.subject(), attributes.occurredOn(), attributes.causedBy(id.source()), read.provenance(), recordedBy,
        attributes.time(), read.data());
    refuseWhatWouldNotBeKept(data, json.write(happening, id.source()));
    return happening;
  }

  /** The line of a recorded event, without an end; its time is when its source recorded it, or else when it was recorded here. */
  public byte[] write(RecordedEvent event) {
    return write(event.happening(), event.recordedAt());
  }

  /** The line of what is told and not recorded here, without an end; it has a time only where its source says when it recorded it. */
  public byte[] write(Happening happening) {
    return write(happening, null);
  }

  private byte[] write(Happening happening, Instant recordedAt) {
    String source = happening.id().source();
    ObjectNode line = mapper.createObjectNode();
    line.put(SPEC_VERSION, VERSION);
    line.put(ID, happening.id().id());
    line.put(SOURCE, source);
    line.put(TYPE, EventType.of(happening.data()).cloudEventType());
    line.put(SUBJECT, happening.subject().toString());
    Instant time = happening.sourceTime() == null ? recordedAt : happening.sourceTime();
    if (time != null) {
      line.put(TIME, time.toString());
    }
    line.put(CONTENT_TYPE, JSON);
    line.put(OCCURRED_ON, happening.occurredOn().text());
    if (!happening.causedBy().isEmpty()) {
      line.put(CAUSED_BY, happening.causedBy().stream().map(cause -> cause.relativeTo(source)).collect(Collectors.joining(" ")));
    }
    line.set(DATA, json.write(happening, source));
    return mapper.writeValueAsBytes(line);
  }

  private ObjectNode object(String text) {
    try {
      if (mapper.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (DatabindException more) {
      throw notOneObject();
    } catch (JacksonException fault) {
      throw JsonFault.of(fault);
    }
    throw notOneObject();
  }

  private static InvalidField notOneObject() {
    return new InvalidField("", "moet één JSON-object zijn, en niets meer", "must be one JSON object, and nothing more");
  }

  private static void refuseWhatWouldNotBeKept(ObjectNode given, ObjectNode kept) {
    if (given.equals(kept)) {
      return;
    }
    for (var field : given.properties()) {
      JsonNode written = kept.get(field.getKey());
      if (written == null) {
        throw new InvalidField(field.getKey(), "is leeg; laat het veld weg", "is empty; leave the field out");
      }
      if (!written.equals(field.getValue())) {
        String shown = InvalidField.shown(written.toString());
        throw new InvalidField(field.getKey(), "schrijf dit als %s".formatted(shown), "write this as %s".formatted(shown));
      }
    }
  }
}
