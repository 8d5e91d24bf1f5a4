package nl.wijkkroniek.access.processing;

import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** What was done with personal data. */
public enum Processed implements Coded {
  READING("reading", "gelezen", "read"),
  SEARCHING("searching", "gevonden bij het zoeken", "found in a search"),
  COMPARING("comparing", "gelezen in een vergelijking", "read in a comparison"),
  REPLAYING("replaying", "gelezen terwijl een geschiedenis werd afgespeeld", "read while a history was replayed"),
  EXPORTING("exporting", "meegenomen", "taken home");

  private final String code;
  private final Words words;

  Processed(String code, String nl, String en) {
    this.code = code;
    this.words = new Words(nl, en);
  }

  @Override
  public String code() {
    return code;
  }

  public Words words() {
    return words;
  }
}
