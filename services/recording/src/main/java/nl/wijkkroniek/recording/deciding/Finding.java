package nl.wijkkroniek.recording.deciding;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule found: a reason to refuse, or a mismatch worth marking. A rule that finds nothing says nothing. */
public sealed interface Finding permits Flag, Verdict.Refused {

  /** What these rules found, in their order. */
  @SafeVarargs
  static Stream<Finding> of(Optional<? extends Finding>... found) {
    return Arrays.stream(found).flatMap(Optional::stream);
  }
}
