/**
 * The log itself: one MongoDB document a commit, whose {@code _id} is the position of its first event. Knows nothing of Axon's
 * messages; what is above it turns those into drafts.
 */
package nl.wijkkroniek.eventstore.log;
