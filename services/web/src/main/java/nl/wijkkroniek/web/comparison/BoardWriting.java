package nl.wijkkroniek.web.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.comparison.Alignment;
import nl.wijkkroniek.histories.comparison.Comparison;
import nl.wijkkroniek.histories.comparison.Comparison.Column;
import nl.wijkkroniek.histories.comparison.Comparison.Turn;
import nl.wijkkroniek.histories.comparison.Comparison.Value;
import nl.wijkkroniek.web.comparison.Board.Band;
import nl.wijkkroniek.web.comparison.Board.Cell;
import nl.wijkkroniek.web.comparison.Board.Head;
import nl.wijkkroniek.web.comparison.Board.Item;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;

/**
 * Writes a comparison by years: of the calendar, or since each team's own beginning. What may lie in several years stands in the first it can lie in, and says
 * so.
 *
 * @param comparison what is shown
 * @param moment at which
 * @param address of the page, with what was asked
 * @param texts the reader's language
 */
record BoardWriting(Comparison comparison, Moment moment, Address address, Texts texts) {

  private static final int YEAR = 12;

  Board board() {
    TreeMap<Integer, List<Cell>> bands = new TreeMap<>();
    List<Cell> aside = new ArrayList<>();
    comparison.teams().stream().flatMap(column -> places(column).filter(Objects::nonNull)).forEach(place -> bands.putIfAbsent(place, List.of()));
    bands.replaceAll((band, _) -> comparison.teams().stream().map(column -> cell(column, band)).toList());
    comparison.teams().forEach(column -> aside.add(cell(column, null)));
    boolean nothingAside = aside.stream().allMatch(cell -> cell.items().isEmpty());
    return new Board(comparison.teams().stream().map(this::head).toList(),
        bands.entrySet().stream().map(band -> new Band(name(band.getKey()), band.getValue())).toList(), nothingAside ? List.of() : aside,
        MomentWords.of(moment, texts));
  }

  private Head head(Column column) {
    Address page = at(Address.of(column.team()));
    String since = column.began() == null ? null : texts.say("team.since", texts.say(column.began().on()));
    String lifetime = column.ended() == null ? since : column.began() == null ? texts.say("team.until", texts.say(column.ended().on()))
        : texts.say("team.lived", texts.say(column.began().on()), texts.say(column.ended().on()));
    return new Head(new Link(column.name(), page.toString()), lifetime, at(new Address(page.path() + "/turning-points", page.query())).toString());
  }

  private Stream<Integer> places(Column column) {
    return column.values().stream().flatMap(value -> Stream.of(value.from(), value.until()).filter(Objects::nonNull).map(this::first));
  }

  private Cell cell(Column column, Integer band) {
    List<Item> items = new ArrayList<>();
    for (Value value : column.values()) {
      if (Objects.equals(first(value.from()), band)) {
        items.add(item(value, value.from(), false));
      }
      if (value.until() != null && Objects.equals(first(value.until()), band) && column.values().stream().noneMatch(next -> follows(value, next))) {
        items.add(item(value, value.until(), true));
      }
    }
    return new Cell(column.name(), items);
  }

  /** Where something else came in its place, that says enough. */
  private static boolean follows(Value before, Value next) {
    return before.dimension() == next.dimension() && next.from().event().equals(before.until().event());
  }

  private Item item(Value value, Turn turn, boolean ended) {
    String what = ended && value.ending() != null ? texts.say("comparison.endedAs", texts.say(value.text()), texts.say(value.ending()))
        : texts.say(value.text());
    return new Item(value.dimension().code(), texts.say(value.dimension().words()), what, when(turn), ended, !Objects.equals(first(turn), last(turn)),
        at(Address.of("/causes").with("event", turn.event())).toString());
  }

  private String when(Turn turn) {
    String on = texts.say(turn.on());
    if (turn.months() == null) {
      return on;
    }
    Integer least = turn.months().earliest();
    Integer most = turn.months().latest();
    String months = least == null ? most == null ? texts.say("comparison.monthUnknown") : texts.say("comparison.monthAtMost", most.toString())
        : most == null ? texts.say("comparison.monthAtLeast", least.toString())
        : least.equals(most) ? texts.say("comparison.month", least.toString()) : texts.say("comparison.months", least.toString(), most.toString());
    return months + " · " + on;
  }

  private Integer first(Turn turn) {
    return comparison.align() == Alignment.CALENDAR
        ? turn.on().openBeginning() ? lastYear(turn) : Integer.valueOf(turn.on().earliest().getYear())
        : turn.months() == null ? null : band(turn.months().earliest() == null ? turn.months().latest() : turn.months().earliest());
  }

  private Integer last(Turn turn) {
    return comparison.align() == Alignment.CALENDAR ? turn.on().openBeginning() ? null : lastYear(turn)
        : turn.months() == null || turn.months().earliest() == null ? null : band(turn.months().latest());
  }

  private static Integer lastYear(Turn turn) {
    return turn.on().openEnd() ? null : turn.on().latest().getYear();
  }

  private static Integer band(Integer months) {
    return months == null ? null : Math.floorDiv(months, YEAR);
  }

  private String name(int band) {
    return comparison.align() == Alignment.CALENDAR ? String.valueOf(band)
        : texts.say("comparison.band", String.valueOf(band * YEAR), String.valueOf(band * YEAR + YEAR - 1));
  }

  private Address at(Address page) {
    return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt"));
  }
}
