package nl.wijkkroniek.eventstore.serial;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names that were written down in a table. */
final class TableOfNames implements EventNames {

  private final Map<Class<?>, EventName> byType;
  private final Map<EventName, Class<?>> byName = new HashMap<>();
  private final Map<String, String> revisions = new HashMap<>();
  private final boolean wholeLanguage;

  TableOfNames(Map<? extends Class<?>, EventName> names, boolean wholeLanguage) {
    this.byType = Map.copyOf(names);
    this.wholeLanguage = wholeLanguage;
    byType.forEach((type, name) -> {
      Class<?> other = byName.put(name, type);
      if (other != null) {
        throw new IllegalArgumentException(name + " stands for both " + other.getName() + " and " + type.getName());
      }
      revisions.put(name.name(), name.revision());
    });
  }

  @Override
  public Optional<EventName> nameOf(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  @Override
  public Optional<Class<?>> typeOf(EventName name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public String revisionOf(String name) {
    return revisions.get(name);
  }

  @Override
  public boolean owns(String name) {
    return revisions.containsKey(name) || wholeLanguage && name.indexOf('.') < 0;
  }
}
