package nl.wijkkroniek.access.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The studies: opened and closed by a steward, seen by who works on them. The key of a study is there before the study, and gone before it is closed: a crash in
 * between leaves a key without a study, or a study that can only be closed again.
 */
public final class Studies {

  private static final String ID = "_id";
  private static final String TITLE = "title";
  private static final String PURPOSE = "purpose";
  private static final String QUESTION = "question";
  private static final String RESEARCHERS = "researchers";
  private static final String OPENED = "opened";
  private static final String CLOSED = "closed";

  private final MongoCollection<Document> studies;
  private final StudyKeys keys;
  private final Accounts accounts;
  private final StewardLog stewards;
  private final Clock clock;

  public Studies(MongoDatabase database, StudyKeys keys, Accounts accounts, StewardLog stewards, Clock clock) {
    this.studies = database.getCollection("access_studies");
    this.keys = keys;
    this.accounts = accounts;
    this.stewards = stewards;
    this.clock = clock;
  }

  /**
   * Opens one.
   *
   * @throws InvalidField when somebody who is to work on it is no researcher here
   */
  public Study open(StudyDraft draft, Account steward) {
    draft.researchers().forEach(this::mustBeResearcher);
    Study opened = new Study(UUID.randomUUID().toString(), draft.title(), draft.purpose(), draft.question(), draft.researchers(), clock.instant(), null);
    keys.make(opened.id());
    studies.insertOne(document(opened));
    stewards.did(StewardLog.Act.STUDY_OPENED, steward.id(), opened.id(), String.join(" ", opened.researchers()));
    return opened;
  }

  /** Lets these work on it, in place of who did. A closed one is refused. */
  public Study assign(String id, List<String> researchers, Account steward) {
    List<String> named = StudyDraft.researchers(researchers);
    Study study = any(id);
    if (!study.isOpen()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "Dit onderzoek is afgesloten: er werkt niemand meer aan.", "This study is closed: nobody works on it any more.");
    }
    named.stream().filter(account -> !study.researchers().contains(account)).forEach(this::mustBeResearcher);
    studies.updateOne(eq(ID, id), Updates.set(RESEARCHERS, named));
    stewards.did(StewardLog.Act.STUDY_RESEARCHERS, steward.id(), id, String.join(" ", named));
    return any(id);
  }

  /** Closes one, for good: its pseudonyms can never be made again, by nobody. Closing it again changes nothing. */
  public Study close(String id, Account steward) {
    any(id);
    keys.destroy(id);
    boolean closed = studies.updateOne(and(eq(ID, id), exists(CLOSED, false)), Updates.set(CLOSED, Date.from(clock.instant()))).getModifiedCount() > 0;
    if (closed) {
      stewards.did(StewardLog.Act.STUDY_CLOSED, steward.id(), id, null);
    }
    return any(id);
  }

  /** Those that this account may see, the newest first: a steward all, anybody else those they work on. */
  public List<Study> seenBy(Account account) {
    Bson which = account.may(Activity.KEEP_STUDIES) ? new Document() : eq(RESEARCHERS, account.id());
    return studies.find(which).map(Studies::study).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(Study::opened).reversed().thenComparing(Study::id)).toList();
  }

  /** One that this account may see; one that it may not see is answered like one that is not there. */
  public Study seenBy(Account account, String id) {
    return find(id).filter(study -> account.may(Activity.KEEP_STUDIES) || study.isOf(account)).orElseThrow(Study::unknown);
  }

  /** What things are called in an open one that this account works on. */
  public Pseudonyms pseudonyms(Account researcher, String id) {
    return pseudonyms(find(id).filter(study -> study.isOf(researcher)).orElseThrow(Study::unknown));
  }

  /** What things are called in an open one, for a steward who looks what is behind a line; kept in the log of what stewards do. */
  public Pseudonyms traced(Account steward, String id, String line) {
    Pseudonyms pseudonyms = pseudonyms(any(id));
    stewards.did(StewardLog.Act.LINE_TRACED, steward.id(), id, line);
    return pseudonyms;
  }

  /** What one is called that somebody's words were taken home for. */
  public Optional<String> titleOf(String id) {
    return find(id).map(Study::title);
  }

  private Pseudonyms pseudonyms(Study study) {
    if (!study.isOpen()) {
      throw Study.over();
    }
    return new Pseudonyms(keys, study.id());
  }

  private Study any(String id) {
    return find(id).orElseThrow(Study::unknown);
  }

  private Optional<Study> find(String id) {
    return Optional.ofNullable(studies.find(eq(ID, id)).first()).map(Studies::study);
  }

  private void mustBeResearcher(String account) {
    if (accounts.find(account).filter(found -> found.may(Activity.RESEARCH)).isEmpty()) {
      String shown = InvalidField.shown(account);
      throw new InvalidField(RESEARCHERS, "noemt '%s', en dat is hier geen onderzoeker".formatted(shown), "names '%s', who is no researcher here".formatted(shown));
    }
  }

  private static Document document(Study study) {
    return new Document(ID, study.id()).append(TITLE, study.title()).append(PURPOSE, study.purpose()).append(QUESTION, study.question())
        .append(RESEARCHERS, study.researchers()).append(OPENED, Date.from(study.opened()));
  }

  private static Study study(Document found) {
    Date closed = found.getDate(CLOSED);
    return new Study(found.getString(ID), found.getString(TITLE), found.getString(PURPOSE), found.getString(QUESTION),
        found.getList(RESEARCHERS, String.class), found.getDate(OPENED).toInstant(), closed == null ? null : closed.toInstant());
  }
}
