package nl.wijkkroniek.histories.experiment;

import nl.wijkkroniek.kernel.value.Coded;

/** How far an experiment is. */
public enum Stage implements Coded {
  PROPOSED("proposed"),
  RUNNING("running"),
  PAUSED("paused"),
  CONCLUDED("concluded");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
