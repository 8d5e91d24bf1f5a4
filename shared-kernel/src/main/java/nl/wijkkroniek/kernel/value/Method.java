package nl.wijkkroniek.kernel.value;

/** The ways in which a reflection session is held. Peer consultation is <em>intervisie</em>. */
public enum Method implements Coded {
  PEER_CONSULTATION("peer-consultation"),
  AFTER_ACTION_REVIEW("after-action-review"),
  DYNAMIC_LEARNING_AGENDA("dynamic-learning-agenda"),
  TIMELINE("timeline"),
  EYE_OPENER_WORKSHOP("eye-opener-workshop"),
  LEARNING_HISTORY("learning-history"),
  FREE("free");

  private final String code;

  Method(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
