package nl.wijkkroniek.web.comparison;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.comparison.Alignment;
import nl.wijkkroniek.histories.comparison.Comparison;
import nl.wijkkroniek.histories.comparison.Comparisons;
import nl.wijkkroniek.histories.comparison.Comparisons.Stretch;
import nl.wijkkroniek.histories.comparison.TeamDimension;
import nl.wijkkroniek.histories.comparison.TeamsOfMunicipality;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Teams side by side: those that are named, or those of a municipality. Without either it asks which. */
@Controller
public class ComparisonPage {

  private final TeamsOfMunicipality there;
  private final Comparisons comparisons;
  private final MessageSource messages;
  private final Clock clock;

  ComparisonPage(Histories histories, Comparisons comparisons, MessageSource messages, Clock clock) {
    this.there = new TeamsOfMunicipality(histories);
    this.comparisons = comparisons;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/comparison")
  ModelAndView compare(@RequestParam Map<String, String> given, HttpServletRequest request, Locale language) {
    Question question = Question.of(new Asked(given.get("asOf"), given.get("knownAt"), null, null, null, null), clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    Alignment align = asked(given, "align") == null ? Alignment.CALENDAR : Coded.parse(Alignment.class, "align", given.get("align"));
    Set<TeamDimension> dimensions = each(given.get("dimension"), ",", code -> Coded.parse(TeamDimension.class, "dimension", code));
    List<SubjectId> teams = teams(given, question, Asker.of(request));
    Texts texts = new Texts(messages, language);
    ModelAndView view = new ModelAndView("comparison");
    view.addObject("teams", teams.stream().map(SubjectId::slug).collect(Collectors.joining(", ")));
    view.addObject("align", align.code());
    view.addObject("since", given.getOrDefault("since", ""));
    view.addObject("dimension", given.getOrDefault("dimension", ""));
    view.addObject("from", given.getOrDefault("from", ""));
    view.addObject("until", given.getOrDefault("until", ""));
    view.addObject("asOf", given.getOrDefault("asOf", ""));
    view.addObject("knownAt", given.getOrDefault("knownAt", ""));
    view.addObject("alignments", Alignment.values());
    view.addObject("dimensions", Arrays.stream(TeamDimension.values()).map(each -> Map.of("code", each.code(), "words", texts.say(each.words()))).toList());
    view.addObject("board", teams.isEmpty() ? null : board(given, align, dimensions, teams, question.moment(), request, texts));
    return view;
  }

  private Board board(Map<String, String> given, Alignment align, Set<TeamDimension> dimensions, List<SubjectId> teams, Moment moment, HttpServletRequest request,
      Texts texts) {
    List<EventId> since = align == Alignment.EVENT ? List.copyOf(each(given.get("since"), " ", EventId::parse)) : List.of();
    Comparison comparison = comparisons.of(new Comparisons.Asked(teams, align, since, stretch(given, align), dimensions, moment), Asker.of(request));
    return new BoardWriting(comparison, moment, Address.of(request), texts).board();
  }

  private List<SubjectId> teams(Map<String, String> given, Question question, Reader reader) {
    String municipality = asked(given, "municipality");
    if (municipality == null) {
      return List.copyOf(each(given.get("teams"), ",", SubjectId::team));
    }
    return there.at(question.moment(), municipality, reader);
  }

  private static Stretch stretch(Map<String, String> given, Alignment align) {
    String from = asked(given, "from");
    String until = asked(given, "until");
    return align == Alignment.CALENDAR
        ? new Stretch.Days(from == null ? null : EdtfDate.parse("from", from), until == null ? null : EdtfDate.parse("until", until))
        : new Stretch.Since(months("from", from), months("until", until));
  }

  private static Integer months(String field, String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException notOne) {
      throw new InvalidField(field, "moet een aantal maanden zijn, bijvoorbeeld 12", "must be a number of months, for instance 12");
    }
  }

  private static String asked(Map<String, String> given, String name) {
    String text = given.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <T> Set<T> each(String text, String between, Function<String, T> read) {
    return text == null ? Set.of() : Arrays.stream(text.split(between)).map(String::strip).filter(part -> !part.isEmpty()).map(read)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
