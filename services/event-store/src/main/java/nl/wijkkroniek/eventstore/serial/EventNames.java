package nl.wijkkroniek.eventstore.serial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Whether any revision of this name is known: then another revision of it is an error, not an unknown event. */
  boolean knows(String name);

  /** Names from a table of types and their present names. */
  static EventNames of(Map<? extends Class<?>, EventName> names) {
    Map<Class<?>, EventName> byType = Map.copyOf(names);
    Map<EventName, Class<?>> byName = new HashMap<>();
    Set<String> known = new HashSet<>();
    byType.forEach((type, name) -> {
      Class<?> other = byName.put(name, type);
      if (other != null) {
        throw new IllegalArgumentException(name + " stands for both " + other.getName() + " and " + type.getName());
      }
      known.add(name.name());
    });
    return new EventNames() {
      @Override
      public Optional<EventName> nameOf(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
      }

      @Override
      public Optional<Class<?>> typeOf(EventName name) {
        return Optional.ofNullable(byName.get(name));
      }

      @Override
      public boolean knows(String name) {
        return known.contains(name);
      }
    };
  }
}
