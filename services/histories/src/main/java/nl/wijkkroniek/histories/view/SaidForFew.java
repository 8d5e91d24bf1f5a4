package nl.wijkkroniek.histories.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** What was said for fewer than everybody and not taken back, by how it stands now: what was said last first, and at most so much of it. */
public final class SaidForFew {

  private static final String VISIBILITIES = "visibilities";
  private static final String SAID = "said";

  private final MongoCollection<BsonDocument> contributions;

  SaidForFew(MongoCollection<BsonDocument> contributions) {
    this.contributions = contributions;
  }

  /** Makes the indexes that the questions below need. */
  static void prepare(MongoCollection<BsonDocument> contributions) {
    Stream.of("author", "session", VISIBILITIES).forEach(by -> contributions.createIndex(Indexes.ascending(by, SAID)));
  }

  /** By this participant, for whomever but everybody. A remark that is not released has no visibility yet. */
  public List<ContributionStanding> by(SubjectId author, int most) {
    return last(and(eq("author", author.toString()), or(exists(VISIBILITIES, false), narrowest(Visibility.ONLY_ME, Visibility.EVERYONE_WITH_ACCESS))), most);
  }

  /** In these sessions and circles: for those who are in them, and for those around them. */
  public List<ContributionStanding> amongThemselves(Collection<SubjectId> places, int most) {
    return last(and(in("session", texts(places)), narrowest(Visibility.SESSION, Visibility.CIRCLE)), most);
  }

  /** In these sessions and about these roles: for those in the circle or the team around them. */
  public List<ContributionStanding> forThoseAround(Collection<SubjectId> places, int most) {
    return last(and(in("session", texts(places)), narrowest(Visibility.CIRCLE, Visibility.CIRCLE)), most);
  }

  /** Wherever, for everyone with access. */
  public List<ContributionStanding> forEveryoneWithAccess(int most) {
    return last(narrowest(Visibility.EVERYONE_WITH_ACCESS, Visibility.EVERYONE_WITH_ACCESS), most);
  }

  private List<ContributionStanding> last(Bson which, int most) {
    List<ContributionStanding> last = new ArrayList<>();
    contributions.find(and(which, exists("withdrawn", false))).sort(Sorts.descending(SAID)).limit(most)
        .forEach(document -> ViewBson.standing(document).ifPresent(last::add));
    return last;
  }

  /** Of all visibilities told the narrowest counts, and that is one of these. */
  private static Bson narrowest(Visibility from, Visibility until) {
    Bson told = in(VISIBILITIES, codes(visibility -> visibility.compareTo(from) >= 0 && visibility.compareTo(until) <= 0));
    return from == Visibility.ONLY_ME ? told : and(told, nin(VISIBILITIES, codes(visibility -> visibility.compareTo(from) < 0)));
  }

  private static List<String> codes(Predicate<Visibility> which) {
    return Stream.of(Visibility.values()).filter(which).map(Visibility::code).toList();
  }

  private static List<String> texts(Collection<SubjectId> places) {
    return places.stream().map(SubjectId::toString).toList();
  }
}
