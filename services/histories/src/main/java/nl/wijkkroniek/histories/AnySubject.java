package nl.wijkkroniek.histories;

import java.util.List;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;

/**
 * Asks how a subject stood, whatever its kind.
 *
 * @param histories who is asked
 * @param reader who wants to know
 */
public record AnySubject(Histories histories, Reader reader) {

  /**
   * How it stood.
   *
   * @param state of the kind that the subject is
   * @param name what it was called; its slug where that was not told
   * @param position of the last event that was known to the answer
   * @param asOf the day in the field it was asked for; null for all that is told
   * @param uncertain the events that were counted in although they may have happened after that day
   */
  public record Seen(Record state, String name, long position, EdtfDate asOf, List<EventId> uncertain) {

    private static Seen of(Answer<? extends Record> answer, String name) {
      return new Seen(answer.state(), name, answer.position(), answer.asOf(), answer.uncertain());
    }
  }

  /** How it stood at this moment; throws what {@link Histories} throws. */
  public Seen at(SubjectId subject, Moment moment) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> {
        Answer<TeamState> team = histories.team(slug, moment, reader);
        yield Seen.of(team, team.state().name());
      }
      case ROLE -> {
        var role = histories.role(slug, moment, reader);
        yield Seen.of(role, or(role.state().name(), slug));
      }
      case EXPERIMENT -> {
        var experiment = histories.experiment(slug, moment, reader);
        yield Seen.of(experiment, or(experiment.state().question(), slug));
      }
      case SESSION -> {
        var session = histories.session(slug, moment, reader);
        yield Seen.of(session, or(session.state().title(), slug));
      }
      case NEED -> {
        var need = histories.need(slug, moment, reader);
        yield Seen.of(need, need.state().title());
      }
      case CIRCLE -> {
        var circle = histories.circle(slug, moment, reader);
        yield Seen.of(circle, circle.state().title());
      }
      case QUESTIONNAIRE -> {
        var questionnaire = histories.questionnaire(slug, moment, reader);
        yield Seen.of(questionnaire, questionnaire.state().name());
      }
      case ALUMNI_DAY -> {
        var day = histories.alumniDay(slug, moment, reader);
        yield Seen.of(day, day.state().name());
      }
      case PARTICIPANT -> Seen.of(histories.participant(slug, moment, reader), slug);
    };
  }

  private static String or(String name, String slug) {
    return name == null ? slug : name;
  }
}
