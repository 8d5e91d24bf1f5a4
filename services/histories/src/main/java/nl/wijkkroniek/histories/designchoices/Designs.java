package nl.wijkkroniek.histories.designchoices;

import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.visibility.Reader;

/** What municipalities reported of how they designed their teams, across questionnaires. */
public interface Designs {

  /** Counted by dimension and year. Throws {@link nl.wijkkroniek.kernel.words.Refusal} as {@link nl.wijkkroniek.histories.Histories} does. */
  DesignChoices counted(Wanted wanted, Moment moment, Reader reader);

  /** The reports behind the counts. */
  DesignChoices.Reports reports(Wanted wanted, Moment moment, Cursor cursor, int limit, Reader reader);

  /**
   * Which reports are wanted; each part may be null for any.
   *
   * @param questionnaire slug of one
   * @param dimension one of them
   * @param municipality a code; reports under codes that went into it, and under those it went into, are found as well
   * @param year of which year
   * @param choice what was chosen, in capitals or not
   */
  record Wanted(String questionnaire, Dimension dimension, String municipality, Integer year, String choice) {

    /** All of them. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null);
  }
}
