package nl.wijkkroniek.recording.telling;

import nl.wijkkroniek.kernel.words.Refusal;

/** The way in for what participants tell, one thing at a time. */
public interface Recording {

  /**
   * Records what is told. When this returns, it is durable.
   *
   * <p>Told again under the same idempotency key, also at the same moment and also after a crash, it is acknowledged with the receipt of the first time.
   *
   * @throws Refusal {@code INVALID} with {@code errors} when it is wrong or a rule forbids it; {@code CONFLICT} with {@code changed} when a rule forbids it
   *     because of what was recorded since the teller looked, when the key was used for something else, or while its subject is being imported;
   *     {@code UNAVAILABLE} when the store cannot take it now
   */
  Acknowledgement tell(Telling telling);
}
