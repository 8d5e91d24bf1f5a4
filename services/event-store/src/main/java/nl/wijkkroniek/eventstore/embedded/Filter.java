package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a query asks of a document, with the meaning a MongoDB server gives it. */
sealed interface Filter {

  boolean passes(Document document);

  /** The fields of a document that it looks at; empty where that may be any. */
  default Optional<Set<String>> fields() {
    return Optional.empty();
  }

  /** Where the keys of some fields lie of every document that passes: each of them is necessary, none of them suffices. */
  default List<KeyBound> bounds() {
    return List.of();
  }

  /** Whether they suffice as well: a document passes when, for each of them, it has a key there. */
  default boolean isItsBounds() {
    return false;
  }

  /** The fields that these look at together. */
  static Optional<Set<String>> fields(List<Filter> filters) {
    Set<String> fields = new HashSet<>();
    for (Filter filter : filters) {
      Optional<Set<String>> own = filter.fields();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      fields.addAll(own.get());
    }
    return Optional.of(fields);
  }

  record KeyBound(String path, Intervals keys) {
  }

  record OnField(FieldPath path, List<Condition> conditions) implements Filter {

    @Override
    public Optional<Set<String>> fields() {
      return Optional.of(Set.of(path.parts().getFirst()));
    }

    @Override
    public boolean isItsBounds() {
      return conditions.stream().allMatch(Condition::isItsKeys);
    }

    @Override
    public boolean passes(Document document) {
      for (Condition condition : conditions) {
        if (!condition.holds(document, path)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<KeyBound> bounds() {
      List<KeyBound> bounds = new ArrayList<>();
      for (Condition condition : conditions) {
        condition.keys().ifPresent(keys -> bounds.add(new KeyBound(path.name(), keys)));
        if (condition instanceof Condition.AnyDocument(Filter inner)) {
          inner.bounds().forEach(bound -> bounds.add(new KeyBound(path.name() + "." + bound.path(), bound.keys())));
        }
      }
      return bounds;
    }
  }

  record All(List<Filter> filters) implements Filter {

    @Override
    public Optional<Set<String>> fields() {
      return Filter.fields(filters);
    }

    @Override
    public boolean isItsBounds() {
      return filters.stream().allMatch(Filter::isItsBounds);
    }

    @Override
    public boolean passes(Document document) {
      for (Filter filter : filters) {
        if (!filter.passes(document)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<KeyBound> bounds() {
      return filters.stream().flatMap(filter -> filter.bounds().stream()).toList();
    }
  }

  record Any(List<Filter> filters) implements Filter {

    @Override
    public Optional<Set<String>> fields() {
      return Filter.fields(filters);
    }

    @Override
    public boolean passes(Document document) {
      return filters.stream().anyMatch(filter -> filter.passes(document));
    }

    /** A field bounds the whole when every branch bounds it. */
    @Override
    public List<KeyBound> bounds() {
      Map<String, Intervals> common = onePerField(filters.getFirst());
      for (Filter branch : filters.subList(1, filters.size())) {
        Map<String, Intervals> own = onePerField(branch);
        common.keySet().retainAll(own.keySet());
        common.replaceAll((path, keys) -> keys.or(own.get(path)));
      }
      return common.entrySet().stream().map(entry -> new KeyBound(entry.getKey(), entry.getValue())).toList();
    }

    private static Map<String, Intervals> onePerField(Filter filter) {
      Map<String, Intervals> bounds = new HashMap<>();
      filter.bounds().forEach(bound -> bounds.putIfAbsent(bound.path(), bound.keys()));
      return bounds;
    }
  }

  record None(List<Filter> filters) implements Filter {

    @Override
    public Optional<Set<String>> fields() {
      return Filter.fields(filters);
    }

    @Override
    public boolean passes(Document document) {
      return filters.stream().noneMatch(filter -> filter.passes(document));
    }
  }

  /** A part of a query that is judged by the original server's matcher. */
  record LeftToOriginal(Document query) implements Filter {

    @Override
    public boolean passes(Document document) {
      return original(document, query);
    }
  }

  static boolean original(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }
}
