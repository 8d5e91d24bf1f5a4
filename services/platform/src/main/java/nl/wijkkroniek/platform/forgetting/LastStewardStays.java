package nl.wijkkroniek.platform.forgetting;

import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.forgetting.LastSteward;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Records what is told, but for one thing that recording cannot know: the last steward is not forgotten. A request that is recorded is begun at once. */
@Component
@Primary
class LastStewardStays implements Recording {

  private final Recording recording;
  private final Accounts accounts;
  private final ForgettingFollower follower;

  LastStewardStays(@Qualifier("recording") Recording recording, Accounts accounts, ForgettingFollower follower) {
    this.recording = recording;
    this.accounts = accounts;
    this.follower = follower;
  }

  @Override
  public Acknowledgement tell(Telling telling) {
    if (!(telling.data() instanceof ParticipantForgotten)) {
      return recording.tell(telling);
    }
    LastSteward.stays(telling.subject(), accounts.all()).ifPresent(refusal -> {
      throw refusal;
    });
    Acknowledgement done = recording.tell(telling);
    follower.wake();
    return done;
  }
}
