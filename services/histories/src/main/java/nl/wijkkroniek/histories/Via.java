package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.value.Coded;

/** Why a happening is in a history. */
public enum Via implements Coded {
  /** It happened to the subject itself. */
  OWN("own"),
  /** It happened to a role, experiment or session that belongs to the subject or is about it. */
  PART("part"),
  /** It happened elsewhere, and names the subject. */
  NAMED("named");

  private final String code;

  Via(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
