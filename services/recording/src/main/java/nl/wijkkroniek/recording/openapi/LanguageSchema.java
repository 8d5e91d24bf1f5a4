package nl.wijkkroniek.recording.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Fields;

/** The published language as OpenAPI schemas, read from its records, so that the description cannot drift from what is accepted. */
final class LanguageSchema {

  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private LanguageSchema() {
  }

  /** The object that a record stands for. */
  static ObjectSchema of(Class<?> record) {
    ObjectSchema object = new ObjectSchema();
    object.setAdditionalProperties(false);
    for (RecordComponent component : record.getRecordComponents()) {
      object.addProperty(component.getName(), ofType(component.getGenericType()));
      if (component.isAnnotationPresent(Required.class)) {
        object.addRequiredItem(component.getName());
      }
    }
    return object;
  }

  static Schema<?> text() {
    return new StringSchema().maxLength(Fields.LONGEST_TEXT);
  }

  static Schema<?> slug() {
    return new StringSchema().pattern("^" + SLUG + "$").maxLength(100);
  }

  static Schema<?> date() {
    return new StringSchema().example("2013-06~")
        .description("EDTF (ISO 8601-2, level 1): a day, a month, a year, a season (2013-21), about (2013~), perhaps (2013?) or an interval");
  }

  static Schema<?> eventId() {
    return new StringSchema().description("An event: source#id, or the bare id of one that was told here");
  }

  private static Schema<?> ofType(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class -> new ArraySchema().maxItems(Fields.LONGEST_LIST)
          .items(ofType(list.getActualTypeArguments()[0]));
      case Class<?> text when text == String.class -> text();
      case Class<?> truth when truth == Boolean.class -> new BooleanSchema();
      case Class<?> number when number == Integer.class -> new IntegerSchema().minimum(BigDecimal.ZERO);
      case Class<?> date when date == EdtfDate.class -> date();
      case Class<?> subject when subject == SubjectId.class -> new StringSchema().pattern("^[a-z]+/" + SLUG + "$").description("<kind>/<slug>");
      case Class<?> event when event == EventId.class -> eventId();
      case Class<?> coded when Coded.class.isAssignableFrom(coded) -> new StringSchema()._enum(codes(coded));
      case Class<?> any when any == SubjectEvent.class -> anyData();
      case Class<?> record when record.isRecord() -> of(record);
      default -> throw new LinkageError("The published language has a field of a kind that cannot be described: " + type);
    };
  }

  /** Of whatever event: which it is stands among its data. */
  private static Schema<?> anyData() {
    ObjectSchema data = new ObjectSchema();
    data.addProperty("type", new StringSchema()._enum(EventType.all().stream().map(EventType::name).sorted().toList()));
    data.addRequiredItem("type");
    data.setAdditionalProperties(true);
    data.description("The data of that event as it was told, under its type, with what was wrong put right");
    return data;
  }

  private static List<String> codes(Class<?> set) {
    return Arrays.stream(set.getEnumConstants()).map(Coded.class::cast).map(Coded::code).toList();
  }
}
