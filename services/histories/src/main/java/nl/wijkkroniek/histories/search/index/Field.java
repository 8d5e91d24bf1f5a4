package nl.wijkkroniek.histories.search.index;

import java.time.LocalDate;

/** The fields of what stands in the index. None is stored but the identifier: what is shown is read from the views when it is asked for. */
public final class Field {

  /** The event, or the experiment that is told as a whole. */
  public static final String ID = "id";
  /** Its place in the log: what was recorded after a first page stays out of the pages that follow. */
  public static final String POSITION = "position";
  /** Kind of its subject. */
  public static final String KIND = "kind";
  /** Published name of the event. */
  public static final String TYPE = "type";
  /** The subjects in whose history it stands, its own among them. */
  public static final String OWNER = "owner";
  /** Codes of the municipalities it names, and of those that these went into. */
  public static final String MUNICIPALITY = "municipality";
  /** The first day it can have happened on. */
  public static final String EARLIEST = "earliest";
  /** The last one. */
  public static final String LATEST = "latest";
  /** Why, as a published word. */
  public static final String MOTIVE = "motive";
  /** How an experiment ended, as a published word. */
  public static final String OUTCOME = "outcome";
  /** What people wrote, by Dutch stems. */
  public static final String DUTCH = "nl";
  /** The same by English stems. */
  public static final String ENGLISH = "en";
  /** Names of the subjects in whose history it stands, by Dutch stems. */
  public static final String NAME = "name";
  /** Beginnings of the words in texts and names. */
  public static final String START = "start";
  /** All that an experiment's own events say, by Dutch stems. Not in the fields above, so that only who asks for experiments as a whole finds them. */
  public static final String WHOLE = "whole";

  private Field() {
  }

  /** A day as it stands in the index. */
  public static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
