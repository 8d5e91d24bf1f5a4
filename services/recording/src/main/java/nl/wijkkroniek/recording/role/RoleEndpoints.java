package nl.wijkkroniek.recording.role;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a role in a team. */
@RestController
@RequestMapping(path = "/v1/roles/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class RoleEndpoints {

  private final Desk desk;

  public RoleEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/descriptions")
  @Tells(value = RoleDescribed.class, summary = "What somebody in this role does")
  public ResponseEntity<ReceiptJson> roleDescribed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RoleDescribed.class, slug, request);
  }

  @PostMapping("/redefinitions")
  @Tells(value = RoleRedefined.class, summary = "The role became another: what was taken up, what was let go, why, and who agreed")
  public ResponseEntity<ReceiptJson> roleRedefined(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RoleRedefined.class, slug, request);
  }

  @PostMapping("/contestations")
  @Tells(value = RedefinitionContested.class, summary = "Somebody does not agree with a redefinition")
  public ResponseEntity<ReceiptJson> redefinitionContested(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RedefinitionContested.class, slug, request);
  }

  @PostMapping("/settlements")
  @Tells(value = RedefinitionSettled.class, summary = "They came out of it")
  public ResponseEntity<ReceiptJson> redefinitionSettled(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RedefinitionSettled.class, slug, request);
  }

  @PostMapping("/handovers")
  @Tells(value = RoleHandedOver.class, summary = "Somebody else took the role over")
  public ResponseEntity<ReceiptJson> roleHandedOver(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RoleHandedOver.class, slug, request);
  }

  @PostMapping("/retirements")
  @Tells(value = RoleRetired.class, summary = "Nobody has this role any more")
  public ResponseEntity<ReceiptJson> roleRetired(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RoleRetired.class, slug, request);
  }
}
