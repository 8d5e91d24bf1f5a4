package nl.wijkkroniek.histories.circle;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;
import static nl.wijkkroniek.histories.Lists.without;

import java.util.List;
import java.util.Objects;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * How a learning circle stood: its events folded in field order.
 *
 * @param id its identifier
 * @param state whether it went on
 * @param name its name; null when not told
 * @param organiser who organises it; null when not told
 * @param purpose what it is to find out; null when not told
 * @param municipalities those that take part
 * @param municipalityCount how many there were when it was formed, where that was told
 * @param formed when it was formed; null when not told
 * @param meetings what it held
 * @param agenda its dynamic learning agenda, in the order in which the questions came on it
 * @param knowledge what it passed on
 * @param sessions its reflection sessions
 * @param closing how it ended; null while it did not
 */
public record CircleState(SubjectId id, CircleStanding state, String name, String organiser, String purpose, List<Municipality> municipalities,
    Integer municipalityCount, Told formed, List<Stated<MeetingHeld>> meetings, List<LearningQuestion> agenda, List<Stated<KnowledgeShared>> knowledge,
    List<SubjectId> sessions, Stated<LearningCircleClosed> closing) {

  public CircleState {
    municipalities = List.copyOf(municipalities);
    meetings = List.copyOf(meetings);
    agenda = List.copyOf(agenda);
    knowledge = List.copyOf(knowledge);
    sessions = List.copyOf(sessions);
  }

  /** A circle after these lines in field order. */
  public static CircleState fold(SubjectId id, List<Line> lines) {
    CircleState state = new CircleState(id, CircleStanding.ACTIVE, null, null, null, List.of(), null, null, List.of(), QuestionFold.of(lines), List.of(),
        List.of(),
        null);
    for (Line line : lines) {
      state = state.evolve(line);
    }
    return state;
  }

  private CircleState evolve(Line line) {
    return switch (line.via()) {
      case OWN -> line.data() instanceof CircleEvent event ? evolve(event, line.told()) : this;
      case PART -> new CircleState(id, state, name, organiser, purpose, municipalities, municipalityCount, formed, meetings, agenda, knowledge,
          plusNew(sessions, List.of(line.subject())), closing);
      case NAMED -> this;
    };
  }

  private CircleState evolve(CircleEvent event, Told told) {
    return switch (event) {
      case LearningCircleFormed said -> formed(said, told);
      case MunicipalityJoined joined -> with(joining(List.of(joined.municipality())));
      case MunicipalityLeft left -> with(without(municipalities, each -> isSame(each, left.municipality())));
      case MeetingHeld held -> new CircleState(id, state, name, organiser, purpose, municipalities, municipalityCount, formed, plus(meetings,
          new Stated<>(held, told)),
          agenda, knowledge, sessions, closing);
      case KnowledgeShared shared -> new CircleState(id, state, name, organiser, purpose, municipalities, municipalityCount, formed, meetings, agenda,
          plus(knowledge, new Stated<>(shared, told)), sessions, closing);
      case LearningCircleClosed said -> new CircleState(id, CircleStanding.CLOSED, name, organiser, purpose, municipalities, municipalityCount, formed,
          meetings,
          agenda, knowledge, sessions, new Stated<>(said, told));
      case LearningQuestionRaised _, LearningQuestionAnswered _, LearningQuestionDropped _, LearningQuestionTakenOver _ -> this;
    };
  }

  private CircleState formed(LearningCircleFormed said, Told told) {
    return new CircleState(id, state, said.name(), said.organiser() == null ? organiser : said.organiser(), said.purpose() == null ? purpose : said.purpose(),
        joining(said.municipalities()), said.municipalityCount() == null ? municipalityCount : said.municipalityCount(), formed == null ? told : formed,
        meetings,
        agenda, knowledge, sessions, closing);
  }

  private List<Municipality> joining(List<Municipality> more) {
    return plusNew(municipalities, without(more, each -> municipalities.stream().anyMatch(known -> isSame(known, each))));
  }

  private CircleState with(List<Municipality> takingPart) {
    return new CircleState(id, state, name, organiser, purpose, takingPart, municipalityCount, formed, meetings, agenda, knowledge, sessions, closing);
  }

  /** By code where both have one, otherwise by name. */
  private static boolean isSame(Municipality one, Municipality other) {
    return one.code() != null && other.code() != null ? one.code().equals(other.code())
        : Objects.nonNull(one.name()) && one.name().equalsIgnoreCase(other.name());
  }

  /** Its name; its slug where no name was told. */
  public String title() {
    return name == null ? id.slug() : name;
  }
}
