package nl.wijkkroniek.histories.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.portrait.StateJson;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How answers stand in JSON: dates with what they can mean and how they are said, and the data of an event exactly as it stands in a chronicle. */
final class ApiJson {

  private ApiJson() {
  }

  static JsonMapper mapper() {
    SimpleModule module = new SimpleModule("histories-api");
    module.addSerializer(EdtfDate.class, new Dates());
    module.addSerializer(SubjectEvent.class, new EventData());
    module.addSerializer(Coded.class, new Codes());
    module.addSerializer(Cursor.class, new Cursors());
    return LanguageJson.mapper().rebuild().addModule(StateJson.words()).addModule(module)
        .addMixIn(Composition.class, WithoutBookkeeping.class)
        .changeDefaultPropertyInclusion(_ -> Value.construct(Include.NON_NULL, Include.NON_NULL))
        .build();
  }

  /** What folding remembers for itself is nobody's answer. */
  @JsonIgnoreProperties("leftBefore")
  private interface WithoutBookkeeping {
  }

  private static final class Dates extends ValueSerializer<EdtfDate> {
    @Override
    public void serialize(EdtfDate date, JsonGenerator out, SerializationContext context) {
      Words words = DateWords.of(date);
      out.writeStartObject();
      out.writeStringProperty("text", date.text());
      if (!date.openBeginning()) {
        out.writeStringProperty("earliest", date.earliest().toString());
      }
      if (!date.openEnd()) {
        out.writeStringProperty("latest", date.latest().toString());
      }
      out.writeBooleanProperty("approximate", date.approximate());
      out.writeBooleanProperty("uncertain", date.uncertain());
      out.writeStringProperty("nl", words.nl());
      out.writeStringProperty("en", words.en());
      out.writeEndObject();
    }
  }

  private static final class Codes extends ValueSerializer<Coded> {
    @Override
    public void serialize(Coded word, JsonGenerator out, SerializationContext context) {
      out.writeString(word.code());
    }
  }

  private static final class Cursors extends ValueSerializer<Cursor> {
    @Override
    public void serialize(Cursor cursor, JsonGenerator out, SerializationContext context) {
      out.writeString(cursor.text());
    }
  }

  private static final class EventData extends ValueSerializer<SubjectEvent> {
    private final JsonMapper language = LanguageJson.mapper();

    @Override
    public void serialize(SubjectEvent data, JsonGenerator out, SerializationContext context) {
      out.writeTree(language.valueToTree(data));
    }
  }
}
