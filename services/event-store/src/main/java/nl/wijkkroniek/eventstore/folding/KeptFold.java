package nl.wijkkroniek.eventstore.folding;

import org.bson.BsonValue;

/**
 * What the events about a subject came to, up to a position.
 *
 * @param subject   it is about
 * @param last      position of the last event in it
 * @param sequence  the number the subject's next own event will have
 * @param events    how many events are in it
 * @param state     what they came to
 */
public record KeptFold(String subject, long last, long sequence, int events, BsonValue state) {
}
