package nl.wijkkroniek.recording.deciding;

import java.time.Year;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the rules need to know of a questionnaire.
 *
 * @param published the publication that can have been first, or null
 * @param dimensions what it asks about; empty when not told
 * @param reports when each municipality reported, by year
 */
public record Questionnaire(SubjectId id, Moment published, PSet<Dimension> dimensions, PMap<Report, Moment> reports) implements SubjectState {

  /**
   * A report of one municipality of one year.
   *
   * @param year null where it is that of the questionnaire
   */
  public record Report(Name municipality, Year year) {

    public static Report of(DesignChoicesReported reported) {
      Municipality municipality = reported.municipality();
      return new Report(new Name(Name.Of.MUNICIPALITY, municipality.code() == null ? municipality.name() : municipality.code()),
          reported.year() == null ? null : Year.of(reported.year()));
    }
  }

  static Questionnaire unknown(SubjectId id) {
    return new Questionnaire(id, null, HashTreePSet.empty(), HashTreePMap.empty());
  }

  @Override
  public Questionnaire evolve(Happening happening) {
    return happening.subject().equals(id) && happening.data() instanceof QuestionnaireEvent event ? own(event, Moment.of(happening)) : this;
  }

  @Override
  public Questionnaire and(SubjectState same) {
    Questionnaire other = (Questionnaire) same;
    return new Questionnaire(id, Moment.firstToBegin(published, other.published), dimensions.plusAll(other.dimensions),
        Joined.of(reports, other.reports, Moment::firstToBegin));
  }

  private Questionnaire own(QuestionnaireEvent event, Moment at) {
    return switch (event) {
      case QuestionnairePublished said -> new Questionnaire(id, Moment.firstToBegin(published, at), dimensions.plusAll(said.dimensions()), reports);
      case DesignChoicesReported reported -> new Questionnaire(id, published, dimensions,
          reports.plus(Report.of(reported), Moment.firstToBegin(reports.get(Report.of(reported)), at)));
    };
  }
}
