package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.words.Fields;
import nl.wijkkroniek.kernel.words.InvalidField;

/** What happens to a questionnaire: how municipalities designed their teams, per dimension, and why. */
public sealed interface QuestionnaireEvent extends SubjectEvent {

  /**
   * It was put to municipalities.
   *
   * @param by the organisations that drew it up
   * @param year the year it asks about
   * @param options what there is to choose from, per dimension
   */
  record QuestionnairePublished(@Required String title, List<String> by, Integer year, List<Dimension> dimensions, List<AnswerOption> options)
      implements QuestionnaireEvent {
    public QuestionnairePublished {
      title = required("title", title);
      by = optional("by", by);
      Fields.year("year", year);
      dimensions = optional("dimensions", dimensions);
      options = optional("options", options);
    }
  }

  /**
   * A municipality told how it designed its teams.
   *
   * @param year the year it was so; null for that of the questionnaire
   */
  record DesignChoicesReported(@Required Municipality municipality, Integer year, @Required List<DesignChoice> choices, @Identifying String reportedBy)
      implements QuestionnaireEvent {
    public DesignChoicesReported {
      municipality = required("municipality", municipality);
      Fields.year("year", year);
      choices = required("choices", choices);
      reportedBy = optional("reportedBy", reportedBy);
      if (choices.stream().map(DesignChoice::dimension).distinct().count() < choices.size()) {
        throw new InvalidField("choices", "noemt een dimensie twee keer", "names a dimension twice");
      }
    }
  }

  /** Something there is to choose from. */
  record AnswerOption(@Required Dimension dimension, @Required String option) {
    public AnswerOption {
      dimension = required("options.dimension", dimension);
      option = required("options.option", option);
    }
  }

  /**
   * What was chosen on one dimension, and why.
   *
   * @param motives why it was chosen; {@code because} says it in words
   * @param confidence how sure the municipality is of it; null when not told
   */
  record DesignChoice(@Required Dimension dimension, @Required String choice, List<Motive> motives, String because, Confidence confidence) {
    public DesignChoice {
      dimension = required("choices.dimension", dimension);
      choice = required("choices.choice", choice);
      motives = optional("choices.motives", motives);
      because = optional("choices.because", because);
      if (motives.contains(Motive.OTHER) && because == null) {
        throw new InvalidField("choices.because", "ontbreekt", "is missing");
      }
    }
  }
}
