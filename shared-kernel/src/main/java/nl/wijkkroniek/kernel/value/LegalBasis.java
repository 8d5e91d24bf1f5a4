package nl.wijkkroniek.kernel.value;

/** On what ground something is kept of a person: those of article 6 of the General Data Protection Regulation. */
public enum LegalBasis implements Coded {
  CONSENT("consent"),
  CONTRACT("contract"),
  LEGAL_OBLIGATION("legal-obligation"),
  VITAL_INTEREST("vital-interest"),
  PUBLIC_TASK("public-task"),
  LEGITIMATE_INTEREST("legitimate-interest");

  private final String code;

  LegalBasis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
