package nl.wijkkroniek.access.token;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Secrets;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.bson.Document;

/** Tokens with which a script does what its account may. Of each only the hash is kept: it is shown once. */
public final class Tokens {

  /** How long one lasts. */
  public static final Duration LASTS = Duration.ofDays(365);

  private static final String ID = "_id";
  private static final String HANDLE = "handle";
  private static final String ACCOUNT = "account";
  private static final String WHAT_FOR = "whatFor";
  private static final String UNTIL = "until";
  private static final int LONGEST = 60;

  private final MongoCollection<Document> tokens;
  private final Accounts accounts;
  private final Clock clock;

  public Tokens(MongoDatabase database, Accounts accounts, Clock clock) {
    this.tokens = database.getCollection("access_tokens");
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A token as its owner sees it.
   *
   * @param handle what it is revoked by
   * @param whatFor in the owner's words
   * @param until when it ends
   */
  public record Listed(String handle, String whatFor, Instant until) {
  }

  /**
   * Makes one; the token itself, which nobody can be shown again.
   *
   * @throws InvalidField when it does not say what it is for in at most 60 characters
   */
  public String make(Account account, String whatFor) {
    if (whatFor == null || whatFor.isBlank() || whatFor.length() > LONGEST) {
      throw new InvalidField("whatFor", "moet zeggen waarvoor het is, in 1 tot %d tekens".formatted(LONGEST),
          "must say what it is for, in 1 to %d characters".formatted(LONGEST));
    }
    String token = Secrets.fresh();
    keep(token, account, whatFor.strip());
    return token;
  }

  /** Keeps one that is known to everybody, for an example account. */
  public void keep(String token, Account account, String whatFor) {
    String id = Secrets.kept(token);
    tokens.replaceOne(eq(ID, id), new Document(ID, id).append(HANDLE, UUID.randomUUID().toString()).append(ACCOUNT, account.id()).append(WHAT_FOR, accounts.texts().seal(account.participant(), whatFor))
        .append(UNTIL, Date.from(clock.instant().plus(LASTS))), new ReplaceOptions().upsert(true));
  }

  /** Whose token this is. */
  public Optional<Account> find(String token) {
    Document found = tokens.find(eq(ID, Secrets.kept(token))).first();
    return found == null || !found.getDate(UNTIL).toInstant().isAfter(clock.instant()) ? Optional.empty() : accounts.find(found.getString(ACCOUNT));
  }

  /** Those of this account, the one that lasts longest first. */
  public List<Listed> of(Account account) {
    return tokens.find(eq(ACCOUNT, account.id())).into(new ArrayList<>()).stream().flatMap(found -> listed(account, found).stream())
        .sorted(Comparator.comparing(Listed::until).reversed()).toList();
  }

  private Optional<Listed> listed(Account account, Document found) {
    return accounts.texts().open(account.participant(), found.getString(WHAT_FOR))
        .map(whatFor -> new Listed(found.getString(HANDLE), whatFor, found.getDate(UNTIL).toInstant()));
  }

  /** Revokes one of this account; one of somebody else stays. */
  public void revoke(Account account, String handle) {
    tokens.deleteOne(and(eq(ACCOUNT, account.id()), eq(HANDLE, handle)));
  }

  /** Revokes all of this account. */
  public void revokeAll(String account) {
    tokens.deleteMany(eq(ACCOUNT, account));
  }
}
