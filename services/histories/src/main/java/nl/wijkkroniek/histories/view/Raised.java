package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Where a learning question was raised.
 *
 * @param circle that did
 * @param position of the event that told so, as it was told at first: what corrects it or takes it back says nothing of whose it was
 */
public record Raised(SubjectId circle, long position) {
}
