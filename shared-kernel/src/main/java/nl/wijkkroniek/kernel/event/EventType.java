package nl.wijkkroniek.kernel.event;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * A type of event of the published language. The list of all types is read from the sealed interfaces themselves, so that a new record cannot be left out.
 *
 * @param name its published name, in the past tense
 * @param kind what it happens to
 * @param data the record of its data
 */
public record EventType(String name, SubjectKind kind, Class<? extends SubjectEvent> data) {

  /** What stands before the name in the {@code type} of a CloudEvent. */
  public static final String PREFIX = "nl.wijkkroniek.";

  private static final Map<Class<?>, EventType> BY_CLASS = Arrays.stream(SubjectEvent.class.getPermittedSubclasses()).flatMap(EventType::typesOf)
      .collect(toUnmodifiableMap(EventType::data, Function.identity()));
  private static final Map<String, EventType> BY_NAME = BY_CLASS.values().stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));

  /** The type of this event. */
  public static EventType of(SubjectEvent event) {
    return BY_CLASS.get(event.getClass());
  }

  /** The type with this published name, without prefix. */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All types, in no order. */
  public static Collection<EventType> all() {
    return BY_NAME.values();
  }

  /** The {@code type} of its CloudEvent. */
  public String cloudEventType() {
    return PREFIX + name;
  }

  /** The subjects that this event's data names, in the order of its fields. */
  public List<SubjectId> subjectsIn(SubjectEvent event) {
    return Arrays.stream(data.getRecordComponents()).flatMap(component -> subjects(value(component, event))).toList();
  }

  private static Stream<SubjectId> subjects(Object value) {
    return switch (value) {
      case SubjectId id -> Stream.of(id);
      case List<?> list -> list.stream().filter(SubjectId.class::isInstance).map(SubjectId.class::cast);
      case null, default -> Stream.empty();
    };
  }

  private static Object value(RecordComponent component, SubjectEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("A record of the published language hides its field " + component.getName(), impossible);
    }
  }

  private static Stream<EventType> typesOf(Class<?> subject) {
    SubjectKind kind = kindOf(subject);
    return Arrays.stream(subject.getPermittedSubclasses()).map(data -> new EventType(data.getSimpleName(), kind, data.asSubclass(SubjectEvent.class)));
  }

  private static SubjectKind kindOf(Class<?> subject) {
    String word = subject.getSimpleName().replaceFirst("Event$", "").toLowerCase(Locale.ROOT);
    return SubjectKind.of(word).orElseThrow(() -> new LinkageError(subject + " is not named after a kind of subject"));
  }
}
