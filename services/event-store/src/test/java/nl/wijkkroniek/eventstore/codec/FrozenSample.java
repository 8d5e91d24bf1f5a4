package nl.wijkkroniek.eventstore.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.bson.BsonDocument;

/**
 * An event as a released version stored it, for good. Its file holds what was stored, the shape its record had then, and, where that revision is no
 * longer the present one, what its data reads as.
 *
 * @param file     its name, {@code <type>-<revision>.json}
 * @param document what is in it
 */
record FrozenSample(String file, BsonDocument document) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "frozen");

  static List<FrozenSample> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(FrozenSample::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FrozenSample read(Path file) {
    try {
      return new FrozenSample(file.getFileName().toString(), BsonDocument.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fileOf(String type, String revision) {
    return type + "-" + revision + ".json";
  }

  BsonDocument shape() {
    return document.getDocument("shape");
  }

  BsonDocument stored() {
    return document.getDocument("stored");
  }

  /** Its data in the present revision. */
  BsonDocument readsAs() {
    return document.getDocument("readsAs", stored().getDocument("data"));
  }

  StoredEvent event() {
    BsonDocument event = stored();
    return new StoredEvent(0, Instant.EPOCH, text("id"), text("type"), text("rev"), text("subject"), text("kind"), event.getInt64("seq").getValue(),
        Instant.ofEpochMilli(event.getDateTime("told").getValue()), event.getArray("about").stream().map(value -> value.asString().getValue()).toList(),
        List.of(), event.get("data"), event.get("meta"));
  }

  private String text(String field) {
    return stored().getString(field).getValue();
  }

  @Override
  public String toString() {
    return file;
  }
}
