package nl.wijkkroniek.histories.deadletter;

import nl.wijkkroniek.kernel.event.RecordedEvent;

/**
 * An event as it comes from the log, whether or not it could be read.
 *
 * @param position its place in the log
 * @param subject whose it is
 * @param event what it says; null when that could not be read
 * @param fault why not; null when it could
 */
public record Arrived(long position, String subject, RecordedEvent event, RuntimeException fault) {

  /** One that could be read. */
  public static Arrived of(RecordedEvent event) {
    return new Arrived(event.position(), event.happening().subject().toString(), event, null);
  }
}
