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
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.LearningQuestion;
import nl.wijkkroniek.histories.difference.Aspect.Said;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.need.NeedStanding;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of the subjects other than teams when they changed. */
final class Aspects {

  private static final Words STANDING = new Words("Stond eerst: %s, nu: %s", "Was %s, is %s");
  private static final Words STANDS = new Words("Stand: %s", "Stands: %s");
  private static final Words SESSION_HELD = new Words("Reflectiesessie: %s", "Reflection session: %s");
  private static final Words NO_SESSION = new Words("Reflectiesessie nog niet bekend: %s", "Reflection session not known: %s");
  private static final Words OF_TEAM = new Words("Hoort bij %s", "Belongs to %s");
  private static final Words NOT_OF_TEAM = new Words("Hoort (nog) niet bij %s", "Does not belong to %s (yet)");

  static final List<Aspect<RoleState>> ROLE = List.of(
      since(RoleState::described, new Words("Beschreven", "Described")),
      one(RoleState::name, new Words("Werd van %s %s", "Became, from %s, %s"), new Words("Heet: %s", "Is called: %s")),
      oneOf(role -> new Said(role.state(), standing(role.state().code())), STANDING, STANDS),
      texts(RoleState::tasks, Function.identity(), new Words("Taak opgepakt: %s", "Task taken up: %s"), new Words("Taak losgelaten: %s", "Task let go: %s")),
      texts(RoleState::redefinitions, each -> each.to(), new Words("Opnieuw bepaald: %s", "Redefined: %s"),
          new Words("Nog niet zo bepaald: %s", "Not defined so yet: %s")),
      subjects(RoleState::teams, OF_TEAM, NOT_OF_TEAM),
      subjects(RoleState::sessions, SESSION_HELD, NO_SESSION));

  static final List<Aspect<ExperimentState>> EXPERIMENT = List.of(
      one(ExperimentState::question, new Words("De vraag werd, in plaats van „%s”: „%s”", "The question became, instead of “%s”: “%s”"),
          new Words("De vraag: %s", "The question: %s")),
      oneOf(experiment -> new Said(experiment.state(), standing(experiment.state().code())), STANDING, STANDS),
      one(experiment -> experiment.expectation() == null ? null : experiment.expectation().wording(), new Words("De verwachting werd, in plaats van „%s”: „%s”",
          "The expectation became, instead of “%s”: “%s”"), new Words("Verwacht: %s", "Expected: %s")),
      texts(ExperimentState::observations, each -> each.observation(), new Words("Gezien: %s", "Observed: %s"),
          new Words("Nog niet gezien: %s", "Not observed yet: %s")),
      texts(ExperimentState::adjustments, each -> each.data().what(), new Words("Bijgesteld: %s", "Adjusted: %s"), new Words("Nog niet bijgesteld: %s",
          "Not adjusted yet: %s")),
      many(experiment -> experiment.conclusion() == null || experiment.conclusion().data().outcome() == null ? List.of()
          : List.of(new Said(experiment.conclusion().data().outcome(), ValueWords.of(experiment.conclusion().data().outcome()))),
              new Words("Uitkomst: %s", "Outcome: %s"),
          new Words("Uitkomst nog niet: %s", "Outcome not yet: %s")),
      subjects(ExperimentState::teams, OF_TEAM, NOT_OF_TEAM),
      subjects(ExperimentState::sessions, SESSION_HELD, NO_SESSION));

  static final List<Aspect<SessionState>> SESSION = List.of(
      since(SessionState::opened, new Words("Begonnen", "Opened")),
      one(SessionState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s")),
      oneOf(session -> new Said(session.state(), standing(session.state().code())), STANDING, STANDS),
      texts(SessionState::prompts, Function.identity(), new Words("Vraag vooraf: %s", "Prompt: %s"),
          new Words("Vraag vooraf nog niet: %s", "Prompt not yet: %s")),
      texts(SessionState::contributions, each -> each.text(), new Words("Gezegd: %s", "Said: %s"), new Words("Nog niet gezegd: %s", "Not said yet: %s")),
      texts(SessionState::insights, each -> each.data().text(), new Words("Inzicht: %s", "Insight: %s"),
          new Words("Nog geen inzicht: %s", "No insight yet: %s")),
      texts(SessionState::followUps, each -> each.what(), new Words("Vervolg afgesproken: %s", "Follow-up agreed: %s"),
          new Words("Vervolg nog niet afgesproken: %s",
          "Follow-up not agreed yet: %s")),
      texts(session -> session.followUps().stream().filter(each -> each.settled() != null).toList(), each -> each.what(), new Words("Vervolg afgerond: %s",
          "Follow-up settled: %s"), new Words("Vervolg nog niet afgerond: %s", "Follow-up not settled yet: %s")),
      subjects(SessionState::about, new Words("Gaat over %s", "Is about %s"), new Words("Gaat (nog) niet over %s", "Is not about %s (yet)")));

  static final List<Aspect<NeedState>> NEED = List.of(
      one(NeedState::need, new Words("De noodzaak: van „%s” naar „%s”", "The need: from “%s” to “%s”"), new Words("De noodzaak: %s", "The need: %s")),
      oneOf(need -> new Said(need.state(), decision(need.state())), new Words("Besluit: van %s naar %s", "Decision: from %s to %s"),
          new Words("Besluit: %s", "Decision: %s")),
      many(need -> need.weighings().stream().map(each -> new Said(each.told().event(), DateWords.of(each.told().on()))).toList(),
          new Words("Afgewogen: %s", "Weighed: %s"), new Words("Nog niet afgewogen: %s", "Not weighed yet: %s")),
      subjects(NeedState::teams, new Words("Leidde tot %s", "Led to %s"), new Words("Leidde nog niet tot %s", "Had not led to %s")),
      subjects(NeedState::sessions, SESSION_HELD, NO_SESSION));

  static final List<Aspect<CircleState>> CIRCLE = List.of(
      since(CircleState::formed, new Words("Opgericht", "Formed")),
      one(CircleState::name, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s")),
      oneOf(circle -> new Said(circle.state(), standing(circle.state().code())), STANDING, STANDS),
      texts(CircleState::municipalities, Aspects::name, new Words("Doet mee: %s", "Joined: %s"), new Words("Doet niet mee: %s", "Left: %s")),
      many(circle -> circle.agenda().stream().map(each -> question(each)).filter(Objects::nonNull).toList(),
          new Words("Leervraag: %s", "Learning question: %s"),
          new Words("Leervraag, eerder: %s", "Learning question, before: %s")),
      many(circle -> circle.meetings().stream().map(each -> new Said(each.told().event(), DateWords.of(each.told().on()))).toList(),
          new Words("Bijeenkomst: %s", "Meeting: %s"), new Words("Bijeenkomst nog niet: %s", "Meeting not yet: %s")),
      subjects(CircleState::sessions, SESSION_HELD, NO_SESSION));

  static final List<Aspect<QuestionnaireState>> QUESTIONNAIRE = List.of(
      since(QuestionnaireState::published, new Words("Uitgekomen", "Published")),
      one(QuestionnaireState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s")),
      texts(QuestionnaireState::reports, each -> name(each.municipality()) + (each.year() == null ? "" : " (" + each.year() + ")"),
          new Words("Beantwoord door %s", "Answered by %s"), new Words("Nog niet beantwoord door %s", "Not answered by %s yet")));

  static final List<Aspect<AlumniDayState>> ALUMNI_DAY = List.of(
      one(AlumniDayState::title, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s")),
      oneOf(day -> new Said(day.state(), standing(day.state().code())), STANDING, STANDS),
      oneOf(day -> day.day() == null ? null : new Said(day.day(), DateWords.of(day.day())), new Words("Verplaatst van %s naar %s", "Moved from %s to %s"),
          new Words("De dag: %s", "The day: %s")),
      texts(AlumniDayState::presentations, each -> each.title(), new Words("Op het programma: %s", "On the programme: %s"),
          new Words("Nog niet op het programma: %s",
          "Not on the programme yet: %s")),
      texts(AlumniDayState::remarks, each -> each.text(), new Words("Opmerking: %s", "Remark: %s"), new Words("Nog geen opmerking: %s", "No remark yet: %s")));

  static final List<Aspect<ParticipantState>> PARTICIPANT = List.of(
      oneOf(participant -> new Said(participant.state(), standing(participant.state().code())), STANDING, STANDS),
      subjects(participant -> participant.memberships().stream().map(ParticipantState.Membership::what).distinct().toList(),
          new Words("Is deelnemer van %s", "Takes part in %s"), new Words("Is geen deelnemer (meer) van %s", "Takes no part in %s (any more)")),
      many(participant -> participant.consents().stream().map(Aspects::consent).toList(),
          new Words("Toestemming: %s", "Consent: %s"), new Words("Geen toestemming (meer): %s", "No consent (any more): %s")));

  private Aspects() {
  }

  /** When it began, by the day that was told. */
  private static <S> Aspect<S> since(Function<S, Told> begun, Words began) {
    return oneOf(state -> begun.apply(state) == null ? null : new Said(begun.apply(state).on().text(), DateWords.of(begun.apply(state).on())),
        new Words(began.nl() + ": eerst %s, nu %s", began.en() + ": first %s, now %s"), new Words(began.nl() + ": %s", began.en() + ": %s"));
  }

  private static Words standing(String code) {
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

  /** With its standing: a question that gets an answer or drops off is one that changed. */
  private static Said question(LearningQuestion question) {
    if (question.question() == null) {
      return null;
    }
    Words standing = switch (question.state()) {
      case OPEN -> new Words("open", "open");
      case PROVISIONAL -> new Words("voorlopig beantwoord", "answered for now");
      case ANSWERED -> new Words("beantwoord", "answered");
      case DROPPED -> new Words("van de agenda", "dropped");
    };
    return new Said(List.of(question.event(), question.state()), new Words(question.question() + " (" + standing.nl() + ")", question.question() + " ("
        + standing.en() + ")"));
  }

  /** Which consent it is; that it is limited or has exceptions, and not to what, for what people come together in can be called anything. */
  private static Said consent(ParticipantState.Consent consent) {
    Words purpose = ValueWords.of(consent.purpose());
    boolean whole = consent.within() == null && consent.except().isEmpty();
    return new Said(Arrays.asList(consent.purpose(), consent.within(), consent.except()),
        whole ? purpose : new Words(purpose.nl() + " (niet overal)", purpose.en() + " (not everywhere)"));
  }

  private static String name(Municipality municipality) {
    return municipality.name() == null ? municipality.code() : municipality.name();
  }
}
