package nl.wijkkroniek.web.teams;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.team.Absence;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Place;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subjects.Then;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page: the teams, those of one municipality if asked, and a way on to the next ones. */
@Controller
public class TeamsPage {

  private static final int ON_A_PAGE = 48;

  private final Histories histories;
  private final MessageSource messages;
  private final MunicipalityTable municipalities;
  private final Clock clock;

  TeamsPage(Histories histories, MessageSource messages, MunicipalityTable municipalities, Clock clock) {
    this.histories = histories;
    this.messages = messages;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView teams(@RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String withoutPartner, @RequestParam(defaultValue = "") String withoutDomain, @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String knownAt, @RequestParam(required = false) String cursor, HttpServletRequest request, Locale language) {
    Place place = Place.of(municipality, municipalities);
    Standing standing = state.isEmpty() ? null : Coded.parse(Standing.class, "state", state);
    Texts texts = new Texts(messages, language);
    Then then = Then.of(asOf, knownAt, clock, texts);
    Page<TeamSummary> page = place.unknown()
        ? new Page<>(List.of(), null, histories.position())
        : histories.teams(new TeamFilter(place.code(), standing, words(withoutPartner), words(withoutDomain)), then.moment(),
            cursor == null ? Cursor.START : new Cursor(cursor), ON_A_PAGE, Asker.of(request));
    ModelAndView view = new ModelAndView("teams", place.unknown() || then.wrong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    view.addObject("teams", page.items().stream().map(team -> Card.of(team, then, texts)).toList());
    view.addObject("municipality", place.asked());
    view.addObject("state", state);
    view.addObject("withoutPartner", withoutPartner.strip());
    view.addObject("withoutDomain", withoutDomain.strip());
    view.addObject("then", then);
    view.addObject("unknown", place.unknown());
    view.addObject("filtered", then.back() || then.wrong() || !place.asked().isEmpty() || standing != null || !withoutPartner.isBlank() || !withoutDomain.isBlank());
    view.addObject("further", cursor != null);
    view.addObject("origin", request.getScheme() + "://" + request.getHeader("Host"));
    view.addObject("next", page.next() == null ? null : Address.of(request).with("cursor", page.next().text()).toString());
    return view;
  }

  /** One a field: whoever looks for more of them asks again. */
  private static List<String> words(String typed) {
    return typed.isBlank() ? List.of() : List.of(typed.strip());
  }

  /**
   * A team in the list.
   *
   * @param href its page
   * @param name its name
   * @param where its municipality and neighbourhoods; empty when not told
   * @param state whether it is still there: {@code active} or {@code dissolved}
   * @param standing the same in words
   * @param lifetime since when, until when, in words; empty when not told
   * @param without what it has not, of what was asked, and how that is known
   */
  public record Card(String href, String name, String where, String state, String standing, String lifetime, List<String> without) {

    static Card of(TeamSummary team, Then then, Texts texts) {
      Municipality municipality = team.municipality();
      String place = municipality == null ? null : municipality.name() == null ? municipality.code() : municipality.name();
      String where = Stream.concat(Stream.ofNullable(place), team.neighbourhoods().stream()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
      return new Card(then.on(Address.of(team.id())).toString(), team.name(), where, team.state().code(), texts.say("standing", team.state()), lifetime(team, texts),
          team.without().stream().map(absence -> without(absence, texts)).toList());
    }

    private static String without(Absence absence, Texts texts) {
      String key = "teams.without." + absence.what().code() + "." + absence.how().code();
      return absence.told() == null ? texts.say(key, absence.word()) : texts.say(key, absence.word(), texts.say(absence.told().on()));
    }

    private static String lifetime(TeamSummary team, Texts texts) {
      if (team.ended() == null) {
        return team.began() == null ? "" : texts.say("team.since", texts.say(team.began()));
      }
      return team.began() == null ? texts.say("team.until", texts.say(team.ended()))
          : texts.say("team.lived", texts.say(team.began()), texts.say(team.ended()));
    }
  }
}
