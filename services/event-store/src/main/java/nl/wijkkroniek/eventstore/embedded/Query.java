package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Set;

/**
 * A question to a collection.
 *
 * @param skip  how many results are passed over
 * @param limit how many are given at most; 0 for all
 * @param hint  the name or the fields of an index to use where it can be used, or null
 */
record Query(Filter filter, KeyPattern sort, long skip, long limit, Object hint) {

  private static final String NATURAL = "$natural";
  private static final KeyPattern ANY_ORDER = KeyPattern.of(new Document());

  static Query of(Document filter, Document sort, long skip, long limit) {
    if (skip < 0 || limit < 0) {
      throw new BadValueException("skip and limit must not be negative");
    }
    return new Query(FilterParser.parse(filter), order(sort), skip, limit, null);
  }

  Query with(Object index) {
    return new Query(filter, sort, skip, limit, index);
  }

  /** Documents are kept by {@code _id}, which is therefore the natural order here. */
  private static KeyPattern order(Document sort) {
    if (sort == null || sort.isEmpty()) {
      return ANY_ORDER;
    }
    return sort.keySet().equals(Set.of(NATURAL)) ? KeyPattern.of(new Document(IdIndex.ID, sort.get(NATURAL))) : KeyPattern.of(sort);
  }

  /** How many results have to be found at most; 0 for all. */
  long wanted() {
    return limit == 0 ? 0 : skip + limit;
  }
}
