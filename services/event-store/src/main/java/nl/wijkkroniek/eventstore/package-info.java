/** Axon's {@code EventStorageEngine} on the log: turns messages into commits, and events of the log into messages. */
package nl.wijkkroniek.eventstore;
