package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A query under way. Each batch is read from the collection as it is when the batch is asked for. */
final class Search {

  private final OrderedCollection collection;
  private final Query query;
  private Plan plan;
  private Walk walk;
  private long toSkip;
  private long left;
  private boolean finished;

  Search(OrderedCollection collection, Query query) {
    this.collection = collection;
    this.query = query;
    this.toSkip = query.skip();
    this.left = query.limit() == 0 ? Long.MAX_VALUE : query.limit();
  }

  /**
   * The next results.
   *
   * @param most  documents
   * @param bytes that are not gone over by more than one document
   * @param form  what is made of each
   */
  <T> List<T> take(long most, long bytes, Function<Walk, T> form) {
    List<T> batch = new ArrayList<>();
    goOn();
    long size = 0;
    while (batch.size() < most && size < bytes && next()) {
      batch.add(form.apply(walk));
      size += walk.bytes().length;
    }
    finished = left == 0 || !walk.hasMore();
    walk.leave();
    return batch;
  }

  /** Whether there are no more results. */
  boolean isFinished() {
    return finished;
  }

  /** All results, from one moment, read as the stream is read. */
  Stream<Document> all() {
    goOn();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Results(), 0), false);
  }

  private boolean next() {
    while (left > 0 && walk.next()) {
      if (toSkip == 0) {
        left--;
        return true;
      }
      toSkip--;
    }
    return false;
  }

  private void goOn() {
    if (plan == null) {
      start();
    } else {
      walk.at(collection.snapshot(plan.index()));
    }
  }

  private void start() {
    Planner planner = new Planner(query);
    Snapshot snapshot = null;
    while (snapshot == null) {
      plan = planner.choose(collection.served());
      snapshot = collection.snapshotFor(plan);
    }
    collection.explain(query, plan);
    walk = new Scan(plan, query.filter());
    walk.at(snapshot);
    if (!plan.sorted()) {
      walk = SortedWalk.of(walk, query.filter(), query.sort(), query.wanted());
      walk.at(snapshot);
    }
  }

  private final class Results implements Iterator<Document> {

    private boolean looked;
    private boolean found;

    @Override
    public boolean hasNext() {
      if (!looked) {
        found = Search.this.next();
        looked = true;
      }
      return found;
    }

    @Override
    public Document next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      looked = false;
      return walk.document();
    }
  }
}
