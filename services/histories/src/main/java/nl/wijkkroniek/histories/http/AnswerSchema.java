package nl.wijkkroniek.histories.http;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import tools.jackson.databind.JsonNode;

/** Answers as OpenAPI schemas, read from the records they are written from, so that the description cannot drift from what is answered. */
final class AnswerSchema {

  private AnswerSchema() {
  }

  /** The object that a record is written as. */
  static Schema<?> of(Class<?> record) {
    ObjectSchema object = new ObjectSchema();
    for (RecordComponent component : record.getRecordComponents()) {
      if (record != Composition.class || !component.getName().equals("leftBefore")) {
        object.addProperty(component.getName(), ofType(component.getGenericType()));
      }
    }
    return object;
  }

  static Schema<?> position() {
    return new IntegerSchema().format("int64").description("Position of the last event that was known to the answer; -1 for none");
  }

  static Schema<?> date() {
    return new ObjectSchema().description("A date as it was told (EDTF), with the days it can mean and how it is said; an open side has no day")
        .addProperty("text", new StringSchema().example("2013-21")).addProperty("earliest", new StringSchema().format("date").example("2013-03-01"))
        .addProperty("latest", new StringSchema().format("date").example("2013-05-31")).addProperty("approximate", new BooleanSchema())
        .addProperty("uncertain", new BooleanSchema()).addProperty("nl", new StringSchema().example("voorjaar 2013"))
        .addProperty("en", new StringSchema().example("spring 2013"));
  }

  private static Schema<?> ofType(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class -> new ArraySchema().items(ofType(list.getActualTypeArguments()[0]));
      case ParameterizedType record -> of((Class<?>) record.getRawType());
      case TypeVariable<?> _ -> data();
      case Class<?> text when text == String.class -> new StringSchema();
      case Class<?> truth when truth == boolean.class || truth == Boolean.class -> new BooleanSchema();
      case Class<?> number when number == int.class || number == Integer.class -> new IntegerSchema();
      case Class<?> number when number == long.class || number == Long.class -> new IntegerSchema().format("int64");
      case Class<?> moment when moment == Instant.class -> new StringSchema().format("date-time").description("In UTC");
      case Class<?> date when date == EdtfDate.class -> date();
      case Class<?> cursor when cursor == Cursor.class -> new StringSchema().description("The cursor with which it goes on; absent where it is whole");
      case Class<?> subject when subject == SubjectId.class -> new StringSchema().description("<kind>/<slug>").example("team/veerkracht-carnisse");
      case Class<?> event when event == EventId.class -> new StringSchema().description("source#id");
      case Class<?> event when SubjectEvent.class.isAssignableFrom(event) -> data();
      case Class<?> coded when Coded.class.isAssignableFrom(coded) -> new StringSchema()._enum(codes(coded));
      case Class<?> any when any == JsonNode.class -> new ArraySchema().items(new ObjectSchema()).description("JSON Patch operations, RFC 6902");
      case Class<?> any when any == Record.class -> new ObjectSchema().description("As the endpoint of its kind answers it");
      case Class<?> record when record.isRecord() -> of(record);
      default -> throw new LinkageError("An answer has a field of a kind that cannot be described: " + type);
    };
  }

  private static Schema<?> data() {
    return new ObjectSchema().description("The data of the event, as in a chronicle");
  }

  private static List<String> codes(Class<?> set) {
    return Arrays.stream(set.getEnumConstants()).map(Coded.class::cast).map(Coded::code).toList();
  }
}
