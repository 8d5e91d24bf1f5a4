package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What belongs to what, and what is the same as what. */
public final class Links {

  private final MongoCollection<BsonDocument> documents;

  Links(MongoCollection<BsonDocument> documents) {
    this.documents = documents;
  }

  MongoCollection<BsonDocument> documents() {
    return documents;
  }

  /** To what these subjects belong. */
  public List<Link> from(Collection<SubjectId> from) {
    return from(from, Views.NOW);
  }

  /** To what these subjects belonged when everything up to this position was known. */
  public List<Link> from(Collection<SubjectId> from, long known) {
    return at("from", Views.holding(known), from);
  }

  /** What belongs to these subjects. */
  public List<Link> to(Collection<SubjectId> to) {
    return to(to, Views.NOW);
  }

  /** What belonged to these subjects when everything up to this position was known. */
  public List<Link> to(Collection<SubjectId> to, long known) {
    return at("to", Views.holding(known), to);
  }

  /** That this subject is another, or another this one, as it was known then; in the order in which that was recognised. */
  public List<Link> same(SubjectId subject, long known) {
    Bson recognised = and(exists("same"), Views.holding(known));
    return Stream.of("from", "to").flatMap(end -> at(end, recognised, List.of(subject)).stream()).sorted(Comparator.comparingLong(Link::since)).toList();
  }

  private List<Link> at(String end, Bson besides, Collection<SubjectId> subjects) {
    return LookUp.in(documents, end, besides, subjects, null, document -> Stream.of(ViewBson.link(document)));
  }

  /** Links that a correction ended. */
  public List<Link> ended() {
    return documents.find(gt(Views.UNTIL, -1L)).map(ViewBson::link).into(new ArrayList<>());
  }
}
