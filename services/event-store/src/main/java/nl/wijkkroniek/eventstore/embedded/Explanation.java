package nl.wijkkroniek.eventstore.embedded;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What a query asks, in the words of the log: its fields and its conditions, never the values, which may be somebody's own words. */
final class Explanation {

  private Explanation() {
  }

  static String of(Filter filter) {
    return switch (filter) {
      case Filter.OnField(FieldPath path, List<Condition> conditions) ->
          conditions.stream().map(condition -> path.name() + " " + of(condition)).collect(joining(" and "));
      case Filter.All(List<Filter> all) -> all.isEmpty() ? "everything" : joined(all, " and ");
      case Filter.Any(List<Filter> any) -> "(" + joined(any, " or ") + ")";
      case Filter.None(List<Filter> none) -> "none of (" + joined(none, ", ") + ")";
      case Filter.LeftToOriginal _ -> "another condition";
    };
  }

  private static String joined(List<Filter> filters, String between) {
    return filters.stream().map(Explanation::of).collect(joining(between));
  }

  private static String of(Condition condition) {
    return switch (condition) {
      case Condition.Compare(Condition.Comparison comparison, byte[] _) -> of(comparison) + " a value";
      case Condition.In in -> "in %d values".formatted(in.operands().size() + in.patterns().size());
      case Condition.Matches _ -> "matches";
      case Condition.Exists() -> "exists";
      case Condition.Not(List<Condition> conditions) -> "not (" + joinedConditions(conditions) + ")";
      case Condition.Size _ -> "has a size";
      case Condition.AnyDocument(Filter inner) -> "has an element with (" + of(inner) + ")";
      case Condition.AnyElement(List<Condition> conditions) -> "has an element that (" + joinedConditions(conditions) + ")";
      case Condition.LeftToOriginal _ -> "meets another condition";
    };
  }

  private static String joinedConditions(List<Condition> conditions) {
    return conditions.stream().map(Explanation::of).collect(joining(" and "));
  }

  private static String of(Condition.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
    };
  }

  static String of(KeyPattern pattern) {
    List<KeyPattern.Field> fields = pattern.fields();
    return fields.isEmpty() ? "nothing" : fields.stream().map(field -> field.path().name() + (field.ascending() ? "" : " backwards")).collect(joining(", "));
  }
}
