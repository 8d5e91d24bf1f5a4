package nl.wijkkroniek.histories.difference;

import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/**
 * An entry of a history that is in the one and not in the other, or is told differently.
 *
 * @param change in what way
 * @param words what a person would say of it
 * @param entry as it is told at the second moment; as at the first where it is no longer told
 * @param before as it was told at the first moment, where it is told differently; otherwise null
 */
public record Change(Manner change, Words words, Entry entry, Entry before) {

  /** The ways in which a history changes. */
  public enum Manner implements Coded {
    /** It happened between the two days in the field. */
    HAPPENED("happened", "Sindsdien gebeurd: %s", "Happened since: %s"),
    /** It was recorded, or turned out to belong here, between the two moments of recording. */
    CAME_TO_BE_KNOWN("came-to-be-known", "Later bekend geworden: %s", "Came to be known later: %s"),
    /** The other way round: the second day comes before it. */
    NOT_YET_HAPPENED("not-yet-happened", "Toen nog niet gebeurd: %s", "Had not happened yet: %s"),
    /** The other way round: at the second moment it was not known yet. */
    NOT_YET_KNOWN("not-yet-known", "Toen nog niet bekend: %s", "Was not known yet: %s"),
    /** It was told, and is not any more. */
    TAKEN_BACK("taken-back", "Teruggenomen: %s", "Taken back: %s"),
    /** Its date, its causes or its words were put right. */
    TOLD_DIFFERENTLY("told-differently", "Anders verteld: %s", "Told differently: %s"),
    /** By the second day it certainly had happened. */
    BECAME_CERTAIN("became-certain", "Nu zeker al gebeurd: %s", "Certainly had happened by now: %s"),
    /** By the second day it may not have happened. */
    BECAME_UNCERTAIN("became-uncertain", "Misschien toen nog niet gebeurd: %s", "May not have happened by then: %s");

    private final String code;
    private final Words said;

    Manner(String code, String nl, String en) {
      this.code = code;
      this.said = new Words(nl, en);
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** One that only the second moment tells. */
  static Change gained(Entry entry, Moment from) {
    return of(from.leavesOut(entry.occurredOn()) ? Manner.HAPPENED : Manner.CAME_TO_BE_KNOWN, entry, null);
  }

  /** One that only the first moment tells. */
  static Change lost(Entry entry, Moment to, long known) {
    return of(to.leavesOut(entry.occurredOn()) ? Manner.NOT_YET_HAPPENED : entry.position() > known ? Manner.NOT_YET_KNOWN : Manner.TAKEN_BACK, entry, null);
  }

  /** One that both tell; null where they tell the same. */
  static Change between(Entry before, Entry after) {
    if (!before.occurredOn().equals(after.occurredOn()) || !before.causedBy().equals(after.causedBy()) || !before.data().equals(after.data())) {
      return of(Manner.TOLD_DIFFERENTLY, after, before);
    }
    return before.uncertain() == after.uncertain() ? null : of(after.uncertain() ? Manner.BECAME_UNCERTAIN : Manner.BECAME_CERTAIN, after, null);
  }

  private static Change of(Manner manner, Entry entry, Entry before) {
    Words on = DateWords.of(entry.occurredOn());
    return new Change(manner, new Words(manner.said.nl().formatted(on.nl() + ": " + entry.sentence().nl()),
        manner.said.en().formatted(on.en() + ": " + entry.sentence().en())), entry, before);
  }
}
