package nl.wijkkroniek.recording.deciding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.Words;

/** Whether something that is told can be recorded. */
public sealed interface Verdict {

  /** It can, with these mismatches marked. */
  record Accepted(List<Flag> flags) implements Verdict {
    public Accepted {
      flags = List.copyOf(flags);
    }
  }

  /**
   * It cannot.
   *
   * @param field the field that cannot stand, as it is called in a chronicle
   * @param reason what stands in the way and what to do, in words a participant understands
   * @param inTheWay the event that stands in the way, or null
   */
  record Refused(String field, Words reason, EventId inTheWay) implements Verdict, Finding {

    /** A refusal because of something recorded. */
    public static Optional<Finding> because(String field, EventId inTheWay, String nl, String en) {
      return Optional.of(new Refused(field, new Words(nl, en), inTheWay));
    }

    /** A refusal because of what is told itself. */
    public static Optional<Finding> because(String field, String nl, String en) {
      return because(field, null, nl, en);
    }
  }

  /** The first reason to refuse decides; without one it is accepted with every mismatch found. */
  static Verdict of(Stream<Finding> findings) {
    List<Flag> flags = new ArrayList<>();
    for (Iterator<Finding> each = findings.iterator(); each.hasNext(); ) {
      switch (each.next()) {
        case Refused refused -> {
          return refused;
        }
        case Flag flag -> flags.add(flag);
      }
    }
    return new Accepted(flags);
  }
}
