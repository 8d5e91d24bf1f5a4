package nl.wijkkroniek.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.value.Motive;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chronicle of some teams, the same for the same seed.
 *
 * @param text its lines
 * @param events the ids its events will have
 */
record ChronicleFile(String text, List<String> events) {

  private static final JsonMapper JSON = LanguageJson.mapper();
  private static final int TEAMS = 20;

  /** @param name of its source and its teams, used nowhere else */
  static ChronicleFile of(String name, int lines, long seed) {
    Random random = new Random(seed);
    String source = "urn:nld:wijkkroniek:" + name;
    StringBuilder text = new StringBuilder();
    List<String> events = new ArrayList<>();
    for (int number = 0; number < lines; number++) {
      String id = "regel-" + number;
      text.append(line(source, id, name + "-" + number % TEAMS, number, data(number, random))).append('\n');
      events.add(source + "#" + id);
    }
    return new ChronicleFile(text.toString(), events);
  }

  private static SubjectEvent data(int number, Random random) {
    String words = "woorden " + Long.toString(random.nextLong(1L << 40), 36) + " bij regel " + number;
    if (number < TEAMS) {
      return new TeamFounded("Wijkteam " + words, null, null, words, null, null, null);
    }
    return switch (random.nextInt(3)) {
      case 0 -> new PartnerJoined("Partner " + words, null, null);
      case 1 -> new MeetingPlaceOpened("Plek " + words, null, null);
      default -> new TeamAdjusted(words, Motive.LEARNED, words);
    };
  }

  /** What happens to a team is caused by what happened to it before, every other time. */
  private static String line(String source, String id, String team, int number, SubjectEvent data) {
    ObjectNode line = JSON.createObjectNode().put("specversion", "1.0").put("id", id).put("source", source)
        .put("type", EventType.of(data).cloudEventType()).put("subject", "team/" + team).put("datacontenttype", "application/json")
        .put("occurredon", number < TEAMS ? "2012" : "2013");
    if (number >= TEAMS && number % 2 == 0) {
      line.put("causedby", "regel-" + (number - TEAMS));
    }
    line.set("data", JSON.valueToTree(data));
    return line.toString();
  }
}
