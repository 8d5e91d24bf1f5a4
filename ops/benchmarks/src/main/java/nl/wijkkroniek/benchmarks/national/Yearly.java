package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Confidence;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Motive;

/** What comes back every year or two: the questionnaire that municipalities answer, and the alumni day. */
final class Yearly {

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
  private static final List<String> CHOICES = List.of("Alle leefgebieden", "Alleen jeugd", "Bij de gemeente", "Bij een welzijnsinstelling", "Brede bevoegdheid",
      "Alleen doorverwijzen", "Generalisten", "Specialisten", "Met bewoners", "Eén budget", "Per aanbieder betaald");

  private final World world;
  private final Foundings foundings;
  private final List<Place> places;

  Yearly(World world, Foundings foundings, List<Place> places) {
    this.world = world;
    this.foundings = foundings;
    this.places = places;
  }

  /** Puts what belongs to this year on the agenda. */
  void plan(int year) {
    if (year % 2 == 1) {
      world.agenda().on(LocalDate.of(year, 3, 1), today -> ask(year, today));
    }
    world.agenda().on(LocalDate.of(year, 6, 10), today -> announce(year, today));
  }

  private void ask(int year, LocalDate today) {
    SubjectId id = SubjectId.questionnaire("inrichting-" + year);
    world.tell(id, today, new QuestionnairePublished("Inrichting van wijkteams " + year, List.of("Programma wijkteams"), year, DIMENSIONS, null));
    places.forEach(place -> world.agenda().on(world.later(today, 10, 240), later -> world.tell(id, later, report(place, year))));
  }

  /** A municipality answers as it was called and coded in the year that is asked about. */
  private DesignChoicesReported report(Place place, int year) {
    Theme theme = world.any(world.dutch().themes());
    List<DesignChoice> choices = DIMENSIONS.stream().limit(world.between(2, DIMENSIONS.size())).map(dimension -> new DesignChoice(dimension, world.any(CHOICES),
        List.of(world.oneOf(Motive.LOCAL_NEED, Motive.IMITATION, Motive.LAW, Motive.MONEY, Motive.INHERITED)), world.maybe(Saying.BECAUSE, theme),
        world.oneOf(Confidence.values()))).toList();
    return new DesignChoicesReported(place.on(LocalDate.of(year, 12, 31)), year, choices, world.somebody());
  }

  private void announce(int year, LocalDate today) {
    SubjectId id = SubjectId.alumniDay("alumnidag-" + year);
    LocalDate day = LocalDate.of(year, 11, world.between(5, 25));
    world.tell(id, today, new AlumniDayAnnounced("Alumnidag " + year, "Programma wijkteams", EdtfDate.of(day), world.any(places).name()));
    world.agenda().on(day.minusDays(30), later -> program(id, day, later));
  }

  private void program(SubjectId id, LocalDate day, LocalDate today) {
    for (int i = world.between(2, 6); i > 0 && !foundings.isEmpty(); i--) {
      TeamLife team = foundings.any();
      EventId programmed = world.tell(id, today, new PresentationProgrammed("Wat " + team.neighbourhood + " leerde over " + world.dutch().word("matter",
          team.theme(world.random())), List.of("Gemeente " + team.municipality.name()), List.of(world.somebody()), null, List.of(team.id), "na de lunch",
          null));
      world.agenda().on(day, later -> show(id, team, programmed, later));
    }
    world.agenda().on(world.later(day, 1, 60), later -> world.tell(id, later,
        new AlumniDayClosed(world.say(Saying.SUMMARY, world.any(world.dutch().themes())))));
  }

  private void show(SubjectId id, TeamLife team, EventId programmed, LocalDate today) {
    EventId shown = world.tell(id, today, new TimelinePresented("De lijn van " + team.neighbourhood, List.of(team.id), EdtfDate.of(today), null, programmed));
    for (int i = world.between(0, 6); i > 0; i--) {
      EventId remark = world.tell(id, today, new RemarkMade(world.say(Saying.REMARK, team.theme(world.random())), shown, world.participant()));
      if (world.chance(70)) {
        world.agenda().on(world.later(today, 0, 20), later -> world.tell(id, later, new RemarkReleased(remark)));
      }
    }
  }
}
