package nl.wijkkroniek.access.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The accounts of the house itself. They are no events: a person who is forgotten leaves none behind. An account that is shut is not there for who looks it up. */
public final class Accounts {

  private static final String ID = "_id";
  private static final String NAME = "name";
  private static final String SHOWN = "shown";
  private static final String PASSWORD = "password";
  private static final String PARTICIPANT = "participant";
  private static final String ROLES = "roles";
  private static final String EXAMPLE = "example";
  private static final String SHUT = "shut";
  private static final String IDENTITY = "identity";

  private final MongoCollection<Document> accounts;
  private final OwnTexts texts;
  private final Passwords passwords;
  private final boolean examplesHeard;

  /**
   * @param examplesHeard whether example accounts, whose passwords are known to everybody, are there for who looks them up
   * @param seals seals the names, each with a key of its person
   * @throws NotSealedYet when names stand there in the clear
   */
  public Accounts(MongoDatabase database, Passwords passwords, boolean examplesHeard, Seals seals) {
    this.texts = new OwnTexts(seals);
    this.accounts = database.getCollection("access_accounts");
    mustBeSealed();
    this.accounts.createIndex(Indexes.ascending(NAME), new IndexOptions().unique(true).name("name"));
    this.accounts.createIndex(Indexes.ascending(IDENTITY), new IndexOptions().unique(true).sparse(true).name("identity"));
    this.passwords = passwords;
    this.examplesHeard = examplesHeard;
  }

  /**
   * An account as its steward sees it.
   *
   * @param account whose it is
   * @param open whether it can be signed in with
   */
  public record Listed(Account account, boolean open) {
  }

  /**
   * Makes one.
   *
   * @throws InvalidField when the name is taken, or it or the password cannot be
   */
  public Account make(String name, String password, SubjectId participant, Collection<Role> roles, boolean example) {
    String chosen = SignInName.chosen(name);
    String hash = passwords.hash(Passwords.chosen(password, chosen));
    Account made = new Account(UUID.randomUUID().toString(), chosen, participant, Set.copyOf(roles), example);
    try {
      accounts.insertOne(named(made, chosen).append(PASSWORD, hash));
    } catch (MongoWriteException fault) {
      if (fault.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new InvalidField(NAME, "is hier al in gebruik; kies een andere", "is taken here; choose another");
      }
      throw fault;
    }
    return made;
  }

  /**
   * The account of somebody an identity provider vouches for, made when it is the first time; with these roles from now on. It has no password. Where its name is
   * somebody else's here, it gets something behind it.
   *
   * @param identity who it is at the provider, and at which; the same for ever
   * @param drawn who it is in the events, when it is the first time
   * @return empty where it is shut
   */
  public Optional<Account> vouchedFor(String identity, String name, SubjectId drawn, Collection<Role> roles) {
    Document known = accounts.find(eq(IDENTITY, texts.digest(identity))).first();
    if (known == null) {
      return vouchedForFirst(identity, name, drawn, roles);
    }
    if (!Set.copyOf(known.getList(ROLES, String.class)).equals(Set.copyOf(codes(roles)))) {
      roles(known.getString(ID), roles);
    }
    return find(known.getString(ID));
  }

  private Optional<Account> vouchedForFirst(String identity, String name, SubjectId drawn, Collection<Role> roles) {
    String wanted = SignInName.free(name, tried -> accounts.find(eq(NAME, texts.digest(tried))).first() == null);
    Account made = new Account(UUID.randomUUID().toString(), wanted, drawn, Set.copyOf(roles), false);
    try {
      accounts.insertOne(named(made, wanted).append(IDENTITY, texts.digest(identity)));
    } catch (MongoWriteException fault) {
      // Twice at once for the first time, or a name that was taken this very moment: what is there then decides.
      if (fault.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw fault;
      }
    }
    return vouchedFor(identity, name, drawn, roles);
  }

  /** Whether it can be signed in with by a password; not, where only a provider vouches for it. */
  public boolean hasPassword(Account account) {
    Document found = accounts.find(eq(ID, account.id())).first();
    return found != null && found.getString(PASSWORD) != null;
  }

  /** The account with this name and this password. One that is not there takes as long as one whose password is wrong. */
  public Optional<Account> with(String name, String password) {
    Document found = open(compared(name));
    boolean right = passwords.matches(password, found == null ? null : found.getString(PASSWORD));
    return right ? account(found) : Optional.empty();
  }

  /** The account with this id, if it can be signed in with now. */
  public Optional<Account> find(String id) {
    return Optional.ofNullable(open(eq(ID, id))).flatMap(this::account);
  }

  /** The account of this name, if there is one that can be signed in with now. */
  public Optional<Account> named(String name) {
    return Optional.ofNullable(open(compared(name))).flatMap(this::account);
  }

  /** All of them by name, also those that are shut. */
  public List<Listed> all() {
    return accounts.find().into(new ArrayList<>()).stream()
        .flatMap(found -> account(found).map(account -> new Listed(account, !found.getBoolean(SHUT) && (examplesHeard || !account.example()))).stream()).sorted(Comparator.comparing(listed -> listed.account().name())).toList();
  }

  /** Whether there is a steward who is no example. */
  public boolean haveSteward() {
    return accounts.find(and(eq(ROLES, Role.STEWARD.code()), ne(EXAMPLE, true), ne(SHUT, true))).first() != null;
  }

  /** Gives it another password. */
  public void password(Account account, String password) {
    String hash = passwords.hash(Passwords.chosen(password, account.name()));
    accounts.updateOne(eq(ID, account.id()), Updates.set(PASSWORD, hash));
  }

  /** Gives it these roles, in place of those it had. */
  public void roles(String id, Collection<Role> roles) {
    accounts.updateOne(eq(ID, id), Updates.set(ROLES, codes(roles)));
  }

  /** Shuts it, or opens it again. */
  public void shut(String id, boolean shut) {
    accounts.updateOne(eq(ID, id), Updates.set(SHUT, shut));
  }

  /** The accounts of this person, also those that are shut. */
  public List<Account> of(SubjectId participant) {
    return accounts.find(eq(PARTICIPANT, participant.toString())).into(new ArrayList<>()).stream().flatMap(found -> account(found).stream()).toList();
  }

  /** The ids of the accounts of this person, also where their name cannot be read any more. */
  public List<String> idsOf(SubjectId participant) {
    return accounts.find(eq(PARTICIPANT, participant.toString())).map(found -> found.getString(ID)).into(new ArrayList<>());
  }

  /**
   * Removes every account of this person, for one who is forgotten, and destroys the key of their name and of what they wrote here: what is left of it in the files
   * of the database cannot be read. What they opened has to be ended before.
   */
  public void remove(SubjectId participant) {
    accounts.deleteMany(eq(PARTICIPANT, participant.toString()));
    texts.destroy(participant);
  }

  /** What people wrote about their own accounts. */
  public OwnTexts texts() {
    return texts;
  }

  private void mustBeSealed() {
    if (accounts.find(exists(SHOWN, false)).first() != null) {
      throw new NotSealedYet();
    }
  }

  private Document named(Account made, String name) {
    return new Document(ID, made.id()).append(NAME, texts.digest(name)).append(SHOWN, texts.seal(made.participant(), name))
        .append(PARTICIPANT, made.participant().toString()).append(ROLES, codes(made.roles())).append(EXAMPLE, made.example()).append(SHUT, false);
  }

  private static List<String> codes(Collection<Role> roles) {
    return roles.stream().map(Role::code).sorted().toList();
  }

  private Document open(Bson which) {
    Document found = accounts.find(which).first();
    return found == null || found.getBoolean(SHUT) || found.getBoolean(EXAMPLE) && !examplesHeard ? null : found;
  }

  private Bson compared(String name) {
    return eq(NAME, texts.digest(SignInName.compared(name)));
  }

  /** One whose name cannot be read any more is of somebody who is forgotten: it came back with an older copy of the database, and is not there. */
  private Optional<Account> account(Document found) {
    Set<Role> roles = found.getList(ROLES, String.class).stream().map(code -> Coded.parse(Role.class, ROLES, code)).collect(Collectors.toSet());
    SubjectId participant = SubjectId.parse(found.getString(PARTICIPANT));
    return texts.open(participant, found.getString(SHOWN)).map(name -> new Account(found.getString(ID), name, participant, roles, found.getBoolean(EXAMPLE)));
  }
}
