package nl.wijkkroniek.web.turning;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.search.Found;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.histories.turning.TurningPoints;
import nl.wijkkroniek.histories.turning.TurningPoints.Reflection;
import nl.wijkkroniek.histories.turning.TurningPoints.TurningPoint;
import nl.wijkkroniek.histories.turning.Turnings;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the course of a team changed, each with what was reflected before it. */
@Controller
public class TurningPage {

  private static final int ON_A_PAGE = 30;

  private static final int MOST_ALIKE = 3;

  private final Turnings turnings;
  private final Resembling resembling;
  private final MessageSource messages;
  private final Clock clock;

  TurningPage(Turnings turnings, Resembling resembling, MessageSource messages, Clock clock) {
    this.turnings = turnings;
    this.resembling = resembling;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A turning point as it is shown.
   *
   * @param change in what the course changed, in words
   * @param when the date in words
   * @param what the sentence
   * @param story how it came to this
   * @param compare lays teams side by side from here
   * @param led the reflections that led to it
   * @param before the reflections of the time before it
   * @param omitted how many more there are of these, in words; null where there are none
   * @param alike turning points of other teams that resemble it, the most alike first
   */
  public record Point(String change, String when, String what, String story, String compare, List<Reflected> led, List<Reflected> before, String omitted,
      List<Alike> alike) {
  }

  /**
   * A turning point of another team, as it is shown.
   *
   * @param href the page of what it happened to
   * @param name what that is called
   * @param why it is alike, in words
   */
  public record Alike(String href, String name, String when, String what, List<String> why) {

    private static Alike of(Found found, Texts texts) {
      return new Alike(Address.of(found.subject()).toString(), found.name(), texts.say(found.occurredOn()), texts.say(found.sentence()),
          found.why().stream().map(reason -> texts.say(reason.words())).toList());
    }
  }

  /**
   * A reflection as it is shown.
   *
   * @param session the page of the session
   * @param mark what is not certain about it, in words; null where all is
   */
  public record Reflected(String name, String session, String when, String what, String mark) {
  }

  @GetMapping("/teams/{slug}/turning-points")
  ModelAndView points(@PathVariable String slug, Asked asked, @RequestParam(defaultValue = "") String months, HttpServletRequest request, Locale language) {
    Question question = Question.of(new Asked(asked.asOf(), asked.knownAt(), null, null, null, null), clock.instant());
    question.faults().forEach((field, reason) -> {
      throw new InvalidField(field, reason);
    });
    Address address = Address.of(request);
    Texts texts = new Texts(messages, language);
    int before = months.matches("\\d{1,4}") ? Integer.parseInt(months) : Turnings.USUAL_MONTHS;
    TurningPoints points = turnings.of(slug, before, question.moment(), asked.cursor() == null ? Cursor.START : new Cursor(asked.cursor()), ON_A_PAGE,
        Asker.of(request));
    Map<EventId, List<Alike>> alike = question.back() ? Map.of() : alike(points, Asker.of(request), texts);
    Writing writing = new Writing(points.team().slug(), alike, address, texts);
    ModelAndView view = new ModelAndView("turning");
    view.addObject("name", points.name());
    view.addObject("team", writing.at(Address.of(points.team())).toString());
    view.addObject("points", points.items().stream().map(writing::point).toList());
    view.addObject("months", before);
    view.addObject("banner", MomentWords.of(question.moment(), texts));
    view.addObject("now", address.without("asOf", "knownAt", "cursor").toString());
    view.addObject("next", points.next() == null ? null : address.with("cursor", points.next().text()).toString());
    return view;
  }

  /** What others met with is known as it is now, and so only shown beside how it is now. */
  private Map<EventId, List<Alike>> alike(TurningPoints points, Reader reader, Texts texts) {
    List<EventId> turns = points.items().stream().map(point -> point.entry().event()).toList();
    return resembling.like(points.team().slug(), turns, MOST_ALIKE, reader).stream()
        .collect(toMap(like -> like.turn().event(), like -> like.others().stream().map(found -> Alike.of(found, texts)).toList(), (one, _) -> one));
  }

  /** Writes turning points in the language of the reader, with links that stay at the moment shown. */
  private record Writing(String slug, Map<EventId, List<Alike>> alike, Address address, Texts texts) {

    Point point(TurningPoint point) {
      List<Reflected> led = new ArrayList<>();
      List<Reflected> before = new ArrayList<>();
      point.reflections().forEach(reflection -> (reflection.by() == TurningPoints.By.CAUSE ? led : before).add(reflected(reflection)));
      EventId event = point.entry().event();
      return new Point(texts.say(point.change().words()), texts.say(point.entry().occurredOn()), texts.say(point.entry().sentence()),
          at(Address.of("/causes").with("event", event)).toString(),
          at(Address.of("/comparison").with("teams", slug).with("align", "event").with("since", event)).toString(), led, before,
          point.omitted() == 0 ? null : texts.say("turning.omitted", String.valueOf(point.omitted())),
          alike.getOrDefault(event, List.of()));
    }

    /** What led to it came before it, whatever the dates leave open. */
    private Reflected reflected(Reflection reflection) {
      return new Reflected(reflection.name(), at(Address.of(reflection.entry().subject())).toString(), texts.say(reflection.entry().occurredOn()),
          texts.say(reflection.entry().sentence()), reflection.certain() || reflection.by() == TurningPoints.By.CAUSE ? null : texts.say("turning.maybe"));
    }

    Address at(Address page) {
      return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt"));
    }
  }
}
