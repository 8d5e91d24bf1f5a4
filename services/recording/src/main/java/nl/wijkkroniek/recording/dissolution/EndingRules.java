package nl.wijkkroniek.recording.dissolution;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.Circle;
import nl.wijkkroniek.recording.deciding.Ending;
import nl.wijkkroniek.recording.deciding.Experiment;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Need;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.deciding.Questionnaire;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Role;
import nl.wijkkroniek.recording.deciding.SubjectState;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What the end of a team, in whatever way it ended, allows and does not allow. */
public final class EndingRules {

  /** Code of the mark on an end after which things were recorded already. */
  public static final String LATER_HAPPENINGS = "later-happenings";
  private static final String ENDED_ALREADY = "ended-already";
  private static final int MOST_TEAMS_FOLLOWED = 200;

  private EndingRules() {
  }

  /**
   * A team ends once. Dissolved, divided and absorbed around the same time is most likely one end, remembered from several sides, whichever is told first; what
   * certainly was at another time is not.
   */
  public static Optional<Finding> endedAlready(String field, Team team, Told told) {
    return team.endings().stream().filter(ending -> told.certainlyAfter(ending.at()) || told.certainlyBefore(ending.at())).findFirst()
        .flatMap(ending -> endsOnce(field, team, ending)).or(() -> team.ended().flatMap(ending -> anotherMemoryOf(ending, team)));
  }

  private static Optional<Finding> endsOnce(String field, Team team, Ending ending) {
    return Refused.because(field, ending.at().event(),
        "%s %s, en een team eindigt één keer. Controleer de datum, of vertel wat daaraan ontbreekt in een reflectiesessie over het team."
            .formatted(team.id(), ending.howAndWhen().nl()),
        "%s %s, and a team ends once. Check the date, or tell what is missing there in a reflection session about the team."
            .formatted(team.id(), ending.howAndWhen().en()));
  }

  private static Optional<Finding> anotherMemoryOf(Ending ending, Team team) {
    return Flag.with(ending.at(), ENDED_ALREADY,
        "Van %s is al vastgelegd dat het %s.".formatted(team.id(), ending.howAndWhen().nl()),
        "It is recorded already that %s %s.".formatted(team.id(), ending.howAndWhen().en()));
  }

  /** Another team that is named here must not have ended before. */
  public static Optional<Finding> namedAfterItsEnd(String field, SubjectId named, Told told) {
    return named == null ? Optional.empty() : told.facts().team(named).endedBefore(told).flatMap(ending -> after(field, named, ending));
  }

  /** Nothing new happens to a team after its end. */
  public static Optional<Finding> afterItsEnd(Team team, Told told) {
    return team.endedBefore(told).flatMap(ending -> after("occurredon", team.id(), ending));
  }

  /** Nothing new happens to what belongs to teams that have all ended, unless it was carried on by those they went into or were divided into. */
  public static Optional<Finding> afterTheEndOf(Set<SubjectId> teams, Told told) {
    List<Optional<Finding>> ended = teams.stream().map(team -> afterItsEnd(told.facts().team(team), told)).toList();
    return ended.isEmpty() || ended.stream().anyMatch(Optional::isEmpty) || isCarriedOn(teams, told) ? Optional.empty() : ended.getFirst();
  }

  /** Whether one of the successors may still have been there, a generation at a time; after so many it is not certain that none was. */
  private static boolean isCarriedOn(Set<SubjectId> teams, Told told) {
    Set<SubjectId> seen = new HashSet<>(teams);
    Set<SubjectId> generation = successors(teams, told);
    while (!generation.isEmpty() && seen.size() < MOST_TEAMS_FOLLOWED) {
      if (generation.stream().anyMatch(team -> told.facts().team(team).endedBefore(told).isEmpty())) {
        return true;
      }
      seen.addAll(generation);
      generation = successors(generation, told);
      generation.removeAll(seen);
    }
    return !generation.isEmpty();
  }

  private static Set<SubjectId> successors(Set<SubjectId> teams, Told told) {
    return teams.stream().flatMap(team -> told.facts().team(team).endings().stream()).flatMap(ending -> ending.into().stream())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** An end told late is recorded, and what is already known to have happened after it is marked; but successors carry on what belongs to a team. */
  public static Optional<Finding> laterHappenings(Team team, Told told) {
    Stream<Moment> belonging = told.happening().data() instanceof TeamDissolved ? lastOfBelonging(team, told) : Stream.empty();
    List<Moment> later = Stream.concat(Stream.ofNullable(team.last()), belonging).filter(told::certainlyBefore).toList();
    return Flag.with(later, LATER_HAPPENINGS,
        "Er is al iets vastgelegd dat later gebeurde, terwijl %s toen niet meer bestond.".formatted(team.id()),
        "Something that happened later is recorded already, while %s was no more then.".formatted(team.id()));
  }

  private static Stream<Moment> lastOfBelonging(Team team, Told told) {
    return team.belonging().stream().map(told.facts()::stateOf).flatMap(state -> lastOf(state, told.facts().same(team.id())));
  }

  /** What also belongs to another team may well have gone on there. */
  private static Stream<Moment> lastOf(SubjectState state, Set<SubjectId> team) {
    return switch (state) {
      case Role role -> Stream.ofNullable(team.containsAll(role.teams()) ? role.last() : null);
      case Experiment experiment -> Stream.ofNullable(team.containsAll(experiment.teams()) ? experiment.last() : null);
      case Team _, ReflectionSession _, Need _, Circle _, Questionnaire _, AlumniDay _, Participant _ -> Stream.empty();
    };
  }

  private static Optional<Finding> after(String field, SubjectId team, Ending ending) {
    Words ended = ending.howAndWhen();
    return Refused.because(field, ending.at().event(),
        "%s %s; daarna kan dit niet gebeurd zijn. Controleer de datum, of noem het team waar het werk heen ging.".formatted(team, ended.nl()),
        "%s %s; this cannot have happened after that. Check the date, or name the team the work went to.".formatted(team, ended.en()));
  }
}
