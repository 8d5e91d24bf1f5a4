package nl.wijkkroniek.kernel.visibility;

import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Is told whose personal data is about to leave to one reader, and keeps that before it returns. When it cannot, it throws, and nothing leaves. */
@FunctionalInterface
public interface Witness {

  /** Of what does not leave the house: what it reads for itself. */
  Witness NONE = _ -> { };

  /** Something of these participants is about to leave. The reader's own is not told of. */
  void leaves(Set<SubjectId> whose);
}
