package nl.wijkkroniek.platform.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import nl.wijkkroniek.web.signin.Joining;
import org.springframework.stereotype.Component;

/** Records that somebody came in by an invitation: today, told by themselves. Following a link twice is told once. */
@Component
class JoiningRecorded implements Joining {

  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private final Recording recording;
  private final Clock clock;

  JoiningRecorded(Recording recording, Clock clock) {
    this.recording = recording;
    this.clock = clock;
  }

  @Override
  public void joined(SubjectId participant, SubjectId what, Role as) {
    Part part = as == Role.FACILITATOR ? Part.FACILITATOR : Part.PARTICIPANT;
    tell(participant, new ParticipantRegistered(LegalBasis.CONSENT), "registered:" + participant.slug());
    tell(participant, new ParticipantJoined(what, part), null);
  }

  private void tell(SubjectId participant, ParticipantEvent event, String key) {
    EdtfDate today = EdtfDate.of(LocalDate.now(clock.withZone(HERE)));
    recording.tell(new Telling(participant, today, List.of(), Provenance.NONE, participant.slug(), event, key, null));
  }
}
