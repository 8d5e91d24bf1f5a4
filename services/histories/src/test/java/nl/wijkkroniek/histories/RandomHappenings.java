package nl.wijkkroniek.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;

/** Happenings as nobody would tell them: any event of any subject at any time, caused by anything before it. */
public final class RandomHappenings {

  private static final String[] DATES = {"2011", "2012", "2013", "2012-03", "2012-06-14", "2013-21", "2011/2013", "../2012", "2012/..", "2012~", "2013-01-01?",
      "2011-12-31", "2012-01-01", "201X"};

  /** Events refer to the first so many, whatever these are. */
  private static final int REFERRED = 20;

  private final boolean corrected;
  private final boolean all;
  private final boolean ofTeams;
  private final Random random;
  private final List<SubjectId> teams;
  private final List<SubjectId> roles;
  private final List<SubjectId> experiments;
  private final List<SubjectId> sessions;
  private final List<SubjectId> needs;
  private final List<SubjectId> circles;
  private final List<SubjectId> questionnaires;
  private final List<SubjectId> days;
  private final List<SubjectId> participants;
  private final String name;

  public RandomHappenings(long seed) {
    this(seed, "h" + seed, false, false, false);
  }

  /** A quarter of them corrections, and the others of every type of event there is. What a seed tells changes with the types there are. */
  public static RandomHappenings ofEveryType(long seed) {
    return new RandomHappenings(seed, "e" + seed, true, true, false);
  }

  /** The same, of two teams alone: so many that what begins also ends. */
  public static RandomHappenings ofTeams(long seed) {
    return new RandomHappenings(seed, "t" + seed, true, true, true);
  }

  /** The same, a quarter of them corrections of those before. */
  public static RandomHappenings corrected(long seed) {
    return new RandomHappenings(seed, "h" + seed, true, false, false);
  }

  private RandomHappenings(long seed, String name, boolean corrected, boolean all, boolean ofTeams) {
    this.corrected = corrected;
    this.all = all;
    this.ofTeams = ofTeams;
    this.name = name;
    random = new Random(seed);
    teams = List.of(SubjectId.team(name + "-t1"), SubjectId.team(name + "-t2"));
    roles = List.of(SubjectId.role(name + "-r1"));
    experiments = List.of(SubjectId.experiment(name + "-e1"), SubjectId.experiment(name + "-e2"));
    needs = List.of(SubjectId.need(name + "-n1"));
    circles = List.of(SubjectId.circle(name + "-c1"), SubjectId.circle(name + "-c2"));
    questionnaires = List.of(SubjectId.questionnaire(name + "-q1"));
    days = List.of(SubjectId.alumniDay(name + "-a1"));
    Random persons = all ? new Random(~seed) : null;
    participants = List.of(SubjectId.someParticipant(all ? persons : new Random(2 * seed)), SubjectId.someParticipant(all ? persons : new Random(2 * seed + 1)));
    sessions = List.of(SubjectId.session(name + "-s1"), SubjectId.session(name + "-s2"));
  }

  public List<SubjectId> subjects() {
    List<SubjectId> all = new ArrayList<>(teams);
    all.addAll(roles);
    all.addAll(experiments);
    all.addAll(sessions);
    all.addAll(needs);
    all.addAll(circles);
    all.addAll(questionnaires);
    all.addAll(days);
    all.addAll(participants);
    return all;
  }

  public EdtfDate date() {
    return EdtfDate.parse(DATES[random.nextInt(DATES.length)]);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public List<Happening> some(int count) {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (corrected && !happenings.isEmpty() && random.nextInt(4) == 0) {
        happenings.add(correction(Telling.id(name + "-" + i), happenings));
        continue;
      }
      SubjectId subject = one(ofTeams ? teams : subjects());
      List<EventId> causes = new ArrayList<>();
      while (!happenings.isEmpty() && random.nextInt(5) < 2 && causes.size() < 3) {
        causes.add(one(happenings).id());
      }
      happenings.add(new Happening(Telling.id(name + "-" + i), subject, date(), causes.stream().distinct().toList(), Provenance.NONE, null, null, data(subject)));
    }
    return happenings;
  }

  /** Something told before was otherwise, or never was; or one of two is the other. A cause is always told before what it led to, so that no ring arises. */
  private Happening correction(EventId id, List<Happening> before) {
    int target = random.nextInt(before.size());
    Happening wrong = before.get(target);
    SubjectEvent data = switch (random.nextInt(6)) {
      case 0, 1 -> new EventRetracted(wrong.id(), "nooit gebeurd");
      case 2 -> duplicate(wrong.subject()).orElse(new EventRetracted(wrong.id(), "nooit gebeurd"));
      default -> corrected(wrong, before);
    };
    return new Happening(id, wrong.subject(), date(), maybe(before) == null ? List.of() : List.of(one(before).id()), Provenance.NONE, null, null, data);
  }

  private EventCorrected corrected(Happening wrong, List<Happening> all) {
    List<Happening> before = all.subList(0, all.indexOf(wrong));
    List<EventId> causes = before.isEmpty() || random.nextBoolean() ? List.of() : List.of(one(before).id());
    SubjectEvent data = switch (wrong.data()) {
      case EventCorrected further -> corrected(all.stream().filter(one -> one.id().equals(further.event())).findFirst().orElseThrow(), all);
      case CorrectionEvent same -> same;
      case SubjectEvent _ -> likeIt(wrong);
    };
    return new EventCorrected(wrong.id(), "anders", date(), causes, data);
  }

  private SubjectEvent likeIt(Happening wrong) {
    if (all) {
      return any().of(wrong.data().getClass());
    }
    SubjectEvent data = data(wrong.subject());
    for (int tries = 0; tries < 50 && data.getClass() != wrong.data().getClass(); tries++) {
      data = data(wrong.subject());
    }
    return data.getClass() == wrong.data().getClass() ? data : wrong.data();
  }

  private Optional<SubjectEvent> duplicate(SubjectId subject) {
    if (subject.equals(participants.getFirst())) {
      return Optional.of(new DuplicateRecognised(participants.getLast(), null));
    }
    return subject.slug().endsWith("1") && Set.of(SubjectKind.TEAM, SubjectKind.EXPERIMENT, SubjectKind.SESSION, SubjectKind.CIRCLE).contains(subject.kind())
        ? Optional.of(new DuplicateRecognised(new SubjectId(subject.kind(), subject.slug().substring(0, subject.slug().length() - 1) + "2"), null))
        : Optional.empty();
  }

  private SubjectEvent data(SubjectId subject) {
    return all ? any().of(subject.kind()) : some(subject);
  }

  private AnyEvent any() {
    return new AnyEvent(random, subjects(), () -> Telling.id(name + "-" + random.nextInt(REFERRED)), this::date);
  }

  private SubjectEvent some(SubjectId subject) {
    return switch (subject.kind()) {
      case TEAM -> team(subject);
      case ROLE -> role();
      case EXPERIMENT -> experiment();
      case SESSION -> session();
      case NEED -> need();
      case CIRCLE -> circle();
      case ALUMNI_DAY -> alumniDay();
      case QUESTIONNAIRE -> random.nextBoolean() ? new QuestionnairePublished("Lijst", null, null, null, null)
          : new DesignChoicesReported(new Municipality("GM0599", null), null, List.of(new DesignChoice(Dimension.REACH, "Alle", null, null, null)), null);
      case PARTICIPANT -> participant();
    };
  }

  private SubjectEvent team(SubjectId team) {
    SubjectId other = teams.get(0).equals(team) ? teams.get(1) : teams.get(0);
    return switch (random.nextInt(8)) {
      case 0 -> new TeamFounded("Team", null, null, null, null, null, maybe(needs));
      case 1 -> new TeamFirstRecorded("Team", null, null, null, null, null, null);
      case 2 -> new TeamDissolved(null, "veel", null, random.nextBoolean() ? other : null);
      case 3 -> new TeamsMerged(List.of(other), null, null);
      case 4 -> new TeamSplit(List.of(other), null, null);
      case 5 -> new MemberJoined(Profile.RESIDENT, null, null, maybe(participants));
      default -> new TeamAdjusted("iets", null, null);
    };
  }

  private SubjectEvent role() {
    return switch (random.nextInt(4)) {
      case 0 -> new RoleDescribed(maybe(teams), "Rol", null, null);
      case 1 -> new RoleRetired(null, null);
      default -> new RoleRedefined(null, "Andere rol", null, null, null, null, null, null, maybe(teams));
    };
  }

  private SubjectEvent experiment() {
    return switch (random.nextInt(5)) {
      case 0 -> new ExperimentProposed(maybe(teams), "Werkt het?", "Ja " + random.nextInt(9), null, null);
      case 1 -> new ExperimentStarted(maybe(teams), null, null, null);
      case 2 -> new ExperimentConcluded(Outcome.MIXED, null, null);
      default -> new ObservationNoted("Iets", null, null);
    };
  }

  private SubjectEvent session() {
    return switch (random.nextInt(6)) {
      case 0 -> new ReflectionSessionOpened(null, about(), null, null, maybe(circles), null);
      case 1 -> new ReflectionSessionClosed(null);
      case 2 -> new FollowUpAgreed("Doen", null, null, maybe(experiments), null);
      case 3 -> new InsightDrawn("Zo zit het", null);
      default -> new ContributionMade(null, Visibility.OPEN, "Ik zag iets", null, maybe(participants));
    };
  }

  private SubjectEvent need() {
    return random.nextBoolean() ? new NeedWeighed(null, null, null, null, null, null, NeedDecision.NO_TEAM, null, null)
        : new NeedWeighed("Ouderen", null, null, null, null, null, NeedDecision.TEAM, null, maybe(teams));
  }

  private SubjectEvent circle() {
    return switch (random.nextInt(5)) {
      case 0 -> new LearningCircleFormed("Kring", null, null, null, null);
      case 1 -> new LearningQuestionTakenOver(Telling.id(name + "-0"), maybe(circles), null, null);
      case 2 -> new LearningQuestionAnswered(Telling.id(name + "-" + random.nextInt(20)), "Nog niet", null);
      case 3 -> new LearningCircleClosed(null, null);
      default -> new LearningQuestionRaised("Wat nu?", null, null);
    };
  }

  private SubjectEvent alumniDay() {
    return switch (random.nextInt(4)) {
      case 0 -> new AlumniDayAnnounced("Dag", null, date(), null);
      case 1 -> new TimelinePresented(null, List.of(one(teams), one(circles)), date(), null, null);
      case 2 -> new PresentationProgrammed("Verhaal", null, null, maybe(circles), about(), null, null);
      default -> new AlumniDayClosed(null);
    };
  }

  private SubjectEvent participant() {
    SubjectId gathering = one(one(List.of(teams, circles, sessions)));
    Part part = random.nextBoolean() ? one(List.of(Part.values())) : null;
    ConsentPurpose purpose = one(List.of(ConsentPurpose.RESEARCH, ConsentPurpose.QUOTATION));
    return switch (random.nextInt(8)) {
      case 0 -> new ParticipantRegistered(random.nextBoolean() ? LegalBasis.PUBLIC_TASK : null);
      case 1, 2 -> new ParticipantJoined(gathering, part);
      case 3 -> new ParticipantLeft(gathering, part);
      case 4, 5 -> new ConsentGiven(purpose, random.nextBoolean() ? gathering : null);
      case 6 -> new ConsentWithdrawn(purpose, random.nextBoolean() ? gathering : null);
      default -> random.nextInt(4) > 0 ? new ParticipantJoined(gathering, part) : new ParticipantForgotten(AskedBy.SELF);
    };
  }

  private List<SubjectId> about() {
    List<SubjectId> about = new ArrayList<>();
    subjects().stream().filter(subject -> subject.kind() != SubjectKind.PARTICIPANT).filter(_ -> random.nextInt(4) == 0).forEach(about::add);
    return about;
  }

  private <T> T maybe(List<T> list) {
    return random.nextBoolean() ? one(list) : null;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
