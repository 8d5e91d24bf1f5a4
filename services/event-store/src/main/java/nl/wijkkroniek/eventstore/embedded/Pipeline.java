package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;

/**
 * An aggregation, as the query its first stages come to and the stages after that.
 *
 * @param filters of the {@code $match} stages it begins with
 * @param sort    of a {@code $sort} right after those, or null
 * @param skip    of a {@code $skip} right after those
 * @param limit   of a {@code $limit} right after those; 0 for none
 */
record Pipeline(List<Document> filters, Document sort, long skip, long limit, List<Document> rest) {

  static Pipeline of(Object pipeline) {
    List<Document> stages = new ArrayList<>(Aggregation.parse(pipeline));
    List<Document> filters = new ArrayList<>();
    while (startsWith(stages, "$match")) {
      filters.add((Document) stages.removeFirst().get("$match"));
    }
    Document sort = startsWith(stages, "$sort") ? (Document) stages.removeFirst().get("$sort") : null;
    long skip = startsWith(stages, "$skip") ? positive(stages.removeFirst().get("$skip")) : 0;
    long limit = startsWith(stages, "$limit") ? positive(stages.removeFirst().get("$limit")) : 0;
    return new Pipeline(filters, sort, skip, limit, stages);
  }

  private static boolean startsWith(List<Document> stages, String name) {
    return !stages.isEmpty() && stages.getFirst().size() == 1 && stages.getFirst().containsKey(name);
  }

  private static long positive(Object number) {
    return number instanceof Number n ? n.longValue() : -1;
  }

  boolean isChangeStream() {
    return startsWith(rest, "$changeStream");
  }

  Query query() {
    Document filter = filters.size() == 1 ? filters.getFirst() : filters.isEmpty() ? new Document() : new Document("$and", filters);
    return Query.of(filter, sort, skip, limit);
  }

  List<Document> compute(Search search, DatabaseResolver databases, OrderedDatabase database, OrderedCollection collection, Oplog oplog) {
    Aggregation aggregation = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
    aggregation.validate(new Document("cursor", new Document()));
    return aggregation.runStages(search.all());
  }
}
