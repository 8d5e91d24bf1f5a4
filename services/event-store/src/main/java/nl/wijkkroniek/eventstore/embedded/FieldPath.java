package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A dotted path, and what a condition on it is tried on: a path goes through arrays, to every document in them. */
record FieldPath(String name, List<String> parts) {

  static FieldPath of(String name) {
    return new FieldPath(name, List.of(name.split("\\.", -1)));
  }

  /** Whether a part may name a place in an array, as in {@code answers.0}. */
  boolean positional() {
    return parts.stream().anyMatch(FieldPath::isPosition);
  }

  static boolean isPosition(String part) {
    return !part.isEmpty() && part.length() < 10 && part.chars().allMatch(Character::isDigit);
  }

  FieldPath below(String prefix) {
    return of(prefix + "." + name);
  }

  /** Tries the values at the path; where one is an array, its elements first and then the array. What is not there is {@link Missing}. */
  boolean anyValue(Document document, Predicate<Object> test) {
    return inDocument(document, 0, value -> anyElement(value, test) || test.test(value));
  }

  /** Tries the values at the path, an array as one value. */
  boolean anyWhole(Document document, Predicate<Object> test) {
    return inDocument(document, 0, test);
  }

  private static boolean anyElement(Object value, Predicate<Object> test) {
    return value instanceof Collection<?> elements && elements.stream().anyMatch(test);
  }

  private boolean inDocument(Document document, int depth, Predicate<Object> test) {
    return below(document.getOrMissing(parts.get(depth)), depth + 1, test);
  }

  private boolean below(Object value, int depth, Predicate<Object> test) {
    if (depth == parts.size()) {
      return test.test(value);
    }
    return switch (value) {
      case Document document -> inDocument(document, depth, test);
      case List<?> elements -> inArray(elements, depth, test);
      case null, default -> test.test(Missing.getInstance());
    };
  }

  private boolean inArray(List<?> elements, int depth, Predicate<Object> test) {
    for (Object element : elements) {
      if (element instanceof Document document && inDocument(document, depth, test)) {
        return true;
      }
    }
    String part = parts.get(depth);
    return isPosition(part) && Integer.parseInt(part) < elements.size()
        && below(elements.get(Integer.parseInt(part)), depth + 1, test);
  }
}
