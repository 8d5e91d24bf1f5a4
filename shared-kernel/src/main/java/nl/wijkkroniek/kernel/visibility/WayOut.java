package nl.wijkkroniek.kernel.visibility;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * The one place where a happening leaves the house: opened, and without what the {@link VisibilityPolicy} keeps in. A contribution that may not be seen is not there at all,
 * and neither is what happened to it; a name that may not be seen is empty; of what happened to a participant who may not be seen there is nothing, in whosever
 * history it would stand.
 */
public final class WayOut {

  private static final ClassValue<Names> NAMES = new ClassValue<>() {
    @Override
    protected Names computeValue(Class<?> event) {
      return Names.in(event);
    }
  };

  /** What is told by one of these is never of a contribution. Said beside {@link #contributionIn}; what is not named here may be. */
  private static final Set<Class<?>> OF_NO_CONTRIBUTION = Stream.concat(
      Stream.of(TeamEvent.class, ExperimentEvent.class, NeedEvent.class).flatMap(subject -> Stream.of(subject.getPermittedSubclasses())),
      Stream.of(ReflectionSessionOpened.class, InsightDrawn.class, FollowUpAgreed.class, FollowUpSettled.class, ReflectionSessionClosed.class,
          RoleDescribed.class, RoleRedefined.class, RedefinitionSettled.class, RoleHandedOver.class, RoleRetired.class)).collect(toUnmodifiableSet());

  private final VisibilityPolicy policy;
  private final Opening opening;

  /** The way out of what was never sealed. */
  public WayOut(VisibilityPolicy policy) {
    this(policy, Opening.NONE);
  }

  /** @param opening opens what may leave */
  public WayOut(VisibilityPolicy policy, Opening opening) {
    this.policy = policy;
    this.opening = opening;
  }

  /**
   * What of these happenings may leave to this reader, in their order; empty for one that stays in. The reader's {@link Witness} is told first, once, whose
   * personal data is in what leaves: a contribution, and what became of it, is of its author, and a participant who is named is named.
   *
   * @param standings how a contribution stands now; empty when it is not known, and then it does not leave
   */
  public List<Optional<Happening>> letOut(List<Happening> happenings, Function<EventId, Optional<ContributionStanding>> standings, Reader reader) {
    VisibilityPolicy now = policy.atOnce(happenings.stream().flatMap(happening -> spokenOf(happening).flatMap(standings).stream()).toList());
    List<Optional<Happening>> leaving = happenings.stream().map(happening -> lets(happening, standings, reader, now)
        ? Optional.of(policy.letsNames(reader) ? withoutForgotten(happening) : withoutNames(happening)) : Optional.<Happening>empty()).toList();
    Set<SubjectId> whose = new HashSet<>();
    leaving.stream().flatMap(Optional::stream).forEach(happening -> {
      contributionIn(happening).flatMap(standings).map(ContributionStanding::author).ifPresent(whose::add);
      whose.addAll(named(happening.data()));
    });
    whose.remove(reader.participant());
    if (!whose.isEmpty()) {
      reader.witness().leaves(whose);
    }
    opening.expectIn(leaving.stream().flatMap(Optional::stream).toList());
    return leaving.stream().map(happening -> happening.map(opening::opened)).toList();
  }

  /** The same of one. */
  public Optional<Happening> letOut(Happening happening, Function<EventId, Optional<ContributionStanding>> standings, Reader reader) {
    return letOut(List.of(happening), standings, reader).getFirst();
  }

  /** Whether this happening may leave to this reader; nothing leaves by asking. */
  public boolean lets(Happening happening, Function<EventId, Optional<ContributionStanding>> standings, Reader reader) {
    return lets(happening, standings, reader, policy);
  }

  private boolean lets(Happening happening, Function<EventId, Optional<ContributionStanding>> standings, Reader reader, VisibilityPolicy now) {
    boolean letsUnknown = contributionIn(happening).isEmpty();
    return letsHistoryOf(happening.subject(), reader)
        && spokenOf(happening).flatMap(standings).map(standing -> now.lets(standing, reader)).orElse(letsUnknown);
  }

  /**
   * The contribution that this happening is about, where it may be about one: that something was retracted tells that it was said, and so does a correction of
   * that.
   */
  public static Optional<EventId> spokenOf(Happening happening) {
    return retractedIn(happening.data()).or(() -> contributionIn(happening));
  }

  /**
   * The contribution whose words this happening is about for certain, however often what was told of it was corrected or retracted since.
   *
   * @param told what was told as an event; empty where nothing was
   */
  public static Optional<EventId> wordsIn(Happening happening, Function<EventId, Optional<Happening>> told) {
    return contributionIn(happening).or(() -> retractedIn(happening.data()).flatMap(told).flatMap(below -> wordsIn(below, told)));
  }

  private static Optional<EventId> retractedIn(SubjectEvent data) {
    return switch (data) {
      case EventRetracted retracted -> Optional.of(retracted.event());
      case EventCorrected corrected -> retractedIn(corrected.data());
      case SubjectEvent _ -> Optional.empty();
    };
  }

  /** Whether what an event of this type tells leaves to whoever may know of whom it happened to, whatever it says: it need not be read to know that. */
  public static boolean isOfNoContribution(EventType type) {
    return OF_NO_CONTRIBUTION.contains(type.data());
  }

  /** Opens what may leave. */
  public Opening opening() {
    return opening;
  }

  /**
   * Whether it may be known to this reader that this subject has a history, and what stands in it. Always, but of a participant: what others did names
   * them too, and so says whom they met.
   */
  public boolean letsHistoryOf(SubjectId subject, Reader reader) {
    return subject.kind() != SubjectKind.PARTICIPANT || policy.letsParticipant(subject, reader);
  }

  /** The contribution, the remark or the contestation of a role whose words, or whose fate, this happening carries. */
  public static Optional<EventId> contributionIn(Happening happening) {
    return contributionIn(happening.id(), happening.data());
  }

  private static Optional<EventId> contributionIn(EventId id, SubjectEvent data) {
    return switch (data) {
      case ContributionMade _ -> Optional.of(id);
      case ContributionVisibilityNarrowed narrowed -> Optional.of(narrowed.contribution());
      case ContributionWithdrawn withdrawn -> Optional.of(withdrawn.contribution());
      case RemarkMade _ -> Optional.of(id);
      case EventCorrected corrected -> contributionIn(corrected.event(), corrected.data());
      case RemarkReleased released -> Optional.of(released.remark());
      case AlumniDayAnnounced _, PresentationProgrammed _, TimelinePresented _, AlumniDayClosed _ -> Optional.empty();
      case ReflectionSessionOpened _, InsightDrawn _, FollowUpAgreed _, FollowUpSettled _, ReflectionSessionClosed _ -> Optional.empty();
      case RedefinitionContested _ -> Optional.of(id);
      case RoleDescribed _, RoleRedefined _, RedefinitionSettled _, RoleHandedOver _, RoleRetired _ -> Optional.empty();
      case TeamEvent _, ExperimentEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, ParticipantEvent _ -> Optional.empty();
      case EventRetracted _, DuplicateRecognised _ -> Optional.empty();
    };
  }

  private static Happening withoutNames(Happening told) {
    return without(told, null, _ -> true);
  }

  /** Whoever may see names sees those who are still known. */
  private Happening withoutForgotten(Happening told) {
    String teller = told.recordedBy() != null && isForgottenTeller(told.recordedBy()) ? null : told.recordedBy();
    SubjectEvent data = told.data();
    boolean all = Objects.equals(teller, told.recordedBy()) && !(data instanceof EventCorrected) && !NAMES.get(data.getClass()).holdAny(data, this::isForgotten);
    return all ? told : without(told, teller, this::isForgotten);
  }

  private boolean isForgotten(Object name) {
    return name instanceof SubjectId participant && policy.isForgotten(participant);
  }

  private boolean isForgottenTeller(String teller) {
    return SubjectId.participant(teller).filter(policy::isForgotten).isPresent();
  }

  private static Happening without(Happening told, String teller, Predicate<Object> which) {
    return new Happening(told.id(), told.subject(), told.occurredOn(), told.causedBy(), told.provenance(), teller, told.sourceTime(),
        without(told.data(), which));
  }

  private static SubjectEvent without(SubjectEvent data, Predicate<Object> which) {
    return data instanceof EventCorrected corrected
        ? new EventCorrected(corrected.event(), corrected.reason(), corrected.occurredOn(), corrected.causedBy(), without(corrected.data(), which))
        : NAMES.get(data.getClass()).leftOut(data, which);
  }

  private static Set<SubjectId> named(SubjectEvent data) {
    return data instanceof EventCorrected corrected ? named(corrected.data()) : NAMES.get(data.getClass()).participants(data);
  }

  /** Which fields of a kind of event say who somebody is: that is looked up once, as every line that leaves is asked for it. */
  private record Names(List<RecordComponent> components, List<RecordComponent> names, Constructor<?> constructor) {

    private static Names in(Class<?> event) {
      List<RecordComponent> components = List.of(event.getRecordComponents());
      List<RecordComponent> names = components.stream().filter(Names::isName).toList();
      try {
        return new Names(components, names, names.isEmpty() ? null
            : event.getDeclaredConstructor(components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
      } catch (ReflectiveOperationException impossible) {
        throw new LinkageError("A record has a constructor of its components: " + event, impossible);
      }
    }

    private static boolean isName(RecordComponent component) {
      return component.isAnnotationPresent(Identifying.class);
    }

    /** The participants it names. */
    private Set<SubjectId> participants(SubjectEvent data) {
      if (names.isEmpty()) {
        return Set.of();
      }
      Set<SubjectId> named = new HashSet<>();
      for (RecordComponent component : names) {
        if (component.getType() == SubjectId.class && read(component, data) instanceof SubjectId participant) {
          named.add(participant);
        }
      }
      return named;
    }

    private static Object read(RecordComponent component, SubjectEvent data) {
      try {
        return component.getAccessor().invoke(data);
      } catch (ReflectiveOperationException impossible) {
        throw new LinkageError("A record can be read: " + data.getClass(), impossible);
      }
    }

    private boolean holdAny(SubjectEvent data, Predicate<Object> which) {
      return names.stream().anyMatch(component -> which.test(read(component, data)));
    }

    private SubjectEvent leftOut(SubjectEvent data, Predicate<Object> which) {
      if (constructor == null) {
        return data;
      }
      try {
        Object[] kept = new Object[components.size()];
        for (int i = 0; i < kept.length; i++) {
          Object value = read(components.get(i), data);
          kept[i] = names.contains(components.get(i)) && which.test(value) ? null : value;
        }
        return (SubjectEvent) constructor.newInstance(kept);
      } catch (ReflectiveOperationException impossible) {
        throw new LinkageError("A field that identifies a person must be one that can be left out: " + data.getClass(), impossible);
      }
    }
  }
}
