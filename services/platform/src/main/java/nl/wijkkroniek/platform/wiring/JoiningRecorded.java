package nl.wijkkroniek.platform.wiring;

import java.util.List;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import nl.wijkkroniek.web.signin.Joining;
import org.springframework.stereotype.Component;

/** Records that somebody came in by an invitation: today, told by themselves. What is so already is not told again. */
@Component
class JoiningRecorded implements Joining {

  private final Recording recording;
  private final Knowledge knowledge;

  JoiningRecorded(Recording recording, Knowledge knowledge) {
    this.recording = recording;
    this.knowledge = knowledge;
  }

  @Override
  public void joined(SubjectId participant, SubjectId what, Role as) {
    if (!(knowledge.stateOf(participant) instanceof Participant known)) {
      throw new LinkageError("A participant is one: " + participant);
    }
    if (known.registered() == null) {
      tell(participant, new ParticipantRegistered(null));
    }
    if (!known.takesPartIn().contains(what)) {
      tell(participant, new ParticipantJoined(what, as == Role.FACILITATOR ? Part.FACILITATOR : Part.PARTICIPANT));
    }
  }

  private void tell(SubjectId participant, ParticipantEvent event) {
    recording.tell(new Telling(participant, null, List.of(), Provenance.NONE, participant.slug(), event, null, null));
  }
}
