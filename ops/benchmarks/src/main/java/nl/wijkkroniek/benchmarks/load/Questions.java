package nl.wijkkroniek.benchmarks.load;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.RawBsonDocument;
import tools.jackson.databind.JsonNode;

/** What people ask and record under load: of any team, at any moment. */
final class Questions {

  private static final int PAGE = 50;
  private static final int MOST = 200;
  private static final int SIDE_BY_SIDE = 31;
  private static final List<String> WORDS = List.of("huisbezoek", "wachtlijst", "buurtkamer", "schulden", "jeugd", "mandaat", "vrijwilligers", "samenwerking", "gezinnen",
      "ouderen", "gemeente", "school", "wijkverpleging", "experiment", "bewoners", "keukentafel", "opbouwwerk", "budget", "welzijn", "regie");
  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 11 * 365;

  private final Web web;
  private final MongoCollection<RawBsonDocument> entries;
  private final Random random;
  private final List<String> teams;
  private final List<String> living;
  private final long head;

  /**
   * Asks about the teams there are.
   *
   * @param entries where the histories are, read with the driver alone to compare with
   */
  Questions(Web web, MongoCollection<RawBsonDocument> entries, long seed) {
    this.web = web;
    this.entries = entries;
    this.random = new Random(seed);
    this.teams = slugs("/v1/teams?limit=" + MOST);
    this.living = slugs("/v1/teams?state=active&limit=" + MOST);
    this.head = web.read("/v1/teams?limit=1").get("position").longValue();
  }

  private List<String> slugs(String first) {
    List<String> slugs = new ArrayList<>();
    for (String next = first; next != null; ) {
      JsonNode page = web.read(next);
      page.get("items").forEach(team -> slugs.add(team.get("slug").stringValue()));
      next = page.has("next") ? first + "&cursor=" + page.get("next").stringValue() : null;
    }
    return slugs;
  }

  /** How a team stood at any moment; that it was not known yet is soon said, and does not count. */
  long state(long due) {
    return web.find("/v1/teams/" + any(teams) + "?" + moment()).map(_ -> due).orElse(OpenLoad.NOT_COUNTED);
  }

  /** How a team stands. */
  long present(long due) {
    web.read("/v1/teams/" + any(teams));
    return due;
  }

  /** A page of the history of a team at any moment. */
  long history(long due) {
    return web.find("/v1/teams/" + any(teams) + "/history?limit=" + PAGE + "&" + moment()).map(_ -> due).orElse(OpenLoad.NOT_COUNTED);
  }

  /** As many teams as a large city has, side by side over ten years. */
  long comparison(long due) {
    web.read("/v1/comparison?from=2012&until=2021&teams=" + String.join(",", some(SIDE_BY_SIDE)));
    return due;
  }

  /** The best of what is found by two words of the field. */
  long search(long due) {
    web.read("/v1/search?q=" + any(WORDS) + "+" + any(WORDS));
    return due;
  }

  /** A page of a history, as the driver alone reads it by its index. */
  long raw(long due) {
    entries.find(Filters.eq("owner", "team/" + any(teams))).sort(Sorts.ascending("rank")).limit(PAGE).into(new ArrayList<>());
    return due;
  }

  /** Somebody records something. */
  long record(long due) {
    adjust(any(living));
    return due;
  }

  /** Somebody records something, and others look until they see it: in its history, in lists and in what is found. Counts from the moment it was acknowledged. */
  long seen(long due) {
    String team = any(living);
    long position = adjust(team);
    long acknowledged = System.nanoTime();
    web.read("/v1/teams/" + team + "/history?limit=1&after=" + position);
    web.read("/v1/teams?limit=1&after=" + position);
    web.read("/v1/search?q=huisbezoek&limit=1&after=" + position);
    return acknowledged;
  }

  private long adjust(String team) {
    return web.record("/v1/teams/" + team + "/adjustments", """
        {"occurredOn": "2023-01-15", "data": {"what": "Voortaan beginnen we met een huisbezoek", "because": "Onder belasting vastgelegd"}}""")
        .get("position").longValue();
  }

  /** Any day, as known at any position but the very first. */
  private synchronized String moment() {
    return "asOf=" + FIRST_DAY.plusDays(random.nextInt(DAYS)) + "&knownAt=" + (head / 10 + random.nextLong(head - head / 10 + 1));
  }

  private synchronized List<String> some(int number) {
    return random.ints(0, teams.size()).distinct().limit(Math.min(number, teams.size())).mapToObj(teams::get).toList();
  }

  private synchronized String any(List<String> slugs) {
    return slugs.get(random.nextInt(slugs.size()));
  }
}
