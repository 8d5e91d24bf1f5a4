package nl.wijkkroniek.histories.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.comparison.Comparison.Anchor;
import nl.wijkkroniek.histories.comparison.Comparison.Column;
import nl.wijkkroniek.histories.comparison.Comparison.Turn;
import nl.wijkkroniek.histories.comparison.Comparison.Value;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Comparisons from the views: one look-up for the lines of all teams, one pass over those of each. */
public final class KnownComparisons implements Comparisons {

  private static final List<EventType> OF_THE_TEAM_ITSELF = EventType.all().stream().filter(type -> Set.of(TeamFounded.class, TeamFirstRecorded.class,
      TeamRenamed.class, TeamSplit.class, TeamsMerged.class, TeamDissolved.class).contains(type.data())).toList();

  private final Sights sights;

  public KnownComparisons(Sights sights) {
    this.sights = sights;
  }

  @Override
  public Comparison of(Asked asked, Reader reader) {
    check(asked);
    Sight sight = sights.at(asked.moment(), reader);
    Set<TeamDimension> dimensions = asked.dimensions().isEmpty() ? EnumSet.allOf(TeamDimension.class) : EnumSet.copyOf(asked.dimensions());
    List<StoredEntry> chosen = asked.since().isEmpty() ? List.of() : List.copyOf(sight.told(asked.since()).seen().values());
    Set<EventType> types = Stream.of(OF_THE_TEAM_ITSELF.stream(), dimensions.stream().flatMap(dimension -> dimension.types().stream()),
        chosen.stream().map(entry -> EventType.of(entry.happening().data()))).flatMap(each -> each).collect(toSet());
    Map<SubjectId, List<StoredEntry>> lines = sight.lines(asked.teams(), types).stream().collect(groupingBy(StoredEntry::owner));
    List<Column> columns = asked.teams().stream().map(team -> column(team, lines.getOrDefault(team, List.of()), asked, dimensions, sight)).toList();
    return new Comparison(asked.align(), List.copyOf(dimensions), columns, sight.horizon().known(), sight.horizon().asOf());
  }

  private static void check(Asked asked) {
    Refusals.outside("teams", asked.teams().size(), MOST);
    if (asked.align() == Alignment.EVENT && asked.since().isEmpty()) {
      throw Refusals.invalid("since", "ontbreekt: noem een gebeurtenis uit de geschiedenis van elk team, of kies een andere align",
          "is missing: name an event of the history of each team, or choose another align");
    }
    if (asked.align() != Alignment.EVENT && !asked.since().isEmpty()) {
      throw Refusals.invalid("since", "hoort bij align=event", "belongs to align=event");
    }
  }

  private static Column column(SubjectId team, List<StoredEntry> lines, Asked asked, Set<TeamDimension> dimensions, Sight sight) {
    if (lines.isEmpty() && !sight.isKnown(team)) {
      throw Refusals.unknown(team);
    }
    Course course = new Course(team);
    lines.forEach(course::then);
    Axis axis = new Axis(anchor(asked, course, lines), asked.align() == Alignment.FOUNDING, sight);
    List<Value> values = course.held().stream().filter(held -> dimensions.contains(held.dimension)).sorted(Comparator.comparing(held -> held.dimension))
        .map(held -> new Value(held.dimension, held.text, axis.turn(held.from), axis.turn(held.until), held.ending, held.moment))
        .filter(value -> isIn(asked.stretch(), value)).toList();
    return new Column(team, course.name(), axis.turn(course.began()), axis.turn(course.ended()), axis.anchor(), values);
  }

  private static Anchor anchor(Asked asked, Course course, List<StoredEntry> lines) {
    return switch (asked.align()) {
      case CALENDAR -> null;
      case FOUNDING -> course.began() == null ? null : anchor(course.began(), course.existedAlready());
      case EVENT -> asked.since().stream().flatMap(event -> lines.stream().filter(line -> line.eventId().equals(event))).findFirst()
          .map(line -> anchor(line, false)).orElse(null);
    };
  }

  private static Anchor anchor(StoredEntry line, boolean noLaterThan) {
    return new Anchor(line.eventId(), line.happening().occurredOn(), noLaterThan);
  }

  /** What may lie in the stretch is in it. */
  private static boolean isIn(Stretch stretch, Value value) {
    Turn last = value.moment() ? value.from() : value.until();
    return switch (stretch) {
      case Stretch.Days days -> (days.until() == null || !days.until().certainlyBefore(value.from().on()))
          && (last == null || days.from() == null || !last.on().certainlyBefore(days.from()));
      case Stretch.Since since -> value.from().months() == null || value.from().months().mayBeAtMost(since.until())
          && (last == null || last.months().mayBeAtLeast(since.from()));
    };
  }

  /** Where the lines of one team stand on the axis. */
  private record Axis(Anchor anchor, boolean fromBeginning, Sight sight) {

    Turn turn(StoredEntry line) {
      if (line == null) {
        return null;
      }
      EdtfDate on = line.happening().occurredOn();
      return new Turn(line.eventId(), on, anchor == null ? null : months(line.eventId(), on), sight.horizon().isUncertain(on));
    }

    private Months months(EventId event, EdtfDate on) {
      if (event.equals(anchor.event()) && !anchor.noLaterThan()) {
        return Months.NONE;
      }
      Months months = Months.between(anchor.on(), anchor.noLaterThan(), on);
      return fromBeginning ? months.sinceBeginning() : months;
    }
  }
}
