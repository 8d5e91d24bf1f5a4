package nl.wijkkroniek.recording.telling;

/**
 * The answer to a telling.
 *
 * @param receipt the proof; the same whenever the same telling is repeated
 * @param repeated whether it had been recorded before, so that nothing was recorded now
 */
public record Acknowledgement(Receipt receipt, boolean repeated) {
}
