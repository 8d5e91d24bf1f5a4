package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.event.SubjectEvent;

/**
 * What an event said, as far as it still holds. Only for events without a field that says who somebody is.
 *
 * @param <E> the type of that event
 * @param data what it said
 * @param told where it comes from
 */
public record Stated<E extends SubjectEvent>(E data, Told told) {
}
