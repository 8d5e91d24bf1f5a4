package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The collections in which the histories are kept, and what is looked up in them by identifier. */
public final class Views {

  /** Their name among the views. */
  public static final String NAME = "histories";
  /** The kinds of subject that have a history here. */
  public static final List<SubjectKind> KINDS = List.of(SubjectKind.TEAM, SubjectKind.ROLE, SubjectKind.EXPERIMENT, SubjectKind.SESSION, SubjectKind.NEED,
      SubjectKind.CIRCLE, SubjectKind.QUESTIONNAIRE, SubjectKind.ALUMNI_DAY, SubjectKind.PARTICIPANT);

  /** The kinds that are looked for by municipality. */
  public static final List<SubjectKind> PLACED = List.of(SubjectKind.TEAM, SubjectKind.NEED, SubjectKind.CIRCLE);
  /** By which words a team is found: of its partners and life domains, and of those it had. */
  public static final String WORDS = "words";
  public static final String PARTNER_WORDS = WORDS + ".partners";
  public static final String LIFE_DOMAIN_WORDS = WORDS + ".lifeDomains";
  /** Position from which an entry, a mark or a link is so no longer; only there where a correction ended it. */
  static final String UNTIL = "until";
  /** Only there on a history that was changed by more than lines of what happened just then: what was folded of it has to be folded anew. */
  public static final String ANEW = "anew";
  /** Everything that is known. */
  public static final long NOW = Long.MAX_VALUE;

  private static final int ASKED_AT_ONCE = 1_000;
  private static final Bson EVERYTHING = Filters.empty();
  private static final String RAISED = LearningQuestionRaised.class.getSimpleName();
  private static final Bson PART_LINE = Projections.include("event", "type", "subject", "on", "rank", "rankedAt", "earlier");
  private static final Bson WITHOUT_DATA = Projections.exclude("data", "citation");

  private final MongoCollection<BsonDocument> entries;
  private final MongoCollection<StoredEntry> lines;
  private final MongoCollection<BsonDocument> marks;
  private final MongoCollection<BsonDocument> links;
  private final MongoCollection<BsonDocument> contributions;
  private final MongoCollection<BsonDocument> firsts;
  private final Map<SubjectKind, MongoCollection<BsonDocument>> subjects = new EnumMap<>(SubjectKind.class);
  private final MongoCollection<BsonDocument> behind;
  private final int generation;

  /** One generation of the views in this database. Nothing is made: what was never worked is read as empty. */
  public Views(MongoDatabase database, int generation) {
    this.generation = generation;
    Function<String, MongoCollection<BsonDocument>> collection = name -> database.getCollection(Generations.collection(NAME, generation, name), BsonDocument.class);
    entries = collection.apply("entries");
    lines = entries.withCodecRegistry(fromRegistries(fromCodecs(EntryCodec.INSTANCE), entries.getCodecRegistry())).withDocumentClass(StoredEntry.class);
    marks = collection.apply("marks");
    links = collection.apply("links");
    contributions = collection.apply("contributions");
    firsts = collection.apply("firsts");
    behind = collection.apply(UnfoldedStates.NOTES);
    KINDS.forEach(kind -> subjects.put(kind, collection.apply(kind.code() + "s")));
  }

  /** The generation that is read now. */
  public static Views live(MongoDatabase database) {
    return new Views(database, new Generations(database, NAME).live().generation());
  }

  public int generation() {
    return generation;
  }

  /** Makes the collections and their indexes where they are not there yet. */
  public Views prepared() {
    entries.createIndex(Indexes.ascending("owner", "rank"));
    entries.createIndex(Indexes.ascending("owner", "type"));
    entries.createIndex(Indexes.ascending("event"));
    entries.createIndex(Indexes.ascending("causedBy"), new IndexOptions().sparse(true));
    entries.createIndex(Indexes.ascending(ViewBson.CORRECTS), new IndexOptions().sparse(true));
    entries.createIndex(Indexes.ascending(ViewBson.TAKES_OVER), new IndexOptions().sparse(true));
    marks.createIndex(Indexes.ascending("subject", "mark"));
    links.createIndex(Indexes.ascending("from"));
    links.createIndex(Indexes.ascending("to"));
    links.createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true));
    subjects.values().forEach(collection -> {
      collection.createIndex(Indexes.ascending("state", "_id"));
      collection.createIndex(Indexes.ascending("teams", "_id"));
      collection.createIndex(Indexes.ascending("by"));
    });
    SaidForFew.prepare(contributions);
    firsts.createIndex(Indexes.ascending("list", "slug"));
    behind.createIndex(Indexes.ascending("since"));
    Stream.of(PARTNER_WORDS, LIFE_DOMAIN_WORDS).forEach(words -> subjects(SubjectKind.TEAM).createIndex(Indexes.ascending(words, "_id")));
    PLACED.forEach(kind -> subjects(kind).createIndex(Indexes.ascending("municipalities", "_id")));
    return this;
  }

  /** Removes all of this generation. */
  public void drop() {
    all().forEach(MongoCollection::drop);
    behind.drop();
  }

  /** All that is derived from the log, in a fixed order. */
  public List<MongoCollection<BsonDocument>> all() {
    return Stream.concat(Stream.of(entries, marks, links, contributions, firsts), subjects.values().stream()).toList();
  }

  public MongoCollection<BsonDocument> entries() {
    return entries;
  }

  /** The entries, to be read as what they are. */
  public MongoCollection<StoredEntry> lines() {
    return lines;
  }

  public MongoCollection<BsonDocument> contributions() {
    return contributions;
  }

  MongoCollection<BsonDocument> firsts() {
    return firsts;
  }

  MongoCollection<BsonDocument> marks() {
    return marks;
  }

  MongoCollection<BsonDocument> links() {
    return links;
  }

  /** The subjects whose history changed since their present state was folded, with the positions of the first and the last change. */
  public MongoCollection<BsonDocument> behind() {
    return behind;
  }

  /** One document a subject of this kind: what lists show, and its present state. */
  public MongoCollection<BsonDocument> subjects(SubjectKind kind) {
    return subjects.get(kind);
  }

  /** An entry that is a line of its history when everything up to this position is known. */
  public static Bson standing(long known) {
    return known == NOW ? exists(UNTIL, false) : and(lte("knownFrom", known), not(lte(UNTIL, known)));
  }

  /** A mark or a link that is so when everything up to this position is known. */
  private static Bson holding(long known) {
    return known == NOW ? exists(UNTIL, false) : and(lte("since", known), not(lte(UNTIL, known)));
  }

  /** Where these events are placed, as far as they hold. */
  public List<Placed> placed(Collection<EventId> events) {
    return placed(events, NOW);
  }

  /** Where those of these events are placed that held when everything up to this position was known. */
  public List<Placed> placed(Collection<EventId> events, long known) {
    return find(entries, "event", standing(known), events, WITHOUT_DATA, Views::ownPlace);
  }

  /** Those of these events that were told by this position, and taken back by then. */
  public Set<EventId> retracted(Collection<EventId> events, long known) {
    Set<EventId> told = new HashSet<>(find(entries, "event", lte("knownFrom", known), events, Projections.include("event"),
        entry -> Stream.of(ViewBson.event(entry))));
    Set<EventId> hold = placed(told, known).stream().map(Placed::id).collect(toSet());
    return told.stream().filter(event -> !hold.contains(event)).collect(toSet());
  }

  /** Where the events of these subjects are placed. */
  public List<Placed> placedOf(Collection<SubjectId> subjects) {
    return find(entries, "owner", standing(NOW), subjects, WITHOUT_DATA, Views::ownPlace);
  }

  /** The lines in this history of what belongs to its subject, as far as the condition holds of them, in no order. */
  public List<PartLine> partLines(SubjectId owner, Bson condition) {
    return entries.find(and(eq("owner", owner.toString()), eq("via", Via.PART.code()), condition)).projection(PART_LINE).map(ViewBson::partLine)
        .into(new ArrayList<>());
  }

  /** Where the events are placed that one of these led to. */
  public List<Placed> placedEffects(Collection<EventId> causes) {
    return find(entries, "causedBy", standing(NOW), causes, WITHOUT_DATA, Views::ownPlace).stream().distinct().toList();
  }

  /** An event stands in several histories, but is placed once: in that of its own subject. */
  private static Stream<Placed> ownPlace(BsonDocument entry) {
    return entry.getString("owner").equals(entry.getString("subject")) ? Stream.of(ViewBson.placed(entry)) : Stream.empty();
  }

  /** The histories that these events stood in before the event at this position was known. */
  public Map<EventId, Set<SubjectId>> owners(Collection<EventId> events, long before) {
    return find(entries, "event", standing(before - 1), events, Projections.include("event", "owner"), Stream::of).stream()
        .collect(groupingBy(entry -> EventId.parse(ViewBson.text(entry, "event")), mapping(entry -> SubjectId.parse(ViewBson.text(entry, "owner")), toSet())));
  }

  /** The lines of what happened to a subject itself, up to this position. */
  List<BsonDocument> ownLines(SubjectId subject, long before) {
    return entries.find(and(eq("owner", subject.toString()), eq("subject", subject.toString()), lt("position", before), standing(NOW)))
        .into(new ArrayList<>());
  }

  /** How these contributions stand now, by the event they were made in, or by one that corrected or retracted what was told of them. */
  public Map<EventId, ContributionStanding> standings(Collection<EventId> events) {
    return Standings.of(events, asked -> find(contributions, "_id", EVERYTHING, asked, null, Stream::of));
  }

  /** How all contributions stand now of which this is so: one pass over how every contribution stands. */
  public List<ContributionStanding> standings(Predicate<ContributionStanding> which) {
    List<ContributionStanding> found = new ArrayList<>();
    contributions.find().forEach(document -> ViewBson.standing(document).filter(which).ifPresent(found::add));
    return found;
  }

  /** What was said for fewer than everybody. */
  public SaidForFew saidForFew() {
    return new SaidForFew(contributions);
  }

  /** What was told to correct or take back one of these events, as far as it holds. */
  public Set<EventId> correctionsOf(Collection<EventId> events) {
    return Set.copyOf(find(entries, ViewBson.CORRECTS, standing(NOW), events, Projections.include("event"), entry -> Stream.of(ViewBson.event(entry))));
  }

  /** These events as they hold now, each with the histories it stands in; those that are not in the views are left out. */
  public List<HeldEvent> held(Collection<EventId> events) {
    return HeldEvent.of(find(entries, "event", standing(NOW), events, null, Stream::of));
  }

  /** What happened to a subject itself, as it holds now, in the order of recording; at most so much of it. */
  public List<StoredEntry> ownEntries(SubjectId subject, int most) {
    List<StoredEntry> own = lines.find(and(eq("owner", subject.toString()), eq("subject", subject.toString()), standing(NOW))).limit(most)
        .into(new ArrayList<>());
    own.sort(Comparator.comparingLong(entry -> entry.event().position()));
    return own;
  }

  /** The events that stand or stood in these histories. */
  public Set<EventId> eventsOf(Collection<SubjectId> owners) {
    return eventsOf(owners, NOW);
  }

  /** Those of the events that stand or stood in these histories that were told by this position. */
  public Set<EventId> eventsOf(Collection<SubjectId> owners, long told) {
    return Set.copyOf(find(entries, "owner", lte("position", told), owners, Projections.include("event"), entry -> Stream.of(EventId.parse(ViewBson.text(entry, "event")))));
  }

  /** The teams in this municipality, by any of its codes; at most so many. */
  public List<SubjectId> teamsIn(String municipality, int most) {
    List<SubjectId> teams = new ArrayList<>();
    subjects(SubjectKind.TEAM).find(eq("municipalities", municipality)).projection(Projections.include("_id")).limit(most)
        .forEach(team -> teams.add(SubjectId.team(ViewBson.text(team, "_id"))));
    return teams;
  }

  /**
   * The next subjects of a kind that were told of by this position, by slug; empty only when there are no more.
   *
   * @param municipalities codes of which each was told with one by then; none for all subjects
   */
  public List<SubjectId> toldOf(SubjectKind kind, Collection<String> municipalities, String after, long known, int most) {
    List<String> lists = municipalities.isEmpty() ? List.of(FirstTold.list(kind)) : municipalities.stream().map(code -> FirstTold.list(kind, code)).toList();
    return firsts.find(and(in("list", lists), gt("slug", after), lte("since", known))).sort(Sorts.ascending("slug")).limit(most)
        .map(first -> new SubjectId(kind, ViewBson.text(first, "slug"))).into(new ArrayList<>()).stream().distinct().toList();
  }

  /** In which of these histories there is a line of which the condition holds. */
  public Set<SubjectId> withLines(Collection<SubjectId> owners, Bson condition) {
    return Set.copyOf(new HashSet<>(find(entries, "owner", condition, owners, Projections.include("owner"), line -> Stream.of(ViewBson.owner(line)))));
  }

  /** The entries at these places. */
  public List<StoredEntry> entriesAt(Collection<String> ids) {
    return find(lines, "_id", EVERYTHING, ids, null, Stream::of);
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
    return find(lines, field, and(eq("via", Via.OWN.code()), condition), events, null,
        entry -> entry.owner().equals(entry.happening().subject()) ? Stream.of(entry) : Stream.empty());
  }

  /** Where these events raised a learning question, as far as they did by this position. */
  public Map<EventId, Raised> raised(Collection<EventId> questions, long known) {
    return find(entries, "event", and(eq("type", RAISED), lte("position", known)), questions, Projections.include("event", "owner", "subject", "position"),
        line -> ViewBson.owner(line).equals(ViewBson.subject(line)) ? Stream.of(line) : Stream.empty()).stream()
        .collect(toMap(ViewBson::event, line -> new Raised(ViewBson.subject(line), ViewBson.number(line, "position")), (one, _) -> one));
  }

  /** What took over one of these questions when everything up to this position was known: the lines of those that did so themselves. */
  public List<BsonDocument> takingOver(Collection<EventId> questions, long known) {
    return find(entries, ViewBson.TAKES_OVER, standing(known), questions, null,
        line -> ViewBson.owner(line).equals(ViewBson.subject(line)) ? Stream.of(line) : Stream.empty());
  }

  /** Whether anything was ever told to take over one of these questions, also where it holds no longer. */
  public boolean wereTakenOver(Collection<EventId> questions) {
    return !find(entries, ViewBson.TAKES_OVER, EVERYTHING, questions, Projections.include("_id"), Stream::of).isEmpty();
  }

  /** The entries in these histories of which the condition holds, in no order. */
  public List<StoredEntry> entriesOf(Collection<SubjectId> owners, Bson condition) {
    return find(lines, "owner", condition, owners, null, Stream::of);
  }

  /** Everything in these histories, one history after another, each in field order. */
  public HistoriesInTurn entriesOf(Collection<SubjectId> owners) {
    return new HistoriesInTurn(entries.withDocumentClass(RawBsonDocument.class)
        .find(and(in("owner", owners.stream().map(SubjectId::toString).toList()), standing(NOW)))
        .sort(Sorts.ascending("owner", "rank")).cursor());
  }

  /** What came into this history with the events after this position. */
  public HistoriesInTurn entriesAfter(SubjectId owner, long position) {
    return new HistoriesInTurn(entries.withDocumentClass(RawBsonDocument.class)
        .find(and(gt("_id", StoredEntry.lastId(owner, position)), lt("_id", owner + "}"), standing(NOW))).sort(Sorts.ascending("rank")).cursor());
  }

  /** The marks of these subjects that held when everything up to this position was known. */
  public List<Mark> marks(Collection<SubjectId> ofSubjects, long known) {
    return find(marks, "subject", holding(known), ofSubjects, null, document -> Stream.of(ViewBson.mark(document)));
  }

  /** The marks of what these subjects began with, as far as it is known; an earlier beginning may have become known later. */
  public List<Mark> beginnings(Collection<SubjectId> ofSubjects) {
    return beginnings(ofSubjects, NOW);
  }

  /** The marks of what these subjects began with when everything up to this position was known. */
  public List<Mark> beginnings(Collection<SubjectId> ofSubjects, long known) {
    return find(marks, "subject", and(eq("mark", Mark.Kind.BEGINNING.code()), holding(known)), ofSubjects, null, document -> Stream.of(ViewBson.mark(document)));
  }

  /** The marks of what these subjects are and were called. */
  public List<Mark> names(Collection<SubjectId> ofSubjects) {
    return find(marks, "subject", and(eq("mark", Mark.Kind.NAMED.code()), holding(NOW)), ofSubjects, null, document -> Stream.of(ViewBson.mark(document)));
  }

  /** Whether the order of this history changed by an event after this position. */
  public boolean reorderedAfter(SubjectId owner, long position) {
    return marks.find(and(eq("subject", owner.toString()), eq("mark", Mark.Kind.REORDERED.code()), gt("position", position))).limit(1).first() != null;
  }

  /** To what these subjects belong. */
  public List<Link> linksFrom(Collection<SubjectId> from) {
    return linksFrom(from, NOW);
  }

  /** To what these subjects belonged when everything up to this position was known. */
  public List<Link> linksFrom(Collection<SubjectId> from, long known) {
    return find(links, "from", holding(known), from, null, document -> Stream.of(ViewBson.link(document)));
  }

  /** What belongs to these subjects. */
  public List<Link> linksTo(Collection<SubjectId> to) {
    return linksTo(to, NOW);
  }

  /** What belonged to these subjects when everything up to this position was known. */
  public List<Link> linksTo(Collection<SubjectId> to, long known) {
    return find(links, "to", holding(known), to, null, document -> Stream.of(ViewBson.link(document)));
  }

  /** That this subject is another, or another this one, as it was known then; in the order in which that was recognised. */
  public List<Link> same(SubjectId subject, long known) {
    Bson recognised = and(exists("same"), holding(known));
    return Stream.of("from", "to").flatMap(end -> find(links, end, recognised, List.of(subject), null, document -> Stream.of(ViewBson.link(document))).stream())
        .sorted(Comparator.comparingLong(Link::since)).toList();
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
    return find(entries, field, and(exists("since", false), lt("position", before)), events, null,
        line -> ViewBson.owner(line).equals(subject) && ViewBson.subject(line).equals(subject) ? Stream.of(ViewBson.entry(line).event()) : Stream.empty());
  }

  /** The lines that these events were in the histories when everything up to this position was known. */
  public List<BsonDocument> linesOf(Collection<EventId> events, long known) {
    return find(entries, "event", standing(known), events, null, Stream::of);
  }

  /** The lines in one history of what happened to another subject, when everything up to this position was known. */
  public List<BsonDocument> linesOf(SubjectId subject, SubjectId owner, long known) {
    return entries.find(and(eq("owner", owner.toString()), eq("subject", subject.toString()), standing(known))).into(new ArrayList<>());
  }

  /** The lines in this history of what only names its subject. */
  public List<BsonDocument> naming(SubjectId owner, long known) {
    return entries.find(and(eq("owner", owner.toString()), eq("via", Via.NAMED.code()), standing(known))).into(new ArrayList<>());
  }

  /** Which of these entries were there before this position was known. */
  Set<String> takenBefore(Collection<String> ids, long position) {
    return new HashSet<>(find(entries, "_id", lt("knownFrom", position), ids, Projections.include("_id"), entry -> Stream.of(ViewBson.text(entry, "_id"))));
  }

  /** Links that a correction ended. */
  public List<Link> endedLinks() {
    return links.find(Filters.gt(UNTIL, -1L)).map(ViewBson::link).into(new ArrayList<>());
  }

  private static <D, T> List<T> find(MongoCollection<D> collection, String field, Bson besides, Collection<?> values, Bson fields,
      Function<D, Stream<T>> read) {
    List<String> asked = values.stream().map(Object::toString).distinct().toList();
    List<T> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      collection.find(and(in(field, asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))), besides)).projection(fields)
          .forEach(document -> read.apply(document).forEach(found::add));
    }
    return found;
  }
}
