package nl.wijkkroniek.recording.keeping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.deciding.Refolding;
import nl.wijkkroniek.recording.deciding.SubjectState;

/**
 * What is recorded, as the rules ask for it. What was folded is kept in memory, so that the next telling about the same subject reads only what came after, and of
 * long subjects in the database too, for the first telling after a start. Both can be dropped at any moment, for the log is all there is.
 */
public final class Knowledge {

  /** Folded events whose outcome is kept at most; a subject weighs as many as it has. */
  private static final long MOST_FOLDED = 500_000;

  /** From so many events on what is known of a subject is kept in the database. */
  public static final int LONG = LongSubjects.LONG;

  private static final int MOST_CHANGES = 100;

  private final EventLog log;
  private final LanguageInLog language;
  private final LongSubjects longSubjects;
  private final Cache<SubjectId, Known> folded = Caffeine.newBuilder().maximumWeight(MOST_FOLDED).weigher(Knowledge::weight).build();

  /** @param database that the log is in, and long subjects are kept in */
  public Knowledge(EventLog log, LanguageInLog language, MongoDatabase database) {
    this(log, language, LongSubjects.in(database));
  }

  Knowledge(EventLog log, LanguageInLog language, LongSubjects longSubjects) {
    this.log = log;
    this.language = language;
    this.longSubjects = longSubjects;
  }

  /** How a subject stands by all that is recorded of it by now, by itself. */
  public SubjectState stateOf(SubjectId subject) {
    return of(subject).folded().state();
  }

  /**
   * Has what these subjects came to kept in the database, as far as they are long: after many events were recorded that nobody was told of. Some ten
   * milliseconds for each.
   *
   * @param goOn asked before each of them
   */
  public void keepLong(Collection<SubjectId> subjects, BooleanSupplier goOn) {
    subjects.stream().takeWhile(_ -> goOn.getAsBoolean()).forEach(subject -> longSubjects.keepNow(fold(subject, longSubjects.latest(subject), Long.MAX_VALUE)));
  }

  /** All that is recorded of this subject by now. */
  Known of(SubjectId subject) {
    Known before = Optional.ofNullable(folded.getIfPresent(subject)).orElseGet(() -> longSubjects.latest(subject));
    Known now = fold(subject, before, Long.MAX_VALUE);
    longSubjects.consider(before, now);
    folded.asMap().merge(subject, now, (known, other) -> other.next() >= known.next() ? other : known);
    return now;
  }

  /** What else is recorded by now, with what this happening names at hand. */
  FactsInLog facts(Happening happening) {
    return factsAsOf(happening, Long.MAX_VALUE);
  }

  /** What was recorded before this position. */
  FactsInLog factsAsOf(Happening happening, long before) {
    FactsInLog facts = new FactsInLog(this, tellings(before));
    facts.told(named(happening));
    facts.correcting(named(happening));
    return facts;
  }

  /** What was recorded of this subject before this position. */
  Known asOf(SubjectId subject, long before) {
    return fold(subject, Known.nothing(subject), before);
  }

  /** What was recorded about these subjects from this position on, the first of it: enough to look it up, and no more than the teller may see. */
  List<Map<String, Object>> changed(Set<SubjectId> subjects, Happening told, long from) {
    List<Map<String, Object>> changed = new ArrayList<>();
    try (Stream<StoredEvent> events = log.about(subjects.stream().map(SubjectId::toString).toList(), from)) {
      events.map(language::read).filter(event -> mayBeNamed(event.happening(), told)).limit(MOST_CHANGES).map(Knowledge::change).forEach(changed::add);
    }
    return changed;
  }

  /** That somebody said something is theirs to show, unless the teller spoke of it first; so is what happened to them, unless the teller speaks of them. */
  private static boolean mayBeNamed(Happening happening, Happening told) {
    if (happening.subject().kind() == SubjectKind.PARTICIPANT && !happening.subject().equals(told.subject())) {
      return false;
    }
    return WayOut.contributionIn(happening).map(contribution -> WayOut.contributionIn(told).filter(contribution::equals).isPresent()
        || named(told).contains(contribution)).orElse(true);
  }

  private static Map<String, Object> change(RecordedEvent event) {
    Happening happening = event.happening();
    return Map.of("event", happening.id().toString(), "type", EventType.of(happening.data()).name(), "occurredOn", happening.occurredOn().text(),
        "position", event.position());
  }

  /** What follows on what was folded is folded on it, until something among it corrects what was. */
  private Known fold(SubjectId subject, Known from, long before) {
    List<RecordedEvent> read = read(subject, from.next(), before);
    Known known = from;
    for (RecordedEvent event : read) {
      known = known.with(event);
    }
    if (read.stream().noneMatch(event -> Holding.correctedBy(event).isPresent())) {
      return known;
    }
    TellingsInLog tellings = tellings(known.next());
    return known.with(Refolding.of(subject, from.next() == 0 ? read : tellings.about(subject), tellings));
  }

  private List<RecordedEvent> read(SubjectId subject, long from, long before) {
    try (Stream<StoredEvent> events = log.about(Set.of(subject.toString()), from)) {
      return events.takeWhile(event -> event.position() < before).map(language::read).toList();
    }
  }

  private TellingsInLog tellings(long before) {
    return new TellingsInLog(log, language, before);
  }

  private static List<EventId> named(Happening happening) {
    return happening.data() instanceof InsightDrawn insight ? Stream.concat(happening.causedBy().stream(), insight.restsOn().stream()).toList()
        : happening.causedBy();
  }

  private static int weight(SubjectId subject, Known known) {
    return known.events() + 1;
  }
}
