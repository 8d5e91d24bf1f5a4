package nl.wijkkroniek.eventstore.log;

/** The append did not get its turn within the patience of the log; nothing of it was recorded. */
public final class StoreUnavailable extends AppendFailed {

  public StoreUnavailable(String reason, Throwable cause) {
    super("Nothing was recorded: " + reason, cause);
  }
}
