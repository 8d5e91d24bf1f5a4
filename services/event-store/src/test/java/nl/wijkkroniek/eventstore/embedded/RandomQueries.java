package nl.wijkkroniek.eventstore.embedded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Documents, queries and updates over few fields and few values, so that they meet often. */
final class RandomQueries {

  private static final List<String> FIELDS = List.of("a", "b.c", "list.x", "list.y", "n", "s", "u", "list", "b");
  /** No two in which one document may have an array: no server sorts by those. */
  private static final List<List<String>> SORTABLE = List.of(List.of("a", "b.c", "n", "s", "_id"), List.of("list.x", "n", "s"));
  private static final List<String> UPDATABLE = List.of("a", "b.c", "n", "s");

  private final Random random;
  /** Leaves out what the original server is known to get wrong. */
  private final boolean plain;

  RandomQueries(Random random, boolean plain) {
    this.random = random;
    this.plain = plain;
  }

  Document document(Object id) {
    Document document = new Document("_id", id);
    maybe(document, "a", plain ? value() : valueOrArray());
    maybe(document, "b", plain || chance(4, 5) ? new Document(chance(4, 5) ? "c" : "d", value()) : value());
    maybe(document, "list", list());
    maybe(document, "n", value());
    maybe(document, "s", "s" + random.nextInt(5));
    if (chance(1, 2)) {
      document.append("u", "u" + id);
    }
    return document;
  }

  private void maybe(Document document, String field, Object value) {
    if (chance(5, 6)) {
      document.append(field, value);
    }
  }

  Object id(int number) {
    return switch (number % 3) {
      case 0 -> number;
      case 1 -> (long) number;
      default -> plain ? (Object) number : "id" + number;
    };
  }

  private Object list() {
    List<Object> list = new ArrayList<>();
    int length = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      list.add(plain || chance(9, 10) ? element() : value());
    }
    return list;
  }

  private Document element() {
    Document element = new Document("x", value());
    return plain || chance(4, 5) ? element.append("y", value()) : element;
  }

  private Object valueOrArray() {
    return chance(3, 4) ? value() : new ArrayList<>(Collections.nCopies(random.nextInt(4), 0)).stream().map(_ -> value()).toList();
  }

  private Object value() {
    int number = random.nextInt(5);
    return switch (random.nextInt(plain ? 4 : 9)) {
      case 0, 1 -> number;
      case 2 -> (long) number;
      case 3 -> plain ? (Object) number : number + 0.5;
      case 4 -> new Decimal128(BigDecimal.valueOf(number * 5L, 1));
      case 5 -> "s" + number;
      case 6 -> number % 2 == 0;
      case 7 -> new Date(number);
      default -> null;
    };
  }

  Document filter() {
    return chance(1, 6) ? both() : condition();
  }

  private Document both() {
    List<Document> branches = List.of(condition(), condition());
    return switch (random.nextInt(plain ? 2 : 3)) {
      case 0 -> new Document("$and", branches);
      case 1 -> new Document("$or", branches);
      default -> new Document("$nor", branches);
    };
  }

  private Document condition() {
    Document condition = new Document();
    int fields = 1 + random.nextInt(3);
    for (int i = 0; i < fields; i++) {
      String field = chance(1, 6) ? "_id" : FIELDS.get(random.nextInt(plain ? 6 : FIELDS.size()));
      condition.put(field, operand(field));
    }
    if (chance(1, 8)) {
      condition.append("list.x", operand("list.x")).append("list.y", operand("list.y"));
    }
    return condition;
  }

  private Object operand(String field) {
    boolean throughList = field.startsWith("list.");
    return switch (random.nextInt(plain ? throughList ? 6 : 7 : 14)) {
      case 0, 1 -> operandValue(field);
      case 2 -> new Document("$in", Arrays.asList(operandValue(field), operandValue(field), operandValue(field)));
      case 3 -> new Document(chance(1, 2) ? "$gt" : "$gte", operandValue(field));
      case 4 -> new Document(chance(1, 2) ? "$lt" : "$lte", operandValue(field));
      case 5 -> new Document("$eq", operandValue(field));
      case 6 -> new Document("$gte", operandValue(field)).append("$lt", operandValue(field));
      case 7 -> new Document("$ne", operandValue(field));
      case 8 -> new Document("$nin", Arrays.asList(operandValue(field), operandValue(field)));
      case 9 -> new Document("$exists", chance(1, 2));
      case 10 -> null;
      case 11 -> new Document("$elemMatch", chance(1, 2) ? new Document("x", value()).append("y", new Document("$gt", value()))
          : new Document("$gte", value()).append("$lt", value()));
      case 12 -> Arrays.asList(value());
      default -> new Document("$not", new Document("$gt", operandValue(field)));
    };
  }

  private Object operandValue(String field) {
    return switch (field) {
      case "_id" -> id(random.nextInt(300));
      case "u" -> "u" + id(random.nextInt(300));
      case "s" -> "s" + random.nextInt(5);
      default -> value();
    };
  }

  /** Ends with the {@code _id}, so that there is but one right order. */
  Document sort() {
    Document sort = new Document();
    List<String> fields = plain ? List.of("n", "s") : SORTABLE.get(random.nextInt(SORTABLE.size()));
    for (int i = random.nextInt(3); i > 0; i--) {
      sort.append(fields.get(random.nextInt(fields.size())), direction());
    }
    return sort.containsKey("_id") ? sort : sort.append("_id", direction());
  }

  private int direction() {
    return chance(1, 2) ? 1 : -1;
  }

  Document update() {
    String field = UPDATABLE.get(random.nextInt(UPDATABLE.size()));
    return switch (random.nextInt(4)) {
      case 0 -> new Document("$set", new Document("n", value()));
      case 1 -> new Document("$unset", new Document(field, ""));
      case 2 -> new Document("$set", new Document("list", list()));
      default -> new Document("$set", new Document("a", plain ? value() : valueOrArray()));
    };
  }

  boolean chance(int some, int of) {
    return random.nextInt(of) < some;
  }

  int number(int below) {
    return random.nextInt(below);
  }
}
