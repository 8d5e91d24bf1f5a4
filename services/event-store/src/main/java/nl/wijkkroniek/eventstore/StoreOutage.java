package nl.wijkkroniek.eventstore;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.sealing.Sealing.NotSealed;

/** Tells a database that does not answer, which passes, and one whose disk is full, which somebody has to do something about, from what is wrong here. */
public final class StoreOutage {

  /** What MongoDB and the embedded server answer. */
  private static final int OUT_OF_DISK_SPACE = 14031;

  private StoreOutage() {
  }

  /** Whether this failed because the database did not answer. */
  public static boolean isBehind(Throwable failure) {
    return causes(failure).anyMatch(StoreOutage::is);
  }

  /** Whether this was refused because the disk of the database is full. Nothing was written; reading goes on. */
  public static boolean isFullDisk(Throwable failure) {
    return causes(failure).anyMatch(cause -> cause instanceof MongoException refused && refused.getCode() == OUT_OF_DISK_SPACE
        || cause instanceof NotSealed keys && keys.isFullDisk());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static boolean is(Throwable cause) {
    return cause instanceof MongoTimeoutException || cause instanceof MongoSocketException || cause instanceof MongoConnectionPoolClearedException
        || cause instanceof MongoServerUnavailableException || cause instanceof MongoNotPrimaryException || cause instanceof MongoNodeIsRecoveringException;
  }
}
