package nl.wijkkroniek.histories.questionnaire;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState.Report;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;
import org.junit.jupiter.api.Test;

class QuestionnaireStateTest {

  private static final SubjectId LIST = SubjectId.questionnaire("g32");
  private static final Municipality ROTTERDAM = new Municipality("GM0599", "Rotterdam");

  private final Lines lines = new Lines(LIST);

  @Test
  void givenReports_whenFolded_thenTheLastOfEachMunicipalityAndYearCounts_andNobodyIsNamed() {
    tell("1", new QuestionnairePublished("Inrichting", List.of("Universiteit Twente"), 2014, List.of(Dimension.REACH), null));
    tell("2", reported(ROTTERDAM, null, "Alle bewoners"));
    tell("3", reported(new Municipality(null, "Eindhoven"), 2014, "Gezinnen"));
    tell("4", reported(new Municipality("GM0599", null), 2014, "Gezinnen"));
    tell("5", reported(ROTTERDAM, 2015, "Iedereen"));

    assertThat(folded().reports()).extracting(report -> report.year() + " " + report.choices().getFirst().choice())
        .containsExactly("2014 Gezinnen", "2014 Gezinnen", "2015 Iedereen");
    assertThat(folded().reports()).extracting(Report::municipality).first().isEqualTo(new Municipality("GM0599", null));
    assertThat(folded().reports().getFirst().choices().getFirst().motives()).containsExactly(Motive.IMITATION);
    assertThat(folded().toString()).doesNotContain("Anna");
    assertThat(QuestionnaireSummary.of(folded())).extracting(QuestionnaireSummary::title, QuestionnaireSummary::reports).containsExactly("Inrichting", 3);
  }

  @Test
  void givenNothingButAReport_whenFolded_thenItIsThereUnderItsSlug() {
    assertThat(folded().state()).isEqualTo(QuestionnaireStanding.AWAITED);
    tell("1", reported(ROTTERDAM, null, "Alle bewoners"));
    assertThat(folded().state()).isEqualTo(QuestionnaireStanding.REPORTED);
    assertThat(folded().name()).isEqualTo("g32");
    assertThat(folded().reports().getFirst().year()).isNull();
  }

  private void tell(String event, QuestionnaireEvent data) {
    lines.then(told(event, LIST, "2014", data));
  }

  private QuestionnaireState folded() {
    return QuestionnaireState.fold(LIST, lines.all());
  }

  private static DesignChoicesReported reported(Municipality municipality, Integer year, String choice) {
    return new DesignChoicesReported(municipality, year, List.of(new DesignChoice(Dimension.REACH, choice, List.of(Motive.IMITATION), null, Confidence.LOW)),
        "Anna");
  }
}
