package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a query. What it does not know is left to the original server, so that nothing is judged by a guess. */
final class FilterParser {

  private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

  private FilterParser() {
  }

  static Filter parse(Document query) {
    List<Filter> filters = new ArrayList<>();
    query.forEach((name, operand) -> filters.add(part(name, operand)));
    return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
  }

  private static Filter part(String name, Object operand) {
    return switch (name) {
      case "$and" -> new Filter.All(branches(operand));
      case "$or" -> new Filter.Any(branches(operand));
      case "$nor" -> new Filter.None(branches(operand));
      case "$comment" -> new Filter.All(List.of());
      default -> name.startsWith("$") ? new Filter.LeftToOriginal(new Document(name, operand)) : field(name, operand);
    };
  }

  private static List<Filter> branches(Object operand) {
    if (operand instanceof Collection<?> queries && !queries.isEmpty() && queries.stream().allMatch(Document.class::isInstance)) {
      return queries.stream().map(query -> parse((Document) query)).toList();
    }
    throw new BadValueException("$and/$or/$nor must be a nonempty array");
  }

  private static Filter field(String name, Object operand) {
    return name.isEmpty() || name.endsWith(".")
        ? new Filter.LeftToOriginal(new Document(name, operand))
        : new Filter.OnField(FieldPath.of(name), conditions(operand));
  }

  private static List<Condition> conditions(Object operand) {
    if (operand instanceof BsonRegularExpression pattern) {
      return List.of(new Condition.Matches(pattern));
    }
    if (!(operand instanceof Document document) || !hasOperators(document)) {
      return List.of(compare(Condition.Comparison.EQUAL, "$eq", operand));
    }
    if (BsonRegularExpression.isRegularExpression(operand)) {
      return withRegularExpression(document);
    }
    return document.entrySet().stream().flatMap(FilterParser::operators).toList();
  }

  private static boolean hasOperators(Document document) {
    return !document.isEmpty() && document.keySet().iterator().next().startsWith("$")
        && !REFERENCE.contains(document.keySet().iterator().next());
  }

  private static List<Condition> withRegularExpression(Document document) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition.Matches(BsonRegularExpression.convertToRegularExpression(document)));
    document.entrySet().stream().filter(entry -> !Set.of("$regex", "$options").contains(entry.getKey()))
        .flatMap(FilterParser::operators).forEach(conditions::add);
    return conditions;
  }

  private static Stream<Condition> operators(Map.Entry<String, Object> entry) {
    return entry.getKey().equals("$all") ? all(array("$all", entry.getValue())) : Stream.of(operator(entry));
  }

  private static Stream<Condition> all(Collection<?> values) {
    if (values.isEmpty()) {
      return Stream.of(Condition.In.of(values));
    }
    return values.stream().map(value -> switch (value) {
      case BsonRegularExpression pattern -> new Condition.Matches(pattern);
      case Document document when document.containsKey("$elemMatch") -> anyElement(document.get("$elemMatch"));
      case null, default -> compare(Condition.Comparison.EQUAL, "$eq", value);
    });
  }

  private static Condition operator(Map.Entry<String, Object> entry) {
    Object operand = entry.getValue();
    return switch (entry.getKey()) {
      case "$eq" -> compare(Condition.Comparison.EQUAL, "$eq", operand);
      case "$ne" -> new Condition.Not(List.of(compare(Condition.Comparison.EQUAL, "$eq", operand)));
      case "$gt" -> compare(Condition.Comparison.GREATER, "$gt", operand);
      case "$gte" -> compare(Condition.Comparison.GREATER_OR_EQUAL, "$gte", operand);
      case "$lt" -> compare(Condition.Comparison.LESS, "$lt", operand);
      case "$lte" -> compare(Condition.Comparison.LESS_OR_EQUAL, "$lte", operand);
      case "$in" -> Condition.In.of(array("$in", operand));
      case "$nin" -> new Condition.Not(List.of(Condition.In.of(array("$nin", operand))));
      case "$exists" -> Utils.isTrue(operand) ? new Condition.Exists() : new Condition.Not(List.of(new Condition.Exists()));
      case "$not" -> new Condition.Not(negated(operand));
      case "$size" -> size(operand);
      case "$elemMatch" -> anyElement(operand);
      default -> new Condition.LeftToOriginal(new Document(entry.getKey(), operand));
    };
  }

  /** The lowest and highest key compare with values of every type, which the original does. */
  private static Condition compare(Condition.Comparison comparison, String name, Object operand) {
    return operand instanceof MinKey || operand instanceof MaxKey
        ? new Condition.LeftToOriginal(new Document(name, operand))
        : Condition.Compare.with(comparison, operand);
  }

  private static Collection<?> array(String operator, Object operand) {
    if (operand instanceof Collection<?> values) {
      return values;
    }
    throw new BadValueException(operator + " needs an array");
  }

  private static List<Condition> negated(Object operand) {
    if (operand instanceof BsonRegularExpression || operand instanceof Document document && hasOperators(document)) {
      return conditions(operand);
    }
    throw new BadValueException("$not needs a regex or a document");
  }

  private static Condition size(Object operand) {
    if (operand instanceof Number size) {
      return new Condition.Size(size.intValue());
    }
    throw new BadValueException("$size needs a number");
  }

  private static Condition anyElement(Object operand) {
    if (!(operand instanceof Document document)) {
      throw new BadValueException("$elemMatch needs an Object");
    }
    boolean ofValues = hasOperators(document) && !Set.of("$and", "$or", "$nor").contains(document.keySet().iterator().next());
    return ofValues ? new Condition.AnyElement(conditions(document)) : new Condition.AnyDocument(parse(document));
  }
}
