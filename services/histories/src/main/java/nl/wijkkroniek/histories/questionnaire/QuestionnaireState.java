package nl.wijkkroniek.histories.questionnaire;

import static nl.wijkkroniek.histories.Lists.inPlaceOf;
import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.List;
import java.util.Objects;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.AnswerOption;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;

/**
 * How a questionnaire stood: its events folded in field order. Who reported is not told.
 *
 * @param id its identifier
 * @param state whether anybody reported
 * @param title its title; null when not told
 * @param by who drew it up
 * @param year the year it asks about; null when not told
 * @param dimensions what it asks about
 * @param options what there is to choose from
 * @param published when it was published; null when not told
 * @param reports the last report of each municipality for each year
 */
public record QuestionnaireState(SubjectId id, QuestionnaireStanding state, String title, List<String> by, Integer year, List<Dimension> dimensions,
    List<AnswerOption> options, Told published, List<Report> reports) {

  public QuestionnaireState {
    by = List.copyOf(by);
    dimensions = List.copyOf(dimensions);
    options = List.copyOf(options);
    reports = List.copyOf(reports);
  }

  /**
   * What one municipality told.
   *
   * @param year of which year; null when neither the report nor the questionnaire says
   */
  public record Report(Municipality municipality, Integer year, List<DesignChoice> choices, Told told) {
    public Report {
      choices = List.copyOf(choices);
    }

    /** By code where both have one, otherwise by name; a report without a year is of no other year. */
    private boolean isReplacedBy(Report later) {
      Municipality other = later.municipality();
      boolean same = municipality.code() != null && other.code() != null ? municipality.code().equals(other.code())
          : municipality.name() != null && municipality.name().equalsIgnoreCase(other.name());
      return same && Objects.equals(year, later.year());
    }
  }

  /** A questionnaire after these lines in field order. */
  public static QuestionnaireState fold(SubjectId id, List<Line> lines) {
    QuestionnaireState state = new QuestionnaireState(id, QuestionnaireStanding.AWAITED, null, List.of(), null, List.of(), List.of(), null, List.of());
    for (Line line : lines) {
      state = line.via() == Via.OWN && line.data() instanceof QuestionnaireEvent event ? state.evolve(event, line.told()) : state;
    }
    return state;
  }

  private QuestionnaireState evolve(QuestionnaireEvent event, Told told) {
    return switch (event) {
      case QuestionnairePublished said -> new QuestionnaireState(id, state, said.title(), plusNew(by, said.by()), said.year() == null ? year : said.year(),
          plusNew(dimensions, said.dimensions()), plusNew(options, said.options()), published == null ? told : published, reports);
      case DesignChoicesReported said -> reported(new Report(said.municipality(), said.year() == null ? year : said.year(), said.choices(), told));
    };
  }

  private QuestionnaireState reported(Report report) {
    return new QuestionnaireState(id, QuestionnaireStanding.REPORTED, title, by, year, dimensions, options, published,
        inPlaceOf(reports, before -> before.isReplacedBy(report), report));
  }

  /** Its title; its slug where none was told. */
  public String name() {
    return title == null ? id.slug() : title;
  }
}
