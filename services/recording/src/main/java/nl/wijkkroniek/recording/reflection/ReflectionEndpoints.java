package nl.wijkkroniek.recording.reflection;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens in a reflection session. */
@RestController
@RequestMapping(path = "/v1/sessions/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class ReflectionEndpoints {

  private final Desk desk;

  public ReflectionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/openings")
  @Tells(value = ReflectionSessionOpened.class, summary = "People sat down to look back, with a method and prompts")
  public ResponseEntity<ReceiptJson> reflectionSessionOpened(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ReflectionSessionOpened.class, slug, request);
  }

  @PostMapping("/contributions")
  @Tells(value = ContributionMade.class, summary = "One person said something; who may read it is that person's choice")
  public ResponseEntity<ReceiptJson> contributionMade(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ContributionMade.class, slug, request);
  }

  @PostMapping("/visibility-narrowings")
  @Tells(value = ContributionVisibilityNarrowed.class, summary = "Fewer people may read a contribution from now on")
  public ResponseEntity<ReceiptJson> contributionVisibilityNarrowed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ContributionVisibilityNarrowed.class, slug, request);
  }

  @PostMapping("/withdrawals")
  @Tells(value = ContributionWithdrawn.class, summary = "A contribution was taken back by its author")
  public ResponseEntity<ReceiptJson> contributionWithdrawn(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ContributionWithdrawn.class, slug, request);
  }

  @PostMapping("/insights")
  @Tells(value = InsightDrawn.class, summary = "The session concluded something, resting on contributions made in it")
  public ResponseEntity<ReceiptJson> insightDrawn(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(InsightDrawn.class, slug, request);
  }

  @PostMapping("/follow-ups")
  @Tells(value = FollowUpAgreed.class, summary = "The session agreed what to do next")
  public ResponseEntity<ReceiptJson> followUpAgreed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(FollowUpAgreed.class, slug, request);
  }

  @PostMapping("/follow-up-settlements")
  @Tells(value = FollowUpSettled.class, summary = "What came of a follow-up")
  public ResponseEntity<ReceiptJson> followUpSettled(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(FollowUpSettled.class, slug, request);
  }

  @PostMapping("/closings")
  @Tells(value = ReflectionSessionClosed.class, summary = "The sitting ended")
  public ResponseEntity<ReceiptJson> reflectionSessionClosed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ReflectionSessionClosed.class, slug, request);
  }
}
