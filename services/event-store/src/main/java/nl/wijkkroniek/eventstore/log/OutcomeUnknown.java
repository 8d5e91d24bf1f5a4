package nl.wijkkroniek.eventstore.log;

/**
 * The append was sent, and no answer came, nor could the log be read to see whether it is there. It may or may not be recorded;
 * repeating it under the same idempotency key is safe.
 */
public final class OutcomeUnknown extends AppendFailed {

  OutcomeUnknown(Throwable cause) {
    super("The event store did not answer; whether the events were recorded is not known", cause);
  }
}
