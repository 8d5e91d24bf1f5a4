package nl.wijkkroniek.access.role;

import static nl.wijkkroniek.access.role.Activity.CONTRIBUTE;
import static nl.wijkkroniek.access.role.Activity.CONVENE;
import static nl.wijkkroniek.access.role.Activity.CORRECT;
import static nl.wijkkroniek.access.role.Activity.GIVE_ACCESS;
import static nl.wijkkroniek.access.role.Activity.HEALTH;
import static nl.wijkkroniek.access.role.Activity.IMPORT;
import static nl.wijkkroniek.access.role.Activity.INVITE;
import static nl.wijkkroniek.access.role.Activity.KEEP_PEOPLE;
import static nl.wijkkroniek.access.role.Activity.KEEP_STUDIES;
import static nl.wijkkroniek.access.role.Activity.OVERSEE_READING;
import static nl.wijkkroniek.access.role.Activity.OWN_ACCOUNT;
import static nl.wijkkroniek.access.role.Activity.READ;
import static nl.wijkkroniek.access.role.Activity.RECORD;
import static nl.wijkkroniek.access.role.Activity.REMARK;
import static nl.wijkkroniek.access.role.Activity.RESEARCH;
import static nl.wijkkroniek.access.role.Activity.SEE_STUDIES;
import static nl.wijkkroniek.access.role.Activity.SIGN_IN;
import static nl.wijkkroniek.access.role.Activity.WATCH;

import java.util.List;
import java.util.stream.Stream;

/** Which activity every address of the house is. An address that is not here is not there, for anybody. */
public final class Rules {

  private static final String READING = "GET";
  private static final String TELLING = "POST";
  private static final List<Rule> ALL = Stream.of(pages(), questions(), tellings(), gatherings(), people(), chronicles(), house(), heldOfPeople(), studies())
      .flatMap(rules -> rules).toList();

  private Rules() {
  }

  /** All of them. */
  public static List<Rule> all() {
    return ALL;
  }

  private static Stream<Rule> pages() {
    return Stream.concat(reading(READ, "/", "/needs", "/circles", "/alumnidays", "/questionnaires", "/questions", "/search", "/discussed", "/comparison",
            "/design-choices", "/replaced-provisions", "/causes", "/teams/{slug}", "/experiments/{slug}", "/roles/{slug}", "/sessions/{slug}", "/needs/{slug}",
            "/circles/{slug}", "/questionnaires/{slug}", "/alumnidays/{slug}", "/teams/{slug}/turning-points", "/teams/{slug}/lineage", "/circles/{slug}/prompts",
            "/{section}/{slug}/changes", "/{section}/{slug}/replay", "/assets/{*file}", "/.well-known/security.txt"),
        Stream.of(new Rule(TELLING, "/discussed", READ)));
  }

  private static Stream<Rule> questions() {
    Stream<Rule> kinds = Stream.of("teams", "roles", "experiments", "sessions", "needs", "circles", "questionnaires", "alumnidays")
        .flatMap(kind -> reading(READ, "/v1/" + kind, "/v1/" + kind + "/{slug}", "/v1/" + kind + "/{slug}/history"));
    Stream<Rule> others = reading(READ, "/v1/{subjects}/{slug}/changes", "/v1/{subjects}/{slug}/replay", "/v1/circles/{slug}/agenda",
        "/v1/circles/{slug}/prompts", "/v1/shared-questions", "/v1/states", "/v1/histories", "/v1/causes", "/v1/comparison", "/v1/search",
        "/v1/experiments/{slug}/similar", "/v1/teams/{slug}/similar-turning-points", "/v1/teams/{slug}/turning-points", "/v1/design-choices",
        "/v1/design-choices/reports", "/v1/replaced-provisions", "/v1/teams/{slug}/lineage", "/v1/teams/{slug}/lineage/history",
        "/v1/openapi.json", "/v1/openapi.json.yaml");
    return Stream.of(kinds, others, Stream.of(new Rule(TELLING, "/v1/similar-insights", READ))).flatMap(rules -> rules);
  }

  private static Stream<Rule> tellings() {
    return Stream.of(
        telling(RECORD, "teams", "foundings", "first-records", "renamings", "neighbourhood-changes", "purpose-restatements", "visions", "surroundings",
            "assignments", "mandates", "scopes", "members", "member-departures", "specialists", "specialist-departures", "partners", "partner-departures",
            "meeting-places", "meeting-place-moves", "meeting-place-closings", "replaced-provisions", "collective-provisions", "collective-provision-endings",
            "adjustments", "splits", "mergers", "dissolutions"),
        telling(RECORD, "needs", "weighings"),
        telling(RECORD, "roles", "descriptions", "redefinitions", "contestations", "settlements", "handovers", "retirements"),
        telling(RECORD, "experiments", "proposals", "starts", "observations", "adjustments", "pauses", "resumptions", "deepenings", "broadenings", "scale-ups",
            "conclusions"),
        telling(RECORD, "sessions", "openings", "insights", "follow-ups", "follow-up-settlements", "closings"),
        telling(CONTRIBUTE, "sessions", "contributions", "visibility-narrowings", "withdrawals"),
        telling(CORRECT, "{subjects}", "corrections", "retractions", "duplicates")).flatMap(rules -> rules);
  }

  private static Stream<Rule> gatherings() {
    return Stream.of(
        telling(CONVENE, "circles", "formations", "joinings", "departures", "closings"),
        telling(RECORD, "circles", "meetings", "sharings", "questions", "answers", "dropped-questions", "taken-over-questions"),
        telling(CONVENE, "alumnidays", "announcements", "presentations", "timelines", "releases", "closings"),
        telling(REMARK, "alumnidays", "remarks"),
        telling(CONVENE, "questionnaires", "publications", "reports")).flatMap(rules -> rules);
  }

  private static Stream<Rule> people() {
    return Stream.of(
        telling(KEEP_PEOPLE, "participants", "registrations", "joinings", "corrections", "retractions", "duplicates"),
        telling(KEEP_PEOPLE, "participants", "leavings", "consents", "consent-withdrawals", "forgettings")
            .map(rule -> new Rule(rule.method(), rule.pattern(), rule.activity(), true)),
        Stream.of(new Rule(TELLING, "/v1/participant-proposals", KEEP_PEOPLE)),
        both(OWN_ACCOUNT, "/account/forgetting"),
        reading(READ, "/forgotten/{receipt}", "/forgotten/{receipt}/receipt.txt", "/v1/forgettings/{receipt}"),
        both(KEEP_PEOPLE, "/people/forgetting", "/forgettings")).flatMap(rules -> rules);
  }

  private static Stream<Rule> chronicles() {
    return Stream.of(reading(READ, "/v1/chronicles"), reading(IMPORT, "/v1/chronicle-imports", "/v1/chronicle-imports/{id}"),
        Stream.of(new Rule(TELLING, "/v1/chronicles", IMPORT))).flatMap(rules -> rules);
  }

  private static Stream<Rule> house() {
    return Stream.of(
        reading(HEALTH, "/actuator/health", "/actuator/health/{*group}"),
        reading(WATCH, "/actuator/prometheus"),
        both(SIGN_IN, "/sign-in", "/welcome"),
        reading(OWN_ACCOUNT, "/account"),
        sending(OWN_ACCOUNT, "/sign-out", "/account/password", "/account/tokens", "/account/tokens/revocations"),
        both(CONTRIBUTE, "/sessions/{slug}/contribute"), both(INVITE, "/invitations"), sending(INVITE, "/invitations/revocations"),
        reading(GIVE_ACCESS, "/people"), sending(GIVE_ACCESS, "/people/roles", "/people/shutting")).flatMap(rules -> rules);
  }

  private static Stream<Rule> heldOfPeople() {
    return Stream.of(reading(OWN_ACCOUNT, "/account/processings", "/v1/me/processings", "/account/held", "/account/held/file", "/v1/me/held"),
            sending(OWN_ACCOUNT, "/account/consents", "/account/held/withdrawals", "/account/held/narrowings"), reading(OVERSEE_READING, "/people/processings", "/v1/processings"))
        .flatMap(rules -> rules);
  }

  private static Stream<Rule> studies() {
    return Stream.of(reading(SEE_STUDIES, "/studies", "/studies/{id}", "/v1/studies", "/v1/studies/{id}"), reading(RESEARCH, "/v1/studies/{id}/contributions"),
        reading(KEEP_STUDIES, "/v1/studies/{id}/lines/{line}"),
        sending(KEEP_STUDIES, "/studies", "/studies/{id}/researchers", "/studies/{id}/closings", "/v1/studies", "/v1/studies/{id}/researchers",
            "/v1/studies/{id}/closings")).flatMap(rules -> rules);
  }

  private static Stream<Rule> reading(Activity activity, String... patterns) {
    return Stream.of(patterns).map(pattern -> new Rule(READING, pattern, activity));
  }

  private static Stream<Rule> sending(Activity activity, String... patterns) {
    return Stream.of(patterns).map(pattern -> new Rule(TELLING, pattern, activity));
  }

  private static Stream<Rule> both(Activity activity, String... patterns) {
    return Stream.of(patterns).flatMap(pattern -> Stream.of(new Rule(READING, pattern, activity), new Rule(TELLING, pattern, activity)));
  }

  private static Stream<Rule> telling(Activity activity, String subjects, String... what) {
    return Stream.of(what).map(one -> new Rule(TELLING, "/v1/%s/{slug}/%s".formatted(subjects, one), activity));
  }
}
