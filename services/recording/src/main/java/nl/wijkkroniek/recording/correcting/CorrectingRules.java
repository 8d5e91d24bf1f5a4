package nl.wijkkroniek.recording.correcting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Versions;

/**
 * What must hold for a correction: first that there is something to correct and that this may be corrected; then that the history, as it would hold, is not
 * certainly impossible.
 */
public final class CorrectingRules {

  private CorrectingRules() {
  }

  /** @param judge decides on what would hold as if that were told now */
  public static Stream<Finding> of(CorrectionEvent event, Told told, Judge judge) {
    return switch (event) {
      case EventCorrected corrected -> correction(corrected.event(), told, judge);
      case EventRetracted retracted -> correction(retracted.event(), told, judge);
      case DuplicateRecognised duplicate -> DuplicateRules.of(duplicate, told);
    };
  }

  private static Stream<Finding> correction(EventId target, Told told, Judge judge) {
    List<RecordedEvent> tellings = Versions.of(List.of(target), told.facts());
    Holding before = Holding.of(tellings);
    Optional<Finding> refused = TargetRules.of(told.happening(), before);
    return refused.isPresent() ? refused.stream() : Outcome.of(target, told.happening(), tellings).findings(told, judge);
  }
}
