package nl.wijkkroniek.histories.lineage;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.lineage.Lineage.Member;
import nl.wijkkroniek.histories.lineage.Lineage.Step;
import nl.wijkkroniek.histories.lineage.Lineage.Turn;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;

/** Lineages from the views: one look-up for the lines of all teams of a generation. */
public final class KnownLineages implements Lineages {

  private static final Set<Class<?>> TOLD = Set.of(TeamFounded.class, TeamFirstRecorded.class, TeamRenamed.class, TeamsMerged.class, TeamSplit.class,
      TeamDissolved.class);
  private static final List<EventType> TYPES = EventType.all().stream().filter(type -> TOLD.contains(type.data())).toList();

  private final Sights sights;

  public KnownLineages(Sights sights) {
    this.sights = sights;
  }

  @Override
  public Lineage of(String team, Moment moment, int most, Reader reader) {
    return of(team(team), most, sights.at(moment, reader));
  }

  @Override
  public Lineage of(String team, Moment moment, int most, Cursor cursor, Reader reader) {
    return of(team(team), most, sights.again(moment, cursor, reader));
  }

  private static SubjectId team(String slug) {
    try {
      return SubjectId.team(slug);
    } catch (InvalidField impossible) {
      throw Refusals.unknown(SubjectKind.TEAM, slug);
    }
  }

  private static Lineage of(SubjectId asked, int most, Sight sight) {
    Refusals.outside("limit", most, Histories.MOST);
    if (!sight.isKnown(asked)) {
      throw Refusals.unknown(asked);
    }
    SubjectId team = sight.turnedOutToBe(Set.of(asked)).getOrDefault(asked, asked);
    Descent descent = new Descent(team, most);
    Map<SubjectId, List<StoredEntry>> lines = new HashMap<>();
    while (!descent.unread().isEmpty()) {
      List<StoredEntry> told = sight.lines(descent.unread(), TYPES);
      lines.putAll(told.stream().collect(groupingBy(StoredEntry::owner)));
      descent.read(steps(told, sight));
    }
    List<Member> members = descent.generations().entrySet().stream()
        .map(met -> member(met.getKey(), met.getValue(), lines.getOrDefault(met.getKey(), List.of()), sight))
        .sorted(comparing(Member::generation).thenComparing(member -> member.team().toString())).toList();
    return new Lineage(team, members, descent.steps(), descent.more(), sight.horizon().known(), sight.horizon().asOf());
  }

  private static List<Step> steps(List<StoredEntry> told, Sight sight) {
    Set<SubjectId> named = told.stream().flatMap(line -> steps(line, null, UnaryOperator.identity())).flatMap(step -> Stream.of(step.from(), step.to())).collect(toSet());
    Map<SubjectId, SubjectId> same = sight.turnedOutToBe(named);
    return told.stream().flatMap(line -> steps(line, turn(Told.by(line.event()), sight), team -> same.getOrDefault(team, team))).toList();
  }

  private static Stream<Step> steps(StoredEntry line, Turn turn, UnaryOperator<SubjectId> itself) {
    return Steps.of(line.happening().subject(), line.happening().data(), turn, itself).stream();
  }

  private static Member member(SubjectId team, int generation, List<StoredEntry> lines, Sight sight) {
    TeamState state = TeamState.of(team);
    for (StoredEntry line : lines) {
      state = state.evolve(new Line(line.via(), line.event()));
    }
    Ending ending = state.ending();
    return new Member(team, state.name(), generation, state.origin() == null ? null : turn(state.origin().told(), sight),
        ending == null ? null : turn(ending.told(), sight), ending == null ? null : ending.how());
  }

  private static Turn turn(Told told, Sight sight) {
    return new Turn(told.event(), told.on(), sight.horizon().isUncertain(told.on()));
  }
}
