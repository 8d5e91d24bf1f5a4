package nl.wijkkroniek.eventstore;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;

/** Tells a database that does not answer, which passes, from what is wrong here. */
public final class StoreOutage {

  private StoreOutage() {
  }

  /** Whether this failed because the database did not answer. */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(StoreOutage::is);
  }

  private static boolean is(Throwable cause) {
    return cause instanceof MongoTimeoutException || cause instanceof MongoSocketException || cause instanceof MongoConnectionPoolClearedException
        || cause instanceof MongoServerUnavailableException || cause instanceof MongoNotPrimaryException || cause instanceof MongoNodeIsRecoveringException;
  }
}
