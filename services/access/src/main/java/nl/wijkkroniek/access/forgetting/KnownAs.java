package nl.wijkkroniek.access.forgetting;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * What people who asked to be forgotten are called, for as long as it takes to look for it: sealed, with a key that is destroyed then. Names that somebody gives of
 * themselves could be those of somebody else, so that they are looked for, and nothing is destroyed for them without the steward.
 */
public final class KnownAs {

  private static final String ID = "_id";
  private static final String SEALED = "sealed";
  private static final String PURPOSE = "forgetting/";
  private static final String SURE = "+";
  private static final String SAID = "-";

  private final MongoCollection<Document> names;
  private final Seals seals;

  public KnownAs(MongoDatabase database, Seals seals) {
    this.names = database.getCollection("access_known_as");
    this.seals = seals;
  }

  /**
   * What somebody is called.
   *
   * @param sure what the house or its steward knows them by
   * @param said what they say they are called besides
   */
  public record Called(List<String> sure, List<String> said) {

    /** Nothing. */
    public static final Called NOTHING = new Called(List.of(), List.of());

    public Called {
      sure = List.copyOf(sure);
      said = List.copyOf(said);
    }

    /** These, and the others besides. */
    public Called and(Called others) {
      return new Called(both(sure, others.sure), both(said, others.said));
    }

    private static List<String> both(Collection<String> some, Collection<String> others) {
      return Stream.concat(some.stream(), others.stream()).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }
  }

  /** Keeps these with those that are kept. */
  public void keep(SubjectId participant, Called called) {
    Called all = of(participant).and(called);
    if (!all.equals(Called.NOTHING)) {
      byte[] text = String.join("\n", Stream.concat(all.sure().stream().map(SURE::concat), all.said().stream().map(SAID::concat)).toList()).getBytes(UTF_8);
      names.replaceOne(eq(ID, participant.toString()), new Document(ID, participant.toString()).append(SEALED,
          new Binary(seals.sealedMeanwhile(PURPOSE + participant.slug(), text))), new ReplaceOptions().upsert(true));
    }
  }

  /** What is kept. */
  public Called of(SubjectId participant) {
    return Optional.ofNullable(names.find(eq(ID, participant.toString())).first()).map(found -> read(participant, found)).orElse(Called.NOTHING);
  }

  private Called read(SubjectId participant, Document found) {
    String text = new String(seals.openedMeanwhile(PURPOSE + participant.slug(), found.get(SEALED, Binary.class).getData()), UTF_8);
    List<String> sure = new ArrayList<>();
    List<String> said = new ArrayList<>();
    text.lines().forEach(line -> (line.startsWith(SURE) ? sure : said).add(line.substring(SURE.length())));
    return new Called(sure, said);
  }

  /** Nobody has to know any more. */
  public void drop(SubjectId participant) {
    names.deleteOne(eq(ID, participant.toString()));
    seals.destroyMeanwhile(PURPOSE + participant.slug());
  }
}
