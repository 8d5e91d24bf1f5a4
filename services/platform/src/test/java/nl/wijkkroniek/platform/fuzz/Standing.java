package nl.wijkkroniek.platform.fuzz;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.platform.RunningWijkkroniek;

/**
 * How the house stands: how far its log goes, and what is kept beside it. What follows the log by itself is left out, and so is who read what, which is noted of
 * whoever asks, and that an import was refused.
 *
 * @param head position of the event to come
 * @param kept a digest of each collection
 */
record Standing(long head, Map<String, Long> kept) {

  private static final List<String> FOLLOWS = List.of("access_processings", "access_known_as", "access_mentions", "access_forgettings");
  private static final List<String> BESIDE = List.of("access_", "import_chunks", "import_claims", "stud");

  static Standing of(RunningWijkkroniek house) {
    MongoDatabase database = house.part(MongoDatabase.class);
    Map<String, Long> kept = new TreeMap<>();
    for (String name : database.listCollectionNames()) {
      if (BESIDE.stream().anyMatch(name::startsWith) && !FOLLOWS.contains(name)) {
        long digest = 0;
        for (var document : database.getCollection(name).find()) {
          digest += document.toString().hashCode() * 31L + 1;
        }
        if (digest != 0) {
          kept.put(name, digest);
        }
      }
    }
    return new Standing(house.part(EventLog.class).head(), kept);
  }
}
