package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.difference.Aspect.many;
import static nl.wijkkroniek.histories.difference.Aspect.one;
import static nl.wijkkroniek.histories.difference.Aspect.oneOf;
import static nl.wijkkroniek.histories.difference.Aspect.subjects;
import static nl.wijkkroniek.histories.difference.Aspect.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;
import nl.wijkkroniek.histories.team.Provisions;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of a team when it changed. */
final class TeamAspects {

  static final List<Facet<TeamState>> ALL = List.of(
      Facet.of("names", TeamState::names, "de namen", "the names",
          one(team -> team.names().isEmpty() ? null : team.name(), new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"),
              new Words("Heet: %s", "Is called: %s"))),
      Facet.of("origin", TeamState::origin, "het begin", "the beginning",
          oneOf(team -> team.origin() == null ? null : began(team.origin()), new Words("Het begin: eerst %s, nu %s", "The beginning: first %s, now %s"),
              new Words("Het begin: %s", "The beginning: %s")),
          one(team -> team.origin() == null ? null : team.origin().commissioner(), new Words("Opdrachtgever: van %s naar %s", "Commissioner: from %s to %s"),
              new Words("Opdrachtgever: %s", "Commissioner: %s")),
          subjects(team -> Stream.ofNullable(team.origin()).map(TeamState.Origin::need).filter(Objects::nonNull).toList(),
              new Words("Kwam voort uit %s", "Came from %s"), new Words("Kwam nog niet voort uit %s", "Had not come from %s"))),
      Facet.of("state", TeamState::state, "de stand", "how it stands",
          oneOf(team -> new Said(team.state(), standing(team.state())), new Words("Stond eerst: %s, nu: %s", "Was %s, is %s"),
              new Words("Het team is %s", "The team is %s"))),
      Facet.of("ending", TeamState::ending, "het einde", "the ending",
          oneOf(team -> team.ending() == null ? null : new Said(team.ending().how(), how(team.ending().how())),
              new Words("Het einde: eerst %s, nu %s", "The ending: first %s, now %s"), new Words("Het einde: %s", "The ending: %s")),
          ended(Ending::reason, "Reden van het einde", "Reason of the ending"), ended(Ending::learned, "Ervan geleerd", "Learned from it"),
          ended(Ending::workGoesTo, "Het werk gaat naar", "The work goes to")),
      Facet.of("place", TeamState::place, "waar het team werkt", "where the team works",
          one(team -> place(team.place().municipality()), new Words("Gemeente: van %s naar %s", "Municipality: from %s to %s"),
              new Words("Gemeente: %s", "Municipality: %s")),
          texts(team -> team.place().neighbourhoods(), neighbourhood -> neighbourhood.name() == null ? neighbourhood.code() : neighbourhood.name(),
              new Words("Werkt nu ook in %s", "Now works in %s as well"), new Words("Werkt niet meer in %s", "No longer works in %s"))),
      Facet.of("aim", TeamState::aim, "bedoeling, opdracht en mandaat", "purpose, assignment and mandate",
          one(team -> team.aim().purpose() == null ? null : team.aim().purpose().text(), new Words("Bedoeling: van „%s” naar „%s”",
              "Purpose: from “%s” to “%s”"), new Words("Bedoeling: %s", "Purpose: %s")),
          one(team -> team.aim().vision() == null ? null : team.aim().vision().data().statement(), new Words("Gezamenlijke visie: van „%s” naar „%s”",
              "Vision: from “%s” to “%s”"), new Words("Gezamenlijke visie: %s", "Vision: %s")),
          texts(team -> team.aim().vision() == null ? List.of() : team.aim().vision().data().agreedWith(), Function.identity(),
              new Words("Visie afgesproken met %s", "Vision agreed with %s"), new Words("Visie niet afgesproken met %s", "Vision not agreed with %s")),
          oneOf(team -> surroundings(team.aim().surroundings()), new Words("Context van de wijk: van „%s” naar „%s”", "Surroundings: from “%s” to “%s”"),
              new Words("Context van de wijk: %s", "Surroundings: %s")),
          oneOf(team -> assignment(team.aim().assignment()), new Words("Opdracht: van „%s” naar „%s”", "Assignment: from “%s” to “%s”"),
              new Words("Opdracht: %s", "Assignment: %s")),
          oneOf(team -> mandate(team.aim().mandate()), new Words("Mandaat: van %s naar %s", "Mandate: from %s to %s"),
              new Words("Mandaat afgesproken: %s", "Mandate agreed: %s")),
          texts(team -> scope(team, Aim.Scope::targetGroups), Function.identity(), new Words("Doelgroep erbij: %s", "Target group added: %s"),
              new Words("Doelgroep eraf: %s", "Target group dropped: %s")),
          texts(team -> scope(team, Aim.Scope::lifeDomains), Function.identity(), new Words("Leefgebied erbij: %s", "Life domain added: %s"),
              new Words("Leefgebied eraf: %s", "Life domain dropped: %s")),
          texts(team -> scope(team, Aim.Scope::taskAreas), Function.identity(), new Words("Taakgebied erbij: %s", "Task area added: %s"),
              new Words("Taakgebied eraf: %s", "Task area dropped: %s"))),
      Facet.of("composition", TeamState::composition, "de samenstelling", "the composition",
          many(team -> team.composition().members().stream().map(TeamAspects::member).toList(), new Words("Kwam erbij: %s", "Joined: %s"),
              new Words("Vertrok: %s", "Left: %s")),
          many(team -> team.composition().specialists().stream().map(TeamAspects::specialist).toList(),
              new Words("Specialist erbij gehaald: %s", "Specialist brought in: %s"), new Words("Specialist vertrok: %s", "Specialist left: %s")),
          many(team -> team.composition().partners().stream().map(TeamAspects::partner).toList(), new Words("Partner erbij: %s", "Partner joined: %s"),
              new Words("Partner weg: %s", "Partner left: %s"))),
      Facet.of("provisions", TeamState::provisions, "plekken en voorzieningen", "places and provisions",
          many(team -> team.provisions().meetingPlaces().stream().map(TeamAspects::place).toList(), new Words("Ontmoetingsplek open: %s", "Meeting place open: %s"),
              new Words("Ontmoetingsplek niet meer daar: %s", "Meeting place no longer there: %s")),
          many(team -> team.provisions().replaced().provisions().stream().map(TeamAspects::replaced).toList(), new Words("Oud voor nieuw: %s", "Old for new: %s"),
              new Words("Oud voor nieuw, eerder: %s", "Old for new, before: %s")),
          many(team -> team.provisions().collective().stream().map(TeamAspects::collective).toList(), new Words("Collectieve voorziening begonnen: %s",
              "Collective provision started: %s"), new Words("Collectieve voorziening gestopt: %s", "Collective provision ended: %s"))),
      Facet.of("adjustments", TeamState::adjustments, "hoe het is bijgesteld", "how it was adjusted",
          many(team -> team.adjustments().stream().map(TeamAspects::adjusted).toList(), new Words("Bijgesteld: %s", "Adjusted: %s"),
              new Words("Nog niet bijgesteld: %s", "Not adjusted yet: %s"))),
      Facet.of("kin", TeamState::kin, "verwante teams", "related teams",
          subjects(team -> team.kin().absorbed(), new Words("Nam op: %s", "Absorbed: %s"), new Words("Nam nog niet op: %s", "Had not absorbed: %s")),
          subjects(team -> Stream.ofNullable(team.kin().mergedInto()).toList(), new Words("Ging op in %s", "Merged into %s"),
              new Words("Ging nog niet op in %s", "Had not merged into %s")),
          subjects(team -> team.kin().splitInto(), new Words("Splitste in: %s", "Split into: %s"),
              new Words("Nog niet gesplitst in: %s", "Had not split into: %s")),
          subjects(team -> team.kin().splitFrom(), new Words("Kwam uit de splitsing van %s", "Came from the split of %s"),
              new Words("Kwam nog niet uit de splitsing van %s", "Had not come from the split of %s")),
          subjects(team -> Stream.ofNullable(team.kin().successor()).toList(), new Words("Opvolger: %s", "Successor: %s"),
              new Words("Nog geen opvolger: %s", "Not its successor yet: %s")),
          subjects(team -> team.kin().succeeds(), new Words("Volgt %s op", "Succeeds %s"), new Words("Volgt %s nog niet op", "Does not succeed %s yet"))),
      Facet.of("belonging", TeamState::belonging, "wat erbij hoort", "what belongs to it",
          subjects(team -> team.belonging().roles(), new Words("Rol erbij: %s", "Role added: %s"), new Words("Rol nog niet bekend: %s", "Role not known: %s")),
          subjects(team -> team.belonging().experiments(), new Words("Experiment erbij: %s", "Experiment added: %s"),
              new Words("Experiment nog niet bekend: %s", "Experiment not known: %s")),
          subjects(team -> team.belonging().sessions(), new Words("Reflectiesessie: %s", "Reflection session: %s"),
              new Words("Reflectiesessie nog niet bekend: %s", "Reflection session not known: %s")),
          subjects(team -> team.belonging().needs(), new Words("Kwam voort uit de afweging van %s", "Came from the weighing of %s"),
              new Words("Afweging nog niet bekend: %s", "Weighing not known: %s"))));

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

  private static Words how(Ending.How how) {
    return switch (how) {
      case DISSOLVED -> new Words("opgeheven", "dissolved");
      case MERGED -> new Words("samengevoegd", "merged");
      case SPLIT -> new Words("gesplitst", "split");
    };
  }

  private static Aspect<TeamState> ended(Function<Ending, String> read, String nl, String en) {
    return one(team -> team.ending() == null ? null : read.apply(team.ending()), new Words(nl + ": van „%s” naar „%s”", en + ": from “%s” to “%s”"),
        new Words(nl + ": %s", en + ": %s"));
  }

  private static Said surroundings(Stated<SurroundingsDescribed> described) {
    if (described == null) {
      return null;
    }
    SurroundingsDescribed data = described.data();
    return new Said(data, Phrase.of(data.description()).with("geschiedenis", "history", data.history()).with("waarden", "values", data.values())
        .with("instellingen", "institutions", data.institutions()).with("netwerken", "networks", data.networks())
        .with("bevolking", "population", data.population()).words());
  }

  private static Said assignment(Stated<AssignmentGiven> given) {
    if (given == null) {
      return null;
    }
    AssignmentGiven data = given.data();
    return new Said(data, Phrase.of(data.what()).with("door", "by", data.by()).with("aan", "of", data.ofWhom()).with("voor", "for", data.forWhom())
        .with("tot", "until", data.until()).words());
  }

  /** With its day: the same may be agreed on anew. */
  private static Said mandate(Stated<MandateAgreed> agreed) {
    if (agreed == null) {
      return null;
    }
    MandateAgreed data = agreed.data();
    return new Said(List.of(data, agreed.told().on().text()), Phrase.of(DateWords.of(agreed.told().on())).with("met", "with", data.with())
        .with("oplossingen kiezen", "choosing solutions", data.solutions()).with("afspraken met partners", "agreements with partners", data.partnerAgreements())
        .with("afwijken van protocol", "departing from protocol", data.departFromProtocol()).with("verantwoorden", "accounting", data.accounting())
        .with("toegang", "access", data.access()).words());
  }

  private static List<String> scope(TeamState team, Function<Aim.Scope, List<String>> part) {
    return team.aim().scope() == null ? List.of() : part.apply(team.aim().scope());
  }

  /** Who somebody is, is not said; each joining is one member. */
  private static Said member(Composition.Member member) {
    Words profile = ValueWords.of(member.profile());
    String more = Stream.of(member.title(), member.organisation()).filter(each -> each != null).collect(Collectors.joining(", "));
    return new Said(Arrays.asList(member.told().event(), member.profile(), member.title(), member.organisation()),
        Phrase.of(profile).with(more.isEmpty() ? null : more).words(), member.told().event());
  }

  private static Said specialist(Composition.Specialist specialist) {
    String called = specialist.expertise() == null ? specialist.question() == null ? "?" : specialist.question() : specialist.expertise();
    return new Said(Arrays.asList(specialist.told().event(), specialist.expertise(), specialist.question(), specialist.organisation()),
        Phrase.of(called).with("vraag", "question", specialist.expertise() == null ? null : specialist.question()).with(specialist.organisation()).words(),
        specialist.told().event());
  }

  private static Said partner(Stated<PartnerJoined> joined) {
    PartnerJoined data = joined.data();
    return new Said(data, Phrase.of(data.partner()).with(data.field()).with("brengt", "brings", data.brings()).words(), data.partner().toLowerCase(Locale.ROOT));
  }

  private static Said place(Provisions.MeetingPlace place) {
    return new Said(Arrays.asList(place.place(), place.address(), place.kind(), place.names()),
        Phrase.of(place.address() == null ? place.place() : place.place() + ", " + place.address()).with(place.kind()).words(),
        place.place().toLowerCase(Locale.ROOT));
  }

  private static Said replaced(Replaced replaced) {
    return new Said(Arrays.asList(replaced.provision(), replaced.disappeared(), replaced.by(), replaced.because()),
        Phrase.of(replaced.provision()).with(replaced.disappeared() == null ? null : ValueWords.of(replaced.disappeared()))
            .with("door", "by", replaced.by()).with("omdat", "because", replaced.because()).words());
  }

  private static Said collective(Stated<CollectiveProvisionStarted> started) {
    CollectiveProvisionStarted data = started.data();
    return new Said(data, Phrase.of(data.what()).with("door", "by", data.initiatedBy()).with("voor", "for", data.forWhom()).words());
  }

  private static Said adjusted(Stated<TeamAdjusted> adjusted) {
    TeamAdjusted data = adjusted.data();
    return new Said(data, Phrase.of(data.what()).with(data.motive() == null ? null : ValueWords.of(data.motive())).with("omdat", "because", data.because())
        .words());
  }
}
