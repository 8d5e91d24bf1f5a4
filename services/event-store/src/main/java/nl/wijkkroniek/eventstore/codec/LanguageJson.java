package nl.wijkkroniek.eventstore.codec;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.words.InvalidField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How the published language stands in JSON: dates, ids and published values as the texts of design §3-§5, everything else as its record says. Strict: an unknown
 * field, a field given twice and a number where a text belongs are errors.
 */
public final class LanguageJson {

  /** The reader's or writer's attribute that says of which source a bare event id is. */
  static final String SOURCE = "wijkkroniek.source";

  private LanguageJson() {
  }

  /** A strict mapper for the published language. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(module())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .withCoercionConfig(LogicalType.Textual, config -> config
            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .changeDefaultPropertyInclusion(all -> Value.construct(Include.NON_EMPTY, Include.NON_NULL))
        .build();
  }

  /** The module itself, for mappers that have other manners (an HTTP endpoint's, for instance). */
  public static SimpleModule module() {
    SimpleModule module = new SimpleModule("published-language");
    text(module, EdtfDate.class, EdtfDate::text, (text, field) -> EdtfDate.parse(field, text));
    text(module, SubjectId.class, SubjectId::toString, (text, field) -> SubjectId.parse(text));
    module.setMixInAnnotation(EventCorrected.class, TypeOfWhatIsCorrected.class);
    EventType.all().forEach(type -> module.registerSubtypes(new NamedType(type.data(), type.name())));
    module.addSerializer(EventId.class, new EventIdWriting());
    module.addDeserializer(EventId.class, new EventIdReading());
    coded(module, AskedBy.class);
    coded(module, Confidence.class);
    coded(module, ConsentPurpose.class);
    coded(module, Dimension.class);
    coded(module, Disappearance.class);
    coded(module, FollowUpKind.class);
    coded(module, Layer.class);
    coded(module, LegalBasis.class);
    coded(module, Method.class);
    coded(module, Motive.class);
    coded(module, NeedDecision.class);
    coded(module, Outcome.class);
    coded(module, Part.class);
    coded(module, Profile.class);
    coded(module, Visibility.class);
    return module;
  }

  private static <E extends Enum<E> & Coded> void coded(SimpleModule module, Class<E> set) {
    text(module, set, Coded::code, (code, field) -> Coded.parse(set, field, code));
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> write, BiFunction<String, String, T> read) {
    module.addSerializer(type, new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        out.writeString(write.apply(value));
      }
    });
    module.addDeserializer(type, new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) {
        return read.apply(textOf(in), in.currentName() == null ? "" : in.currentName());
      }
    });
  }

  private static String textOf(JsonParser in) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw new InvalidField(in.currentName() == null ? "" : in.currentName(), "moet tekst tussen aanhalingstekens zijn", "must be a text in quotes");
    }
    return in.getString();
  }

  /** The type of what is corrected stands among its data, so that a correction can be read without looking up what it corrects. */
  private interface TypeOfWhatIsCorrected {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    SubjectEvent data();
  }

  private static final class EventIdWriting extends ValueSerializer<EventId> {
    @Override
    public void serialize(EventId id, JsonGenerator out, SerializationContext context) {
      out.writeString(context.getAttribute(SOURCE) instanceof String source ? id.relativeTo(source) : id.toString());
    }
  }

  private static final class EventIdReading extends ValueDeserializer<EventId> {
    @Override
    public EventId deserialize(JsonParser in, DeserializationContext context) {
      return context.getAttribute(SOURCE) instanceof String source ? EventId.parse(textOf(in), source) : EventId.parse(textOf(in));
    }
  }
}
