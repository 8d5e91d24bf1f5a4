package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What was found of subjects and is looked up for others: what they began with, what they are called, and where the order of their history changed. */
public final class Marks {

  private final MongoCollection<BsonDocument> documents;

  Marks(MongoCollection<BsonDocument> documents) {
    this.documents = documents;
  }

  MongoCollection<BsonDocument> documents() {
    return documents;
  }

  /** The marks of these subjects that held when everything up to this position was known. */
  public List<Mark> of(Collection<SubjectId> subjects, long known) {
    return holding(Filters.empty(), subjects, known);
  }

  /** The marks of what these subjects began with, as far as it is known; an earlier beginning may have become known later. */
  public List<Mark> beginnings(Collection<SubjectId> subjects) {
    return beginnings(subjects, Views.NOW);
  }

  /** The marks of what these subjects began with when everything up to this position was known. */
  public List<Mark> beginnings(Collection<SubjectId> subjects, long known) {
    return holding(eq("mark", Mark.Kind.BEGINNING.code()), subjects, known);
  }

  /** The marks of what these subjects are and were called. */
  public List<Mark> names(Collection<SubjectId> subjects) {
    return holding(eq("mark", Mark.Kind.NAMED.code()), subjects, Views.NOW);
  }

  private List<Mark> holding(Bson which, Collection<SubjectId> subjects, long known) {
    return LookUp.in(documents, "subject", and(which, Views.holding(known)), subjects, null, document -> Stream.of(ViewBson.mark(document)));
  }

  /** Whether the order of this history changed by an event after this position. */
  public boolean reorderedAfter(SubjectId owner, long position) {
    return documents.find(and(eq("subject", owner.toString()), eq("mark", Mark.Kind.REORDERED.code()), gt("position", position))).limit(1).first() != null;
  }
}
