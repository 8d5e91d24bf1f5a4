package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a filter asks of one field. */
sealed interface Condition {

  boolean holds(Document document, FieldPath path);

  /** Where the keys of the field lie of every document of which this holds; empty when that says nothing. */
  default Optional<Intervals> keys() {
    return Optional.empty();
  }

  /** Whether it holds of every document with a key there: what is missing, and null, have the same key and are not always the same. */
  default boolean isItsKeys() {
    return false;
  }

  /** A condition that holds when it holds of any value at the path, an element of an array or the array itself. */
  sealed interface OfAnyValue extends Condition {

    boolean holdsOf(Object value);

    @Override
    default boolean holds(Document document, FieldPath path) {
      return path.anyValue(document, this::holdsOf);
    }
  }

  enum Comparison { EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL }

  /** Compares within the type of the operand, by keys. */
  record Compare(Comparison comparison, byte[] operand) implements OfAnyValue {

    static Compare with(Comparison comparison, Object operand) {
      return new Compare(comparison, KeyWriter.keyOf(operand));
    }

    @Override
    public boolean holdsOf(Object value) {
      byte[] key = KeyWriter.keyOf(value);
      if (key[0] != operand[0]) {
        return false;
      }
      int order = Arrays.compareUnsigned(key, operand);
      return switch (comparison) {
        case EQUAL -> order == 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
      };
    }

    /** An index keeps the elements of an array, not the array. */
    @Override
    public Optional<Intervals> keys() {
      if (isArray(operand)) {
        return Optional.empty();
      }
      return Optional.of(switch (comparison) {
        case EQUAL -> Intervals.point(operand);
        case GREATER -> Intervals.above(operand, false);
        case GREATER_OR_EQUAL -> Intervals.above(operand, true);
        case LESS -> Intervals.below(operand, false);
        case LESS_OR_EQUAL -> Intervals.below(operand, true);
      });
    }

    @Override
    public boolean isItsKeys() {
      return !isArray(operand) && !isNull(operand);
    }

    static boolean isNull(byte[] key) {
      return key[0] == KeyWriter.KeyType.NULL.code();
    }

    static boolean isArray(byte[] key) {
      return key[0] == KeyWriter.KeyType.ARRAY.code();
    }
  }

  /** One of some values, or text that one of some regular expressions finds something in. */
  record In(TreeSet<byte[]> operands, List<Matches> patterns) implements OfAnyValue {

    static In of(Collection<?> values) {
      TreeSet<byte[]> operands = new TreeSet<>(Arrays::compareUnsigned);
      values.stream().filter(value -> !(value instanceof BsonRegularExpression)).map(KeyWriter::keyOf).forEach(operands::add);
      return new In(operands, values.stream().filter(BsonRegularExpression.class::isInstance)
          .map(value -> new Matches((BsonRegularExpression) value)).toList());
    }

    @Override
    public boolean holdsOf(Object value) {
      return operands.contains(KeyWriter.keyOf(value)) || patterns.stream().anyMatch(pattern -> pattern.holdsOf(value));
    }

    @Override
    public Optional<Intervals> keys() {
      return patterns.isEmpty() && operands.stream().noneMatch(Compare::isArray)
          ? Optional.of(Intervals.points(operands)) : Optional.empty();
    }

    @Override
    public boolean isItsKeys() {
      return patterns.isEmpty() && operands.stream().noneMatch(operand -> Compare.isArray(operand) || Compare.isNull(operand));
    }
  }

  record Matches(BsonRegularExpression pattern) implements OfAnyValue {

    @Override
    public boolean holdsOf(Object value) {
      return switch (value) {
        case String text -> pattern.matcher(text).find();
        case BsonRegularExpression same -> Arrays.equals(KeyWriter.keyOf(same), KeyWriter.keyOf(pattern));
        case null, default -> false;
      };
    }
  }

  record Exists() implements OfAnyValue {

    @Override
    public boolean holdsOf(Object value) {
      return !(value instanceof Missing);
    }
  }

  record Not(List<Condition> conditions) implements Condition {

    @Override
    public boolean holds(Document document, FieldPath path) {
      return !conditions.stream().allMatch(condition -> condition.holds(document, path));
    }
  }

  record Size(int size) implements Condition {

    @Override
    public boolean holds(Document document, FieldPath path) {
      return path.anyWhole(document, value -> value instanceof Collection<?> elements && elements.size() == size);
    }
  }

  /** An array of which one element is a document that passes the filter. */
  record AnyDocument(Filter filter) implements Condition {

    @Override
    public boolean holds(Document document, FieldPath path) {
      return path.anyWhole(document, value -> value instanceof Collection<?> elements
          && elements.stream().anyMatch(element -> element instanceof Document inner && filter.passes(inner)));
    }
  }

  /** An array of which one element meets all conditions at once. */
  record AnyElement(List<Condition> conditions) implements Condition {

    private static final FieldPath SELF = FieldPath.of("element");

    @Override
    public boolean holds(Document document, FieldPath path) {
      return path.anyWhole(document, value -> value instanceof Collection<?> elements && elements.stream().anyMatch(this::holdsOf));
    }

    private boolean holdsOf(Object element) {
      return conditions.stream().allMatch(condition -> switch (condition) {
        case OfAnyValue simple -> simple.holdsOf(element);
        case Not _, Size _, AnyDocument _, AnyElement _, LeftToOriginal _ -> condition.holds(new Document("element", element), SELF);
      });
    }

    @Override
    public Optional<Intervals> keys() {
      return conditions.stream().flatMap(condition -> condition.keys().stream()).reduce(Intervals::and);
    }
  }

  /** An operator that is not index-served, judged by the original server's matcher. */
  record LeftToOriginal(Object operand) implements Condition {

    @Override
    public boolean holds(Document document, FieldPath path) {
      return Filter.original(document, new Document(path.name(), operand));
    }
  }
}
