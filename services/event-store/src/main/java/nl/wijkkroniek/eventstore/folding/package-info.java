/** Folded states of long subjects, kept beside the log so that they need not be folded from their first event after each start. */
package nl.wijkkroniek.eventstore.folding;
