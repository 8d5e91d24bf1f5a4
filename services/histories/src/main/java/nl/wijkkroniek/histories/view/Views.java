package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The collections in which the histories are kept, and how contributions and whole subjects are looked up in them. */
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

  private final Entries entries;
  private final Marks marks;
  private final Links links;
  private final MongoCollection<BsonDocument> contributions;
  private final MongoCollection<BsonDocument> firsts;
  private final Map<SubjectKind, MongoCollection<BsonDocument>> subjects = new EnumMap<>(SubjectKind.class);
  private final MongoCollection<BsonDocument> behind;
  private final int generation;

  /** One generation of the views in this database. Nothing is made: what was never worked is read as empty. */
  public Views(MongoDatabase database, int generation) {
    this.generation = generation;
    Function<String, MongoCollection<BsonDocument>> collection = name -> database.getCollection(Generations.collection(NAME, generation, name), BsonDocument.class);
    entries = new Entries(collection.apply("entries"));
    marks = new Marks(collection.apply("marks"));
    links = new Links(collection.apply("links"));
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
    entries.documents().createIndex(Indexes.ascending("owner", "rank"));
    entries.documents().createIndex(Indexes.ascending("owner", "type"));
    entries.documents().createIndex(Indexes.ascending("event"));
    entries.documents().createIndex(Indexes.ascending("causedBy"), new IndexOptions().sparse(true));
    entries.documents().createIndex(Indexes.ascending(ViewBson.CORRECTS), new IndexOptions().sparse(true));
    entries.documents().createIndex(Indexes.ascending(ViewBson.TAKES_OVER), new IndexOptions().sparse(true));
    marks.documents().createIndex(Indexes.ascending("subject", "mark"));
    links.documents().createIndex(Indexes.ascending("from"));
    links.documents().createIndex(Indexes.ascending("to"));
    links.documents().createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true));
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
    return Stream.concat(Stream.of(entries.documents(), marks.documents(), links.documents(), contributions, firsts), subjects.values().stream()).toList();
  }

  public Entries entries() {
    return entries;
  }

  public MongoCollection<BsonDocument> contributions() {
    return contributions;
  }

  MongoCollection<BsonDocument> firsts() {
    return firsts;
  }

  public Marks marks() {
    return marks;
  }

  public Links links() {
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
  static Bson holding(long known) {
    return known == NOW ? exists(UNTIL, false) : and(lte("since", known), not(lte(UNTIL, known)));
  }

  /** How these contributions stand now, by the event they were made in, or by one that corrected or retracted what was told of them. */
  public Map<EventId, ContributionStanding> standings(Collection<EventId> events) {
    return Standings.of(events, asked -> LookUp.in(contributions, "_id", LookUp.EVERYTHING, asked, null, Stream::of));
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
}
