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
 * What a correction makes of the event that lies at the bottom of it, and of the corrections between.
 *
 * @param event that event
 * @param correction the correction or retraction
 * @param tellings everything told of the event before
 * @param before how all of them held until now
 * @param after how they would hold
 */
record Outcome(EventId event, Happening correction, List<RecordedEvent> tellings, Holding before, Holding after) {

  static Outcome of(EventId target, Happening correction, List<RecordedEvent> tellings) {
    Holding before = Holding.of(tellings);
    Holding after = Holding.of(tellings);
    after.tell(new RecordedEvent(Long.MAX_VALUE, -1, Instant.MAX, correction));
    return new Outcome(before.root(target), correction, tellings, before, after);
  }

  private static Optional<Happening> held(Holding holding, EventId event) {
    return holding.version(event).map(version -> version.event().happening());
  }

  /** Little, when a later correction counts: then this one changes only what is known of how it came about. That has causes too. */
  Stream<Finding> findings(Told told, Judge judge) {
    Optional<Happening> was = held(before, event);
    Optional<Happening> now = held(after, event);
    Facts without = new Without(told.facts(), correction.subject(), tellings);
    if (now.equals(was)) {
      return Finding.of(circle(without));
    }
    Referring referring = Referring.to(event, without);
    return now.isEmpty() ? Stream.concat(Finding.of(circle(without)), referring.withoutIt()) : Stream.of(
            judged(judge.decide(now.get(), without)),
            Finding.of(wider(now.get(), told.facts(), without), circle(without)),
            referring.from(now.get(), field("occurredOn")))
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

  /** A correction that is corrected, or holds again, has other causes as well as what it corrects. */
  private Optional<Finding> circle(Facts without) {
    return tellings.stream().map(telling -> telling.happening().id()).flatMap(id -> held(after, id).stream()).filter(this::hasNewCauses)
        .flatMap(version -> Circle.closedBy(version, without, after).stream()).findFirst().flatMap(this::closed);
  }

  private boolean hasNewCauses(Happening version) {
    return held(before, version.id()).filter(was -> was.causedBy().containsAll(version.causedBy())).isEmpty();
  }

  private Optional<Finding> closed(Happening closing) {
    return Refused.because(field("causedBy"), Shown.of(closing, event),
        "Dan zou iets zijn eigen oorzaak zijn: %s komt er zelf uit voort. Laat die oorzaak weg.".formatted(Shown.name(closing, event).nl()),
        "Then something would be its own cause: %s itself came of it. Leave that cause out.".formatted(Shown.name(closing, event).en()));
  }

  private Optional<Finding> wider(Happening now, Facts facts, Facts without) {
    if (held(before, event).isEmpty() || !(now.data() instanceof ContributionMade)) {
      return Optional.empty();
    }
    Optional<Visibility> chosen = visibility((ReflectionSession) facts.stateOf(now.subject()));
    Optional<Visibility> wanted = visibility(((ReflectionSession) without.stateOf(now.subject())).evolve(now));
    return chosen.filter(narrow -> wanted.filter(narrow::narrowerThan).isPresent()).flatMap(narrow -> Refused.because(field("visibility"),
        "De zichtbaarheid is nu '%s' en wordt nooit ruimer. Kies iets dat niet ruimer is, of doe een nieuwe bijdrage.".formatted(narrow.code()),
        "The visibility is '%s' now and never widens. Choose something no wider, or make a new contribution.".formatted(narrow.code())));
  }

  private Optional<Visibility> visibility(ReflectionSession session) {
    return session.visibilityOf(event);
  }
}
