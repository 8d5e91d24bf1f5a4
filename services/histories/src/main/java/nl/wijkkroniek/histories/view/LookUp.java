package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Asks a collection for what has one of many values in a field, so many values at a time. */
final class LookUp {

  /** For when nothing besides is asked. */
  static final Bson EVERYTHING = Filters.empty();

  private static final int ASKED_AT_ONCE = 1_000;

  private LookUp() {
  }

  /**
   * What is read of the documents that are found, in no order.
   *
   * @param besides what else has to be so
   * @param fields which of them are read; null for all
   */
  static <D, T> List<T> in(MongoCollection<D> collection, String field, Bson besides, Collection<?> values, Bson fields,
      Function<D, Stream<T>> read) {
    List<String> asked = values.stream().map(Object::toString).distinct().toList();
    List<T> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      collection.find(and(Filters.in(field, asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))), besides)).projection(fields)
          .forEach(document -> read.apply(document).forEach(found::add));
    }
    return found;
  }
}
