package nl.wijkkroniek.recording.questionnaire;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class QuestionnaireRulesTest {

  private static final SubjectId LIST = SubjectId.questionnaire("g32");

  @Test
  void givenAQuestionnaire_whenMunicipalitiesReport_thenAccepted() {
    Memory published = Memory.empty().given("2014", LIST, published(Dimension.REACH));
    published.when("2014", LIST, reported("GM0599", 2014, Dimension.REACH)).thenAccepted();
    published.given("2014", LIST, reported("GM0599", 2014, Dimension.REACH)).when("2014", LIST, reported("GM0772", 2014, Dimension.REACH)).thenAccepted();
    published.when("2015", LIST, reported("GM0599", 2015, Dimension.REACH)).thenAccepted();
  }

  @Test
  void givenNothingKnownOfAQuestionnaire_whenAMunicipalityReports_thenAccepted() {
    Memory.empty().when("2014", LIST, reported("GM0599", null, Dimension.POSITION)).thenAccepted();
  }

  @Test
  void givenAReport_whenTheSameMunicipalityReportsThatYearAgain_thenMarked() {
    Memory.empty().given("2014", LIST, reported("GM0599", 2014, Dimension.REACH)).when("2015", LIST, reported("GM0599", 2014, Dimension.POSITION))
        .thenMarked("reported-already", nth(1));
  }

  @Test
  void givenAQuestionnaire_whenReportedBeforeItOrOfWhatItDoesNotAsk_thenMarked() {
    Memory published = Memory.empty().given("2014", LIST, published(Dimension.REACH));
    published.when("2013", LIST, reported("GM0599", null, Dimension.REACH)).thenMarked("before-publication", nth(1));
    published.when("2014", LIST, reported("GM0599", null, Dimension.POSITION)).thenMarked("not-asked-about");
    published.when("2014", LIST, published(Dimension.REACH)).thenMarked("published-already", nth(1));
  }

  @Test
  void givenAMunicipalityThatWasNoMoreInTheYearItReportsOf_whenReported_thenRefused() {
    Memory.empty().when("2022", LIST, reported("GM0003", 2022, Dimension.REACH)).thenRefused("municipality.code", null, "GM0003");
    Memory.empty().when("2022", LIST, reported("GM0003", null, Dimension.REACH)).thenRefused("municipality.code", null, "GM0003");
    Memory.empty().when("2022", LIST, reported("GM0003", 2014, Dimension.REACH)).thenAccepted();
  }

  private static QuestionnairePublished published(Dimension dimension) {
    return new QuestionnairePublished("Inrichting", null, null, List.of(dimension), null);
  }

  private static DesignChoicesReported reported(String municipality, Integer year, Dimension dimension) {
    return new DesignChoicesReported(new Municipality(municipality, null), year, List.of(new DesignChoice(dimension, "Iedereen", null, null, null)), null);
  }
}
