package nl.wijkkroniek.recording.experiment;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to an experiment, from its proposal to what it taught. */
@RestController
@RequestMapping(path = "/v1/experiments/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class ExperimentEndpoints {

  private final Desk desk;

  public ExperimentEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/proposals")
  @Tells(value = ExperimentProposed.class, summary = "Somebody proposed to try something, and said what they expect")
  public ResponseEntity<ReceiptJson> experimentProposed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentProposed.class, slug, request);
  }

  @PostMapping("/starts")
  @Tells(value = ExperimentStarted.class, summary = "The experiment started; its expectation is sealed from here")
  public ResponseEntity<ReceiptJson> experimentStarted(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentStarted.class, slug, request);
  }

  @PostMapping("/observations")
  @Tells(value = ObservationNoted.class, summary = "Somebody saw something")
  public ResponseEntity<ReceiptJson> observationNoted(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ObservationNoted.class, slug, request);
  }

  @PostMapping("/adjustments")
  @Tells(value = ExperimentAdjusted.class, summary = "The course was changed")
  public ResponseEntity<ReceiptJson> experimentAdjusted(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentAdjusted.class, slug, request);
  }

  @PostMapping("/pauses")
  @Tells(value = ExperimentPaused.class, summary = "The experiment rests")
  public ResponseEntity<ReceiptJson> experimentPaused(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentPaused.class, slug, request);
  }

  @PostMapping("/resumptions")
  @Tells(value = ExperimentResumed.class, summary = "The experiment went on again")
  public ResponseEntity<ReceiptJson> experimentResumed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentResumed.class, slug, request);
  }

  @PostMapping("/deepenings")
  @Tells(value = ExperimentDeepened.class, summary = "What it taught was worked out further in the same place")
  public ResponseEntity<ReceiptJson> experimentDeepened(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentDeepened.class, slug, request);
  }

  @PostMapping("/broadenings")
  @Tells(value = ExperimentBroadened.class, summary = "What it taught was tried elsewhere or in another field")
  public ResponseEntity<ReceiptJson> experimentBroadened(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentBroadened.class, slug, request);
  }

  @PostMapping("/scale-ups")
  @Tells(value = ExperimentScaledUp.class, summary = "What it taught became the way of working on a larger scale")
  public ResponseEntity<ReceiptJson> experimentScaledUp(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentScaledUp.class, slug, request);
  }

  @PostMapping("/conclusions")
  @Tells(value = ExperimentConcluded.class, summary = "The experiment ended; failing is an outcome")
  public ResponseEntity<ReceiptJson> experimentConcluded(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ExperimentConcluded.class, slug, request);
  }
}
