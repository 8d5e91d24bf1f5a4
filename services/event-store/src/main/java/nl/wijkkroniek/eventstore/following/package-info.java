/** Readers that follow the log: woken at once by what this process records, and soon by what another does. */
package nl.wijkkroniek.eventstore.following;
