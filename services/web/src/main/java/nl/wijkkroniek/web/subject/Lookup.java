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
record Lookup(Histories histories, Moment moment, Reader reader) {

  /**
   * How it stood, ready to be shown once it is known what everything is called.
   *
   * @param position of the last event that was known to the answer
   */
  record Sitter(Drawing drawing, long position) {

    Portrait drawn(Names names, Texts texts) {
      return drawing.drawn(names, texts);
    }
  }

  /** Draws how it stood. */
  interface Drawing {

    Portrait drawn(Names names, Texts texts);
  }

  /** Asks for the subject; throws what {@link Histories} throws. */
  Sitter find(SubjectId subject) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> {
        var team = histories.team(slug, moment, reader);
        yield new Sitter((names, texts) -> new TeamPortrait(team.state(), names, texts).drawn(), team.position());
      }
      case EXPERIMENT -> {
        var experiment = histories.experiment(slug, moment, reader);
        yield new Sitter((names, texts) -> new ExperimentPortrait(experiment.state(), names, texts).drawn(), experiment.position());
      }
      case ROLE -> {
        var role = histories.role(slug, moment, reader);
        yield new Sitter((names, texts) -> new RolePortrait(role.state(), names, texts).drawn(), role.position());
      }
      case SESSION -> {
        var session = histories.session(slug, moment, reader);
        yield new Sitter((names, texts) -> new SessionPortrait(session.state(), names, texts).drawn(), session.position());
      }
      case NEED -> {
        var need = histories.need(slug, moment, reader);
        yield new Sitter((names, texts) -> new NeedPortrait(need.state(), names, texts).drawn(), need.position());
      }
      case CIRCLE -> {
        var circle = histories.circle(slug, moment, reader);
        var agenda = histories.agenda(slug, moment, Cursor.START, Histories.MOST, reader).state();
        yield new Sitter((names, texts) -> new CirclePortrait(circle.state(), agenda, names, texts).drawn(), circle.position());
      }
      case QUESTIONNAIRE -> {
        var questionnaire = histories.questionnaire(slug, moment, reader);
        yield new Sitter((_, texts) -> new QuestionnairePortrait(questionnaire.state(), texts).drawn(), questionnaire.position());
      }
      case ALUMNI_DAY -> {
        var day = histories.alumniDay(slug, moment, reader);
        yield new Sitter((names, texts) -> new AlumniDayPortrait(day.state(), names, texts).drawn(), day.position());
      }
      case PARTICIPANT ->
          throw new Refusal(Refusal.Kind.UNKNOWN, "Hiervoor is nog geen pagina.", "There is no page for this yet.");
    };
  }

  /** What it is called; empty when that is not known, or nothing is known of it. */
  Optional<String> name(SubjectId subject) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> told(() -> histories.team(slug, moment, reader).state().name());
      case EXPERIMENT -> told(() -> histories.experiment(slug, moment, reader).state().question());
      case ROLE -> told(() -> histories.role(slug, moment, reader).state().name());
      case SESSION -> told(() -> histories.session(slug, moment, reader).state().title());
      case NEED -> told(() -> histories.need(slug, moment, reader).state().need());
      case CIRCLE -> told(() -> histories.circle(slug, moment, reader).state().name());
      case QUESTIONNAIRE -> told(() -> histories.questionnaire(slug, moment, reader).state().title());
      case ALUMNI_DAY -> told(() -> histories.alumniDay(slug, moment, reader).state().title());
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
