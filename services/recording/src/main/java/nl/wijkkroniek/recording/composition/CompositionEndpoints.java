package nl.wijkkroniek.recording.composition;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a team, and who works with it. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class CompositionEndpoints {

  private final Desk desk;

  public CompositionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/members")
  @Tells(value = MemberJoined.class, summary = "Somebody joined, named by profile")
  public ResponseEntity<ReceiptJson> memberJoined(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MemberJoined.class, slug, request);
  }

  @PostMapping("/member-departures")
  @Tells(value = MemberLeft.class, summary = "Somebody left")
  public ResponseEntity<ReceiptJson> memberLeft(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MemberLeft.class, slug, request);
  }

  @PostMapping("/specialists")
  @Tells(value = SpecialistBroughtIn.class, summary = "A specialist was added to the team for a question")
  public ResponseEntity<ReceiptJson> specialistBroughtIn(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(SpecialistBroughtIn.class, slug, request);
  }

  @PostMapping("/specialist-departures")
  @Tells(value = SpecialistLeft.class, summary = "A specialist left again")
  public ResponseEntity<ReceiptJson> specialistLeft(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(SpecialistLeft.class, slug, request);
  }

  @PostMapping("/partners")
  @Tells(value = PartnerJoined.class, summary = "An organisation began to work with the team")
  public ResponseEntity<ReceiptJson> partnerJoined(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(PartnerJoined.class, slug, request);
  }

  @PostMapping("/partner-departures")
  @Tells(value = PartnerLeft.class, summary = "An organisation stopped working with the team")
  public ResponseEntity<ReceiptJson> partnerLeft(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(PartnerLeft.class, slug, request);
  }
}
