package nl.wijkkroniek.eventstore.serial;

import java.util.Map;
import java.util.Optional;

/**
 * The published name and present revision of each type that has one. Types without one are stored under their class name.
 */
public interface EventNames {

  /** No type has a published name. */
  EventNames NONE = of(Map.of());

  /** A name with the revision of what it stands for; the revision is null for a type that has none. */
  record EventName(String name, String revision) {
  }

  /** The name a type is stored under. */
  Optional<EventName> nameOf(Class<?> type);

  /** The type that is read under exactly this name and revision. */
  Optional<Class<?>> typeOf(EventName name);

  /** The present revision of what is stored under this name; null for a name that is not known, or has no revisions. */
  String revisionOf(String name);

  /** Whether only a type with a published name can be stored under this name: then not knowing it, or its revision, is an error. */
  boolean owns(String name);

  /** Names from a table of types and their present names; what stands under any other name is none of its business. */
  static EventNames of(Map<? extends Class<?>, EventName> names) {
    return new TableOfNames(names, false);
  }

  /** The same, of all types that have a name without a point, which class names of others have: any other such name is of a newer version. */
  static EventNames ofWholeLanguage(Map<? extends Class<?>, EventName> names) {
    return new TableOfNames(names, true);
  }
}
