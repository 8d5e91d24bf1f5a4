package nl.wijkkroniek.histories.turning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.histories.causes.Walk;
import nl.wijkkroniek.histories.causes.Walk.Met;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.turning.TurningPoints.By;
import nl.wijkkroniek.histories.turning.TurningPoints.Reflection;
import nl.wijkkroniek.histories.turning.TurningPoints.TurningPoint;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Naming;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;

/** Turning points from the views: one look-up for the lines of the team, and one walk back along the causes of all turning points of a part at once. */
public final class KnownTurnings implements Turnings {

  private static final Set<Class<?>> REFLECTING = Set.of(ReflectionSessionOpened.class, ContributionMade.class, InsightDrawn.class, FollowUpAgreed.class);
  private static final Set<Class<?>> NAMING = Set.of(TeamFounded.class, TeamFirstRecorded.class, TeamRenamed.class);
  private static final List<EventType> TYPES = Stream.concat(Change.types().stream(),
      EventType.all().stream().filter(type -> REFLECTING.contains(type.data()) || NAMING.contains(type.data()))).toList();

  private final Sights sights;

  public KnownTurnings(Sights sights) {
    this.sights = sights;
  }

  @Override
  public TurningPoints of(String slug, int months, Moment moment, Cursor cursor, int limit, Reader reader) {
    Refusals.outside("months", months, MOST_MONTHS);
    Refusals.outside("limit", limit, Histories.MOST);
    SubjectId team = team(slug);
    String list = "turning|%s|%d|%s".formatted(slug, months, moment.asOf());
    Sight sight = sights.at(moment, cursor, list, reader);
    List<StoredEntry> lines = sight.lines(List.of(team), TYPES);
    if (lines.isEmpty() && !sight.isKnown(team)) {
      throw Refusals.unknown(team);
    }
    List<StoredEntry> turns = turns(lines);
    int begin = Math.min(sight.before(), turns.size());
    int end = Math.min(begin + limit, turns.size());
    List<StoredEntry> part = turns.subList(begin, end);
    Telling telling = new Telling(sight, Walk.from(part, Direction.BACK, sight).until(Causes.USUAL_DEPTH, Causes.MOST).met(), lines, months);
    return new TurningPoints(team, name(team, lines), telling.all(part), end < turns.size() ? sight.cursor(list, String.valueOf(end)) : null,
        sight.horizon().known(), sight.horizon().asOf());
  }

  @Override
  public Set<EventId> among(Collection<EventId> events, Collection<SubjectId> teams, Reader reader) {
    Map<SubjectId, List<StoredEntry>> lines = sights.at(Moment.NOW, reader).lines(teams, Change.types()).stream().collect(groupingBy(StoredEntry::owner));
    return lines.values().stream().flatMap(own -> turns(own).stream()).map(StoredEntry::eventId).filter(Set.copyOf(events)::contains).collect(toSet());
  }

  private static SubjectId team(String slug) {
    try {
      return SubjectId.team(slug);
    } catch (InvalidField impossible) {
      throw Refusals.unknown(SubjectKind.TEAM, slug);
    }
  }

  /** In field order. Of what happens to another team only that it took this one in counts; dividing into this team is its beginning. */
  private static List<StoredEntry> turns(List<StoredEntry> lines) {
    Set<Change> set = EnumSet.noneOf(Change.class);
    List<StoredEntry> turns = new ArrayList<>();
    for (StoredEntry line : lines) {
      boolean concerns = line.via() != Via.NAMED || line.happening().data() instanceof TeamsMerged;
      Change.by(line.happening().data()).filter(_ -> concerns).ifPresent(change -> {
        boolean first = set.add(change) && change.isSetFirst() && line.happening().causedBy().isEmpty();
        if (!first) {
          turns.add(line);
        }
      });
    }
    return turns;
  }

  private static String name(SubjectId team, List<StoredEntry> lines) {
    return lines.stream().filter(line -> line.via() == Via.OWN).flatMap(line -> Naming.in(line.happening().data()).stream())
        .reduce((_, later) -> later).orElse(team.slug());
  }

  /** Tells turning points with what was reflected before each. */
  private static final class Telling {

    private final Sight sight;
    private final Map<EventId, Met> met;
    private final List<StoredEntry> reflections;
    private final int months;

    private Telling(Sight sight, List<Met> met, List<StoredEntry> lines, int months) {
      this.sight = sight;
      this.met = met.stream().collect(toMap(Met::event, Function.identity()));
      this.reflections = lines.stream().filter(line -> REFLECTING.contains(line.happening().data().getClass())).toList();
      this.months = months;
    }

    /** A reflection that is to be shown. */
    private record Chosen(StoredEntry entry, By by, Integer steps, boolean certain) {
    }

    private List<TurningPoint> all(List<StoredEntry> turns) {
      List<List<Chosen>> led = turns.stream().map(this::ledTo).toList();
      List<List<Chosen>> before = new ArrayList<>();
      for (int i = 0; i < turns.size(); i++) {
        before.add(inTheTimeBefore(turns.get(i), led.get(i).stream().map(chosen -> chosen.entry().eventId()).toList()));
      }
      List<TurningPoint> told = new ArrayList<>();
      Iterator<Sight.Named> shown = shown(turns, led, before);
      for (int i = 0; i < turns.size(); i++) {
        Sight.Named turn = shown.next();
        List<Reflection> reflected = Stream.concat(led.get(i).stream(), before.get(i).stream().limit(MOST_BY_TIME)).map(chosen -> {
          Sight.Named named = shown.next();
          return new Reflection(chosen.by(), chosen.steps(), chosen.certain(), named.name(), named.entry());
        }).toList();
        told.add(new TurningPoint(Change.by(turn.entry().data()).orElseThrow(), turn.name(), turn.entry(), reflected,
            Math.max(0, before.get(i).size() - MOST_BY_TIME)));
      }
      return told;
    }

    /** Everything that is shown, at once. */
    private Iterator<Sight.Named> shown(List<StoredEntry> turns, List<List<Chosen>> led, List<List<Chosen>> before) {
      List<StoredEntry> all = new ArrayList<>();
      for (int i = 0; i < turns.size(); i++) {
        all.add(turns.get(i));
        Stream.concat(led.get(i).stream(), before.get(i).stream().limit(MOST_BY_TIME)).map(Chosen::entry).forEach(all::add);
      }
      return sight.shown(all).iterator();
    }

    private List<Chosen> ledTo(StoredEntry turn) {
      Map<EventId, Integer> steps = new LinkedHashMap<>(Map.of(turn.eventId(), 0));
      Deque<EventId> waiting = new ArrayDeque<>(steps.keySet());
      while (!waiting.isEmpty()) {
        EventId effect = waiting.remove();
        met.get(effect).causes().stream().filter(cause -> met.containsKey(cause) && !steps.containsKey(cause)).forEach(cause -> {
          steps.put(cause, steps.get(effect) + 1);
          waiting.add(cause);
        });
      }
      return steps.entrySet().stream().filter(step -> reflects(met.get(step.getKey()).entry()))
          .map(step -> new Chosen(met.get(step.getKey()).entry(), By.CAUSE, step.getValue(), certain(met.get(step.getKey()).entry(), turn))).toList();
    }

    private static boolean reflects(StoredEntry entry) {
      return entry != null && REFLECTING.contains(entry.happening().data().getClass());
    }

    private List<Chosen> inTheTimeBefore(StoredEntry turn, List<EventId> led) {
      EdtfDate on = turn.happening().occurredOn();
      Comparator<StoredEntry> asTheyWere = Comparator.comparing((StoredEntry entry) -> entry.happening().occurredOn().latest())
          .thenComparing(entry -> entry.event().position());
      return reflections.stream().filter(entry -> !led.contains(entry.eventId())).filter(entry -> {
        EdtfDate then = entry.happening().occurredOn();
        boolean recent = on.openBeginning() || !then.latest().isBefore(on.earliest().minusMonths(months));
        return !on.certainlyBefore(then) && recent;
      }).sorted(asTheyWere.reversed()).map(entry -> new Chosen(entry, By.TIME, null, certain(entry, turn))).toList();
    }

    private static boolean certain(StoredEntry reflection, StoredEntry turn) {
      return reflection.happening().occurredOn().certainlyBefore(turn.happening().occurredOn());
    }
  }
}
