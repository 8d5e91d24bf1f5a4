package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** What does not fit in a history. A memory is marked, not refused: only what is certain is marked, and only by what was known at the moment asked for. */
public enum Flag implements Coded {
  AFTER_DISSOLUTION("after-dissolution", "na de opheffing van het team", "after the team was dissolved"),
  AFTER_CONCLUSION("after-conclusion", "na de afronding van het experiment", "after the experiment was concluded"),
  AFTER_RETIREMENT("after-retirement", "na het vervallen van de rol", "after the role was retired"),
  AFTER_CLOSING("after-closing", "na de afsluiting", "after it was closed"),
  BEFORE_BEGINNING("before-beginning", "gedateerd voor het begin", "dated before the beginning"),
  BEFORE_CAUSE("before-cause", "gedateerd voor de aanleiding", "dated before what led to it"),
  CAUSE_RETRACTED("cause-retracted", "een aanleiding is teruggenomen", "something that led to it was taken back");

  private final String code;
  private final Words words;

  Flag(String code, String nl, String en) {
    this.code = code;
    this.words = new Words(nl, en);
  }

  @Override
  public String code() {
    return code;
  }

  /** As it is shown beside an entry. */
  public Words words() {
    return words;
  }
}
