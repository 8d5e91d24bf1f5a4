package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Arrays;

/** How far an import is. */
public enum ImportState {
  /** Its lines are coming in. */
  RECEIVING("receiving"),
  /** Every line is held against the rules; nothing is recorded yet. */
  CHECKING("checking"),
  /** Every line was found right, and it will be recorded to the end. */
  RECORDING("recording"),
  /** All of it is recorded, or was already. */
  DONE("done"),
  /** A line was wrong; nothing is recorded. */
  REFUSED("refused"),
  /** It stopped before it was checked; nothing is recorded. */
  BROKEN_OFF("broken-off");

  private final String code;

  ImportState(String code) {
    this.code = code;
  }

  /** The published word. */
  public String code() {
    return code;
  }

  /** Whether there is more to come. */
  public boolean isUnderWay() {
    return this == RECEIVING || this == CHECKING || this == RECORDING;
  }

  static ImportState of(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("An import cannot be " + code));
  }
}
