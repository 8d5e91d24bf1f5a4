/** Between Java values and BSON that a person can read: payloads, metadata, and the published names of types. */
package nl.wijkkroniek.eventstore.serial;
