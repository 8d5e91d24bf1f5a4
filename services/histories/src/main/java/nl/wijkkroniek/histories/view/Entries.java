package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The entries of all histories, and what is looked up in them: an entry is a line of the history of its owner, told by an event. */
public final class Entries {

  private static final String RAISED = LearningQuestionRaised.class.getSimpleName();
  private static final Bson PART_LINE = Projections.include("event", "type", "subject", "on", "rank", "rankedAt", "earlier");
  private static final Bson WITHOUT_DATA = Projections.exclude("data", "citation");

  private final MongoCollection<BsonDocument> documents;
  private final MongoCollection<StoredEntry> lines;

  Entries(MongoCollection<BsonDocument> documents) {
    this.documents = documents;
    this.lines = documents.withCodecRegistry(fromRegistries(fromCodecs(EntryCodec.INSTANCE), documents.getCodecRegistry())).withDocumentClass(StoredEntry.class);
  }

  /** As they are stored. */
  public MongoCollection<BsonDocument> documents() {
    return documents;
  }

  /** To be read as what they are. */
  public MongoCollection<StoredEntry> lines() {
    return lines;
  }

  /** Where these events are placed, as far as they hold. */
  public List<Placed> placed(Collection<EventId> events) {
    return placed(events, Views.NOW);
  }

  /** Where those of these events are placed that held when everything up to this position was known. */
  public List<Placed> placed(Collection<EventId> events, long known) {
    return LookUp.in(documents, "event", Views.standing(known), events, WITHOUT_DATA, Entries::ownPlace);
  }

  /** Those of these events that were told by this position, and taken back by then. */
  public Set<EventId> retracted(Collection<EventId> events, long known) {
    Set<EventId> told = new HashSet<>(LookUp.in(documents, "event", lte("knownFrom", known), events, Projections.include("event"),
        entry -> Stream.of(ViewBson.event(entry))));
    Set<EventId> hold = placed(told, known).stream().map(Placed::id).collect(toSet());
    return told.stream().filter(event -> !hold.contains(event)).collect(toSet());
  }

  /** Where the events of these subjects are placed. */
  public List<Placed> placedOf(Collection<SubjectId> subjects) {
    return LookUp.in(documents, "owner", Views.standing(Views.NOW), subjects, WITHOUT_DATA, Entries::ownPlace);
  }

  /** The lines in this history of what belongs to its subject, as far as the condition holds of them, in no order. */
  public List<PartLine> partLines(SubjectId owner, Bson condition) {
    return documents.find(and(eq("owner", owner.toString()), eq("via", Via.PART.code()), condition)).projection(PART_LINE).map(ViewBson::partLine)
        .into(new ArrayList<>());
  }

  /** Where the events are placed that one of these led to. */
  public List<Placed> placedEffects(Collection<EventId> causes) {
    return LookUp.in(documents, "causedBy", Views.standing(Views.NOW), causes, WITHOUT_DATA, Entries::ownPlace).stream().distinct().toList();
  }

  /** An event stands in several histories, but is placed once: in that of its own subject. */
  private static Stream<Placed> ownPlace(BsonDocument entry) {
    return entry.getString("owner").equals(entry.getString("subject")) ? Stream.of(ViewBson.placed(entry)) : Stream.empty();
  }

  /** The histories that these events stood in before the event at this position was known. */
  public Map<EventId, Set<SubjectId>> owners(Collection<EventId> events, long before) {
    return LookUp.in(documents, "event", Views.standing(before - 1), events, Projections.include("event", "owner"), Stream::of).stream()
        .collect(groupingBy(entry -> EventId.parse(ViewBson.text(entry, "event")), mapping(entry -> SubjectId.parse(ViewBson.text(entry, "owner")), toSet())));
  }

  /** The lines of what happened to a subject itself, up to this position. */
  List<BsonDocument> ownLines(SubjectId subject, long before) {
    return documents.find(and(eq("owner", subject.toString()), eq("subject", subject.toString()), lt("position", before), Views.standing(Views.NOW)))
        .into(new ArrayList<>());
  }

  /** What was told to correct or take back one of these events, as far as it holds. */
  public Set<EventId> correctionsOf(Collection<EventId> events) {
    return Set.copyOf(LookUp.in(documents, ViewBson.CORRECTS, Views.standing(Views.NOW), events, Projections.include("event"), entry -> Stream.of(ViewBson.event(entry))));
  }

  /** These events as they hold now, each with the histories it stands in; those that are not in the views are left out. */
  public List<HeldEvent> held(Collection<EventId> events) {
    return HeldEvent.of(LookUp.in(documents, "event", Views.standing(Views.NOW), events, null, Stream::of));
  }

  /** What happened to a subject itself, as it holds now, in the order of recording; at most so much of it. */
  public List<StoredEntry> ownEntries(SubjectId subject, int most) {
    List<StoredEntry> own = lines.find(and(eq("owner", subject.toString()), eq("subject", subject.toString()), Views.standing(Views.NOW))).limit(most)
        .into(new ArrayList<>());
    own.sort(Comparator.comparingLong(entry -> entry.event().position()));
    return own;
  }

  /** The events that stand or stood in these histories. */
  public Set<EventId> eventsOf(Collection<SubjectId> owners) {
    return eventsOf(owners, Views.NOW);
  }

  /** Those of the events that stand or stood in these histories that were told by this position. */
  public Set<EventId> eventsOf(Collection<SubjectId> owners, long told) {
    return Set.copyOf(LookUp.in(documents, "owner", lte("position", told), owners, Projections.include("event"), entry -> Stream.of(EventId.parse(ViewBson.text(entry, "event")))));
  }

  /** In which of these histories there is a line of which the condition holds. */
  public Set<SubjectId> withLines(Collection<SubjectId> owners, Bson condition) {
    return Set.copyOf(new HashSet<>(LookUp.in(documents, "owner", condition, owners, Projections.include("owner"), line -> Stream.of(ViewBson.owner(line)))));
  }

  /** The entries at these places. */
  public List<StoredEntry> at(Collection<String> ids) {
    return LookUp.in(lines, "_id", LookUp.EVERYTHING, ids, null, Stream::of);
  }

  /** The entries of these events in the histories of their own subjects, as far as the condition holds of them. */
  public List<StoredEntry> told(Collection<EventId> events, Bson condition) {
    return own("event", events, condition);
  }

  /** The same of what one of these led to; each once, also where several did. */
  public List<StoredEntry> effects(Collection<EventId> causes, Bson condition) {
    return List.copyOf(own("causedBy", causes, condition).stream().collect(toMap(StoredEntry::id, Function.identity(), (one, _) -> one)).values());
  }

  private List<StoredEntry> own(String field, Collection<EventId> events, Bson condition) {
    return LookUp.in(lines, field, and(eq("via", Via.OWN.code()), condition), events, null,
        entry -> entry.owner().equals(entry.happening().subject()) ? Stream.of(entry) : Stream.empty());
  }

  /** Where these events raised a learning question, as far as they did by this position. */
  public Map<EventId, Raised> raised(Collection<EventId> questions, long known) {
    return LookUp.in(documents, "event", and(eq("type", RAISED), lte("position", known)), questions, Projections.include("event", "owner", "subject", "position"),
        line -> ViewBson.owner(line).equals(ViewBson.subject(line)) ? Stream.of(line) : Stream.empty()).stream()
        .collect(toMap(ViewBson::event, line -> new Raised(ViewBson.subject(line), ViewBson.number(line, "position")), (one, _) -> one));
  }

  /** What took over one of these questions when everything up to this position was known: the lines of those that did so themselves. */
  public List<BsonDocument> takingOver(Collection<EventId> questions, long known) {
    return LookUp.in(documents, ViewBson.TAKES_OVER, Views.standing(known), questions, null,
        line -> ViewBson.owner(line).equals(ViewBson.subject(line)) ? Stream.of(line) : Stream.empty());
  }

  /** Whether anything was ever told to take over one of these questions, also where it holds no longer. */
  public boolean wereTakenOver(Collection<EventId> questions) {
    return !LookUp.in(documents, ViewBson.TAKES_OVER, LookUp.EVERYTHING, questions, Projections.include("_id"), Stream::of).isEmpty();
  }

  /** The entries in these histories of which the condition holds, in no order. */
  public List<StoredEntry> of(Collection<SubjectId> owners, Bson condition) {
    return LookUp.in(lines, "owner", condition, owners, null, Stream::of);
  }

  /** Everything in these histories, one history after another, each in field order. */
  public HistoriesInTurn of(Collection<SubjectId> owners) {
    return new HistoriesInTurn(documents.withDocumentClass(RawBsonDocument.class)
        .find(and(in("owner", owners.stream().map(SubjectId::toString).toList()), Views.standing(Views.NOW)))
        .sort(Sorts.ascending("owner", "rank")).cursor());
  }

  /** What came into this history with the events after this position. */
  public HistoriesInTurn after(SubjectId owner, long position) {
    return new HistoriesInTurn(documents.withDocumentClass(RawBsonDocument.class)
        .find(and(gt("_id", StoredEntry.lastId(owner, position)), lt("_id", owner + "}"), Views.standing(Views.NOW))).sort(Sorts.ascending("rank")).cursor());
  }

  /** These events as they were first told, as far as they were told before this position, and happened to this subject. */
  public List<RecordedEvent> told(Collection<EventId> events, SubjectId subject, long before) {
    return firstTold("event", events, subject, before);
  }

  /** What was told before this position to correct or take back one of these events of a subject, as it was first told. */
  public List<RecordedEvent> correcting(Collection<EventId> events, SubjectId subject, long before) {
    return firstTold(ViewBson.CORRECTS, events, subject, before);
  }

  private List<RecordedEvent> firstTold(String field, Collection<EventId> events, SubjectId subject, long before) {
    return LookUp.in(documents, field, and(exists("since", false), lt("position", before)), events, null,
        line -> ViewBson.owner(line).equals(subject) && ViewBson.subject(line).equals(subject) ? Stream.of(ViewBson.entry(line).event()) : Stream.empty());
  }

  /** The lines that these events were in the histories when everything up to this position was known. */
  public List<BsonDocument> linesOf(Collection<EventId> events, long known) {
    return LookUp.in(documents, "event", Views.standing(known), events, null, Stream::of);
  }

  /** The lines in one history of what happened to another subject, when everything up to this position was known. */
  public List<BsonDocument> linesOf(SubjectId subject, SubjectId owner, long known) {
    return documents.find(and(eq("owner", owner.toString()), eq("subject", subject.toString()), Views.standing(known))).into(new ArrayList<>());
  }

  /** The lines in this history of what only names its subject. */
  public List<BsonDocument> naming(SubjectId owner, long known) {
    return documents.find(and(eq("owner", owner.toString()), eq("via", Via.NAMED.code()), Views.standing(known))).into(new ArrayList<>());
  }

  /** Which of these entries were there before this position was known. */
  Set<String> takenBefore(Collection<String> ids, long position) {
    return new HashSet<>(LookUp.in(documents, "_id", lt("knownFrom", position), ids, Projections.include("_id"), entry -> Stream.of(ViewBson.text(entry, "_id"))));
  }
}
