package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.team.Aim;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.Kin;
import nl.wijkkroniek.histories.team.Place;
import nl.wijkkroniek.histories.team.Provisions;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Facts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a team is shown: what it is for and where it works, how it ended, and whatever else is known of it.
 *
 * @param team how it stood
 * @param names what it and others are called
 * @param texts the reader's language
 */
record TeamPortrait(TeamState team, Names names, Texts texts) {

  Portrait drawn() {
    Aim.Purpose purpose = team.aim().purpose();
    return new Portrait(texts.say("kind.team"), team.name(), team.state().code(), texts.say("standing", team.state()),
        purpose == null ? null : purpose.text(), where(), team.ending() == null ? null : farewell(team.ending()), facts());
  }

  private List<Link> where() {
    Place place = team.place();
    return Stream.concat(Stream.ofNullable(place.municipality()).map(Links::to),
        place.neighbourhoods().stream().map(each -> new Link(each.residents() == null ? each.name()
            : texts.say("fact.neighbourhood", each.name(), texts.say(each.residents())), null))).toList();
  }

  private Portrait.Farewell farewell(Ending ending) {
    Facts facts = new Facts()
        .add(texts.say("farewell.reason"), ending.reason())
        .add(texts.say("farewell.learned"), ending.learned())
        .add(texts.say("farewell.work"), Stream.of(Stream.ofNullable(ending.workGoesTo()).map(Line::of), successors()).flatMap(each -> each));
    return new Portrait.Farewell(texts.say("farewell." + ending.how().code(), texts.say(ending.told().on())), facts.all());
  }

  private Stream<Line> successors() {
    Kin kin = team.kin();
    return Stream.of(Stream.ofNullable(kin.successor()), Stream.ofNullable(kin.mergedInto()), kin.splitInto().stream())
        .flatMap(each -> each).distinct().map(names::line);
  }

  private List<Fact> facts() {
    Facts facts = new Facts();
    origin(facts);
    aim(facts, team.aim());
    composition(facts, team.composition());
    provisions(facts, team.provisions());
    facts.add(texts.say("fact.adjustments"), team.adjustments().stream().map(each -> Line.of(each.data().what(), texts.say(each.told().on()),
        each.data().because())));
    facts.add(texts.say("fact.needs"), needs());
    facts.add(texts.say("fact.experiments"), team.belonging().experiments().stream().map(names::line));
    facts.add(texts.say("fact.roles"), team.belonging().roles().stream().map(names::line));
    facts.add(texts.say("fact.sessions"), team.belonging().sessions().stream().map(names::line));
    return facts.all();
  }

  private Stream<Line> needs() {
    Stream<SubjectId> told = Stream.ofNullable(team.origin()).flatMap(origin -> Stream.ofNullable(origin.need()));
    return Stream.concat(told, team.belonging().needs().stream()).distinct().map(names::line);
  }

  private void origin(Facts facts) {
    TeamState.Origin origin = team.origin();
    if (origin != null) {
      facts.add(texts.say(origin.firstRecorded() ? "fact.firstRecorded" : "fact.founded"), texts.say(origin.told().on()),
          origin.asExperiment() ? texts.say("fact.asExperiment") : null,
          origin.commissioner() == null ? null : texts.say("fact.commissioner", origin.commissioner()));
    }
    List<TeamState.Naming> earlier = team.names().subList(0, Math.max(0, team.names().size() - 1));
    facts.add(texts.say("fact.earlierNames"), earlier.stream().map(name -> Line.of(name.name(), texts.say(name.told().on()))));
    Kin kin = team.kin();
    facts.add(texts.say("fact.cameFrom"), Stream.of(kin.absorbed(), kin.splitFrom(), kin.succeeds()).flatMap(List::stream).distinct().map(names::line));
  }

  private void aim(Facts facts, Aim aim) {
    Stream.ofNullable(aim.vision()).map(Stated::data).forEach(vision -> facts.add(texts.say("fact.vision"), vision.statement(),
        vision.agreedWith().isEmpty() ? null : texts.say("fact.agreedWith", String.join(", ", vision.agreedWith()))));
    Stream.ofNullable(aim.assignment()).map(Stated::data).forEach(assignment -> facts.add(texts.say("fact.assignment"), assignment.what(), terms(assignment)));
    Stream.ofNullable(aim.mandate()).map(Stated::data).forEach(mandate -> facts.add(texts.say("fact.mandate"), mandate(mandate)));
    Aim.Scope scope = aim.scope();
    if (scope != null) {
      facts.add(texts.say("fact.scope"), Stream.of(scope.targetGroups(), scope.lifeDomains(), scope.taskAreas()).filter(list -> !list.isEmpty())
          .map(list -> Line.of(String.join(", ", list))));
      facts.add(texts.say("fact.formerDomains"), scope.formerLifeDomains().stream()
          .map(former -> Line.of(former.lifeDomain(), texts.say("fact.noLonger", texts.say(former.told().on())))));
    }
    Stream.ofNullable(aim.surroundings()).map(Stated::data).forEach(around -> facts.add(texts.say("fact.surroundings"), surroundings(around)));
  }

  private String[] terms(AssignmentGiven assignment) {
    return new String[] {said("fact.by", assignment.by()), said("fact.ofWhom", assignment.ofWhom()), said("fact.forWhom", assignment.forWhom()),
        assignment.until() == null ? null : texts.say("fact.until", texts.say(assignment.until()))};
  }

  private Stream<Line> mandate(MandateAgreed mandate) {
    return Stream.of(said("mandate.solutions", mandate.solutions()), said("mandate.partnerAgreements", mandate.partnerAgreements()),
        said("mandate.departFromProtocol", mandate.departFromProtocol()), said("mandate.accounting", mandate.accounting()),
        said("mandate.access", mandate.access()), mandate.with().isEmpty() ? null : texts.say("fact.agreedWith", String.join(", ", mandate.with())))
        .filter(Objects::nonNull).map(Line::of);
  }

  private static Stream<Line> surroundings(SurroundingsDescribed around) {
    return Stream.of(around.description(), around.history(), around.values(), around.institutions(), around.networks(), around.population())
        .filter(Objects::nonNull).map(Line::of);
  }

  private void composition(Facts facts, Composition composition) {
    facts.add(texts.say("fact.members"), composition.members().stream().map(member -> Line.of(
        member.title() == null ? texts.say("profile", member.profile()) : member.title(),
        member.title() == null ? null : texts.say("profile", member.profile()), member.organisation())));
    facts.add(texts.say("fact.specialists"), composition.specialists().stream().map(specialist -> Line.of(
        specialist.expertise() == null ? specialist.question() : specialist.expertise(),
        specialist.expertise() == null ? null : specialist.question(), specialist.organisation())));
    facts.add(texts.say("fact.partners"), composition.partners().stream().map(Stated::data)
        .map(partner -> Line.of(partner.partner(), partner.field(), partner.brings())));
    facts.add(texts.say("fact.formerPartners"), composition.formerPartners().stream().map(former -> Line.of(former.partner(), former.field(),
        texts.say("fact.noLonger", texts.say(former.told().on())), former.because())));
  }

  private void provisions(Facts facts, Provisions provisions) {
    facts.add(texts.say("fact.meetingPlaces"), provisions.meetingPlaces().stream().map(place -> Line.of(place.place(), place.kind(), place.address())));
    facts.add(texts.say("fact.collective"), provisions.collective().stream().map(Stated::data)
        .map(provision -> Line.of(provision.what(), provision.initiatedBy(), said("fact.forWhom", provision.forWhom()))));
    facts.add(texts.say("fact.replaced"), provisions.replaced().provisions().stream().map(provision -> Line.of(provision.provision(),
        said("fact.replacedBy", provision.by()), provision.disappeared() == null ? null : texts.say("disappearance", provision.disappeared()))));
  }

  private String said(String key, String text) {
    return text == null ? null : texts.say(key, text);
  }
}
