package nl.wijkkroniek.recording.telling;

import java.util.Optional;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Knows which subjects a chronicle is being imported for: until that is finished, nothing is told of them live. */
@FunctionalInterface
public interface ImportGuard {

  /** Nothing is being imported. */
  ImportGuard NONE = subject -> Optional.empty();

  /** The running import that has this subject, by the id under which its progress can be asked. */
  Optional<String> importing(SubjectId subject);
}
