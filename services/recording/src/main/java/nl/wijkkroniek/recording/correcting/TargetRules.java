package nl.wijkkroniek.recording.correcting;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold for the event that a correction or a retraction is of. */
final class TargetRules {

  private TargetRules() {
  }

  /** The first reason to refuse, if there is one. */
  static Optional<Finding> of(Happening correction, Holding before) {
    EventId target = Holding.correctedBy(correction.data()).orElseThrow();
    return before.told(target).map(RecordedEvent::happening).map(told -> of(correction, told, before)).orElseGet(() -> unknown(target));
  }

  private static Optional<Finding> of(Happening correction, Happening target, Holding before) {
    if (!target.subject().equals(correction.subject())) {
      return ofAnother(target);
    }
    Stream<Finding> found = switch (correction.data()) {
      case EventCorrected corrected -> Finding.of(isAChoice(target), otherType(corrected, before), otherConsent(corrected, before), retracted(target, before),
          same(corrected, before));
      case SubjectEvent _ -> Finding.of(isAChoice(target), isToBeWithdrawn(target), retracted(target, before));
    };
    return found.findFirst();
  }

  private static Optional<Finding> unknown(EventId target) {
    return Refused.because("event",
        "%s is hier niet bekend. Leg het eerst vast, of noem de gebeurtenis die u bedoelt.".formatted(target),
        "%s is not known here. Record it first, or name the event that you mean.".formatted(target));
  }

  private static Optional<Finding> ofAnother(Happening target) {
    return Refused.because("event", target.id(),
        "%s gebeurde met %s. Vertel daar dat het anders was.".formatted(target.id(), target.subject()),
        "%s happened to %s. Tell there that it was otherwise.".formatted(target.id(), target.subject()));
  }

  /** What somebody decided on their own words is no memory that can be wrong. */
  private static Optional<Finding> isAChoice(Happening target) {
    boolean chosen = target.data() instanceof ContributionVisibilityNarrowed || target.data() instanceof ContributionWithdrawn
        || target.data() instanceof RemarkReleased;
    if (target.data() instanceof ConsentWithdrawn || target.data() instanceof ParticipantForgotten) {
      return decidedOnThemselves();
    }
    return !chosen ? Optional.empty() : Refused.because("event",
        "Wie iets mag lezen, is een keuze die blijft staan en niet wordt verbeterd. Beperk de zichtbaarheid verder, of doe een nieuwe bijdrage.",
        "Who may read something is a choice that stands, and is not corrected. Narrow the visibility further, or make a new contribution.");
  }

  private static Optional<Finding> decidedOnThemselves() {
    return Refused.because("event",
        "Wat iemand weigert of vraagt te vergeten, blijft staan en wordt niet verbeterd. Leg opnieuw toestemming vast, of schrijf de deelnemer opnieuw in.",
        "What somebody refuses or asks to be forgotten stands, and is not corrected. Record a consent anew, or register the participant anew.");
  }

  /** What was allowed is what was allowed: only when can have been told wrongly, or that it was allowed at all. */
  private static Optional<Finding> otherConsent(EventCorrected corrected, Holding before) {
    return before.told(corrected.event()).map(told -> bottom(told.happening().data()))
        .filter(consent -> consent instanceof ConsentGiven && !consent.equals(bottom(corrected.data())))
        .flatMap(_ -> Refused.because("data",
            "Een verbetering maakt van een toestemming geen andere. Herroep deze, en leg vast wat wel is toegestaan.",
            "A correction makes no other consent of a consent. Retract this one, and record what was allowed."));
  }

  private static SubjectEvent bottom(SubjectEvent data) {
    return data instanceof EventCorrected corrected ? bottom(corrected.data()) : data;
  }

  private static Optional<Finding> isToBeWithdrawn(Happening target) {
    return switch (target.data()) {
      case ContributionMade _ -> Refused.because("event",
          "Een bijdrage wordt niet herroepen maar ingetrokken, door wie haar deed. Trek haar in.",
          "A contribution is not retracted but withdrawn, by whoever made it. Withdraw it.");
      case RemarkMade _ -> Refused.because("event",
          "Een opmerking wordt niet herroepen: ze is van wie haar maakte. Klopt er iets niet, verbeter haar dan.",
          "A remark is not retracted: it is of whoever made it. If something in it is wrong, correct it.");
      case SubjectEvent _ -> Optional.empty();
    };
  }

  /** As deep as corrections are corrected: each keeps what it corrects, and what is corrected to at the bottom keeps its type. */
  private static Optional<Finding> otherType(EventCorrected corrected, Holding before) {
    return before.told(corrected.event()).map(told -> told.happening().data()).flatMap(was -> switch (was) {
      case EventCorrected then when corrected.data() instanceof EventCorrected now -> now.event().equals(then.event()) ? otherType(now, before)
          : otherEvent(then.event());
      case EventRetracted then when corrected.data() instanceof EventRetracted now -> now.event().equals(then.event()) ? Optional.<Finding>empty()
          : otherEvent(then.event());
      case SubjectEvent then -> then.getClass() == corrected.data().getClass() ? Optional.empty() : notOfThatType(then);
    });
  }

  private static Optional<Finding> notOfThatType(SubjectEvent was) {
    String name = EventType.of(was).name();
    return Refused.because("data.type",
        "Dit is verteld als %s, en dat blijft het. Was het iets anders, herroep het dan en vertel dat andere.".formatted(name),
        "This was told as %s, and so it stays. If it was something else, retract it and tell the other.".formatted(name));
  }

  private static Optional<Finding> otherEvent(EventId event) {
    return Refused.because("data.event", event,
        "Een verbetering blijft er een van %s. Herroep haar, en verbeter dan wat u bedoelt.".formatted(event),
        "A correction stays one of %s. Retract it, and then correct what you mean.".formatted(event));
  }

  private static Optional<Finding> retracted(Happening target, Holding before) {
    return before.version(target.id()).isPresent() ? Optional.empty() : retraction(target.id(), before).flatMap(by -> Refused.because("event", by,
        "%s is herroepen. Herroep eerst de herroeping (%s), als het toch klopte.".formatted(target.id(), by),
        "%s was retracted. Retract the retraction (%s) first, if it was right after all.".formatted(target.id(), by)));
  }

  private static Optional<EventId> retraction(EventId target, Holding before) {
    return before.all().stream().map(version -> version.event().happening())
        .filter(happening -> happening.data() instanceof EventRetracted retracted && retracted.event().equals(target)).map(Happening::id)
        .reduce((_, later) -> later);
  }

  private static Optional<Finding> same(EventCorrected corrected, Holding before) {
    return before.version(corrected.event()).map(version -> version.event().happening())
        .filter(now -> now.occurredOn().equals(corrected.occurredOn()) && now.causedBy().equals(corrected.causedBy()) && now.data().equals(corrected.data()))
        .flatMap(_ -> Refused.because("data",
            "Dit zegt hetzelfde als er al staat; er verandert niets.", "This says the same as is there already; nothing changes."));
  }
}
