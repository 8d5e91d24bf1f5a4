package nl.wijkkroniek.histories.deadletter;

/**
 * A present state that cannot be folded, of a subject whose events are all in the view. It is tried again at the next event of its history, and whenever a process
 * begins to work the view; who asks for it meanwhile gets the error.
 *
 * @param subject whose
 * @param seen position of the last event of its history
 * @param cause what went wrong
 */
public record UnfoldedState(String subject, long seen, String cause) {
}
