package nl.wijkkroniek.eventstore.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** What a record takes, written down so that a change of it shows: its fields, what each holds, which are required, and the values of published sets. */
final class Shape {

  private Shape() {
  }

  static BsonDocument of(Class<?> data) {
    var shape = new BsonDocument();
    for (RecordComponent component : data.getRecordComponents()) {
      String required = component.isAnnotationPresent(Required.class) ? "!" : "";
      shape.append(component.getName() + required, of(component.getGenericType()));
    }
    return shape;
  }

  private static BsonValue of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new BsonArray(List.of(of(list.getActualTypeArguments()[0])));
    }
    Class<?> held = (Class<?>) type;
    return held.isRecord() && held != SubjectId.class && held != EventId.class && held != EdtfDate.class ? of(held) : new BsonString(word(held));
  }

  private static String word(Class<?> held) {
    if (held.isEnum()) {
      return Stream.of(held.getEnumConstants()).map(value -> ((Coded) value).code()).collect(Collectors.joining(" | "));
    }
    return switch (held.getSimpleName()) {
      case "String" -> "text";
      case "Boolean", "boolean" -> "truth";
      case "Integer", "int", "Long", "long" -> "number";
      case "EdtfDate" -> "date";
      case "SubjectId" -> "subject";
      case "EventId" -> "event";
      case "SubjectEvent" -> "data";
      default -> throw new AssertionError("What is a " + held + " called in a shape?");
    };
  }
}
