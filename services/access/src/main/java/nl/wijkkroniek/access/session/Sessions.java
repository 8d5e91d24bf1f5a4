package nl.wijkkroniek.access.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Secrets;
import org.bson.Document;

/**
 * Who is signed in with a browser. Kept in the database, so that a restart signs nobody out and every process of the house knows them; of the word in the cookie
 * only its hash. What an account may do is looked up each time, so that a role taken away is gone at once.
 */
public final class Sessions {

  /** How long one lasts without signing in again, where the password is the house's own. */
  public static final Duration LASTS = Duration.ofDays(14);

  private static final String ID = "_id";
  private static final String ACCOUNT = "account";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> sessions;
  private final Accounts accounts;
  private final Clock clock;

  public Sessions(MongoDatabase database, Accounts accounts, Clock clock) {
    this.sessions = database.getCollection("access_sessions");
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Begins one of this long; the word that belongs in the cookie. It is always a new one, so that nobody can have known it before. */
  public String begin(Account account, Duration lasts) {
    Instant now = clock.instant();
    sessions.deleteMany(lt(UNTIL, Date.from(now)));
    String word = Secrets.fresh();
    sessions.insertOne(new Document(ID, Secrets.kept(word)).append(ACCOUNT, account.id()).append(UNTIL, Date.from(now.plus(lasts))));
    return word;
  }

  /** Who is signed in with this word. */
  public Optional<Account> find(String word) {
    Document found = sessions.find(eq(ID, Secrets.kept(word))).first();
    return found == null || !found.getDate(UNTIL).toInstant().isAfter(clock.instant()) ? Optional.empty() : accounts.find(found.getString(ACCOUNT));
  }

  /** When those of this account end that go on now, the first first. */
  public List<Instant> endsOf(String account) {
    return sessions.find(and(eq(ACCOUNT, account), gt(UNTIL, Date.from(clock.instant())))).map(found -> found.getDate(UNTIL).toInstant()).into(new ArrayList<>())
        .stream().sorted().toList();
  }

  /** Ends it. */
  public void end(String word) {
    sessions.deleteOne(eq(ID, Secrets.kept(word)));
  }

  /** Ends all of this account. */
  public void endAll(String account) {
    sessions.deleteMany(eq(ACCOUNT, account));
  }
}
