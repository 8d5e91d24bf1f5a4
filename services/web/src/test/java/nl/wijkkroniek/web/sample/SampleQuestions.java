package nl.wijkkroniek.web.sample;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.comparison.Alignment;
import nl.wijkkroniek.histories.comparison.Comparison;
import nl.wijkkroniek.histories.comparison.Comparison.Anchor;
import nl.wijkkroniek.histories.comparison.Comparison.Column;
import nl.wijkkroniek.histories.comparison.Comparison.Turn;
import nl.wijkkroniek.histories.comparison.Comparison.Value;
import nl.wijkkroniek.histories.comparison.Comparisons;
import nl.wijkkroniek.histories.comparison.Months;
import nl.wijkkroniek.histories.comparison.TeamDimension;
import nl.wijkkroniek.histories.designchoices.DesignChoices;
import nl.wijkkroniek.histories.designchoices.Designs;
import nl.wijkkroniek.histories.turning.Change;
import nl.wijkkroniek.histories.turning.TurningPoints;
import nl.wijkkroniek.histories.turning.TurningPoints.By;
import nl.wijkkroniek.histories.turning.TurningPoints.Reflection;
import nl.wijkkroniek.histories.turning.TurningPoints.TurningPoint;
import nl.wijkkroniek.histories.lineage.Lineage;
import nl.wijkkroniek.histories.lineage.Lineages;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.turning.Turnings;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/** Answers to questions across histories that are enough to look at: one of everything a page can show. */
record SampleQuestions(SampleHistories samples) implements Comparisons, Turnings, Designs, Lineages, JointHistories {

  private static final EventId EVENT = EventId.parse("urn:nld:wijkkroniek:carnisse#carnisse-020");

  @Override
  public Comparison of(Comparisons.Asked asked, Reader reader) {
    List<Column> columns = asked.teams().stream().map(team -> column(team, asked)).toList();
    return new Comparison(asked.align(), List.of(TeamDimension.values()), columns, 0, asked.moment().asOf());
  }

  private Column column(SubjectId team, Comparisons.Asked asked) {
    String name = samples.team(team.slug(), asked.moment(), Reader.ANYONE).state().name();
    boolean months = asked.align() != Alignment.CALENDAR;
    Turn began = turn("2011", months ? new Months(0, 0) : null);
    Turn uncertain = turn("2012/2014", months ? new Months(1, 47) : null);
    Turn ended = turn("2014-06", months ? new Months(30, 41) : null);
    return new Column(team, name, began, ended, months ? new Anchor(EVENT, EdtfDate.parse("2011"), false) : null, List.of(
        new Value(TeamDimension.PURPOSE, same("Nabij zijn"), began, uncertain, null, false),
        new Value(TeamDimension.EXPERIMENTS, same("Werkt een inloop?"), uncertain, ended, new Words("mislukt", "failed"), false),
        new Value(TeamDimension.ROLE_CHANGES, same("Bode → Postbode"), turn("../2013", months ? new Months(null, 35) : null), null, null, true)));
  }

  private static Turn turn(String on, Months months) {
    return new Turn(new EventId("urn:nld:wijkkroniek:voorbeeld", on), EdtfDate.parse(on), months, false);
  }

  private static Words same(String text) {
    return new Words(text, text);
  }

  @Override
  public TurningPoints of(String team, int months, Moment moment, Cursor cursor, int limit, Reader reader) {
    SubjectId id = SubjectId.team(team);
    List<Entry> history = samples.history(id, moment, Order.FIELD, Cursor.START, 200, reader).items();
    if (history.isEmpty()) {
      throw new Refusal(Refusal.Kind.UNKNOWN, "Hiervan is niets bekend.", "Nothing is known of this.");
    }
    List<Reflection> reflections = history.stream().filter(entry -> entry.subject().kind() == SubjectKind.SESSION)
        .map(entry -> new Reflection(entry.position() % 2 == 0 ? By.CAUSE : By.TIME, 1, entry.position() % 3 == 0, entry.subject().slug(), entry)).toList();
    List<TurningPoint> points = history.stream().filter(entry -> entry.data() instanceof TeamAdjusted && entry.subject().equals(id)).limit(limit)
        .map(entry -> new TurningPoint(Change.ADJUSTED, team, entry, reflections, reflections.isEmpty() ? 0 : 3)).toList();
    return new TurningPoints(id, team, points, null, 0, moment.asOf());
  }

  @Override
  public DesignChoices counted(Wanted wanted, Moment moment, Reader reader) {
    DesignChoices.Why why = new DesignChoices.Why(Motive.MONEY, 2);
    return wanted.year() != null && wanted.year() == 1999 || isBefore(moment) ? new DesignChoices(List.of(), 0, null) : new DesignChoices(List.of(
        new DesignChoices.Design(Dimension.REACH, List.of(
            new DesignChoices.Year(2014, 3, List.of(new DesignChoices.Choice("Alle leefgebieden", 2, List.of(why)),
                new DesignChoices.Choice("Alleen zorg", 1, List.of()))),
            new DesignChoices.Year(null, 1, List.of(new DesignChoices.Choice("Alleen zorg", 1, List.of())))),
            List.of(new DesignChoices.Move(2014, "Alle leefgebieden", 2016, "Alleen zorg", 2, List.of(why))))), 0, null);
  }

  /** Nothing was reported before this. */
  private static boolean isBefore(Moment moment) {
    return moment.asOf() != null && moment.asOf().latest().getYear() < 2010;
  }

  @Override
  public DesignChoices.Reports reports(Wanted wanted, Moment moment, Cursor cursor, int limit, Reader reader) {
    SubjectId questionnaire = SubjectId.questionnaire("inrichting-sociale-wijkteams-g32");
    Told told = new Told(EVENT, EdtfDate.parse("2014"), 0);
    if (isBefore(moment)) {
      return new DesignChoices.Reports(List.of(), null, 0, moment.asOf());
    }
    return new DesignChoices.Reports(List.of(
        new DesignChoices.Report(questionnaire, new Municipality("GM0612", "Spijkenisse"), new Municipality("GM1930", "Nissewaard"), 2014, Dimension.REACH,
            "Alle leefgebieden", List.of(Motive.MONEY), "Het moest", null, told),
        new DesignChoices.Report(questionnaire, new Municipality(null, "Elders"), null, null, Dimension.POSITION, "Los", List.of(), null, null, told)), null, 0,
        null);
  }

  @Override
  public Set<EventId> among(Collection<EventId> events, Collection<SubjectId> teams, Reader reader) {
    return Set.copyOf(events);
  }

  /** The team that was dissolved was succeeded by the busy one; the others stand alone. */
  @Override
  public Lineage of(String team, Moment moment, int most, Reader reader) {
    SubjectId id = SubjectId.team(team);
    String name = samples.team(team, moment, reader).state().name();
    if (!team.equals(Samples.DISSOLVED)) {
      return new Lineage(id, List.of(new Lineage.Member(id, name, 0, null, null, null)), List.of(), false, 0, moment.asOf());
    }
    SubjectId successor = SubjectId.team(Samples.BUSY);
    Lineage.Turn ended = new Lineage.Turn(EVENT, EdtfDate.parse("2014"), moment.asOf() != null);
    return new Lineage(id, List.of(
        new Lineage.Member(SubjectId.team("van-eerder"), "van-eerder", -1, null, ended, Ending.How.SPLIT),
        new Lineage.Member(id, name, 0, new Lineage.Turn(EVENT, EdtfDate.parse("2012"), false), ended, Ending.How.DISSOLVED),
        new Lineage.Member(successor, "Wijkteam Noord", 1, null, null, null)), List.of(
        new Lineage.Step(SubjectId.team("van-eerder"), id, Ending.How.SPLIT, ended),
        new Lineage.Step(id, successor, Ending.How.DISSOLVED, ended)), true, 0, moment.asOf());
  }

  @Override
  public Lineage of(String team, Moment moment, int most, Cursor cursor, Reader reader) {
    return of(team, moment, most, reader);
  }

  @Override
  public Joint history(List<SubjectId> subjects, Moment moment, Order order, Cursor cursor, int limit, Reader reader) {
    return new Joint(samples.history(SubjectId.team(Samples.BUSY), moment, order, cursor, limit, reader), List.of());
  }
}
