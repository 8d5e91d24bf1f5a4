package nl.wijkkroniek.kernel.value;

/** What a person allows their own words and part in things to be used for. What is not allowed is not done: there is no consent that covers all. */
public enum ConsentPurpose implements Coded {
  RESEARCH("research"),
  QUOTATION("quotation"),
  ALUMNI_DAY("alumni-day");

  private final String code;

  ConsentPurpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
