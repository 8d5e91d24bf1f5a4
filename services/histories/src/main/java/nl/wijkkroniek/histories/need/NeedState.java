package nl.wijkkroniek.histories.need;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * How a need stood: its weighings folded in field order.
 *
 * @param id its identifier
 * @param state what was decided the last time
 * @param need what it was about; null when not told
 * @param municipality where; null when not told
 * @param neighbourhoods where in it
 * @param weighings each time it was weighed, with what was decided and which alternatives there were
 * @param teams the teams it led to
 * @param sessions reflection sessions about it
 */
public record NeedState(SubjectId id, NeedStanding state, String need, Municipality municipality, List<Neighbourhood> neighbourhoods,
    List<Stated<NeedWeighed>> weighings, List<SubjectId> teams, List<SubjectId> sessions) {

  public NeedState {
    neighbourhoods = List.copyOf(neighbourhoods);
    weighings = List.copyOf(weighings);
    teams = List.copyOf(teams);
    sessions = List.copyOf(sessions);
  }

  /** A need after these lines in field order. */
  public static NeedState fold(SubjectId id, Iterable<Line> lines) {
    NeedState state = new NeedState(id, NeedStanding.UNTOLD, null, null, List.of(), List.of(), List.of(), List.of());
    for (Line line : lines) {
      state = state.evolve(line);
    }
    return state;
  }

  private NeedState evolve(Line line) {
    return switch (line.via()) {
      case OWN -> line.data() instanceof NeedWeighed weighed ? weighed(new Stated<>(weighed, line.told())) : this;
      case PART -> with(teams, plusNew(sessions, List.of(line.subject())));
      case NAMED -> line.data() instanceof TeamEvent ? with(plusNew(teams, List.of(line.subject())), sessions) : this;
    };
  }

  private NeedState weighed(Stated<NeedWeighed> weighing) {
    NeedWeighed said = weighing.data();
    return new NeedState(id, NeedStanding.of(said.decision()), said.need() == null ? need : said.need(),
        said.municipality() == null ? municipality : said.municipality(), said.neighbourhoods().isEmpty() ? neighbourhoods : said.neighbourhoods(),
        plus(weighings, weighing), plusNew(teams, Stream.ofNullable(said.team()).toList()), sessions);
  }

  private NeedState with(List<SubjectId> itsTeams, List<SubjectId> itsSessions) {
    return new NeedState(id, state, need, municipality, neighbourhoods, weighings, itsTeams, itsSessions);
  }

  /** What it is about; its slug where that was not told. */
  public String title() {
    return need == null ? id.slug() : need;
  }
}
