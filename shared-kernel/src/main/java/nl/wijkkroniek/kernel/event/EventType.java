package nl.wijkkroniek.kernel.event;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * A type of event of the published language. The list of all types is read from the sealed interfaces themselves, so that a new record cannot be left out.
 *
 * @param name its published name, in the past tense
 * @param kind what it happens to; null where that is any subject
 * @param data the record of its data
 */
public record EventType(String name, SubjectKind kind, Class<? extends SubjectEvent> data) {

  /** What stands before the name in the {@code type} of a CloudEvent. */
  public static final String PREFIX = "nl.wijkkroniek.";

  private static final Map<Class<?>, EventType> BY_CLASS = Arrays.stream(SubjectEvent.class.getPermittedSubclasses()).flatMap(EventType::typesOf)
      .collect(toUnmodifiableMap(EventType::data, Function.identity()));
  /** Of each record, the fields that name subjects: looked up once, for asking a record for its fields costs more than reading them. */
  private static final Map<Class<?>, List<Method>> NAMING_SUBJECTS = fieldsThatHold(SubjectId.class);
  /** Of each record, the fields that name other events. */
  private static final Map<Class<?>, List<Method>> NAMING_EVENTS = fieldsThatHold(EventId.class);
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

  /** Whether it can happen to a subject of this kind. */
  public boolean happensTo(SubjectKind subject) {
    return kind == null || kind == subject;
  }

  /** The {@code type} of its CloudEvent. */
  public String cloudEventType() {
    return PREFIX + name;
  }

  /** The subjects that this event's data names, in the order of its fields; of a correction those of what it corrects to. */
  public List<SubjectId> subjectsIn(SubjectEvent event) {
    return named(SubjectId.class, NAMING_SUBJECTS.get(data), event, EventType::subjectsIn);
  }

  /** The events that this event's data names, in the order of its fields: the question it answers, the contribution it is about. */
  public List<EventId> eventsIn(SubjectEvent event) {
    return named(EventId.class, NAMING_EVENTS.get(data), event, EventType::eventsIn);
  }

  private static <T> List<T> named(Class<T> kind, List<Method> fields, SubjectEvent event, BiFunction<EventType, SubjectEvent, List<T>> within) {
    Stream<T> own = fields.stream().flatMap(field -> each(kind, value(field, event)));
    return (event instanceof EventCorrected corrected ? Stream.concat(own, within.apply(of(corrected.data()), corrected.data()).stream()) : own).toList();
  }

  private static Map<Class<?>, List<Method>> fieldsThatHold(Class<?> named) {
    return BY_CLASS.keySet().stream().collect(toUnmodifiableMap(Function.identity(),
        data -> Arrays.stream(data.getRecordComponents()).filter(component -> holds(component, named)).map(RecordComponent::getAccessor).toList()));
  }

  private static <T> Stream<T> each(Class<T> named, Object value) {
    return switch (value) {
      case List<?> list -> list.stream().filter(named::isInstance).map(named::cast);
      case null -> Stream.empty();
      case Object one -> Stream.of(one).filter(named::isInstance).map(named::cast);
    };
  }

  private static boolean holds(RecordComponent component, Class<?> named) {
    return component.getGenericType() == named
        || component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] == named;
  }

  private static Object value(Method field, SubjectEvent event) {
    try {
      return field.invoke(event);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("A record of the published language hides its field " + field.getName(), impossible);
    }
  }

  private static Stream<EventType> typesOf(Class<?> subject) {
    SubjectKind kind = kindOf(subject);
    return Arrays.stream(subject.getPermittedSubclasses()).map(data -> new EventType(data.getSimpleName(), kind, data.asSubclass(SubjectEvent.class)));
  }

  private static SubjectKind kindOf(Class<?> subject) {
    if (subject == CorrectionEvent.class) {
      return null;
    }
    String word = subject.getSimpleName().replaceFirst("Event$", "").toLowerCase(Locale.ROOT);
    return SubjectKind.of(word).orElseThrow(() -> new LinkageError(subject + " is not named after a kind of subject"));
  }
}
