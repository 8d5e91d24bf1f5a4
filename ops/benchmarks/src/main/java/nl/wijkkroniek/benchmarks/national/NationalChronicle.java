package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.place.MunicipalityTable;

/**
 * A synthetic chronicle of the whole country: twelve years of neighbourhood teams, told in the order in which they were written down. The same seed and
 * size make the same chronicle. It keeps every rule of recording, so that it imports whole: every date that is told can mean the true day, and what rests on
 * something is told after it.
 *
 * <p>It is lived through a day at a time: what was planned for the day happens, and then new stories begin until as much was told as belongs to that day. Only
 * what teams and stories under way have to remember is in memory, whatever the number of events.
 */
public final class NationalChronicle {

  private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
  private static final LocalDate MOST_ARE_FOUNDED = LocalDate.of(2016, 12, 31);
  private static final LocalDate REARRANGED_FROM = LocalDate.of(2017, 3, 1);
  /** How much is told in each year, beside the others: the memory of the first years is thin. */
  private static final List<Integer> YEARS = List.of(2, 4, 6, 9, 11, 11, 11, 11, 10, 9, 8, 8);
  private static final int MOST_TEAMS = 1_500;
  private static final int FEWEST_TEAMS = 40;
  private static final int EVENTS_A_TEAM = 200;
  private static final int TEAMS_A_MUNICIPALITY = 4;
  private static final int TEAMS_IN_THE_LARGEST = 12;
  private static final int TEAMS_A_SPLIT = 70;
  private static final int TEAMS_A_MERGER = 60;
  private static final int TEAMS_A_DISSOLUTION = 9;
  private static final int NINE = 9;
  private static final int THREE = 3;

  private final long seed;
  private final int events;

  /** A chronicle of this many events. */
  public NationalChronicle(long seed, int events) {
    this.seed = seed;
    this.events = events;
  }

  /** What makes its ids unique; another seed or size is another source. */
  public String source() {
    return "urn:nld:wijkkroniek:landelijk-" + seed + "-" + events;
  }

  /** Tells all of it. */
  public void tell(Consumer<Happening> listener) {
    Random random = new Random(seed);
    Telling telling = new Telling(source(), events, random, listener);
    new Life(new World(random, new Agenda(), telling, new Dutch(random))).live();
  }

  /** How many teams there ever are in a chronicle of this size. */
  private int everThere() {
    return Math.clamp(events / EVENTS_A_TEAM, FEWEST_TEAMS, MOST_TEAMS);
  }

  /** How many of them begin by themselves, and not in a rearrangement. */
  private int teams() {
    return everThere() - 1 - THREE - 2 * splits();
  }

  private int splits() {
    return everThere() / TEAMS_A_SPLIT;
  }

  private final class Life {

    private final World world;
    private final Foundings foundings;
    private final List<Place> places;
    private final Rearrangements rearrangements;
    private final NavigableMap<Integer, Story> mix = new TreeMap<>();

    private Life(World world) {
      this.world = world;
      List<Place> all = new ArrayList<>(new Country(MunicipalityTable.bundled()).places());
      Collections.shuffle(all, world.random());
      this.places = all.subList(0, Math.min(all.size(), Math.max(2, teams() / TEAMS_A_MUNICIPALITY)));
      TeamStory days = new TeamStory(world);
      NeedStory needs = new NeedStory(world);
      CircleStory circles = new CircleStory(world, Math.max(2, teams() / 25));
      ExperimentStory experiments = new ExperimentStory(world);
      SessionStory sessions = new SessionStory(world, experiments, circles::circleFor);
      this.foundings = new Foundings(world, needs, days);
      this.rearrangements = new Rearrangements(world, foundings, sessions);
      often(430, days);
      often(190, sessions);
      often(70, experiments);
      often(270, new RoleStory(world));
      often(30, circles);
      often(15, new CorrectionStory(world));
      often(10, needs);
      often(10, new ParticipantStory(world));
    }

    /** @param times of all stories that begin, how many are of this kind */
    private void often(int times, Story story) {
      mix.put((mix.isEmpty() ? 0 : mix.lastKey()) + times, story);
    }

    private void live() {
      planFoundings();
      planRearrangements();
      IntStream.rangeClosed(FIRST_DAY.getYear(), LAST_DAY.getYear()).forEach(new Yearly(world, foundings, places)::plan);
      for (LocalDate today = FIRST_DAY; !today.isAfter(LAST_DAY); today = today.plusDays(1)) {
        LocalDate day = today;
        world.telling().dawn(day);
        world.agenda().live(day);
        while (world.telling().told() < toldBy(day) && !foundings.isEmpty()) {
          mix.higherEntry(world.random().nextInt(mix.lastKey())).getValue().begin(foundings.any(), day);
        }
      }
    }

    private void planFoundings() {
      List<Place> homes = new ArrayList<>(Collections.nCopies(Math.min(TEAMS_IN_THE_LARGEST, teams()), places.getFirst()));
      places.stream().limit(teams() - homes.size()).forEach(homes::add);
      while (homes.size() < teams()) {
        homes.add(places.get((int) (places.size() * Math.pow(world.random().nextDouble(), 2))));
      }
      LocalDate first = FIRST_DAY;
      for (Place home : homes) {
        foundings.plan(foundings.make(home), first);
        first = FIRST_DAY.plusDays(world.random().nextInt((int) ChronoUnit.DAYS.between(FIRST_DAY, MOST_ARE_FOUNDED)));
      }
    }

    private void planRearrangements() {
      world.agenda().on(REARRANGED_FROM, today -> rearrangements.mergeIntoNew(places.getFirst(), NINE, today));
      world.agenda().on(REARRANGED_FROM.plusYears(1), today -> rearrangements.split(THREE, today));
      some(everThere() / TEAMS_A_MERGER, rearrangements::merge);
      some(splits(), today -> rearrangements.split(2, today));
      some(everThere() / TEAMS_A_DISSOLUTION, rearrangements::dissolve);
    }

    /** So many times, whenever. */
    private void some(int times, Agenda.Step step) {
      for (int i = 0; i < times; i++) {
        world.agenda().on(world.later(REARRANGED_FROM, 0, (int) ChronoUnit.DAYS.between(REARRANGED_FROM, LAST_DAY)), step);
      }
    }

    private long toldBy(LocalDate day) {
      int year = day.getYear() - FIRST_DAY.getYear();
      double before = YEARS.stream().limit(year).mapToInt(share -> share).sum();
      double share = before + YEARS.get(year) * (double) day.getDayOfYear() / day.lengthOfYear();
      return (long) (events * share / YEARS.stream().mapToInt(all -> all).sum());
    }
  }
}
