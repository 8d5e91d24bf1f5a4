package nl.wijkkroniek.recording.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold for whatever is told: it has happened, and after what led to it. */
final class EveryHappening {

  private EveryHappening() {
  }

  static Stream<Finding> rules(Told told) {
    return Stream.concat(Finding.of(notYet(told)), told.happening().causedBy().stream().flatMap(cause -> cause(cause, told).stream()));
  }

  private static Optional<Finding> notYet(Told told) {
    return !told.on().earliest().isAfter(told.today()) ? Optional.empty() : Refused.because("occurredon",
        "%s moet nog komen. Leg vast wat al gebeurd is.".formatted(told.on()),
        "%s is still to come. Record what has happened.".formatted(told.on()));
  }

  private static Optional<Finding> cause(EventId cause, Told told) {
    return told.facts().event(cause).map(Moment::of)
        .map(known -> afterItsEffect(known, told))
        .orElseGet(() -> wasTold(cause, told) ? Optional.empty() : unknown(cause));
  }

  /** A cause that was retracted may still be named, as it stays visible as retracted; but when it happened says nothing any more. */
  private static boolean wasTold(EventId cause, Told told) {
    return !told.facts().told(List.of(cause)).isEmpty();
  }

  private static Optional<Finding> unknown(EventId cause) {
    return Refused.because("causedby",
        "De oorzaak %s is hier niet bekend. Leg die eerst vast, of laat haar weg.".formatted(cause),
        "The cause %s is not known here. Record it first, or leave it out.".formatted(cause));
  }

  private static Optional<Finding> afterItsEffect(Moment cause, Told told) {
    return !told.certainlyBefore(cause) ? Optional.empty() : Refused.because("causedby", cause.event(),
        "De oorzaak %s gebeurde pas later (%s). Controleer de datum, of laat haar weg.".formatted(cause.event(), cause.on()),
        "The cause %s only happened later (%s). Check the date, or leave it out.".formatted(cause.event(), cause.on()));
  }
}
