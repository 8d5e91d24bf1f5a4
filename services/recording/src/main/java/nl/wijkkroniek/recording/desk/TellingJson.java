package nl.wijkkroniek.recording.desk;

import java.util.List;
import nl.wijkkroniek.eventstore.codec.HappeningJson;
import nl.wijkkroniek.eventstore.codec.JsonFault;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Fields;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.recording.telling.Telling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a telling: when it happened, what led to it, where it is known from, and the data of the event. Anything else is refused by name. */
final class TellingJson {

  private final JsonMapper mapper = LanguageJson.mapper();
  private final HappeningJson happenings = new HappeningJson(mapper);
  private final String source;

  /**
   * @param source whose ids are written bare
   */
  TellingJson(String source) {
    this.source = source;
  }

  /** The fields of the body, by their names on the wire. */
  private record Told(EdtfDate occurredOn, List<String> causedBy, String citation, Boolean reconstructed, Long basedOn, ObjectNode data) {
  }

  /**
   * @throws InvalidField naming the field and what is wrong with it
   */
  Telling read(String body, EventType type, SubjectId subject, String recordedBy, String key) {
    Told told = fields(body);
    List<EventId> causes = causes(told.causedBy());
    HappeningJson.Read event = happenings.read(type, dataWithProvenance(told), source);
    return new Telling(subject, told.occurredOn(), causes, event.provenance(), recordedBy, event.data(), key, told.basedOn());
  }

  private Told fields(String body) {
    try {
      Told told = mapper.readValue(body, Told.class);
      if (told == null) {
        throw new InvalidField("", "Stuur een JSON-object.", "Send a JSON object.");
      }
      return told;
    } catch (JacksonException fault) {
      throw JsonFault.of(fault);
    }
  }

  /** In a chronicle these two stand among the data; here they may stand in either place, but not in both. */
  private ObjectNode dataWithProvenance(Told told) {
    ObjectNode data = told.data() == null ? mapper.createObjectNode() : told.data().deepCopy();
    if (told.citation() != null) {
      once(data, "citation").put("citation", told.citation());
    }
    if (told.reconstructed() != null) {
      once(data, "reconstructed").put("reconstructed", told.reconstructed());
    }
    return data;
  }

  private static ObjectNode once(ObjectNode data, String field) {
    if (data.has(field)) {
      throw new InvalidField(field, "is twee keer gegeven: ook in data", "is given twice: in data as well");
    }
    return data;
  }

  private List<EventId> causes(List<String> references) {
    return Fields.optional("causedBy", references).stream().map(this::cause).toList();
  }

  private EventId cause(String reference) {
    try {
      return EventId.parse(reference, source);
    } catch (InvalidField wrong) {
      throw new InvalidField("causedBy", wrong.reason());
    }
  }
}
