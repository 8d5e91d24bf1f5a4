package nl.wijkkroniek.histories.difference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.kernel.event.EventId;

/** What a part of a state says, without the book-keeping: by which event it was told, and at what position. */
final class Content {

  private final boolean dated;

  private Content(boolean dated) {
    this.dated = dated;
  }

  /** Also without the days on which it was so. */
  static Object of(Object part) {
    return new Content(false).said(part);
  }

  /** With the days. */
  static Object dated(Object part) {
    return new Content(true).said(part);
  }

  private Object said(Object part) {
    return switch (part) {
      case null -> null;
      case Told told -> dated ? told.on().text() : "";
      case EventId id -> id;
      case Record whole -> components(whole);
      case List<?> several -> several.stream().map(this::said).toList();
      default -> part;
    };
  }

  private List<Object> components(Record whole) {
    List<Object> said = new ArrayList<>();
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      if (!isBookkeeping(component)) {
        said.add(said(value(component, whole)));
      }
    }
    return said;
  }

  /** By which event something was told; and the joinings that will not count when they come, of which there is nothing to see. */
  private static boolean isBookkeeping(RecordComponent component) {
    return component.getType() == EventId.class && component.getName().equals("event")
        || component.getDeclaringRecord() == Composition.class && component.getName().equals("leftBefore");
  }

  private static Object value(RecordComponent component, Record whole) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A component of a state cannot be read: " + component, impossible);
    }
  }
}
