package nl.wijkkroniek.web.subjects;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.alumniday.AlumniDayStanding;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.CircleStanding;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.need.NeedStanding;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireStanding;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Place;
import nl.wijkkroniek.web.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of subjects other than teams: those that stand in one way if asked, and a way on to the next ones. */
@Controller
public class SubjectLists {

  private static final int ON_A_PAGE = 48;

  private final Histories histories;
  private final MessageSource messages;
  private final MunicipalityTable municipalities;
  private final Clock clock;

  SubjectLists(Histories histories, MessageSource messages, MunicipalityTable municipalities, Clock clock) {
    this.histories = histories;
    this.messages = messages;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /**
   * What is listed of one kind.
   *
   * @param standings the words by which its list can be narrowed; their words on screen are called after the kind
   * @param page asks for a page of it
   * @param card how one is shown
   */
  private record Shelf<E extends Enum<E> & Coded, M>(SubjectKind kind, Class<E> standings, BiFunction<BelongingFilter, Cursor, Page<M>> page,
      BiFunction<M, Texts, Card> card) {
  }

  @GetMapping("/needs")
  ModelAndView needs(@RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt, @RequestParam(required = false) String cursor,
      HttpServletRequest request, Locale language) {
    Then then = Then.of(asOf, knownAt, clock, new Texts(messages, language));
    return list(new Shelf<>(SubjectKind.NEED, NeedStanding.class, (filter, from) -> histories.needs(filter, then.moment(), from, ON_A_PAGE, Asker.of(request)), SubjectLists::card),
        Place.of(municipality, municipalities), state, then, cursor, request, language);
  }

  @GetMapping("/circles")
  ModelAndView circles(@RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) String asOf, @RequestParam(required = false) String knownAt, @RequestParam(required = false) String cursor,
      HttpServletRequest request, Locale language) {
    Then then = Then.of(asOf, knownAt, clock, new Texts(messages, language));
    return list(new Shelf<>(SubjectKind.CIRCLE, CircleStanding.class, (filter, from) -> histories.circles(filter, then.moment(), from, ON_A_PAGE, Asker.of(request)), SubjectLists::card),
        Place.of(municipality, municipalities), state, then, cursor, request, language);
  }

  @GetMapping("/questionnaires")
  ModelAndView questionnaires(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String knownAt, @RequestParam(required = false) String cursor, HttpServletRequest request, Locale language) {
    Then then = Then.of(asOf, knownAt, clock, new Texts(messages, language));
    return list(new Shelf<>(SubjectKind.QUESTIONNAIRE, QuestionnaireStanding.class, (filter, from) -> histories.questionnaires(filter, then.moment(), from, ON_A_PAGE, Asker.of(request)),
        SubjectLists::card), null, state, then, cursor, request, language);
  }

  @GetMapping("/alumnidays")
  ModelAndView alumniDays(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String knownAt, @RequestParam(required = false) String cursor, HttpServletRequest request, Locale language) {
    Then then = Then.of(asOf, knownAt, clock, new Texts(messages, language));
    return list(new Shelf<>(SubjectKind.ALUMNI_DAY, AlumniDayStanding.class, (filter, from) -> histories.alumniDays(filter, then.moment(), from, ON_A_PAGE, Asker.of(request)),
        SubjectLists::card), null, state, then, cursor, request, language);
  }

  private <E extends Enum<E> & Coded, M> ModelAndView list(Shelf<E, M> shelf, Place place, String state, Then then, String cursor,
      HttpServletRequest request, Locale language) {
    Texts texts = new Texts(messages, language);
    String wanted = state.isEmpty() ? null : Coded.parse(shelf.standings(), "state", state).code();
    boolean unknown = place != null && place.unknown();
    Page<M> page = unknown ? new Page<>(List.of(), null, histories.position())
        : shelf.page().apply(new BelongingFilter(null, wanted, place == null ? null : place.code()), cursor == null ? Cursor.START : new Cursor(cursor));
    ModelAndView view = new ModelAndView("list", unknown || then.wrong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    view.addObject("place", place);
    view.addObject("then", then);
    view.addObject("kind", shelf.kind().code());
    view.addObject("home", Address.listOf(shelf.kind()).toString());
    view.addObject("cards", page.items().stream().map(item -> shelf.card().apply(item, texts).at(then)).toList());
    view.addObject("states", shelf.standings().getEnumConstants());
    view.addObject("state", state);
    view.addObject("filtered", wanted != null || then.back() || then.wrong() || place != null && !place.asked().isEmpty());
    view.addObject("further", cursor != null);
    view.addObject("next", page.next() == null ? null : Address.of(request).with("cursor", page.next().text()).toString());
    return view;
  }

  private static Card card(NeedSummary need, Texts texts) {
    return new Card(Address.of(need.id()).toString(), need.need(), name(need.municipality()), need.state().code(), texts.say("need", need.state()),
        said(need.weighed(), on -> texts.say("need.weighed", texts.say(on))));
  }

  private static Card card(CircleSummary circle, Texts texts) {
    String questions = texts.say("circle.questions", texts.say(circle.questions()), texts.say(circle.open()));
    return new Card(Address.of(circle.id()).toString(), circle.name(), said(circle.organiser(), organiser -> organiser), circle.state().code(),
        texts.say("circle", circle.state()), questions);
  }

  private static Card card(QuestionnaireSummary questionnaire, Texts texts) {
    return new Card(Address.of(questionnaire.id()).toString(), questionnaire.title(), String.join(", ", questionnaire.by()), questionnaire.state().code(),
        texts.say("questionnaire", questionnaire.state()), texts.say("questionnaire.reports", texts.say(questionnaire.reports())));
  }

  private static Card card(AlumniDaySummary day, Texts texts) {
    String where = Stream.of(day.place(), day.organiser()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return new Card(Address.of(day.id()).toString(), day.title(), where, day.state().code(), texts.say("alumniday", day.state()), said(day.day(), texts::say));
  }

  private static String name(Municipality municipality) {
    return said(municipality, place -> place.name() == null ? place.code() : place.name());
  }

  private static <T> String said(T told, Function<T, String> words) {
    return Optional.ofNullable(told).map(words).orElse("");
  }
}
