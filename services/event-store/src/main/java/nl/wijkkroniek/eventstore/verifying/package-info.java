/** Proves that the log is what was recorded: walks the hash chain, and names the first commit that is not what it was. */
package nl.wijkkroniek.eventstore.verifying;
