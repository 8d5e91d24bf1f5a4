package nl.wijkkroniek.web.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState.Report;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.AnswerOption;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a questionnaire is shown: per dimension what each municipality chose, when, why, and how sure it is.
 *
 * @param questionnaire how it stood
 * @param texts the reader's language
 */
record QuestionnairePortrait(QuestionnaireState questionnaire, Texts texts) {

  Portrait drawn() {
    return new Portrait(texts.say("kind.questionnaire"), questionnaire.name(), questionnaire.state().code(), texts.say("questionnaire",
        questionnaire.state()), null,
        questionnaire.by().stream().map(by -> new Link(by, null)).toList(), null, facts());
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    facts.add(texts.say("fact.published"), Stream.ofNullable(questionnaire.published()).map(told -> Line.of(texts.say(told.on()),
        questionnaire.year() == null ? null : texts.say("questionnaire.about", questionnaire.year().toString()))));
    facts.add(texts.say("fact.dimensions"), questionnaire.dimensions().stream().map(dimension -> Line.of(texts.say("dimension", dimension),
        options(dimension))));
    chosen().forEach((dimension, lines) -> facts.add(texts.say("questionnaire.chosen", texts.say("dimension", dimension)), lines.stream()));
    return facts.all();
  }

  private String options(Dimension dimension) {
    String options = questionnaire.options().stream().filter(option ->
        option.dimension() == dimension).map(AnswerOption::option).collect(Collectors.joining(" / "));
    return options.isEmpty() ? null : options;
  }

  private Map<Dimension, List<Line>> chosen() {
    Map<Dimension, List<Line>> chosen = new TreeMap<>();
    Comparator<Report> byYear = Comparator.comparing(Report::year, Comparator.nullsFirst(Comparator.naturalOrder()));
    questionnaire.reports().stream().sorted(byYear).forEach(report -> report.choices().forEach(choice ->
        chosen.merge(choice.dimension(), List.of(line(report, choice)), (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
    return chosen;
  }

  private Line line(Report report, DesignChoice choice) {
    Link municipality = Links.to(report.municipality());
    String who = report.year() == null ? municipality.text() : texts.say("questionnaire.year", municipality.text(), report.year().toString());
    String motives = choice.motives().stream().map(motive -> texts.say("motive", motive)).collect(Collectors.joining(", "));
    Line line = Line.of(texts.say("questionnaire.choice", who, choice.choice()), motives.isEmpty() ? null : motives, choice.because(),
        choice.confidence() == null ? null : texts.say("confidence", choice.confidence()));
    return new Line(line.text(), line.note(), municipality.href());
  }
}
