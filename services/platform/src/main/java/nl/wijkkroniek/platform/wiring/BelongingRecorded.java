package nl.wijkkroniek.platform.wiring;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.access.visibility.Belonging;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.keeping.Knowledge;
import org.springframework.stereotype.Component;

/** Who belongs where: of people by what is recorded, so that who left is out at once; of sessions by the histories. */
@Component
class BelongingRecorded implements Belonging {

  private final Knowledge knowledge;
  private final LiveViews histories;

  BelongingRecorded(Knowledge knowledge, LiveViews histories) {
    this.knowledge = knowledge;
    this.histories = histories;
  }

  @Override
  public boolean takesPart(SubjectId participant, SubjectId gathering) {
    return knowledge.stateOf(participant) instanceof Participant known && known.takesPart(gathering);
  }

  @Override
  public Optional<SubjectId> circleOf(SubjectId session) {
    return histories.current().linksFrom(List.of(session)).stream().map(Link::to).filter(to -> to.kind() == SubjectKind.CIRCLE).findFirst();
  }
}
