package nl.wijkkroniek.platform.wiring;

import java.util.List;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import nl.wijkkroniek.web.contribute.Saying;
import org.springframework.stereotype.Component;

/** Records what somebody says on a page, and waits until the page that comes next shows it. */
@Component
class SayingRecorded implements Saying {

  private final Recording recording;
  private final Histories histories;

  SayingRecorded(Recording recording, Histories histories) {
    this.recording = recording;
    this.histories = histories;
  }

  @Override
  public void said(SubjectId session, Words words, SubjectId author, String key) {
    ContributionMade made = new ContributionMade(words.layer(), words.visibility(), words.text(), null, author);
    Acknowledgement done = recording.tell(new Telling(session, null, List.of(), Provenance.NONE, author.slug(), made, key, null));
    histories.await(done.receipt().position());
  }
}
