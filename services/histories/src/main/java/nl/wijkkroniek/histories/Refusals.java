package nl.wijkkroniek.histories;

import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/** The ways in which a question to the histories is refused. */
public final class Refusals {

  private Refusals() {
  }

  /** A parameter cannot be what it was given as. */
  public static Refusal invalid(String parameter, String nl, String en) {
    return invalid(new InvalidField(parameter, nl, en));
  }

  /** Refuses a number that is not from 1 to the most there may be. */
  public static void outside(String parameter, int number, int most) {
    if (number < 1 || number > most) {
      throw invalid(parameter, "moet van 1 tot en met %d zijn".formatted(most), "must be from 1 to %d".formatted(most));
    }
  }

  /** The same, from a value that could not be read. */
  public static Refusal invalid(InvalidField fault) {
    Words detail = new Words("%s: %s".formatted(fault.field(), fault.reason().nl()), "%s: %s".formatted(fault.field(), fault.reason().en()));
    return new Refusal(Refusal.Kind.INVALID, detail, Map.of("errors", List.of(Map.of("field", fault.field(), "reason", fault.reason()))));
  }

  /** Nothing is known of a subject. */
  public static Refusal unknown(SubjectId subject) {
    return unknown(subject.kind(), subject.slug());
  }

  /** The same for an address that nothing can have. */
  public static Refusal unknown(SubjectKind kind, String slug) {
    return new Refusal(Refusal.Kind.UNKNOWN, "Van %s/%s is niets bekend. Controleer het adres, of zoek in de lijst.".formatted(kind.code(), slug),
        "Nothing is known of %s/%s. Check the address, or look in the list.".formatted(kind.code(), slug));
  }

  /** A subject was not known at the moment asked for. */
  public static Refusal unknownThen(SubjectId subject) {
    return new Refusal(Refusal.Kind.UNKNOWN, "Van %s was op dat moment nog niets bekend. Kies een later moment.".formatted(subject),
        "Nothing was known of %s at that moment. Choose a later one.".formatted(subject));
  }

  /** What was recorded is not in the views in time. */
  public static Refusal notYet(long position) {
    return new Refusal(Refusal.Kind.UNAVAILABLE,
        "Wat is vastgelegd (%d) staat nog niet in de geschiedenissen. Het is niet weg; vraag het over enkele seconden opnieuw.".formatted(position),
        "What was recorded (%d) is not in the histories yet. It is not lost; ask again in a few seconds.".formatted(position));
  }
}
