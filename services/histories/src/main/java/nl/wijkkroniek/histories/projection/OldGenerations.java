package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import org.bson.BsonDocument;

/** What is left of generations that are neither live nor being filled, and the dead letters that were theirs. */
final class OldGenerations {

  private final MongoDatabase database;
  private final String view;
  private final Generations generations;
  private final RebuildRecord record;

  OldGenerations(MongoDatabase database, String view) {
    this.database = database;
    this.view = view;
    this.generations = new Generations(database, view);
    this.record = new RebuildRecord(database, view);
  }

  /**
   * What is there is looked at before what is needed, so that what is begun in between is not touched; and what is being filled before what is live, so that what
   * becomes live in between is not taken for neither.
   */
  void drop() {
    List<String> names = database.listCollectionNames().into(new ArrayList<>());
    Optional<Integer> filled = record.read().filter(rebuild -> !rebuild.state().isEnd()).map(RebuildProgress::generation);
    Set<Integer> needed = Stream.concat(filled.stream(), Stream.of(generations.live().generation())).collect(Collectors.toSet());
    Set<Integer> old = names.stream().flatMap(name -> Generations.number(view, name).stream()).filter(number -> !needed.contains(number)).collect(Collectors.toSet());
    names.stream().filter(name -> Generations.number(view, name).filter(old::contains).isPresent()).map(name -> database.getCollection(name, BsonDocument.class))
        .forEach(MongoCollection::drop);
    old.forEach(generation -> DeadLetters.forget(database, view, generation));
  }
}
