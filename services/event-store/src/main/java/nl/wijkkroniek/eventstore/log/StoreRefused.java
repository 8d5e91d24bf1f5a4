package nl.wijkkroniek.eventstore.log;

/** The database answered that it does not take the write (a full disk, no rights); the message gives its reason. */
public final class StoreRefused extends AppendFailed {

  StoreRefused(String reason, Throwable cause) {
    super("The event store does not accept this write: " + reason, cause);
  }
}
