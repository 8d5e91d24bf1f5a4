package nl.wijkkroniek.recording.deciding;

/**
 * Something that begins and ends, perhaps more than once: having a part in something, allowing something.
 *
 * @param first the beginning that can have been first, or null
 * @param last the beginning that can have been last, or null
 * @param ended the end that can have been last, or null
 */
public record Spell(Moment first, Moment last, Moment ended) {

  static final Spell UNKNOWN = new Spell(null, null, null);

  Spell begun(Moment at) {
    return new Spell(Moment.firstToBegin(first, at), Moment.lastToBegin(last, at), ended);
  }

  Spell over(Moment at) {
    return new Spell(first, last, Moment.lastToBegin(ended, at));
  }

  /** Whether it began, and no end of it is known that may have come after. */
  public boolean goesOn() {
    return last != null && (ended == null || ended.on().certainlyBefore(last.on()));
  }
}
