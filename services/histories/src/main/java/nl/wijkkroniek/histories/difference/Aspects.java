package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.difference.Aspect.many;
import static nl.wijkkroniek.histories.difference.Aspect.one;
import static nl.wijkkroniek.histories.difference.Aspect.oneOf;
import static nl.wijkkroniek.histories.difference.Aspect.subjects;
import static nl.wijkkroniek.histories.difference.Aspect.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.difference.Aspect.Said;
import nl.wijkkroniek.histories.need.NeedStanding;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.role.RoleState.Redefinition;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.kernel.event.NeedEvent.Alternative;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of subjects when they changed; of teams, experiments and circles, see their own. */
final class Aspects {

  static final Words STANDING = new Words("Stond eerst: %s, nu: %s", "Was %s, is %s");
  static final Words STANDS = new Words("Stand: %s", "Stands: %s");
  static final Words SESSION_HELD = new Words("Reflectiesessie: %s", "Reflection session: %s");
  static final Words NO_SESSION = new Words("Reflectiesessie nog niet bekend: %s", "Reflection session not known: %s");
  static final Words OF_TEAM = new Words("Hoort bij %s", "Belongs to %s");
  static final Words NOT_OF_TEAM = new Words("Hoort (nog) niet bij %s", "Does not belong to %s (yet)");

  static final List<Facet<RoleState>> ROLE = List.of(
      Facet.of("described", RoleState::described, "de beschrijving", "the description", since(RoleState::described, new Words("Beschreven", "Described"))),
      Facet.of("name", RoleState::name, "de naam", "the name",
          one(RoleState::name, new Words("Werd van %s %s", "Became, from %s, %s"), new Words("Heet: %s", "Is called: %s"))),
      Facet.of("state", RoleState::state, "de stand", "how it stands",
          oneOf(role -> new Said(role.state(), standing(role.state().code())), STANDING, STANDS)),
      Facet.of("tasks", RoleState::tasks, "de taken", "the tasks",
          texts(RoleState::tasks, Function.identity(), new Words("Taak opgepakt: %s", "Task taken up: %s"), new Words("Taak losgelaten: %s", "Task let go: %s"))),
      Facet.of("redefinitions", RoleState::redefinitions, "hoe de rol opnieuw is bepaald", "how the role was redefined",
          many(role -> role.redefinitions().stream().map(Aspects::redefined).toList(), new Words("Opnieuw bepaald: %s", "Redefined: %s"),
              new Words("Nog niet zo bepaald: %s", "Not defined so yet: %s")),
          texts(role -> role.redefinitions().stream().flatMap(each -> each.contests().stream()).toList(), Function.identity(),
              new Words("Betwist: %s", "Contested: %s"), new Words("Nog niet betwist: %s", "Not contested yet: %s")),
          texts(role -> role.redefinitions().stream().map(Redefinition::settled).filter(Objects::nonNull).toList(), Function.identity(),
              new Words("Eruit gekomen: %s", "Settled: %s"), new Words("Nog niet eruit gekomen: %s", "Not settled yet: %s"))),
      Facet.of("handedOver", RoleState::handedOver, "de overdracht", "the handing over",
          texts(RoleState::handedOver, told -> told.on().text(), new Words("Overgedragen: %s", "Handed over: %s"),
              new Words("Nog niet overgedragen: %s", "Not handed over yet: %s"))),
      Facet.of("retirement", RoleState::retirement, "het vervallen", "the retirement",
          since(role -> role.retirement() == null ? null : role.retirement().told(), new Words("Vervallen", "Retired")),
          one(role -> role.retirement() == null ? null : role.retirement().data().because(), new Words("Waarom vervallen: van „%s” naar „%s”",
              "Why it was retired: from “%s” to “%s”"), new Words("Waarom vervallen: %s", "Why it was retired: %s")),
          one(role -> role.retirement() == null ? null : role.retirement().data().tasksGoTo(), new Words("De taken gaan naar: eerst %s, nu %s",
              "The tasks go to: first %s, now %s"), new Words("De taken gaan naar %s", "The tasks go to %s"))),
      Facet.of("teams", RoleState::teams, "de teams", "the teams", subjects(RoleState::teams, OF_TEAM, NOT_OF_TEAM)),
      Facet.of("sessions", RoleState::sessions, "de reflectiesessies", "the reflection sessions", subjects(RoleState::sessions, SESSION_HELD, NO_SESSION)));

  static final List<Facet<SessionState>> SESSION = List.of(
      Facet.of("opened", SessionState::opened, "het begin", "the opening", since(SessionState::opened, new Words("Begonnen", "Opened"))),
      Facet.of("title", SessionState::title, "de titel", "the title",
          one(SessionState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s"))),
      Facet.of("state", SessionState::state, "de stand", "how it stands",
          oneOf(session -> new Said(session.state(), standing(session.state().code())), STANDING, STANDS)),
      Facet.of("method", SessionState::method, "de methode", "the method",
          oneOf(session -> session.method() == null ? null : new Said(session.method(), ValueWords.of(session.method())),
              new Words("Methode: van %s naar %s", "Method: from %s to %s"), new Words("Methode: %s", "Method: %s"))),
      Facet.of("circle", SessionState::circle, "de leerkring", "the learning circle",
          subjects(session -> Stream.ofNullable(session.circle()).toList(), new Words("Sessie van %s", "A session of %s"),
              new Words("(Nog) geen sessie van %s", "Not a session of %s (yet)"))),
      Facet.of("prompts", SessionState::prompts, "de vragen vooraf", "the prompts",
          texts(SessionState::prompts, Function.identity(), new Words("Vraag vooraf: %s", "Prompt: %s"), new Words("Vraag vooraf nog niet: %s", "Prompt not yet: %s"))),
      Facet.of("contributions", SessionState::contributions, "wat er gezegd is", "what was said",
          texts(SessionState::contributions, each -> each.text(), new Words("Gezegd: %s", "Said: %s"), new Words("Nog niet gezegd: %s", "Not said yet: %s"))),
      Facet.of("insights", SessionState::insights, "de inzichten", "the insights",
          texts(SessionState::insights, each -> each.data().text(), new Words("Inzicht: %s", "Insight: %s"), new Words("Nog geen inzicht: %s", "No insight yet: %s"))),
      Facet.of("followUps", SessionState::followUps, "het vervolg", "the follow-ups",
          many(session -> session.followUps().stream().map(Aspects::agreed).toList(), new Words("Vervolg afgesproken: %s", "Follow-up agreed: %s"),
              new Words("Vervolg nog niet afgesproken: %s", "Follow-up not agreed yet: %s")),
          subjects(session -> session.followUps().stream().map(SessionState.FollowUp::leadsTo).filter(Objects::nonNull).toList(),
              new Words("Het vervolg leidt tot %s", "The follow-up leads to %s"), new Words("Het vervolg leidt nog niet tot %s", "The follow-up does not lead to %s yet")),
          many(session -> session.followUps().stream().filter(each -> each.settled() != null).map(Aspects::settled).toList(),
              new Words("Vervolg afgerond: %s", "Follow-up settled: %s"), new Words("Vervolg nog niet afgerond: %s", "Follow-up not settled yet: %s"))),
      Facet.of("about", SessionState::about, "waar het over gaat", "what it is about",
          subjects(SessionState::about, new Words("Gaat over %s", "Is about %s"), new Words("Gaat (nog) niet over %s", "Is not about %s (yet)"))),
      Facet.of("summary", SessionState::summary, "de samenvatting", "the summary", summary(SessionState::summary)),
      Facet.of("closed", SessionState::closed, "de afsluiting", "the closing", since(SessionState::closed, new Words("Afgesloten", "Closed"))));

  static final List<Facet<NeedState>> NEED = List.of(
      Facet.of("need", NeedState::need, "de noodzaak", "the need",
          one(NeedState::need, new Words("De noodzaak: van „%s” naar „%s”", "The need: from “%s” to “%s”"), new Words("De noodzaak: %s", "The need: %s"))),
      Facet.of("state", NeedState::state, "het besluit", "the decision",
          oneOf(need -> new Said(need.state(), decision(need.state())), new Words("Besluit: van %s naar %s", "Decision: from %s to %s"),
              new Words("Besluit: %s", "Decision: %s"))),
      Facet.of("municipality", NeedState::municipality, "de gemeente", "the municipality",
          one(need -> need.municipality() == null ? null : name(need.municipality()), new Words("Gemeente: van %s naar %s", "Municipality: from %s to %s"),
              new Words("Gemeente: %s", "Municipality: %s"))),
      Facet.of("neighbourhoods", NeedState::neighbourhoods, "de wijken", "the neighbourhoods",
          texts(NeedState::neighbourhoods, each -> each.name(), new Words("Gaat ook om %s", "Is about %s as well"),
              new Words("Gaat niet om %s", "Is not about %s"))),
      Facet.of("weighings", NeedState::weighings, "hoe het is afgewogen", "how it was weighed",
          many(need -> need.weighings().stream().map(Aspects::weighed).toList(), new Words("Afgewogen: %s", "Weighed: %s"),
              new Words("Nog niet afgewogen: %s", "Not weighed yet: %s"))),
      Facet.of("teams", NeedState::teams, "de teams", "the teams",
          subjects(NeedState::teams, new Words("Leidde tot %s", "Led to %s"), new Words("Leidde nog niet tot %s", "Had not led to %s"))),
      Facet.of("sessions", NeedState::sessions, "de reflectiesessies", "the reflection sessions", subjects(NeedState::sessions, SESSION_HELD, NO_SESSION)));

  static final List<Facet<QuestionnaireState>> QUESTIONNAIRE = List.of(
      Facet.of("published", QuestionnaireState::published, "het uitkomen", "the publication",
          since(QuestionnaireState::published, new Words("Uitgekomen", "Published"))),
      Facet.of("title", QuestionnaireState::title, "de titel", "the title",
          one(QuestionnaireState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s"))),
      Facet.of("state", QuestionnaireState::state, "de stand", "how it stands",
          oneOf(questionnaire -> new Said(questionnaire.state(), standing(questionnaire.state().code())), STANDING, STANDS)),
      Facet.of("by", QuestionnaireState::by, "de opstellers", "who drew it up",
          texts(QuestionnaireState::by, Function.identity(), new Words("Opgesteld door %s", "Drawn up by %s"), new Words("Niet opgesteld door %s", "Not drawn up by %s"))),
      Facet.of("year", QuestionnaireState::year, "het jaar", "the year",
          one(questionnaire -> questionnaire.year() == null ? null : questionnaire.year().toString(), new Words("Vraagt naar: eerst %s, nu %s",
              "Asks about: first %s, now %s"), new Words("Vraagt naar %s", "Asks about %s"))),
      Facet.of("dimensions", QuestionnaireState::dimensions, "de dimensies", "the dimensions",
          many(questionnaire -> questionnaire.dimensions().stream().map(each -> new Said(each, ValueWords.of(each))).toList(),
              new Words("Dimensie: %s", "Dimension: %s"), new Words("Dimensie niet: %s", "Not a dimension: %s"))),
      Facet.of("options", QuestionnaireState::options, "de keuzes", "the options",
          many(questionnaire -> questionnaire.options().stream().map(each -> new Said(each, Phrase.of(each.option()).with(ValueWords.of(each.dimension())).words()))
              .toList(), new Words("Te kiezen: %s", "To choose from: %s"), new Words("Niet te kiezen: %s", "Not to choose from: %s"))),
      Facet.of("reports", QuestionnaireState::reports, "de antwoorden", "the reports",
          many(questionnaire -> questionnaire.reports().stream().map(Aspects::report).toList(), new Words("Beantwoord door %s", "Answered by %s"),
              new Words("Nog niet beantwoord door %s", "Not answered by %s yet"))));

  static final List<Facet<AlumniDayState>> ALUMNI_DAY = List.of(
      Facet.of("title", AlumniDayState::title, "de titel", "the title",
          one(AlumniDayState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s"))),
      Facet.of("state", AlumniDayState::state, "de stand", "how it stands",
          oneOf(day -> new Said(day.state(), standing(day.state().code())), STANDING, STANDS)),
      Facet.of("announced", AlumniDayState::announced, "de aankondiging", "the announcement",
          since(AlumniDayState::announced, new Words("Aangekondigd", "Announced"))),
      Facet.of("organiser", AlumniDayState::organiser, "de organisator", "the organiser",
          one(AlumniDayState::organiser, new Words("Organisator: van %s naar %s", "Organiser: from %s to %s"), new Words("Organisator: %s", "Organiser: %s"))),
      Facet.of("day", AlumniDayState::day, "de dag", "the day",
          oneOf(day -> day.day() == null ? null : new Said(day.day(), DateWords.of(day.day())), new Words("Verplaatst van %s naar %s", "Moved from %s to %s"),
              new Words("De dag: %s", "The day: %s"))),
      Facet.of("place", AlumniDayState::place, "de plaats", "the place",
          one(AlumniDayState::place, new Words("Plaats: van %s naar %s", "Place: from %s to %s"), new Words("Plaats: %s", "Place: %s"))),
      Facet.of("presentations", AlumniDayState::presentations, "het programma", "the programme",
          many(day -> day.presentations().stream().map(Aspects::presentation).toList(), new Words("Op het programma: %s", "On the programme: %s"),
              new Words("Nog niet op het programma: %s", "Not on the programme yet: %s"))),
      Facet.of("timelines", AlumniDayState::timelines, "de tijdlijnen", "the timelines",
          new Aspect<>((day, names) -> day.timelines().stream().map(shown -> timeline(shown, names)).toList(), null,
              new Words("Tijdlijn getoond: %s", "Timeline shown: %s"), new Words("Tijdlijn nog niet getoond: %s", "Timeline not shown yet: %s"))),
      Facet.of("remarks", AlumniDayState::remarks, "de opmerkingen", "the remarks",
          texts(AlumniDayState::remarks, each -> each.text(), new Words("Opmerking: %s", "Remark: %s"), new Words("Nog geen opmerking: %s", "No remark yet: %s"))),
      Facet.of("summary", AlumniDayState::summary, "de samenvatting", "the summary", summary(AlumniDayState::summary)),
      Facet.of("closed", AlumniDayState::closed, "de afsluiting", "the closing", since(AlumniDayState::closed, new Words("Afgesloten", "Closed"))));

  static final List<Facet<ParticipantState>> PARTICIPANT = List.of(
      Facet.of("state", ParticipantState::state, "de stand", "how it stands",
          oneOf(participant -> new Said(participant.state(), standing(participant.state().code())), STANDING, STANDS)),
      Facet.of("legalBasis", ParticipantState::legalBasis, "de grondslag", "the legal basis",
          oneOf(participant -> participant.legalBasis() == null ? null : new Said(participant.legalBasis(), ValueWords.of(participant.legalBasis())),
              new Words("Grondslag: van %s naar %s", "Legal basis: from %s to %s"), new Words("Grondslag: %s", "Legal basis: %s"))),
      Facet.of("registered", ParticipantState::registered, "de registratie", "the registration",
          since(ParticipantState::registered, new Words("Bekend", "Known"))),
      Facet.of("memberships", ParticipantState::memberships, "de deelname", "what they take part in",
          subjects(participant -> participant.memberships().stream().map(ParticipantState.Membership::what).distinct().toList(),
              new Words("Is deelnemer van %s", "Takes part in %s"), new Words("Is geen deelnemer (meer) van %s", "Takes no part in %s (any more)"))),
      Facet.of("consents", ParticipantState::consents, "de toestemming", "the consents",
          many(participant -> participant.consents().stream().map(Aspects::consent).toList(),
              new Words("Toestemming: %s", "Consent: %s"), new Words("Geen toestemming (meer): %s", "No consent (any more): %s"))),
      Facet.of("forgotten", ParticipantState::forgotten, "het vergeten", "the forgetting",
          since(ParticipantState::forgotten, new Words("Gevraagd om te vergeten", "Asked to be forgotten"))));

  private Aspects() {
  }

  /** When it began, by the day that was told. */
  static <S> Aspect<S> since(Function<S, Told> begun, Words began) {
    return oneOf(state -> begun.apply(state) == null ? null : new Said(begun.apply(state).on().text(), DateWords.of(begun.apply(state).on())),
        new Words(began.nl() + ": eerst %s, nu %s", began.en() + ": first %s, now %s"), new Words(began.nl() + ": %s", began.en() + ": %s"));
  }

  static Words standing(String code) {
    return switch (code) {
      case "current" -> new Words("bestaat", "current");
      case "contested" -> new Words("betwist", "contested");
      case "retired" -> new Words("vervallen", "retired");
      case "proposed" -> new Words("voorgesteld", "proposed");
      case "running" -> new Words("loopt", "running");
      case "paused" -> new Words("rust", "paused");
      case "concluded" -> new Words("afgerond", "concluded");
      case "open" -> new Words("open", "open");
      case "closed" -> new Words("afgesloten", "closed");
      case "active" -> new Words("loopt", "active");
      case "known" -> new Words("bekend", "known");
      case "forgotten" -> new Words("vergeten", "forgotten");
      case "awaited" -> new Words("wacht op antwoorden", "awaiting reports");
      case "reported" -> new Words("beantwoord", "reported");
      case "announced" -> new Words("aangekondigd", "announced");
      default -> new Words(code, code);
    };
  }

  private static Words decision(NeedStanding standing) {
    return switch (standing) {
      case TEAM -> new Words("een team", "a team");
      case NO_TEAM -> new Words("geen team nodig", "no team needed");
      case NOT_YET -> new Words("nog niet", "not yet");
      case UNTOLD -> new Words("niet verteld", "not told");
    };
  }

  private static <S> Aspect<S> summary(Function<S, String> read) {
    return one(read, new Words("Samenvatting: van „%s” naar „%s”", "Summary: from “%s” to “%s”"), new Words("Samenvatting: %s", "Summary: %s"));
  }

  private static Said redefined(Redefinition step) {
    return new Said(Arrays.asList(step.from(), step.to(), step.takenUp(), step.letGo(), step.motive(), step.because(), step.contested()), Phrase.of(step.to())
        .with("was", "was", step.from()).with("opgepakt", "taken up", step.takenUp()).with("losgelaten", "let go", step.letGo())
        .with(step.motive() == null ? null : ValueWords.of(step.motive())).with("omdat", "because", step.because())
        .with(step.contested() ? standing("contested") : null).words(), step.told().event());
  }

  private static Said agreed(SessionState.FollowUp agreed) {
    return new Said(Arrays.asList(agreed.what(), agreed.kind(), agreed.until()), Phrase.of(agreed.what())
        .with(agreed.kind() == null ? null : ValueWords.of(agreed.kind())).with("tot", "until", agreed.until()).words(), agreed.told().event());
  }

  private static Said settled(SessionState.FollowUp followUp) {
    return new Said(List.of(followUp.what(), followUp.settled().how()), Phrase.of(followUp.what()).with(followUp.settled().how()).words(),
        followUp.told().event());
  }

  private static Said weighed(Stated<NeedWeighed> weighing) {
    NeedWeighed data = weighing.data();
    return new Said(List.of(weighing.told().event(), weighing.told().on().text(), data), Phrase.of(DateWords.of(weighing.told().on()))
        .with(ValueWords.of(data.decision())).with("gevraagd door", "asked for by", data.askedBy())
        .with("ook afgewogen", "also weighed", data.alternatives().stream().map(Alternative::what).toList())
        .with("omdat", "because", data.because()).words(), weighing.told().event());
  }

  /** With what was chosen: a report that was put right is one that changed. */
  private static Said report(QuestionnaireState.Report report) {
    Phrase phrase = Phrase.of(name(report.municipality())).with(report.year() == null ? null : report.year().toString());
    for (DesignChoice choice : report.choices()) {
      Words on = ValueWords.of(choice.dimension());
      Words chosen = Phrase.of(choice.choice()).with(motives(choice.motives())).with("omdat", "because", choice.because()).words();
      phrase.with(new Words(on.nl() + ": " + chosen.nl(), on.en() + ": " + chosen.en()));
    }
    String who = report.municipality().code() == null ? name(report.municipality()) : report.municipality().code();
    return new Said(Arrays.asList(who, report.year(), report.choices()), phrase.words(), Arrays.asList(who, report.year()));
  }

  private static Words motives(List<Motive> motives) {
    List<Words> each = motives.stream().map(ValueWords::of).toList();
    return each.isEmpty() ? null : new Words(String.join(", ", each.stream().map(Words::nl).toList()), String.join(", ", each.stream().map(Words::en).toList()));
  }

  private static Said presentation(AlumniDayState.Presentation given) {
    return new Said(Arrays.asList(given.title(), given.by(), given.time(), given.place()), Phrase.of(given.title()).with("door", "by", given.by())
        .with(given.time()).with(given.place()).words(), given.told().event());
  }

  private static Said timeline(AlumniDayState.Timeline shown, Names names) {
    String subjects = String.join(", ", shown.subjects().stream().map(names::of).toList());
    Phrase phrase = Phrase.of(shown.title() == null ? subjects : shown.title()).with(shown.title() == null ? null : subjects)
        .with("zoals op", "as of", shown.asOf()).with("zoals bekend", "as known at", shown.knownAt())
        .with(shown.imported() ? new Words("elders getoond", "shown elsewhere") : null);
    return new Said(Arrays.asList(shown.title(), shown.subjects(), shown.asOf(), shown.knownAt(), shown.imported()), phrase.words(), shown.told().event());
  }

  /** Which consent it is; that it is limited or has exceptions, and not to what, for what people come together in can be called anything. */
  private static Said consent(ParticipantState.Consent consent) {
    Words purpose = ValueWords.of(consent.purpose());
    boolean whole = consent.within() == null && consent.except().isEmpty();
    return new Said(Arrays.asList(consent.purpose(), consent.within(), consent.except()),
        whole ? purpose : new Words(purpose.nl() + " (niet overal)", purpose.en() + " (not everywhere)"));
  }

  static String name(Municipality municipality) {
    return municipality.name() == null ? municipality.code() : municipality.name();
  }
}
