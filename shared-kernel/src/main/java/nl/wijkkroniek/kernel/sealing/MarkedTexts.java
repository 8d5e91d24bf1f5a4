package nl.wijkkroniek.kernel.sealing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;

/**
 * The texts of an event that are a person's: what is marked {@link Identifying} or {@link OwnWords} and is text. An identifier of a participant is not among them:
 * it says nothing.
 */
public final class MarkedTexts {

  /** Of each record its fields: looked up once, for asking a record for its fields costs more than reading them. */
  private static final Map<Class<?>, Shape> SHAPES = EventType.all().stream().map(EventType::data).collect(toUnmodifiableMap(data -> data, Shape::of));

  private MarkedTexts() {
  }

  /**
   * A text that is a person's.
   *
   * @param field as in {@link Place}
   * @param ownWords whether it is what somebody said, and not who somebody is
   * @param text as it stands there
   */
  public record Marked(String field, boolean ownWords, String text) {
  }

  /** What becomes of a text that is a person's. */
  @FunctionalInterface
  public interface Change {
    /** What stands there instead; null for nothing, which only a text that says who somebody is may become. */
    String of(Marked marked);
  }

  /** All of them, in the order of the fields; those of what a correction corrects to among them. */
  public static List<Marked> in(SubjectEvent data) {
    List<Marked> found = new ArrayList<>();
    changed(data, marked -> {
      found.add(marked);
      return marked.text();
    });
    return found;
  }

  /** The same event with these texts changed; itself where nothing changes. */
  public static SubjectEvent changed(SubjectEvent data, Change change) {
    return changed("", data, change);
  }

  private static SubjectEvent changed(String within, SubjectEvent data, Change change) {
    if (data instanceof EventCorrected corrected) {
      SubjectEvent inner = changed("data.", corrected.data(), change);
      return inner == corrected.data() ? data
          : new EventCorrected(corrected.event(), corrected.reason(), corrected.occurredOn(), corrected.causedBy(), inner);
    }
    Shape shape = SHAPES.get(data.getClass());
    return shape.marked() ? shape.changed(data, (component, value) -> component.changed(within, value, change)) : data;
  }

  @FunctionalInterface
  private interface EachValue {
    Object of(Component component, Object value);
  }

  private record Component(String name, Method read, boolean identifying, boolean ownWords) {

    static Component of(RecordComponent component) {
      return new Component(component.getName(), component.getAccessor(), component.isAnnotationPresent(Identifying.class),
          component.isAnnotationPresent(OwnWords.class));
    }

    boolean marked() {
      return identifying || ownWords;
    }

    Object changed(String within, Object value, Change change) {
      return switch (value) {
        case String text when marked() -> change.of(new Marked(within + name, ownWords, text));
        case List<?> list when marked() -> changed(within + name + ".", list, change);
        case null, default -> value;
      };
    }

    private List<?> changed(String within, List<?> list, Change change) {
      List<Object> kept = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        kept.add(list.get(i) instanceof String text ? change.of(new Marked(within + i, ownWords, text)) : list.get(i));
      }
      kept.removeIf(Objects::isNull);
      return kept.equals(list) ? list : kept;
    }
  }

  private record Shape(List<Component> components, boolean marked, Constructor<? extends SubjectEvent> constructor) {

    static Shape of(Class<? extends SubjectEvent> data) {
      RecordComponent[] components = data.getRecordComponents();
      List<Component> fields = Arrays.stream(components).map(Component::of).toList();
      try {
        return new Shape(fields, fields.stream().anyMatch(Component::marked),
            data.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
      } catch (NoSuchMethodException impossible) {
        throw new LinkageError("A record has a constructor of its components: " + data, impossible);
      }
    }

    SubjectEvent changed(SubjectEvent data, EachValue change) {
      Object[] values = new Object[components.size()];
      boolean any = false;
      try {
        for (int i = 0; i < values.length; i++) {
          Object before = components.get(i).read().invoke(data);
          values[i] = change.of(components.get(i), before);
          any |= values[i] != before;
        }
        return any ? constructor.newInstance(values) : data;
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof RuntimeException reason) {
          throw reason;
        }
        throw new LinkageError("A record cannot be read: " + data.getClass(), refused);
      } catch (ReflectiveOperationException impossible) {
        throw new LinkageError("A record of the published language hides its fields: " + data.getClass(), impossible);
      }
    }
  }
}
