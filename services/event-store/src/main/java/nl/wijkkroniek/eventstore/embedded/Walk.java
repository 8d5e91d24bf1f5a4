package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;

/** Goes from one result of a query to the next. Between batches it holds on to nothing but where it was. */
interface Walk {

  /** Goes on in another moment of the collection, just after the last result. */
  void at(Snapshot snapshot);

  boolean next();

  Document document();

  /** The document as it is kept. */
  byte[] bytes();

  byte[] position();

  /** Whether there is something left to look at, though it may turn out not to be a result. */
  boolean hasMore();

  /** Lets go of the moment it was in. */
  void leave();
}
