package nl.wijkkroniek.recording.keeping;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;

/** Draws what might be told next: a good part of it corrects or retracts what was told before, corrections too. */
final class RandomTellings {

  private static final List<SubjectId> TEAMS = Stream.of("oost", "west", "zuid").map(SubjectId::team).toList();
  private static final List<SubjectId> EXPERIMENTS = Stream.of("eettafel", "tuin").map(SubjectId::experiment).toList();
  private static final SubjectId ROLE = SubjectId.role("partner");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(1));
  static final List<SubjectId> SUBJECTS = Stream.of(TEAMS, EXPERIMENTS, List.of(ROLE, SESSION, SOMEBODY)).flatMap(List::stream).toList();

  private static final Set<SubjectKind> ONE_OF_SEVERAL = Set.of(SubjectKind.TEAM, SubjectKind.EXPERIMENT);

  private final Random random;
  private final boolean withDuplicates;

  /** Something to tell. */
  record Drawn(String on, SubjectId subject, SubjectEvent data, List<EventId> causes) {
  }

  /** @param withDuplicates whether teams and experiments turn out to be one now and then */
  RandomTellings(Random random, boolean withDuplicates) {
    this.random = random;
    this.withDuplicates = withDuplicates;
  }

  SubjectId subject() {
    return any(SUBJECTS);
  }

  Drawn next(List<RecordedEvent> recorded) {
    if (!recorded.isEmpty() && random.nextInt(5) < 3) {
      Happening target = any(recorded).happening();
      return new Drawn(null, target.subject(), random.nextInt(3) == 0 ? new EventRetracted(target.id(), "Was niet zo")
          : correction(target, recorded), List.of());
    }
    SubjectId subject = subject();
    if (withDuplicates && ONE_OF_SEVERAL.contains(subject.kind()) && random.nextInt(8) == 0) {
      return new Drawn(year(), subject, sameAs(subject), List.of());
    }
    return new Drawn(year(), subject, data(subject, recorded), causes(recorded));
  }

  private EventCorrected correction(Happening target, List<RecordedEvent> recorded) {
    return new EventCorrected(target.id(), "Was anders", EdtfDate.parse(year()),
        causes(recorded).stream().filter(cause -> !cause.equals(target.id())).toList(), again(target, recorded));
  }

  /** The same type, with other data. */
  private SubjectEvent again(Happening target, List<RecordedEvent> recorded) {
    return switch (target.data()) {
      case EventCorrected correction -> recorded.stream().map(RecordedEvent::happening).filter(happening -> happening.id().equals(correction.event()))
          .map(below -> (SubjectEvent) correction(below, recorded)).findFirst().orElseThrow();
      case EventRetracted retracted -> new EventRetracted(retracted.event(), "Om een andere reden");
      case DuplicateRecognised _ -> sameAs(target.subject());
      case SubjectEvent data -> Stream.generate(() -> data(target.subject(), recorded)).filter(other -> other.getClass() == data.getClass())
          .findFirst().orElseThrow();
    };
  }

  private DuplicateRecognised sameAs(SubjectId subject) {
    return new DuplicateRecognised(any(SUBJECTS.stream().filter(other -> other.kind() == subject.kind()).toList()), null);
  }

  private SubjectEvent data(SubjectId subject, List<RecordedEvent> recorded) {
    return switch (subject.kind()) {
      case TEAM -> switch (random.nextInt(5)) {
        case 0 -> new TeamFounded("Team", null, null, null, null, null, null);
        case 1 -> new TeamsMerged(TEAMS.stream().filter(team -> !team.equals(subject)).limit(1 + random.nextInt(2)).toList(), null, null);
        case 2 -> new TeamDissolved("Klaar", null, null, random.nextBoolean() ? null : any(TEAMS));
        default -> new PartnerJoined("Partner " + random.nextInt(3), null, null);
      };
      case ROLE -> new RoleDescribed(random.nextInt(4) == 0 ? null : any(TEAMS), "Partner", List.of(), null);
      case EXPERIMENT -> switch (random.nextInt(3)) {
        case 0 -> new ExperimentStarted(any(TEAMS), null, null, List.of());
        case 1 -> new ExperimentConcluded(Outcome.MIXED, null, null);
        default -> new ObservationNoted("Druk", null, null);
      };
      case PARTICIPANT -> switch (random.nextInt(4)) {
        case 0 -> new ParticipantJoined(any(TEAMS), null);
        case 1 -> new ParticipantLeft(any(TEAMS), null);
        case 2 -> new ConsentGiven(ConsentPurpose.RESEARCH, random.nextBoolean() ? null : any(TEAMS));
        default -> new ConsentWithdrawn(ConsentPurpose.RESEARCH, random.nextBoolean() ? null : any(TEAMS));
      };
      default -> random.nextBoolean() ? new ContributionMade(null, any(List.of(Visibility.values())), "Woorden", null, null)
          : new InsightDrawn("Inzicht", contributions(recorded));
    };
  }

  private List<EventId> contributions(List<RecordedEvent> recorded) {
    List<EventId> said = recorded.stream().map(RecordedEvent::happening).filter(happening -> happening.data() instanceof ContributionMade)
        .map(Happening::id).toList();
    return said.isEmpty() ? List.of() : List.of(any(said));
  }

  private List<EventId> causes(List<RecordedEvent> recorded) {
    return random.nextBoolean() || recorded.isEmpty() ? List.of() : List.of(any(recorded).happening().id());
  }

  private String year() {
    return Integer.toString(2010 + random.nextInt(6));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
