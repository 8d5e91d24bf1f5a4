package nl.wijkkroniek.recording.participant;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a participant. Nothing of it can be asked for here: as long as nobody can sign in, nobody may see a person. */
@RestController
@RequestMapping(path = "/v1/participants/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class ParticipantEndpoints {

  private final Desk desk;

  public ParticipantEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/registrations")
  @Tells(value = ParticipantRegistered.class, summary = "The system knows a participant from now on, by an identifier that says nothing")
  public ResponseEntity<ReceiptJson> participantRegistered(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ParticipantRegistered.class, slug, request);
  }

  @PostMapping("/joinings")
  @Tells(value = ParticipantJoined.class, summary = "A participant joined a team, a learning circle or a reflection session")
  public ResponseEntity<ReceiptJson> participantJoined(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ParticipantJoined.class, slug, request);
  }

  @PostMapping("/leavings")
  @Tells(value = ParticipantLeft.class, summary = "A participant left a team, a learning circle or a reflection session")
  public ResponseEntity<ReceiptJson> participantLeft(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ParticipantLeft.class, slug, request);
  }

  @PostMapping("/consents")
  @Tells(value = ConsentGiven.class, summary = "A participant allowed something")
  public ResponseEntity<ReceiptJson> consentGiven(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ConsentGiven.class, slug, request);
  }

  @PostMapping("/consent-withdrawals")
  @Tells(value = ConsentWithdrawn.class, summary = "A participant allows something no longer")
  public ResponseEntity<ReceiptJson> consentWithdrawn(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ConsentWithdrawn.class, slug, request);
  }

  @PostMapping("/forgettings")
  @Tells(value = ParticipantForgotten.class, summary = "It was asked that a participant be forgotten")
  public ResponseEntity<ReceiptJson> participantForgotten(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ParticipantForgotten.class, slug, request);
  }
}
