package nl.wijkkroniek.eventstore;

import com.mongodb.client.MongoDatabase;

/**
 * The database as the house's own work reaches it: writing the log, following it, making views. It has connections that requests do not use. Hundreds of requests
 * wait in one line for theirs, and each that is let through is first waited for until a processor is free for it; work that stood in that line would be done the
 * later the more people wait for it.
 *
 * @param database the same as requests use, by these connections
 */
public record OwnConnections(MongoDatabase database) {
}
