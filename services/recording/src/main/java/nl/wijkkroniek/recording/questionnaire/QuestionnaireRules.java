package nl.wijkkroniek.recording.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Questionnaire;
import nl.wijkkroniek.recording.deciding.Told;

/** What must hold between the publication of a questionnaire and what municipalities report. A municipality may report again: the last report counts. */
public final class QuestionnaireRules {

  private QuestionnaireRules() {
  }

  public static Stream<Finding> of(QuestionnaireEvent event, Questionnaire questionnaire, Told told) {
    return switch (event) {
      case QuestionnairePublished _ -> Finding.of(publishedAlready(questionnaire.published()));
      case DesignChoicesReported reported -> Finding.of(in(reported, told), beforePublication(questionnaire.published(), told),
          notAskedAbout(reported, questionnaire), reportedAlready(questionnaire.reports().get(Questionnaire.Report.of(reported))));
    };
  }

  /** A municipality is that of the year it reports of, also where it reports later. */
  private static Optional<Finding> in(DesignChoicesReported reported, Told told) {
    return reported.year() == null ? told.in(reported.municipality()) : told.in(reported.municipality(), EdtfDate.parse(reported.year().toString()));
  }

  private static Optional<Finding> publishedAlready(Moment published) {
    return published == null ? Optional.empty() : Flag.with(published, "published-already",
        "Dat deze vragenlijst uitkwam, is al vastgelegd (%s).".formatted(published.on()),
        "That this questionnaire was published is recorded already (%s).".formatted(published.on()));
  }

  private static Optional<Finding> beforePublication(Moment published, Told told) {
    return !told.certainlyBefore(published) ? Optional.empty() : Flag.with(published, "before-publication",
        "Deze vragenlijst kwam pas later uit (%s).".formatted(published.on()),
        "This questionnaire was only published later (%s).".formatted(published.on()));
  }

  private static Optional<Finding> notAskedAbout(DesignChoicesReported reported, Questionnaire questionnaire) {
    List<String> others = reported.choices().stream().map(DesignChoice::dimension).filter(dimension -> !questionnaire.dimensions().contains(dimension))
        .map(Dimension::code).toList();
    return questionnaire.dimensions().isEmpty() || others.isEmpty() ? Optional.empty() : Flag.missing("not-asked-about",
        "De vragenlijst vraagt hier niet naar: %s.".formatted(String.join(", ", others)),
        "The questionnaire does not ask about this: %s.".formatted(String.join(", ", others)));
  }

  private static Optional<Finding> reportedAlready(Moment before) {
    return before == null ? Optional.empty() : Flag.with(before, "reported-already",
        "Deze gemeente gaf al eens antwoord (%s); het laatste telt.".formatted(before.on()),
        "This municipality reported before (%s); the last report counts.".formatted(before.on()));
  }
}
