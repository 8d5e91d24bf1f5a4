package nl.wijkkroniek.access.forgetting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * What people who asked to be forgotten are called, for as long as it takes to look for it: sealed, with a key that is destroyed then. Names that somebody gives of
 * themselves could be those of somebody else, so that they are looked for, and nothing is destroyed for them without the steward.
 *
 * <p>What is kept at one time stands by itself, with a key of its own: a request that is refused takes its names along and nobody else's, and may be made again.
 */
public final class KnownAs {

  private static final String ID = "_id";
  private static final String SEALED = "sealed";
  private static final String KEPT = "kept";
  private static final String PURPOSE = "forgetting/";
  private static final String SURE = "+";
  private static final String SAID = "-";
  /** No telling is under way for as long as this. */
  private static final Duration LONG_ENOUGH = Duration.ofDays(1);

  private final MongoCollection<Document> names;
  private final Seals seals;
  private final Clock clock;

  public KnownAs(MongoDatabase database, Seals seals, Clock clock) {
    this.names = database.getCollection("access_known_as");
    this.seals = seals;
    this.clock = clock;
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

  /**
   * Keeps these besides those that are kept.
   *
   * @return what they alone are dropped by; empty where there is nothing to keep
   */
  public Optional<String> keep(SubjectId participant, Called called) {
    Called all = Called.NOTHING.and(called);
    if (all.equals(Called.NOTHING)) {
      return Optional.empty();
    }
    String id = participant + "/" + UUID.randomUUID();
    byte[] text = String.join("\n", Stream.concat(all.sure().stream().map(SURE::concat), all.said().stream().map(SAID::concat)).toList()).getBytes(UTF_8);
    names.insertOne(new Document(ID, id).append(SEALED, new Binary(seals.sealedMeanwhile(purpose(id), text))).append(KEPT, Date.from(clock.instant())));
    return Optional.of(id);
  }

  private static String purpose(String id) {
    return PURPOSE + id.substring(id.indexOf('/') + 1);
  }

  /** What is kept. */
  public Called of(SubjectId participant) {
    return names.find(and(theirs(participant), exists(SEALED))).map(this::read).into(new ArrayList<>()).stream().reduce(Called.NOTHING, Called::and);
  }

  private static Bson theirs(SubjectId participant) {
    return regex(ID, "^" + Pattern.quote(participant.toString()) + "(/|$)");
  }

  private Called read(Document found) {
    String text = new String(seals.openedMeanwhile(purpose(found.getString(ID)), found.get(SEALED, Binary.class).getData()), UTF_8);
    List<String> sure = new ArrayList<>();
    List<String> said = new ArrayList<>();
    text.lines().forEach(line -> (line.startsWith(SURE) ? sure : said).add(line.substring(SURE.length())));
    return new Called(sure, said);
  }

  /** Nobody has to know any more. */
  public void drop(SubjectId participant) {
    ids(theirs(participant)).forEach(this::drop);
  }

  private List<String> ids(Bson which) {
    return names.find(which).map(found -> found.getString(ID)).into(new ArrayList<>());
  }

  /** The same of what was kept at one time. Its id goes last: where this breaks off, the key is still found by it. */
  public void drop(String kept) {
    names.updateOne(eq(ID, kept), Updates.unset(SEALED));
    seals.destroyMeanwhile(purpose(kept));
    names.deleteOne(eq(ID, kept));
  }

  /** What was kept at times so long ago that a request it was kept for is in the log now, or never will be. */
  public List<String> longAgo() {
    return ids(not(gte(KEPT, Date.from(clock.instant().minus(LONG_ENOUGH)))));
  }

  /**
   * Drops of these what is nobody's who asks: it was given along with a request that was not recorded.
   *
   * @param longAgo as it was before the log was read
   * @param asking whose request is recorded and not carried out yet
   */
  public void dropUnasked(Collection<String> longAgo, Collection<SubjectId> asking) {
    longAgo.stream().filter(id -> asking.stream().noneMatch(one -> (id + "/").startsWith(one + "/"))).forEach(this::drop);
  }
}
