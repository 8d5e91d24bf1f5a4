package nl.wijkkroniek.kernel.visibility;

/** As what somebody reads. */
public enum Capacity {
  /** As one of those the house is for: learning together, keeping it, or just looking at what is open. */
  GENERAL,
  /** As a researcher who looks around: what is not open to all is read only of who consents to research. */
  RESEARCHER,
  /** For a study: what is taken home for it is of who consents to research, also where it is open, and also where it is one's own. */
  STUDY
}
