package nl.wijkkroniek.web.designchoices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.designchoices.DesignChoices;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Choice;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Move;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Report;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Why;
import nl.wijkkroniek.histories.designchoices.Designs;
import nl.wijkkroniek.histories.designchoices.Designs.Wanted;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How municipalities designed their teams, and why, across questionnaires and years; each count leads to the reports behind it, and each report to the teams.
 */
@Controller
public class DesignChoicesPage {

  private static final int ON_A_PAGE = 50;
  private static final String CODE = "(?i)GM\\d{4}";

  private final Designs designs;
  private final MessageSource messages;
  private final MunicipalityTable municipalities;
  private final Clock clock;

  DesignChoicesPage(Designs designs, MessageSource messages, MunicipalityTable municipalities, Clock clock) {
    this.designs = designs;
    this.messages = messages;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /** One dimension as it is shown. */
  public record Shown(String heading, List<Year> years, List<String> moves) {
  }

  /** One year of it. */
  public record Year(String name, String municipalities, List<Count> choices) {
  }

  /** One choice, how many made it and why; leads to the reports. */
  public record Count(String choice, String municipalities, String motives, String href) {
  }

  /** One report, leading to the questionnaire, to the teams of the municipality, and to those side by side. */
  public record Line(String municipality, String now, String year, String dimension, String choice, String why, Link questionnaire, String teams,
      String compare,
      String event) {
  }

  @GetMapping("/design-choices")
  ModelAndView choices(@RequestParam(defaultValue = "") String dimension, @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String choice, Asked asked, HttpServletRequest request,
      Locale language) {
    Question question = Question.of(new Asked(asked.asOf(), asked.knownAt(), null, null, null, null), clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    Wanted wanted = new Wanted(null, dimension.isBlank() ? null : Coded.parse(Dimension.class, "dimension", dimension), code(municipality.strip()), year(year),
        choice.isBlank() ? null : choice);
    Writing writing = new Writing(Address.of(request), new Texts(messages, language));
    DesignChoices counted = designs.counted(wanted, question.moment(), Asker.of(request));
    Cursor cursor = asked.cursor() == null ? Cursor.START : new Cursor(asked.cursor());
    DesignChoices.Reports reports = designs.reports(wanted, question.moment(), cursor, ON_A_PAGE, Asker.of(request));
    ModelAndView view = new ModelAndView("designchoices");
    view.addObject("dimension", dimension).addObject("municipality", municipality).addObject("year", year).addObject("choice", choice);
    view.addObject("asOf", asked.asOf()).addObject("knownAt", asked.knownAt());
    view.addObject("banner", MomentWords.of(question.moment(), writing.texts()));
    view.addObject("now", writing.address().without("asOf", "knownAt", "cursor").toString());
    view.addObject("dimensions", Dimension.values());
    view.addObject("shown", counted.dimensions().stream().map(writing::shown).toList());
    view.addObject("lines", reports.items().stream().map(writing::line).toList());
    view.addObject("filtered", !wanted.equals(Wanted.ALL));
    view.addObject("next", reports.next() == null ? null : writing.address().with("cursor", reports.next().text()).at("reports"));
    return view;
  }

  private String code(String asked) {
    if (asked.isEmpty()) {
      return null;
    }
    Optional<MunicipalityTable.Entry> found = asked.matches(CODE) ? municipalities.find(asked.toUpperCase(Locale.ROOT)) : municipalities.named(asked);
    return found.map(MunicipalityTable.Entry::code).orElseThrow(() -> new InvalidField("municipality",
        "%s staat niet in de tabel van gemeenten".formatted(InvalidField.shown(asked)),
        "%s is not in the table of municipalities".formatted(InvalidField.shown(asked))));
  }

  private static Integer year(String asked) {
    if (!asked.isBlank() && !asked.matches("\\d{4}")) {
      throw new InvalidField("year", "moet een jaar zijn: vier cijfers", "must be a year: four figures");
    }
    return asked.isBlank() ? null : Integer.valueOf(asked);
  }

  /** Writes counts and reports in the language of the reader. */
  private record Writing(Address address, Texts texts) {

    Shown shown(DesignChoices.Design design) {
      return new Shown(texts.say("dimension", design.dimension()), design.years().stream().map(year -> year(design.dimension(), year)).toList(),
          design.moves().stream().filter(move -> !move.from().strip().equalsIgnoreCase(move.to().strip())).map(this::move).toList());
    }

    private Year year(Dimension dimension, DesignChoices.Year year) {
      return new Year(year.year() == null ? texts.say("designs.noYear") : year.year().toString(), municipalities(year.municipalities()),
          year.choices().stream().map(choice -> count(dimension, year.year(), choice)).toList());
    }

    private Count count(Dimension dimension, Integer year, Choice choice) {
      String href = address.without("cursor").with("dimension", dimension.code()).with("year", year).with("choice", choice.choice()).at("reports");
      return new Count(choice.choice(), municipalities(choice.municipalities()), motives(choice.motives()), href);
    }

    private String municipalities(int count) {
      return count == 1 ? texts.say("designs.municipality") : texts.say("designs.municipalities", texts.say(count));
    }

    private String motives(List<Why> motives) {
      return motives.stream().map(why -> texts.say("motive", why.motive()) + " (" + why.municipalities() + ")").collect(Collectors.joining(", "));
    }

    private String move(Move move) {
      return texts.say("designs.move", String.valueOf(move.fromYear()), move.from(), String.valueOf(move.toYear()), move.to(),
          municipalities(move.municipalities()));
    }

    Line line(Report report) {
      Municipality place = report.now() == null ? report.municipality() : report.now();
      String code = report.municipality().code();
      String why = report.motives().stream().map(motive -> texts.say("motive", motive)).collect(Collectors.joining(", "));
      String because = report.because() == null ? "" : why.isEmpty() ? report.because() : ": " + report.because();
      return new Line(name(report.municipality()), report.now() == null ? null : texts.say("designs.now", name(place)),
          report.year() == null ? null : report.year().toString(), texts.say("dimension", report.dimension()), report.choice(), why + because,
          new Link(texts.say("kind.questionnaire"), atTheMoment(Address.of(report.questionnaire()))),
          code == null ? null : Address.of("/").with("municipality", code).toString(),
          code == null ? null : atTheMoment(Address.of("/comparison").with("municipality", code)),
          atTheMoment(Address.of("/causes").with("event", report.told().event())));
    }

    private String atTheMoment(Address page) {
      return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString();
    }

    private static String name(Municipality municipality) {
      return municipality.name() == null ? municipality.code() : municipality.name();
    }
  }
}
