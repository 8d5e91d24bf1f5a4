package nl.wijkkroniek.recording.correcting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict;
import nl.wijkkroniek.recording.deciding.Verdict.Accepted;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/**
 * What a correction makes of the event that lies at the bottom of it.
 *
 * @param event that event
 * @param correction the correction or retraction
 * @param tellings everything told of the event before
 * @param was how it held until now, or null
 * @param now how it would hold, or null
 */
record Outcome(EventId event, Happening correction, List<RecordedEvent> tellings, Happening was, Happening now) {

  static Outcome of(EventId target, Happening correction, List<RecordedEvent> tellings) {
    Holding holding = Holding.of(tellings);
    EventId event = holding.root(target);
    Happening was = held(holding, event);
    holding.tell(new RecordedEvent(Long.MAX_VALUE, -1, Instant.MAX, correction));
    return new Outcome(event, correction, tellings, was, held(holding, event));
  }

  private static Happening held(Holding holding, EventId event) {
    return holding.version(event).map(version -> version.event().happening()).orElse(null);
  }

  /** Nothing, when a later correction counts: then this one changes only what is known of how it came about. */
  Stream<Finding> findings(Told told, Judge judge) {
    if (now == null && was == null || now != null && now.equals(was)) {
      return Stream.empty();
    }
    Facts without = new Without(told.facts(), correction.subject(), tellings);
    Referring referring = Referring.to(event, without);
    return now == null ? referring.withoutIt() : Stream.of(
            judged(judge.decide(now, without)),
            Finding.of(wider(told.facts(), without), causesAreOld() ? Optional.empty() : Circle.closedBy(now, without).flatMap(this::circle)),
            referring.from(now, field("occurredOn")))
        .flatMap(found -> found);
  }

  private Stream<Finding> judged(Verdict verdict) {
    return switch (verdict) {
      case Refused refused -> Stream.of(new Refused(field(refused.field()), refused.reason(), refused.inTheWay()));
      case Accepted accepted -> accepted.flags().stream().map(Finding.class::cast);
    };
  }

  /** Where the field stands in what is told now; what is only brought about by it, is brought about by the event it names. */
  private String field(String field) {
    boolean direct = correction.data() instanceof EventCorrected corrected && corrected.event().equals(event);
    return !direct ? "event" : switch (field) {
      case "occurredon", "occurredOn" -> "occurredOn";
      case "causedby", "causedBy" -> "causedBy";
      case String data -> "data." + data;
    };
  }

  private boolean causesAreOld() {
    return was != null && was.causedBy().containsAll(now.causedBy());
  }

  private Optional<Finding> circle(Happening closing) {
    return Refused.because(field("causedBy"), Shown.of(closing, event),
        "Dan zou iets zijn eigen oorzaak zijn: %s komt er zelf uit voort. Laat die oorzaak weg.".formatted(Shown.name(closing, event).nl()),
        "Then something would be its own cause: %s itself came of it. Leave that cause out.".formatted(Shown.name(closing, event).en()));
  }

  private Optional<Finding> wider(Facts facts, Facts without) {
    if (was == null || !(now.data() instanceof ContributionMade)) {
      return Optional.empty();
    }
    Optional<Visibility> before = visibility((ReflectionSession) facts.stateOf(now.subject()));
    Optional<Visibility> after = visibility(((ReflectionSession) without.stateOf(now.subject())).evolve(now));
    return before.filter(narrow -> after.filter(narrow::narrowerThan).isPresent()).flatMap(narrow -> Refused.because(field("visibility"),
        "De zichtbaarheid is nu '%s' en wordt nooit ruimer. Kies iets dat niet ruimer is, of doe een nieuwe bijdrage.".formatted(narrow.code()),
        "The visibility is '%s' now and never widens. Choose something no wider, or make a new contribution.".formatted(narrow.code())));
  }

  private Optional<Visibility> visibility(ReflectionSession session) {
    return session.visibilityOf(event);
  }
}
