package nl.wijkkroniek.access.invitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkkroniek.access.account.Secrets;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Links that let somebody in, for a time and a number of people, until they are revoked. Of the word in the link only its hash is kept. */
public final class Invitations {

  /** How long one lasts at most. */
  public static final Duration LONGEST = Duration.ofDays(60);
  /** How many may follow one at most. */
  public static final int MOST = 100;

  private static final String ID = "_id";
  private static final String HANDLE = "handle";
  private static final String ROLE = "role";
  private static final String WHAT = "what";
  private static final String BY = "by";
  private static final String UNTIL = "until";
  private static final String LEFT = "left";

  private final MongoCollection<Document> invitations;
  private final Clock clock;

  public Invitations(MongoDatabase database, Clock clock) {
    this.invitations = database.getCollection("access_invitations");
    this.clock = clock;
  }

  /**
   * Makes one; the word that belongs in the link.
   *
   * @param what the circle or the session; null for none
   * @param by the account that makes it; null for the house itself
   * @throws InvalidField when it would last too long, or let in too many
   */
  public String make(Role role, SubjectId what, String by, Duration lasts, int uses) {
    if (lasts.compareTo(LONGEST) > 0 || !lasts.isPositive()) {
      throw new InvalidField("days", "is 1 tot en met %d".formatted(LONGEST.toDays()), "is 1 up to %d".formatted(LONGEST.toDays()));
    }
    if (uses < 1 || uses > MOST) {
      throw new InvalidField("uses", "is 1 tot en met %d".formatted(MOST), "is 1 up to %d".formatted(MOST));
    }
    String word = Secrets.fresh();
    invitations.insertOne(new Document(ID, Secrets.kept(word)).append(HANDLE, UUID.randomUUID().toString()).append(ROLE, role.code())
        .append(WHAT, what == null ? null : what.toString()).append(BY, by).append(UNTIL, Date.from(clock.instant().plus(lasts))).append(LEFT, uses));
    return word;
  }

  /** What this word lets in to now. */
  public Optional<Invitation> find(String word) {
    return Optional.ofNullable(invitations.find(valid(word)).first()).map(Invitations::invitation);
  }

  /** Uses it once; empty when it was used up, ended or revoked meanwhile. */
  public Optional<Invitation> use(String word) {
    return Optional.ofNullable(invitations.findOneAndUpdate(valid(word), Updates.inc(LEFT, -1))).map(Invitations::invitation);
  }

  /** Takes a use back, of one who did not get in after all. */
  public void giveBack(String word) {
    invitations.updateOne(eq(ID, Secrets.kept(word)), Updates.inc(LEFT, 1));
  }

  /** Those that still let somebody in, made by this account; by anybody for null; the first to end first. */
  public List<Invitation> open(String by) {
    Date now = Date.from(clock.instant());
    Bson alive = and(gt(LEFT, 0), gt(UNTIL, now));
    return invitations.find(by == null ? alive : and(alive, eq(BY, by))).map(Invitations::invitation).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(Invitation::until)).toList();
  }

  /** Revokes one; of this account alone, or of anybody for null. */
  public void revoke(String handle, String by) {
    invitations.deleteOne(by == null ? eq(HANDLE, handle) : and(eq(HANDLE, handle), eq(BY, by)));
  }

  /** Revokes all of this account. */
  public void revokeAll(String by) {
    invitations.deleteMany(eq(BY, by));
  }

  /** Revokes those that the house itself made. */
  public void revokeOfTheHouse() {
    invitations.deleteMany(eq(BY, null));
  }

  private Bson valid(String word) {
    return and(eq(ID, Secrets.kept(word)), gt(LEFT, 0), gt(UNTIL, Date.from(clock.instant())));
  }

  private static Invitation invitation(Document found) {
    String what = found.getString(WHAT);
    Instant until = found.getDate(UNTIL).toInstant();
    return new Invitation(found.getString(HANDLE), Coded.parse(Role.class, ROLE, found.getString(ROLE)), what == null ? null : SubjectId.parse(what),
        found.getString(BY), until, found.getInteger(LEFT));
  }
}
