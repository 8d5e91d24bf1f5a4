package nl.wijkkroniek.recording.deciding;

import java.util.Locale;

/**
 * Something that is known by its name only; spelled alike whatever the capitals and spaces.
 *
 * @param of what it is the name of
 * @param spelling how it is compared
 */
public record Name(Of of, String spelling) {

  /** What can have such a name. */
  public enum Of { PARTNER, MEETING_PLACE, COLLECTIVE_PROVISION, MUNICIPALITY, LEARNING_QUESTION }

  public Name {
    spelling = spelling.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
