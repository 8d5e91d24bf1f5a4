package nl.wijkkroniek.recording.correcting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.deciding.Versions;

/**
 * What holds now and refers to an event: what it led to, and what cannot be understood without it.
 *
 * @param effects what names it as a cause
 * @param resting what names it among its data
 */
record Referring(EventId event, List<Happening> effects, List<Happening> resting) {

  static Referring to(EventId event, Facts facts) {
    List<EventId> naming = facts.naming(List.of(event)).stream().map(found -> found.happening().id()).toList();
    List<Happening> holding = Versions.holding(naming, facts).all().stream().map(version -> version.event().happening())
        .filter(happening -> Holding.correctedBy(happening.data()).isEmpty()).toList();
    return new Referring(event, holding.stream().filter(happening -> happening.causedBy().contains(event)).toList(),
        holding.stream().filter(happening -> EventType.of(happening.data()).eventsIn(happening.data()).contains(event)).toList());
  }

  /** When it holds no more: what it led to stays, for a cause stays visible as retracted; what rests on it cannot stay. */
  Stream<Finding> withoutIt() {
    Optional<Finding> refused = resting.stream().findFirst().flatMap(this::restsOnIt);
    return Finding.of(refused, Flag.with(effects.stream().filter(effect -> Shown.of(effect, event) != null).map(Moment::of).toList(), "named-as-cause",
        "Dit is als oorzaak genoemd, en blijft daar zichtbaar als herroepen.",
        "This was named as a cause, and stays visible there as retracted."));
  }

  /** When it holds like this: nothing that came of it was certainly earlier. */
  Stream<Finding> from(Happening version, String field) {
    return Stream.concat(effects.stream(), resting.stream().filter(Referring::mustFollow))
        .filter(later -> later.occurredOn().certainlyBefore(version.occurredOn()))
        .findFirst().flatMap(earlier -> tooEarly(earlier, field)).stream();
  }

  /** People contest what is only coming, and speak of a presentation before it is held. */
  private static boolean mustFollow(Happening happening) {
    return !(happening.data() instanceof RoleEvent || happening.data() instanceof TimelinePresented || happening.data() instanceof RemarkMade);
  }

  private Optional<Finding> restsOnIt(Happening resting) {
    return Refused.because("event", Shown.of(resting, event),
        "Hier steunt iets op: %s. Verbeter of herroep dat eerst.".formatted(Shown.name(resting, event).nl()),
        "Something rests on this: %s. Correct or retract that first.".formatted(Shown.name(resting, event).en()));
  }

  private Optional<Finding> tooEarly(Happening earlier, String field) {
    return Refused.because(field, Shown.of(earlier, event),
        "Wat hieruit voortkwam, gebeurde al eerder: %s. Controleer de datum, of verbeter dat eerst.".formatted(Shown.name(earlier, event).nl()),
        "What came of this happened before it: %s. Check the date, or correct that first.".formatted(Shown.name(earlier, event).en()));
  }
}
