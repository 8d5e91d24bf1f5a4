package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.difference.Aspect.many;
import static nl.wijkkroniek.histories.difference.Aspect.one;
import static nl.wijkkroniek.histories.difference.Aspect.oneOf;
import static nl.wijkkroniek.histories.difference.Aspect.subjects;
import static nl.wijkkroniek.histories.difference.Aspect.texts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.difference.Aspect.Said;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.histories.team.Aim;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.histories.team.Provisions;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of a team when it changed. */
final class TeamAspects {

  static final List<Aspect<TeamState>> ALL = List.of(
      one(team -> team.names().isEmpty() ? null : team.name(), new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"),
          new Words("Heet: %s", "Is called: %s")),
      oneOf(team -> team.origin() == null ? null : began(team.origin()), new Words("Het begin: eerst %s, nu %s", "The beginning: first %s, now %s"),
          new Words("Het begin: %s", "The beginning: %s")),
      one(team -> team.origin() == null ? null : team.origin().commissioner(), new Words("Opdrachtgever: van %s naar %s", "Commissioner: from %s to %s"),
          new Words("Opdrachtgever: %s", "Commissioner: %s")),
      subjects(team -> Stream.ofNullable(team.origin()).map(TeamState.Origin::need).filter(Objects::nonNull).toList(),
          new Words("Kwam voort uit %s", "Came from %s"), new Words("Kwam nog niet voort uit %s", "Had not come from %s")),
      oneOf(team -> new Said(team.state(), standing(team.state())), new Words("Stond eerst: %s, nu: %s", "Was %s, is %s"),
          new Words("Het team is %s", "The team is %s")),
      one(team -> place(team.place().municipality()), new Words("Gemeente: van %s naar %s", "Municipality: from %s to %s"),
          new Words("Gemeente: %s", "Municipality: %s")),
      texts(team -> team.place().neighbourhoods(), neighbourhood -> neighbourhood.name() == null ? neighbourhood.code() : neighbourhood.name(),
          new Words("Werkt nu ook in %s", "Now works in %s as well"), new Words("Werkt niet meer in %s", "No longer works in %s")),
      one(team -> team.aim().purpose() == null ? null : team.aim().purpose().text(), new Words("Bedoeling: van „%s” naar „%s”", "Purpose: from “%s” to “%s”"),
          new Words("Bedoeling: %s", "Purpose: %s")),
      one(team -> team.aim().vision() == null ? null : team.aim().vision().data().statement(), new Words("Gezamenlijke visie: van „%s” naar „%s”",
          "Vision: from “%s” to “%s”"), new Words("Gezamenlijke visie: %s", "Vision: %s")),
      one(team -> team.aim().assignment() == null ? null : team.aim().assignment().data().what(), new Words("Opdracht: van „%s” naar „%s”",
          "Assignment: from “%s” to “%s”"), new Words("Opdracht: %s", "Assignment: %s")),
      many(team -> told(team.aim().mandate()), new Words("Mandaat afgesproken: %s", "Mandate agreed: %s"),
          new Words("Mandaat vervallen: %s", "Mandate replaced: %s")),
      texts(team -> scope(team, Aim.Scope::targetGroups), Function.identity(), new Words("Doelgroep erbij: %s", "Target group added: %s"),
          new Words("Doelgroep eraf: %s", "Target group dropped: %s")),
      texts(team -> scope(team, Aim.Scope::lifeDomains), Function.identity(), new Words("Leefgebied erbij: %s", "Life domain added: %s"),
          new Words("Leefgebied eraf: %s", "Life domain dropped: %s")),
      texts(team -> scope(team, Aim.Scope::taskAreas), Function.identity(), new Words("Taakgebied erbij: %s", "Task area added: %s"),
          new Words("Taakgebied eraf: %s", "Task area dropped: %s")),
      many(team -> team.composition().members().stream().map(TeamAspects::member).toList(), new Words("Kwam erbij: %s", "Joined: %s"),
          new Words("Vertrok: %s", "Left: %s")),
      texts(team -> team.composition().specialists(), TeamAspects::specialist, new Words("Specialist erbij gehaald: %s", "Specialist brought in: %s"),
          new Words("Specialist vertrok: %s", "Specialist left: %s")),
      texts(team -> team.composition().partners(), partner -> partner.data().partner(), new Words("Partner erbij: %s", "Partner joined: %s"),
          new Words("Partner weg: %s", "Partner left: %s")),
      texts(team -> team.provisions().meetingPlaces(), TeamAspects::place, new Words("Ontmoetingsplek open: %s", "Meeting place open: %s"),
          new Words("Ontmoetingsplek niet meer daar: %s", "Meeting place no longer there: %s")),
      many(team -> team.provisions().replaced().stream().map(replaced -> new Said(List.of(replaced.data().provision(), Stream.ofNullable(replaced.data()
          .disappeared()).toList()), replaced(replaced.data().provision(), replaced.data().disappeared() == null ? null
              : ValueWords.of(replaced.data().disappeared()))))
          .toList(), new Words("Oud voor nieuw: %s", "Old for new: %s"), new Words("Oud voor nieuw, eerder: %s", "Old for new, before: %s")),
      texts(team -> team.provisions().collective(), started -> started.data().what(), new Words("Collectieve voorziening begonnen: %s",
          "Collective provision started: %s"), new Words("Collectieve voorziening gestopt: %s", "Collective provision ended: %s")),
      texts(TeamState::adjustments, adjusted -> adjusted.data().what(), new Words("Bijgesteld: %s", "Adjusted: %s"),
          new Words("Nog niet bijgesteld: %s", "Not adjusted yet: %s")),
      subjects(team -> team.kin().absorbed(), new Words("Nam op: %s", "Absorbed: %s"), new Words("Nam nog niet op: %s", "Had not absorbed: %s")),
      subjects(team -> Stream.ofNullable(team.kin().mergedInto()).toList(), new Words("Ging op in %s", "Merged into %s"), new Words("Ging nog niet op in %s",
          "Had not merged into %s")),
      subjects(team -> team.kin().splitInto(), new Words("Splitste in: %s", "Split into: %s"),
          new Words("Nog niet gesplitst in: %s", "Had not split into: %s")),
      subjects(team -> team.belonging().roles(), new Words("Rol erbij: %s", "Role added: %s"), new Words("Rol nog niet bekend: %s", "Role not known: %s")),
      subjects(team -> team.belonging().experiments(), new Words("Experiment erbij: %s", "Experiment added: %s"), new Words("Experiment nog niet bekend: %s",
          "Experiment not known: %s")),
      subjects(team -> team.belonging().sessions(), new Words("Reflectiesessie: %s", "Reflection session: %s"), new Words("Reflectiesessie nog niet bekend: %s",
          "Reflection session not known: %s")));

  private TeamAspects() {
  }

  private static Said began(TeamState.Origin origin) {
    Words on = DateWords.of(origin.told().on());
    Words how = origin.firstRecorded() ? new Words("bestond al", "was there already") : origin.asExperiment()
        ? new Words("opgericht als experiment", "founded as an experiment") : new Words("opgericht", "founded");
    return new Said(List.of(how, origin.told().on().text()), new Words("%s (%s)".formatted(on.nl(), how.nl()), "%s (%s)".formatted(on.en(), how.en())));
  }

  private static Words standing(Standing standing) {
    return switch (standing) {
      case ACTIVE -> new Words("actief", "active");
      case DISSOLVED -> new Words("opgeheven", "dissolved");
    };
  }

  private static String place(Municipality municipality) {
    return municipality == null ? null : municipality.name() == null ? municipality.code() : municipality.name();
  }

  private static List<Said> told(Stated<MandateAgreed> mandate) {
    return Stream.ofNullable(mandate).map(said -> new Said(said.told().event(), DateWords.of(said.told().on()))).toList();
  }

  private static List<String> scope(TeamState team, Function<Aim.Scope, List<String>> part) {
    return team.aim().scope() == null ? List.of() : part.apply(team.aim().scope());
  }

  /** Who somebody is, is not said; each joining is one member. */
  private static Said member(Composition.Member member) {
    Words profile = ValueWords.of(member.profile());
    String more = Stream.of(member.title(), member.organisation()).filter(each -> each != null).collect(Collectors.joining(", "));
    return new Said(member.told().event(), more.isEmpty() ? profile : new Words(profile.nl() + " (" + more + ")", profile.en() + " (" + more + ")"));
  }

  private static String specialist(Composition.Specialist specialist) {
    return specialist.expertise() == null ? specialist.question() == null ? "?" : specialist.question() : specialist.expertise();
  }

  private static String place(Provisions.MeetingPlace place) {
    return place.address() == null ? place.place() : place.place() + ", " + place.address();
  }

  private static Words replaced(String provision, Words balance) {
    return balance == null ? new Words(provision, provision) : new Words(provision + " (" + balance.nl() + ")", provision + " (" + balance.en() + ")");
  }
}
