package nl.wijkkroniek.histories.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.PlainText;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * The teams of now that have not what is asked for. No index holds what is not there: of the next teams in order, those are left out that an index says have it. A
 * page looks at no more than so many, so that it costs the same where every team has it.
 */
final class TeamsWithout {

  /** Most teams that are looked at for one page. */
  static final int LOOKED_AT = 2_000;
  private static final int AT_ONCE = 400;

  private final MongoCollection<BsonDocument> teams;
  private final Portraits portraits;
  private final Opening opening;

  TeamsWithout(Views views, Portraits portraits, Opening opening) {
    this.teams = views.subjects(SubjectKind.TEAM);
    this.portraits = portraits;
    this.opening = opening;
  }

  /**
   * A page of them.
   *
   * @param wanted what else is asked of them
   * @param known how far the lists are
   */
  Page<TeamSummary> page(TeamFilter filter, Bson wanted, Cursor cursor, int limit, long known) {
    String list = name(filter);
    String last = cursor.isStart() ? "" : Bookmark.of(cursor, list).last();
    List<TeamSummary> page = new ArrayList<>();
    for (int looked = 0; looked < LOOKED_AT; looked += AT_ONCE) {
      List<String> next = slugs(and(wanted, gt("_id", last)), AT_ONCE);
      if (next.isEmpty()) {
        return new Page<>(page, null, known);
      }
      for (TeamSummary team : without(filter, last, next)) {
        if (page.size() == limit) {
          return new Page<>(page, new Bookmark(list, known, page.getLast().id().slug()).cursor(), known);
        }
        page.add(team);
      }
      last = next.getLast();
    }
    return new Page<>(page, new Bookmark(list, known, last).cursor(), known);
  }

  /** A cursor belongs to one question: what that asks may be of any length, and in any script. */
  static String name(TeamFilter filter) {
    return SubjectKind.TEAM.code() + "|" + UUID.nameUUIDFromBytes(filter.toString().getBytes(UTF_8));
  }

  private List<TeamSummary> without(TeamFilter filter, String after, List<String> slugs) {
    Set<String> having = new HashSet<>();
    having.addAll(having(Views.PARTNER_WORDS, filter.withoutPartners(), after, slugs.getLast()));
    having.addAll(having(Views.LIFE_DOMAIN_WORDS, filter.withoutLifeDomains(), after, slugs.getLast()));
    List<String> lacking = slugs.stream().filter(slug -> !having.contains(slug)).toList();
    Map<String, BsonDocument> kept = lacking.isEmpty() ? Map.of() : teams.find(in("_id", lacking)).projection(Projections.exclude("present"))
        .into(new ArrayList<>()).stream().collect(toMap(document -> document.getString("_id").getValue(), Function.identity()));
    return lacking.stream().map(kept::get).filter(Objects::nonNull)
        .map(document -> portraits.without(document, filter.withoutPartners(), filter.withoutLifeDomains(), opening)).flatMap(Optional::stream).toList();
  }

  private Collection<String> having(String field, List<String> words, String after, String until) {
    return words.isEmpty() ? List.of()
        : slugs(and(in(field, words.stream().map(PlainText::of).toList()), gt("_id", after), lte("_id", until)), 0);
  }

  private List<String> slugs(Bson condition, int most) {
    return teams.find(condition).projection(Projections.include("_id")).sort(Sorts.ascending("_id")).limit(most)
        .map(document -> document.getString("_id").getValue()).into(new ArrayList<>());
  }
}
