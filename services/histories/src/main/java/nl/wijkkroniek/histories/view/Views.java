package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The collections in which the histories are kept, and what is looked up in them by identifier. */
public final class Views {

  /** The kinds of subject that have a history here. */
  public static final List<SubjectKind> KINDS = List.of(SubjectKind.TEAM, SubjectKind.ROLE, SubjectKind.EXPERIMENT, SubjectKind.SESSION);

  private static final int ASKED_AT_ONCE = 1_000;

  private final MongoCollection<BsonDocument> entries;
  private final MongoCollection<BsonDocument> marks;
  private final MongoCollection<BsonDocument> links;
  private final MongoCollection<BsonDocument> contributions;
  private final Map<SubjectKind, MongoCollection<BsonDocument>> subjects = new EnumMap<>(SubjectKind.class);
  private final MongoCollection<BsonDocument> behind;
  private final MongoCollection<BsonDocument> progress;

  /** The views of this database; their indexes are made where they are not there yet. */
  public Views(MongoDatabase database) {
    Function<String, MongoCollection<BsonDocument>> collection = name -> database.getCollection("histories_" + name, BsonDocument.class);
    entries = collection.apply("entries");
    marks = collection.apply("marks");
    links = collection.apply("links");
    contributions = collection.apply("contributions");
    behind = collection.apply("behind");
    progress = collection.apply("progress");
    KINDS.forEach(kind -> subjects.put(kind, collection.apply(kind.code() + "s")));
    index();
  }

  private void index() {
    entries.createIndex(Indexes.ascending("owner", "rank"));
    entries.createIndex(Indexes.ascending("event"));
    entries.createIndex(Indexes.ascending("causedBy"));
    marks.createIndex(Indexes.ascending("subject"));
    links.createIndex(Indexes.ascending("from"));
    links.createIndex(Indexes.ascending("to"));
    subjects.values().forEach(collection -> {
      collection.createIndex(Indexes.ascending("state", "_id"));
      collection.createIndex(Indexes.ascending("teams", "_id"));
    });
    subjects(SubjectKind.TEAM).createIndex(Indexes.ascending("municipalities", "_id"));
  }

  /** Forgets everything, so that it can be told again from the log. */
  public void drop() {
    all().forEach(MongoCollection::drop);
    behind.drop();
    progress.drop();
    index();
  }

  /** All that is derived from the log, in a fixed order. */
  public List<MongoCollection<BsonDocument>> all() {
    return Stream.concat(Stream.of(entries, marks, links, contributions), subjects.values().stream()).toList();
  }

  public MongoCollection<BsonDocument> entries() {
    return entries;
  }

  public MongoCollection<BsonDocument> contributions() {
    return contributions;
  }

  MongoCollection<BsonDocument> marks() {
    return marks;
  }

  MongoCollection<BsonDocument> links() {
    return links;
  }

  /** The subjects whose history changed since their present state was folded, with the position of the last change. */
  public MongoCollection<BsonDocument> behind() {
    return behind;
  }

  public MongoCollection<BsonDocument> progress() {
    return progress;
  }

  /** One document a subject of this kind: what lists show, and its present state. */
  public MongoCollection<BsonDocument> subjects(SubjectKind kind) {
    return subjects.get(kind);
  }

  /** The entries with these events in the histories of their own subjects. */
  public List<StoredEntry> ownEntries(Collection<EventId> events) {
    return find(entries, "event", events, ViewBson::entry).stream().filter(entry -> entry.via() == Via.OWN).toList();
  }

  /** How these contributions stand now, by the event they were made in. */
  public Map<EventId, ContributionStanding> standings(Collection<EventId> made) {
    return find(contributions, "_id", made, ViewBson::standing).stream().flatMap(Optional::stream)
        .collect(toMap(ContributionStanding::contribution, Function.identity()));
  }

  /** The entries at these places. */
  public List<StoredEntry> entriesAt(Collection<String> ids) {
    return find(entries, "_id", ids, ViewBson::entry);
  }

  /** Everything in this history, in field order. */
  public List<StoredEntry> entriesOf(SubjectId subject) {
    List<StoredEntry> found = list(entries, eq("owner", subject.toString()), ViewBson::entry);
    found.sort(Comparator.comparing(entry -> entry.ranks().last().rank()));
    return found;
  }

  /** What happened to this subject itself. */
  public List<StoredEntry> ownEntries(SubjectId subject) {
    return list(entries, and(eq("owner", subject.toString()), eq("via", Via.OWN.code())), ViewBson::entry);
  }

  /** What these events led to, each in the history of its own subject. */
  public List<StoredEntry> effects(Collection<EventId> causes) {
    return find(entries, "causedBy", causes, ViewBson::entry).stream().filter(entry -> entry.via() == Via.OWN).distinct().toList();
  }

  public List<Mark> marks(Collection<SubjectId> ofSubjects) {
    return find(marks, "subject", ofSubjects, ViewBson::mark);
  }

  /** Whether the order of this history changed by an event after this position. */
  public boolean reorderedAfter(SubjectId owner, long position) {
    return marks.find(and(eq("subject", owner.toString()), eq("mark", Mark.Kind.REORDERED.code()), gt("position", position))).limit(1).first() != null;
  }

  public List<Link> linksFrom(Collection<SubjectId> from) {
    return find(links, "from", from, ViewBson::link);
  }

  public List<Link> linksTo(Collection<SubjectId> to) {
    return find(links, "to", to, ViewBson::link);
  }

  private static <T> List<T> find(MongoCollection<BsonDocument> collection, String field, Collection<?> values, Function<BsonDocument, T> read) {
    List<String> asked = values.stream().map(Object::toString).distinct().toList();
    List<T> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
      found.addAll(list(collection, in(field, asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))), read));
    }
    return found;
  }

  private static <T> List<T> list(MongoCollection<BsonDocument> collection, Bson condition, Function<BsonDocument, T> read) {
    List<T> found = new ArrayList<>();
    collection.find(condition).forEach(document -> found.add(read.apply(document)));
    return found;
  }
}
