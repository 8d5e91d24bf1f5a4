package nl.wijkkroniek.web.subject;

import java.util.Optional;
import java.util.function.Supplier;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Texts;

/**
 * Asks the histories for one subject at one moment.
 *
 * @param histories who is asked
 * @param moment on both clocks
 */
record Lookup(Histories histories, Moment moment) {

  /** How it stood, ready to be shown once it is known what everything is called. */
  interface Sitter {

    Portrait drawn(Names names, Texts texts);
  }

  /** Asks for the subject; throws what {@link Histories} throws. */
  Sitter find(SubjectId subject) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> {
        var team = histories.team(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new TeamPortrait(team, names, texts).drawn();
      }
      case EXPERIMENT -> {
        var experiment = histories.experiment(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new ExperimentPortrait(experiment, names, texts).drawn();
      }
      case ROLE -> {
        var role = histories.role(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new RolePortrait(role, names, texts).drawn();
      }
      case SESSION -> {
        var session = histories.session(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new SessionPortrait(session, names, texts).drawn();
      }
      case NEED -> {
        var need = histories.need(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new NeedPortrait(need, names, texts).drawn();
      }
      case CIRCLE -> {
        var circle = histories.circle(slug, moment, Reader.ANYONE).state();
        var agenda = histories.agenda(slug, moment, Cursor.START, Histories.MOST, Reader.ANYONE).state();
        yield (names, texts) -> new CirclePortrait(circle, agenda, names, texts).drawn();
      }
      case QUESTIONNAIRE -> {
        var questionnaire = histories.questionnaire(slug, moment, Reader.ANYONE).state();
        yield (_, texts) -> new QuestionnairePortrait(questionnaire, texts).drawn();
      }
      case ALUMNI_DAY -> {
        var day = histories.alumniDay(slug, moment, Reader.ANYONE).state();
        yield (names, texts) -> new AlumniDayPortrait(day, names, texts).drawn();
      }
      case PARTICIPANT ->
          throw new Refusal(Refusal.Kind.UNKNOWN, "Hiervoor is nog geen pagina.", "There is no page for this yet.");
    };
  }

  /** What it is called; empty when that is not known, or nothing is known of it. */
  Optional<String> name(SubjectId subject) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> told(() -> histories.team(slug, moment, Reader.ANYONE).state().name());
      case EXPERIMENT -> told(() -> histories.experiment(slug, moment, Reader.ANYONE).state().question());
      case ROLE -> told(() -> histories.role(slug, moment, Reader.ANYONE).state().name());
      case SESSION -> told(() -> histories.session(slug, moment, Reader.ANYONE).state().title());
      case NEED -> told(() -> histories.need(slug, moment, Reader.ANYONE).state().need());
      case CIRCLE -> told(() -> histories.circle(slug, moment, Reader.ANYONE).state().name());
      case QUESTIONNAIRE -> told(() -> histories.questionnaire(slug, moment, Reader.ANYONE).state().title());
      case ALUMNI_DAY -> told(() -> histories.alumniDay(slug, moment, Reader.ANYONE).state().title());
      case PARTICIPANT -> Optional.empty();
    };
  }

  private static Optional<String> told(Supplier<String> name) {
    try {
      return Optional.ofNullable(name.get());
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }
}
