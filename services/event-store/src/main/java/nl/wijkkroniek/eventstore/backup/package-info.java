/** Safe keeping: the log copied to a folder, bit by bit and while it grows, and put back from there. */
package nl.wijkkroniek.eventstore.backup;
