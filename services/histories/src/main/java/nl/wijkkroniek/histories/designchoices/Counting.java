package nl.wijkkroniek.histories.designchoices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Choice;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Design;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Move;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Report;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Why;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Year;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;

/** Counts what was reported: municipalities, never reports, so that nobody counts twice who answered two questionnaires alike. */
record Counting(Places places) {

  private static final Comparator<Report> AS_RECORDED = Comparator.comparing(report -> report.told().position());
  private static final Comparator<Integer> WITHOUT_A_YEAR_LAST = Comparator.nullsLast(Comparator.naturalOrder());

  List<Design> designs(List<Report> reports) {
    Map<Dimension, List<Report>> byDimension = reports.stream().sorted(AS_RECORDED).collect(groupingBy(Report::dimension, () -> new EnumMap<>(Dimension.class), toList()));
    return byDimension.entrySet().stream().map(of -> new Design(of.getKey(), years(of.getValue()), moves(of.getValue()))).toList();
  }

  private List<Year> years(List<Report> reports) {
    NavigableMap<Integer, List<Report>> byYear = new TreeMap<>(WITHOUT_A_YEAR_LAST);
    reports.forEach(report -> byYear.computeIfAbsent(report.year(), _ -> new ArrayList<>()).add(report));
    return byYear.entrySet().stream().map(year -> new Year(year.getKey(), municipalities(year.getValue()), choices(year.getValue()))).toList();
  }

  private List<Choice> choices(List<Report> reports) {
    return alike(reports, Report::choice).stream().map(chosen -> new Choice(chosen.getFirst().choice(), municipalities(chosen), motives(chosen)))
        .sorted(Comparator.comparingInt(Choice::municipalities).reversed().thenComparing(Choice::choice)).toList();
  }

  private List<Why> motives(List<Report> reports) {
    Map<Motive, List<Report>> byMotive = new EnumMap<>(Motive.class);
    reports.forEach(report -> report.motives().stream().distinct().forEach(motive -> byMotive.computeIfAbsent(motive, _ -> new ArrayList<>()).add(report)));
    return byMotive.entrySet().stream().map(why -> new Why(why.getKey(), municipalities(why.getValue())))
        .sorted(Comparator.comparingInt(Why::municipalities).reversed().thenComparing(Why::motive)).toList();
  }

  private int municipalities(Collection<Report> reports) {
    return (int) reports.stream().map(report -> places.of(report.municipality())).distinct().count();
  }

  /** A report and the next one of the same place. */
  private record Step(Report from, Report to) {
  }

  /** Each place goes from a year to the next in which it, or what it went into, reported; in one year its last report counts. */
  private List<Move> moves(List<Report> reports) {
    Map<String, NavigableMap<Integer, Report>> lives = new HashMap<>();
    reports.stream().filter(report -> report.year() != null)
        .forEach(report -> lives.computeIfAbsent(places.of(report.municipality()), _ -> new TreeMap<>()).put(report.year(), report));
    List<Step> steps = new ArrayList<>();
    lives.forEach((place, life) -> life.values().forEach(from -> places.after(place).stream().filter(lives::containsKey)
        .map(later -> lives.get(later).higherEntry(from.year())).filter(Objects::nonNull).map(Map.Entry::getValue)
        .min(Comparator.comparing(Report::year)).ifPresent(to -> steps.add(new Step(from, to)))));
    steps.sort(Comparator.comparing(Step::from, AS_RECORDED));
    Function<Step, String> way = step -> "%d %s > %d %s".formatted(step.from().year(), step.from().choice().strip(), step.to().year(), step.to().choice());
    return alike(steps, way).stream().map(Counting::move).sorted(Comparator.comparing(Move::fromYear).thenComparing(Move::toYear)
        .thenComparing(Comparator.comparingInt(Move::municipalities).reversed()).thenComparing(Move::from).thenComparing(Move::to)).toList();
  }

  private static Move move(List<Step> steps) {
    Report from = steps.getFirst().from();
    Report to = steps.getFirst().to();
    Map<Motive, Integer> motives = new EnumMap<>(Motive.class);
    steps.forEach(step -> step.to().motives().stream().distinct().forEach(motive -> motives.merge(motive, 1, Integer::sum)));
    List<Why> why = motives.entrySet().stream().map(each -> new Why(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(Why::municipalities).reversed().thenComparing(Why::motive)).toList();
    return new Move(from.year(), from.choice(), to.year(), to.choice(), steps.size(), why);
  }

  /** Together what is written alike, in capitals or not, in the order in which it is first met. */
  private static <T> Collection<List<T>> alike(List<T> all, Function<T, String> text) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(text.apply(one).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(one));
    return groups.values();
  }
}
