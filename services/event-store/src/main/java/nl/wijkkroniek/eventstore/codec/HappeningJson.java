package nl.wijkkroniek.eventstore.codec;

import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.words.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The {@code data} of an event in a chronicle: the fields of its record, with {@code citation} and {@code reconstructed} among them. */
public final class HappeningJson {

  private static final String CITATION = "citation";
  private static final String RECONSTRUCTED = "reconstructed";

  private final JsonMapper mapper;

  public HappeningJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * What one {@code data} object says.
   *
   * @param data what happened
   * @param provenance where it is known from
   */
  public record Read(SubjectEvent data, Provenance provenance) {
  }

  /**
   * Reads the data of an event of this type; a bare event id in it is of the given source. The object is left as it was.
   *
   * @throws InvalidField naming the field and what is wrong with it
   */
  public Read read(EventType type, ObjectNode json, String source) {
    ObjectNode fields = json.deepCopy();
    Provenance provenance = new Provenance(citation(fields.remove(CITATION)), reconstructed(fields.remove(RECONSTRUCTED)));
    try {
      SubjectEvent data = mapper.readerFor(type.data()).withAttribute(LanguageJson.SOURCE, source).readValue(fields);
      return new Read(data, provenance);
    } catch (JacksonException fault) {
      throw JsonFault.of(fault);
    }
  }

  /** Writes the data of a happening as it stands in a chronicle of this source. */
  public ObjectNode write(Happening happening, String source) {
    ObjectNode json = mapper.writer().withAttribute(LanguageJson.SOURCE, source).valueToTree(happening.data());
    if (happening.provenance().reconstructed() != null) {
      json.put(RECONSTRUCTED, happening.provenance().reconstructed());
    }
    if (happening.provenance().citation() != null) {
      json.put(CITATION, happening.provenance().citation());
    }
    return json;
  }

  private static String citation(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw new InvalidField(CITATION, "moet tekst tussen aanhalingstekens zijn", "must be a text in quotes");
    }
    return node.stringValue();
  }

  private static Boolean reconstructed(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isBoolean()) {
      throw new InvalidField(RECONSTRUCTED, "moet true of false zijn", "must be true or false");
    }
    return node.booleanValue();
  }
}
