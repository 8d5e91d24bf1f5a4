package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.all;
import static nl.wijkkroniek.histories.sentence.Text.bracketed;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.endedBecause;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.maybe;
import static nl.wijkkroniek.histories.sentence.Text.say;

import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens to a team. */
final class TeamSentences {

  private TeamSentences() {
  }

  static Words of(TeamEvent event, SubjectId team, Names names) {
    return switch (event) {
      case TeamFounded founded -> founded(founded);
      case TeamFirstRecorded first -> firstRecorded(first);
      case TeamRenamed renamed -> join(say("Het team ging verder als %s", "The team went on as %s", cut(renamed.name())), endedBecause(renamed.because()));
      case NeighbourhoodsChanged changed -> neighbourhoods(changed);
      case PurposeRestated restated -> say("De bedoeling werd opnieuw verwoord: %s", "The purpose was restated: %s", ended(restated.purpose()));
      case VisionAgreed agreed -> join(say("Een gezamenlijke visie kwam tot stand", "A shared vision was agreed"),
          maybe(" met %s", " with %s", agreed.agreedWith()), say(": %s", ": %s", ended(agreed.statement())));
      case SurroundingsDescribed described ->
          say("De context van de wijk werd beschreven: %s", "The surroundings were described: %s", ended(described.description()));
      case AssignmentGiven given -> assignment(given);
      case MandateAgreed agreed -> mandate(agreed);
      case ScopeSet set -> join(say("De reikwijdte werd bepaald", "The scope was set"), maybe(": voor %s", ": for %s", set.targetGroups()),
          maybe("; op het gebied van %s", "; in the field of %s", set.lifeDomains()), maybe("; met als taken %s", "; with as tasks %s", set.taskAreas()), say(".", "."));
      case MemberJoined joined -> join(say("Een %s kwam bij het team", "A %s joined the team", member(joined.profile(), joined.title())),
          maybe(" vanuit %s", " from %s", joined.organisation()), say(".", "."));
      case MemberLeft left -> say("Een %s verliet het team.", "A %s left the team.", member(left.profile(), left.title()));
      case SpecialistBroughtIn brought -> specialist(brought);
      case SpecialistLeft left -> say("De specialist%s ging weer.", "The specialist%s left again.", bracketed(left.expertise()));
      case PartnerJoined joined -> say("%s ging meedoen%s.", "%s began to take part%s.", cut(joined.partner()), bracketed(colon(joined.field(), joined.brings())));
      case PartnerLeft left -> join(say("%s deed niet langer mee", "%s no longer took part", cut(left.partner())), endedBecause(left.because()));
      case MeetingPlaceOpened opened ->
          say("Ontmoetingsplek %s%s ging open.", "Meeting place %s%s was opened.", cut(opened.place()), bracketed(opened.kind()));
      case MeetingPlaceMoved moved ->
          join(say("Ontmoetingsplek %s verhuisde naar %s", "Meeting place %s moved to %s", cut(moved.place()), cut(moved.to())), endedBecause(moved.because()));
      case MeetingPlaceClosed closed ->
          join(say("Ontmoetingsplek %s ging dicht", "Meeting place %s was closed", cut(closed.place())), endedBecause(closed.because()));
      case ProvisionReplaced replaced -> replaced(replaced);
      case CollectiveProvisionStarted started -> join(say("Voor de hele wijk begon: %s", "For the whole neighbourhood there began: %s", cut(started.what())),
          maybe(", op initiatief van %s", ", on the initiative of %s", started.initiatedBy()), maybe(", voor %s", ", for %s", started.forWhom()), say(".", "."));
      case CollectiveProvisionEnded ended ->
          join(say("Voor de hele wijk hield op: %s", "For the whole neighbourhood there ended: %s", cut(ended.what())), endedBecause(ended.because()));
      case TeamAdjusted adjusted -> join(say("Het team werd aangepast: %s", "The team was adjusted: %s", ended(adjusted.what())),
          ValueWords.why(adjusted.motive(), adjusted.because()));
      case TeamSplit split -> join(say("%s splitste zich in %s.", "%s divided into %s.", names.of(team), all(split.into(), names::of)),
          ValueWords.why(split.motive(), split.because()));
      case TeamsMerged merged -> join(say("In %s ging op: %s.", "%s absorbed %s.", names.of(team), all(merged.from(), names::of)),
          ValueWords.why(merged.motive(), merged.because()));
      case TeamDissolved dissolved -> dissolved(dissolved, team, names);
    };
  }

  private static Words founded(TeamFounded founded) {
    return join(team(founded.name()), say(" werd opgericht", " was founded"), where(founded.municipality(), founded.neighbourhoods()),
        asExperiment(founded.asExperiment()), say(".", "."));
  }

  private static Words firstRecorded(TeamFirstRecorded first) {
    return join(team(first.name()), say(" bestond al", " existed already"), where(first.municipality(), first.neighbourhoods()), asExperiment(first.asExperiment()),
        say(" en is hier voor het eerst beschreven.", " and is described here for the first time."));
  }

  /** Called a team, unless it calls itself one. */
  private static Words team(String name) {
    return name.toLowerCase(Locale.ROOT).contains("team") ? say("%s", "%s", cut(name)) : say("Wijkteam %s", "Neighbourhood team %s", cut(name));
  }

  private static Words where(Municipality municipality, List<Neighbourhood> neighbourhoods) {
    return join(maybe(" in %s", " in %s", municipality == null ? null : municipality.name() == null ? municipality.code() : municipality.name()),
        maybe(" (%s)", " (%s)", neighbourhoods.stream().map(Neighbourhood::name).toList()));
  }

  private static Words asExperiment(Boolean asExperiment) {
    return Boolean.TRUE.equals(asExperiment) ? say(" als experiment", " as an experiment") : say("", "");
  }

  private static Words neighbourhoods(NeighbourhoodsChanged changed) {
    return join(say("Het team werkt voortaan in %s", "From then on the team works in %s", all(changed.neighbourhoods(), Neighbourhood::name)),
        endedBecause(changed.because()));
  }

  private static Words assignment(AssignmentGiven given) {
    return join(maybe("%s gaf een opdracht", "%s gave an assignment", given.by()), given.by() == null ? say("Er kwam een opdracht", "An assignment came") : say("", ""),
        maybe(" aan %s", " to %s", given.ofWhom()), maybe(" voor %s", " for %s", given.forWhom()),
        given.until() == null ? say("", "") : say(" (%s)", " (%s)", until(DateWords.of(given.until()))), say(": %s", ": %s", ended(given.what())));
  }

  private static Words until(Words date) {
    return say("tot %s", "until %s", date);
  }

  private static Words mandate(MandateAgreed agreed) {
    return join(say("Afgesproken werd wat het team zelf mag beslissen", "It was agreed what the team may decide"), maybe(", met %s", ", with %s", agreed.with()),
        say(".", "."), maybe(" Oplossingen: %s.", " Solutions: %s.", agreed.solutions()),
        maybe(" Afspraken met partners: %s.", " Agreements with partners: %s.", agreed.partnerAgreements()),
        maybe(" Afwijken van protocol: %s.", " Departing from protocol: %s.", agreed.departFromProtocol()),
        maybe(" Verantwoorden: %s.", " Accounting: %s.", agreed.accounting()), maybe(" Toegang: %s.", " Access: %s.", agreed.access()));
  }

  private static Words member(Profile profile, String title) {
    return profile == Profile.OTHER ? say("%s", "%s", cut(title == null ? "teamlid" : title)) : join(ValueWords.of(profile), bracketed(title));
  }

  private static Words specialist(SpecialistBroughtIn brought) {
    return join(say("Een specialist%s werd erbij gehaald", "A specialist%s was brought in", bracketed(brought.expertise())),
        maybe(" vanuit %s", " from %s", brought.organisation()), brought.question() == null ? say(".", ".") : say(": %s", ": %s", ended(brought.question())));
  }

  private static Words replaced(ProvisionReplaced replaced) {
    return join(say("Oud voor nieuw: %s werd vervangen", "Old for new: %s was replaced", cut(replaced.provision())), maybe(" door %s", " by %s", replaced.by()),
        replaced.disappeared() == null ? say("", "") : join(say("; ", "; "), ValueWords.of(replaced.disappeared())), endedBecause(replaced.because()));
  }

  private static Words dissolved(TeamDissolved dissolved, SubjectId team, Names names) {
    return join(say("%s werd opgeheven", "%s was dissolved", names.of(team)),
        dissolved.reason() == null ? say(".", ".") : say(": %s", ": %s", ended(dissolved.reason())),
        maybe(" Geleerd: %s.", " Learned: %s.", dissolved.learned()), maybe(" Het werk gaat naar %s.", " The work goes to %s.", dissolved.workGoesTo()),
        dissolved.successor() == null ? say("", "") : say(" Opvolger: %s.", " Successor: %s.", names.of(dissolved.successor())));
  }

  private static String colon(String field, String brings) {
    return field == null ? brings : brings == null ? field : field + ": " + brings;
  }
}
