package nl.wijkkroniek.histories.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import nl.wijkkroniek.histories.generation.Generations;
import org.bson.BsonDocument;
import org.bson.json.JsonWriterSettings;

/** Everything in the views as text, in one order: to see that two ways of coming about gave the same. */
public final class ViewsDigest {

  private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder().build();

  private ViewsDigest() {
  }

  /** Every document on a line, each collection in the order of its identifiers. */
  public static void dump(Views views, Consumer<String> line) {
    for (MongoCollection<BsonDocument> collection : views.all()) {
      line.accept("# " + Generations.part(collection.getNamespace().getCollectionName()));
      collection.find().sort(Sorts.ascending("_id")).forEach(document -> line.accept(sorted(document).toJson(PLAIN)));
    }
  }

  /** SHA-256 of the dump, in hex. */
  public static String of(Views views) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      dump(views, line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("Every Java platform has SHA-256", impossible);
    }
  }

  /** In which order fields came to be in a document says nothing. */
  private static BsonDocument sorted(BsonDocument document) {
    var sorted = new BsonDocument();
    document.keySet().stream().sorted().forEach(field -> sorted.append(field, document.get(field)));
    return sorted;
  }
}
