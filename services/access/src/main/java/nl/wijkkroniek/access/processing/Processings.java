package nl.wijkkroniek.access.processing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.visibility.Witness;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processing log: whose personal data left, to which account, when, for what and by which way. It is on disk before the data leaves. It holds opaque ids and
 * published words, no name and nothing of what was read.
 *
 * @see <a href="https://logius-standaarden.github.io/logboek-dataverwerkingen/">Logboek Dataverwerkingen</a>
 */
public final class Processings {

  /** Within this time the open words of somebody that anyone reads are noted once, by each process. */
  public static final Duration ANYONE_AGAIN = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Processings.class);
  private static final int MOST_REMEMBERED = 10_000;
  private static final String ID = "_id";
  private static final String AT = "at";
  private static final String PARTICIPANT = "participant";
  private static final String BY = "by";
  private static final String ROLES = "roles";
  private static final String PURPOSE = "purpose";
  private static final String WHAT = "what";
  private static final String HOW = "how";
  private static final String STUDY = "study";
  private static final Refusal NOT_KEPT = new Refusal(Refusal.Kind.UNAVAILABLE,
      "Wie persoonlijke woorden leest, wordt opgeschreven voor degene van wie ze zijn. Dat lukt nu niet, dus blijven ze binnen. Probeer het over een minuut opnieuw.",
      "Who reads personal words is noted for whom they are of. That cannot be done now, so they stay in. Try again in a minute.");

  private final MongoCollection<Document> log;
  private final Clock clock;
  private final Cache<ByAnyone, Boolean> byAnyone;

  private record ByAnyone(SubjectId participant, Processed what, How how) {
  }

  public Processings(MongoDatabase database, Clock clock) {
    this.log = database.getCollection("access_processings").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.clock = clock;
    this.byAnyone = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(ANYONE_AGAIN).build();
  }

  /** Makes it quick to ask for one participant's. */
  public void prepare() {
    log.createIndex(Indexes.ascending(PARTICIPANT, ID));
  }

  /** Notes what leaves in the course of this request: of each participant once, all that are told of together in one write. */
  public Witness witness(Occasion occasion) {
    Set<SubjectId> noted = new HashSet<>();
    return whose -> {
      synchronized (noted) {
        List<SubjectId> others = whose.stream().filter(one -> !noted.contains(one) && !isNoted(one, occasion)).toList();
        note(others, occasion);
        if (noted.size() > MOST_REMEMBERED) {
          noted.clear();
        }
        noted.addAll(others);
      }
    };
  }

  /** One participant's, or everybody's for null, newest first: those before this id, or the newest for null. */
  public List<Processing> before(SubjectId participant, String id, int most) {
    Bson whose = participant == null ? empty() : eq(PARTICIPANT, participant.slug());
    Bson older = id == null ? empty() : lt(ID, read(id));
    return log.find(and(whose, older)).sort(descending(ID)).limit(most).map(Processings::processing).into(new ArrayList<>());
  }

  /** Clears what was noted before this moment. */
  public void clearBefore(Instant moment) {
    log.deleteMany(lt(ID, new ObjectId(Date.from(moment), 0)));
  }

  /** Clears what was noted of somebody who is forgotten. */
  public void forget(SubjectId participant) {
    log.deleteMany(eq(PARTICIPANT, participant.slug()));
  }

  private boolean isNoted(SubjectId participant, Occasion occasion) {
    return occasion.by() == null && byAnyone.getIfPresent(new ByAnyone(participant, occasion.what(), occasion.how())) != null;
  }

  private void note(Collection<SubjectId> whose, Occasion occasion) {
    if (whose.isEmpty()) {
      return;
    }
    Date now = Date.from(clock.instant());
    try {
      log.insertMany(whose.stream().map(one -> document(one, occasion, now)).toList(), new InsertManyOptions().ordered(false));
    } catch (MongoException fault) {
      if (occasion.by() == null) {
        // What is open to all is read on: the note would say that somebody read it, and not who. Otherwise a full disk would end all reading.
        LOG.warn("It cannot be noted that open words are read: {}", fault.getMessage());
        return;
      }
      LOG.warn("It cannot be noted who reads what of whom, so it is not read: {}", fault.getMessage());
      throw NOT_KEPT;
    }
    if (occasion.by() == null) {
      whose.forEach(one -> byAnyone.put(new ByAnyone(one, occasion.what(), occasion.how()), true));
    }
  }

  private static Document document(SubjectId participant, Occasion occasion, Date now) {
    Document noted = new Document(ID, new ObjectId(now)).append(AT, now).append(PARTICIPANT, participant.slug()).append(BY, occasion.by())
        .append(ROLES, occasion.roles().stream().map(Role::code).sorted().collect(Collectors.toList())).append(PURPOSE, occasion.purpose().code())
        .append(WHAT, occasion.what().code()).append(HOW, occasion.how().code());
    return occasion.study() == null ? noted : noted.append(STUDY, occasion.study());
  }

  private static Processing processing(Document found) {
    return new Processing(found.getObjectId(ID).toHexString(), found.getDate(AT).toInstant(), SubjectId.parse("participant/" + found.getString(PARTICIPANT)),
        found.getString(BY), found.getList(ROLES, String.class), Coded.parse(Purpose.class, PURPOSE, found.getString(PURPOSE)),
        Coded.parse(Processed.class, WHAT, found.getString(WHAT)), Coded.parse(How.class, HOW, found.getString(HOW)), found.getString(STUDY));
  }

  private static ObjectId read(String id) {
    if (!ObjectId.isValid(id)) {
      throw new InvalidField("cursor", "moet 'next' van een vorig antwoord zijn", "must be 'next' of an earlier answer");
    }
    return new ObjectId(id);
  }
}
