package nl.wijkkroniek.histories.sentence;

import nl.wijkkroniek.kernel.subject.SubjectId;

/** What subjects were called at the moment that is told of. */
@FunctionalInterface
public interface Names {

  /** Its name; its slug where none was known. */
  String of(SubjectId subject);
}
