package nl.wijkkroniek.recording.chronicle.importing;

import static nl.wijkkroniek.recording.chronicle.importing.ImportCollections.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import nl.wijkkroniek.kernel.sealing.Seals;
import org.bson.Document;
import org.bson.types.Binary;

/** Where the lines of an import wait, on disk and sealed, until they are recorded: one document a chunk. */
final class Spool {

  private static final String FIRST_LINE = "firstLine";
  private static final String SIZE = "size";
  private static final String TEXT = "text";

  private final MongoCollection<Document> chunks;
  private final Seals seals;

  Spool(MongoDatabase database, Seals seals) {
    this.chunks = ImportCollections.chunks(database);
    this.seals = seals;
  }

  /** Keeps this chunk; it is durable when this returns. */
  void keep(String importId, Chunk chunk) {
    chunks.insertOne(new Document(ID, ImportCollections.numbered(importId, chunk.number())).append(FIRST_LINE, chunk.firstLine()).append(SIZE, chunk.size())
        .append(TEXT, new Binary(seals.sealedMeanwhile(purpose(importId), chunk.text()))));
  }

  /** The chunk with this number; throws {@link ChunkGone} when somebody removed it. */
  Chunk chunk(String importId, int number) {
    Document found = chunks.find(Filters.eq(ID, ImportCollections.numbered(importId, number))).first();
    if (found == null) {
      throw new ChunkGone(importId, number);
    }
    return new Chunk(number, found.getLong(FIRST_LINE), found.getInteger(SIZE),
        seals.openedMeanwhile(purpose(importId), found.get(TEXT, Binary.class).getData()));
  }

  /** For lines of this import that are to be read again one by one, sealed with the same key; closed by who asked. */
  LinesAtHand linesAtHand(String importId) throws IOException {
    return LinesAtHand.of(seals, purpose(importId));
  }

  /** Removes all that was kept of this import; what a disk still holds of it cannot be read any more. */
  void remove(String importId) {
    ImportCollections.removeNumbered(chunks, importId);
    seals.destroyMeanwhile(purpose(importId));
  }

  private static String purpose(String importId) {
    return "import:" + importId;
  }
}
