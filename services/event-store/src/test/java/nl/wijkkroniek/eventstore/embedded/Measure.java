package nl.wijkkroniek.eventstore.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Times the queries that the product makes, on this server or on the stock one. Not a test: figures are for the decision record.
 *
 * <p>Arguments: {@code ours} or {@code stock}, the number of documents, and a folder that is emptied by hand.
 */
final class Measure {

  private final MongoCollection<Document> events;
  private final int documents;
  private final Path folder;

  private Measure(MongoCollection<Document> events, int documents, Path folder) {
    this.events = events;
    this.documents = documents;
    this.folder = folder;
  }

  static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    int documents = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("ours")) {
      long start = System.nanoTime();
      try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
        say("open", start, 1);
        run(server.connectionString(), documents, folder);
      }
      start = System.nanoTime();
      try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
        say("open again", start, 1);
      }
      System.out.printf("file %,d KB%n", sizeOf(folder) / 1024);
    } else {
      MongoServer server = new MongoServer(new H2Backend(folder.resolve("stock.mv").toString()));
      run(server.bindAndGetConnectionString(), documents, folder);
      server.shutdownNow();
      System.out.printf("file %,d KB%n", sizeOf(folder) / 1024);
    }
  }

  private static void run(String connectionString, int documents, Path folder) throws Exception {
    try (MongoClient client = MongoClients.create(connectionString)) {
      MongoCollection<Document> events = client.getDatabase("d").getCollection("events");
      Measure measure = new Measure(events, documents, folder);
      measure.load();
      measure.queries();
      measure.writes(client);
    }
  }

  private static Document document(int id) {
    return new Document("_id", (long) id)
        .append("events", List.of(new Document("id", "urn:nld:wijkkroniek:measure#" + id).append("about", "team/" + id % 1000)
            .append("data", new Document("words", "x".repeat(200)))))
        .append("owner", id % 100).append("order", "20%02d-%06d".formatted(id % 20, id));
  }

  private void load() throws IOException {
    events.createIndex(new Document("events.id", 1), new IndexOptions().unique(true));
    events.createIndex(new Document("events.about", 1).append("_id", 1));
    events.createIndex(new Document("owner", 1).append("order", 1).append("_id", 1));
    long start = System.nanoTime();
    for (int from = 0; from < documents; from += 1000) {
      events.insertMany(IntStream.range(from, Math.min(documents, from + 1000)).mapToObj(Measure::document).toList());
    }
    say("load, each", start, documents);
    System.out.printf("file after load %,d KB for documents of %d bytes%n", sizeOf(folder) / 1024,
        events.find(eq("_id", 1)).first().toJson().length());
  }

  private void queries() {
    Document byId = new Document("_id", 1);
    time("_id >= head-50, sorted", () -> events.find(gte("_id", documents - 50L)).sort(byId));
    time("last by _id", () -> events.find().sort(new Document("_id", -1)).limit(1));
    time("events.id equal", () -> events.find(eq("events.id", "urn:nld:wijkkroniek:measure#" + documents / 2)));
    List<String> ids = IntStream.range(0, 500).mapToObj(i -> "urn:nld:wijkkroniek:measure#" + i * (documents / 500)).toList();
    time("events.id in 500", () -> events.find(in("events.id", ids)));
    time("events.about equal, by _id", () -> events.find(eq("events.about", "team/7")).sort(byId));
    time("events.about equal, _id from the middle, 20",
        () -> events.find(and(eq("events.about", "team/7"), gte("_id", documents / 2L))).sort(byId).limit(20));
    Document byOrder = new Document("order", 1).append("_id", 1);
    time("owner equal, order from, 20", () -> events.find(and(eq("owner", 7), gte("order", "2007"))).sort(byOrder).limit(20));
    Document backwards = new Document("order", -1).append("_id", -1);
    time("owner equal, backwards, 20", () -> events.find(eq("owner", 7)).sort(backwards).limit(20));
    long start = System.nanoTime();
    int all = 0;
    for (Document _ : events.find().sort(byId).batchSize(1000)) {
      all++;
    }
    say("full scan in order, each", start, all);
  }

  private interface Find {
    Iterable<Document> find();
  }

  private static void time(String what, Find find) {
    int found = 0;
    long best = Long.MAX_VALUE;
    for (int i = 0; i < (best > 1_000_000_000L && i > 1 ? 2 : 5); i++) {
      long start = System.nanoTime();
      List<Document> documents = new ArrayList<>();
      find.find().forEach(documents::add);
      best = Math.min(best, System.nanoTime() - start);
      found = documents.size();
    }
    System.out.printf(Locale.ROOT, "%-45s %10.2f ms (%d found)%n", what, best / 1e6, found);
  }

  private void writes(MongoClient client) throws Exception {
    AtomicInteger next = new AtomicInteger(documents);
    for (int writers : new int[] {1, 8, 64}) {
      long seconds = 3;
      int before = next.get();
      parallel(writers, () -> {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
          events.insertOne(document(next.getAndIncrement()));
        }
        return null;
      });
      System.out.printf("insertOne by %d: %d a second%n", writers, (next.get() - before) / seconds);
    }
    System.out.printf("file after single inserts %,d KB%n", sizeOf(folder) / 1024);
  }

  private static void parallel(int threads, Callable<Void> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Void>> all = pool.invokeAll(java.util.Collections.nCopies(threads, work));
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void say(String what, long start, int times) {
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.printf(Locale.ROOT, "%-45s %10.2f ms, %,.0f a second%n", what, millis / times, times / millis * 1000);
  }
}
