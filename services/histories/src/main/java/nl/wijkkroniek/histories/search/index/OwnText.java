package nl.wijkkroniek.histories.search.index;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** What people wrote in an event, and the municipalities they named; never a field that says who somebody is. */
public final class OwnText {

  /** Of each record the fields that are read: looked up once. */
  private static final Map<Class<?>, List<Method>> READ = new ConcurrentHashMap<>();

  private final List<String> texts = new ArrayList<>();
  private final List<String> municipalities = new ArrayList<>();

  private OwnText() {
  }

  /** The texts and municipalities of this event. */
  public static OwnText of(SubjectEvent event) {
    OwnText own = new OwnText();
    own.record(event);
    return own;
  }

  /** In the order of the fields. */
  public List<String> texts() {
    return texts;
  }

  /** CBS codes, as named. */
  List<String> municipalities() {
    return municipalities;
  }

  private void record(Object record) {
    for (Method field : READ.computeIfAbsent(record.getClass(), OwnText::fields)) {
      value(read(field, record));
    }
  }

  private void value(Object value) {
    switch (value) {
      case String text when text.equals(SealedText.UNREADABLE) -> { }
      case String text -> texts.add(text);
      case List<?> list -> list.forEach(this::value);
      case Municipality municipality -> {
        Stream.ofNullable(municipality.name()).forEach(texts::add);
        Stream.ofNullable(municipality.code()).forEach(municipalities::add);
      }
      case SubjectId _, EventId _, EdtfDate _ -> { }
      // What a correction corrects to is found in the event that it corrects, as long as it holds.
      case SubjectEvent _ -> { }
      case Record nested -> record(nested);
      case null, default -> { }
    }
  }

  private static List<Method> fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).filter(component -> !component.isAnnotationPresent(Identifying.class))
        .filter(component -> !component.getName().equals("code")).map(RecordComponent::getAccessor).toList();
  }

  private static Object read(Method field, Object record) {
    try {
      return field.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("A record of the published language hides its field " + field.getName(), impossible);
    }
  }
}
