package nl.wijkkroniek.histories.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/**
 * What held in a team from when until when, found in one pass over the lines of its history in field order. What a team has ends with the team.
 */
final class Course {

  private final SubjectId team;
  private final Map<String, Held> open = new LinkedHashMap<>();
  private final List<Held> all = new ArrayList<>();
  private final Set<EventId> leftBefore = new HashSet<>();
  private final MeetingPlaces places = new MeetingPlaces();
  private final Scope scope = new Scope();
  private String name;
  private StoredEntry began;
  private StoredEntry ended;

  /** Something that held; still open as long as nothing ended it. */
  static final class Held {
    final TeamDimension dimension;
    final Words text;
    final StoredEntry from;
    final boolean moment;
    StoredEntry until;
    Words ending;

    private Held(TeamDimension dimension, Words text, StoredEntry from, boolean moment) {
      this.dimension = dimension;
      this.text = text;
      this.from = from;
      this.moment = moment;
    }
  }

  Course(SubjectId team) {
    this.team = team;
  }

  /** What it was called; its slug where no name was told. */
  String name() {
    return name == null ? team.slug() : name;
  }

  /** How it began; null when that was not told. */
  StoredEntry began() {
    return began;
  }

  /** Whether it existed already when it was first recorded. */
  boolean existedAlready() {
    return began.happening().data() instanceof TeamFirstRecorded;
  }

  /** How it ended; null while it is there. */
  StoredEntry ended() {
    return ended;
  }

  /** What held, as it began. */
  List<Held> held() {
    return all;
  }

  /** The next line, in field order. */
  void then(StoredEntry line) {
    switch (line.happening().data()) {
      case TeamEvent event -> team(event, line);
      case ExperimentEvent event when line.via() == Via.PART -> experiment(event, line);
      case RoleEvent event when line.via() == Via.PART -> role(event, line);
      case ExperimentEvent _, RoleEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _, ParticipantEvent _,
          CorrectionEvent _ -> { }
    }
  }

  /** Of what happens to another team only that it took this one in counts. */
  private void team(TeamEvent event, StoredEntry line) {
    if (line.via() == Via.OWN) {
      own(event, line);
    } else if (event instanceof TeamsMerged) {
      end(line);
    }
  }

  private void own(TeamEvent event, StoredEntry line) {
    switch (event) {
      case TeamFounded founded -> begin(founded.name(), founded.purpose(), line);
      case TeamFirstRecorded first -> begin(first.name(), first.purpose(), line);
      case TeamRenamed renamed -> name = renamed.name();
      case PurposeRestated restated -> hold(TeamDimension.PURPOSE, "", ValueText.same(restated.purpose()), line);
      case MandateAgreed agreed -> hold(TeamDimension.MANDATE, "", ValueText.of(agreed), line);
      case ScopeSet set -> hold(TeamDimension.SCOPE, "", scope.set(set), line);
      case TeamDissolved _ -> end(line);
      case TeamSplit split when !split.into().contains(team) -> end(line);
      case TeamEvent other -> having(other, line);
    }
  }

  private void having(TeamEvent event, StoredEntry line) {
    switch (event) {
      case MemberJoined joined -> join(ValueText.of(joined), line);
      case MemberLeft left -> leave(MemberJoined.class, left.joined(), line, joined -> joined.profile() == left.profile() && fits(left.title(), joined.title()));
      case SpecialistBroughtIn brought -> join(ValueText.of(brought), line);
      case SpecialistLeft left -> leave(SpecialistBroughtIn.class, left.broughtIn(), line, brought -> fits(left.expertise(), brought.expertise()));
      case PartnerJoined joined -> hold(TeamDimension.PARTNERS, key(joined.partner()), ValueText.with(joined.partner(), joined.field()), line);
      case PartnerLeft left -> letGo(TeamDimension.PARTNERS, key(left.partner()), line, ValueText.maybe(left.because()));
      case MeetingPlaceOpened opened -> hold(TeamDimension.PLACES, places.opened(opened.place()), ValueText.with(opened.place(), opened.kind()), line);
      case MeetingPlaceMoved moved -> hold(TeamDimension.PLACES, places.moved(moved.place(), moved.to()), ValueText.with(moved.place(), moved.to()), line);
      case MeetingPlaceClosed closed -> letGo(TeamDimension.PLACES, places.closed(closed.place()), line, ValueText.maybe(closed.because()));
      case TeamEvent _ -> { }
    }
  }

  private void experiment(ExperimentEvent event, StoredEntry line) {
    String key = line.happening().subject().toString();
    switch (event) {
      case ExperimentProposed proposed -> tried(key, proposed.question(), line);
      case ExperimentStarted started -> tried(key, started.question(), line);
      case ExperimentConcluded concluded -> {
        tried(key, null, line);
        letGo(TeamDimension.EXPERIMENTS, key, line, ValueText.of(concluded.outcome()));
      }
      case ExperimentEvent _ -> { }
    }
  }

  /** An experiment is there from the first that is told of it. */
  private void tried(String experiment, String question, StoredEntry line) {
    if (!open.containsKey(TeamDimension.EXPERIMENTS + experiment)) {
      hold(TeamDimension.EXPERIMENTS, experiment, ValueText.same(question == null ? line.happening().subject().slug() : question), line);
    }
  }

  private void role(RoleEvent event, StoredEntry line) {
    switch (event) {
      case RoleRedefined redefined -> all.add(new Held(TeamDimension.ROLE_CHANGES, ValueText.of(redefined), line, true));
      case RoleRetired retired -> all.add(new Held(TeamDimension.ROLE_CHANGES, ValueText.of(retired, line.happening().subject()), line, true));
      case RoleEvent _ -> { }
    }
  }

  private void begin(String named, String purpose, StoredEntry line) {
    name = named;
    began = began == null ? line : began;
    ended = null;
    if (purpose != null) {
      hold(TeamDimension.PURPOSE, "", ValueText.same(purpose), line);
    }
  }

  /** What ended it first ended it. */
  private void end(StoredEntry line) {
    ended = ended == null ? line : ended;
    List.copyOf(open.values()).forEach(held -> held.until = line);
    open.clear();
  }

  private void hold(TeamDimension dimension, String key, Words text, StoredEntry line) {
    letGo(dimension, key, line, null);
    Held held = new Held(dimension, text, line, false);
    open.put(dimension + key, held);
    all.add(held);
  }

  private void letGo(TeamDimension dimension, String key, StoredEntry line, Words ending) {
    Held held = open.remove(dimension + key);
    if (held != null) {
      held.until = line;
      held.ending = ending;
    }
  }

  private void join(Words text, StoredEntry line) {
    if (!leftBefore.contains(line.eventId())) {
      hold(TeamDimension.COMPOSITION, line.eventId().toString(), text, line);
    }
  }

  /** Who leaves is named by the joining, or is the first whom it fits. */
  private <E extends TeamEvent> void leave(Class<E> joined, EventId joining, StoredEntry line, Predicate<E> fitting) {
    Optional<Held> leaving = open.values().stream().filter(held -> joined.isInstance(held.from.happening().data()))
        .filter(held -> joining == null ? fitting.test(joined.cast(held.from.happening().data())) : held.from.eventId().equals(joining)).findFirst();
    leaving.ifPresentOrElse(held -> letGo(TeamDimension.COMPOSITION, held.from.eventId().toString(), line, null), () -> {
      if (joining != null) {
        leftBefore.add(joining);
      }
    });
  }

  private static boolean fits(String asked, String title) {
    return asked == null || asked.equalsIgnoreCase(title);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A list that an event did not give is still the one before. */
  private static final class Scope {
    private List<String> targetGroups = List.of();
    private List<String> lifeDomains = List.of();
    private List<String> taskAreas = List.of();

    private Words set(ScopeSet set) {
      targetGroups = set.targetGroups().isEmpty() ? targetGroups : set.targetGroups();
      lifeDomains = set.lifeDomains().isEmpty() ? lifeDomains : set.lifeDomains();
      taskAreas = set.taskAreas().isEmpty() ? taskAreas : set.taskAreas();
      return ValueText.scope(targetGroups, lifeDomains, taskAreas);
    }
  }
}
