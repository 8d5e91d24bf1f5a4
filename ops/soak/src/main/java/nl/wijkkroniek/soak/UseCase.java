package nl.wijkkroniek.soak;

/** What the recorders of the soak record: one way in each. */
enum UseCase {
  FOUND_TEAM("/v1/teams/%s/foundings"),
  ADJUST_TEAM("/v1/teams/%s/adjustments"),
  PROPOSE_EXPERIMENT("/v1/experiments/%s/proposals"),
  NOTE_OBSERVATION("/v1/experiments/%s/observations"),
  DESCRIBE_ROLE("/v1/roles/%s/descriptions"),
  REDEFINE_ROLE("/v1/roles/%s/redefinitions"),
  OPEN_SESSION("/v1/sessions/%s/openings"),
  CONTRIBUTE("/v1/sessions/%s/contributions"),
  DRAW_INSIGHT("/v1/sessions/%s/insights");

  private final String path;

  UseCase(String path) {
    this.path = path;
  }

  String path(String slug) {
    return path.formatted(slug);
  }
}
