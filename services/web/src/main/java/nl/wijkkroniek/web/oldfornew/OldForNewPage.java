package nl.wijkkroniek.web.oldfornew;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.comparison.Comparisons;
import nl.wijkkroniek.histories.comparison.TeamsOfMunicipality;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.oldfornew.Balances;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Place;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Old for new: what teams were to replace and whether it really disappeared, of those that are named or of a municipality. Without either it asks which. */
@Controller
public class OldForNewPage {

  private final Histories histories;
  private final TeamsOfMunicipality there;
  private final MunicipalityTable municipalities;
  private final MessageSource messages;
  private final Clock clock;

  OldForNewPage(Histories histories, MunicipalityTable municipalities, MessageSource messages, Clock clock) {
    this.histories = histories;
    this.there = new TeamsOfMunicipality(histories);
    this.municipalities = municipalities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/replaced-provisions")
  ModelAndView balance(@RequestParam(defaultValue = "") String teams, @RequestParam(defaultValue = "") String municipality, Asked asked,
      HttpServletRequest request, Locale language) {
    Question question = Question.of(new Asked(asked.asOf(), asked.knownAt(), null, null, null, null), clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    Place place = Place.of(municipality, municipalities);
    Texts texts = new Texts(messages, language);
    List<SubjectId> which = place.asked().isEmpty() ? named(teams) : of(place, question, request);
    ModelAndView view = new ModelAndView("oldfornew");
    view.addObject("teams", teams).addObject("municipality", municipality);
    view.addObject("asOf", asked.asOf()).addObject("knownAt", asked.knownAt());
    view.addObject("banner", MomentWords.of(question.moment(), texts));
    view.addObject("now", Address.of(request).without("asOf", "knownAt").toString());
    view.addObject("asks", teams.isBlank() && place.asked().isEmpty());
    view.addObject("sheet", which.isEmpty() ? null
        : new SheetWriting(Balances.of(which, question.moment(), histories, Asker.of(request)), Address.of(request), texts).sheet());
    return view;
  }

  private static List<SubjectId> named(String teams) {
    List<SubjectId> named = Arrays.stream(teams.split(",")).map(String::strip).filter(slug -> !slug.isEmpty()).map(SubjectId::team)
        .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    if (!named.isEmpty()) {
      Refusals.outside("teams", named.size(), Comparisons.MOST);
    }
    return named;
  }

  private List<SubjectId> of(Place place, Question question, HttpServletRequest request) {
    if (place.unknown()) {
      throw new InvalidField("municipality", "%s staat niet in de tabel van gemeenten".formatted(InvalidField.shown(place.asked())),
          "%s is not in the table of municipalities".formatted(InvalidField.shown(place.asked())));
    }
    return there.at(question.moment(), place.code(), Asker.of(request));
  }
}
