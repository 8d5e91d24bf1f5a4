package nl.wijkkroniek.histories.oldfornew;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.many.States;
import nl.wijkkroniek.histories.team.Balance;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;

/**
 * Old for new in several teams: what each was to replace, whether it really disappeared, and the balance of that, in each and in all of them.
 *
 * @param balance of all of them
 * @param teams in the order in which they were asked for; what turned out to be one team counts once
 * @param unknown those of which nothing was known
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record Balances(Balance balance, List<OfTeam> teams, List<SubjectId> unknown, long position, EdtfDate asOf) {

  public Balances {
    teams = List.copyOf(teams);
    unknown = List.copyOf(unknown);
  }

  /**
   * One team.
   *
   * @param team which
   * @param name what it was called; its slug where that was not told
   * @param municipality where; null when not told
   * @param balance of its provisions
   * @param provisions what it was to replace, each with the events that told it
   * @param uncertain the events of it that were counted in although they may have happened after the day that was asked for
   */
  public record OfTeam(SubjectId team, String name, Municipality municipality, Balance balance, List<Replaced> provisions, List<EventId> uncertain) {
    public OfTeam {
      provisions = List.copyOf(provisions);
      uncertain = List.copyOf(uncertain);
    }

    private static OfTeam of(States.Item item) {
      TeamState team = (TeamState) item.state();
      List<Replaced> provisions = team.provisions().replaced().provisions();
      List<EventId> told = provisions.stream().flatMap(provision -> Stream.of(Optional.of(provision.told()), Optional.ofNullable(provision.outcome())))
          .flatMap(Optional::stream).map(each -> each.event()).toList();
      return new OfTeam(team.id(), item.name(), team.place().municipality(), team.provisions().replaced().balance(), provisions,
          item.uncertain().stream().filter(told::contains).toList());
    }
  }

  /** Of these teams, all at one moment; throws what {@link Histories} throws, but for a team of which nothing is known. */
  public static Balances of(List<SubjectId> teams, Moment moment, Histories histories, Reader reader) {
    States states = States.of(teams, moment, histories, reader);
    List<SubjectId> found = states.items().stream().map(States.Item::subject).toList();
    List<OfTeam> each = states.items().stream().filter(item -> item.duplicateOf() == null || !found.contains(item.duplicateOf())).map(OfTeam::of).toList();
    return new Balances(each.stream().map(OfTeam::balance).reduce(Balance.EMPTY, Balance::plus), each,
        states.unknown().stream().map(States.Missing::subject).toList(), states.position(), states.asOf());
  }
}
