package nl.wijkkroniek.eventstore.embedded;

import java.util.List;

/** Documents in an answer, each as it is kept. {@link AnswerEncoder} sends them so: nothing is made of them on the way. */
record RawArray(List<byte[]> documents) {
}
