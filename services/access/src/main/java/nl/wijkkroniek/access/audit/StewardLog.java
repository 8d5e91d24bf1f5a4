package nl.wijkkroniek.access.audit;

import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.wijkkroniek.kernel.value.Coded;
import org.bson.Document;

/** What those who give access did: only ever added to, with opaque ids and published words, so that it holds nobody's name. */
public final class StewardLog {

  private static final String AT = "at";
  private static final String BY = "by";
  private static final String ACT = "act";
  private static final String ABOUT = "about";
  private static final String MORE = "more";

  private final MongoCollection<Document> acts;
  private final Clock clock;

  public StewardLog(MongoDatabase database, Clock clock) {
    this.acts = database.getCollection("access_audit");
    this.clock = clock;
  }

  /** What can be done. */
  public enum Act implements Coded {
    STEWARD_CAME_IN("steward-came-in"),
    INVITED("invited"),
    INVITATION_REVOKED("invitation-revoked"),
    ROLES_GIVEN("roles-given"),
    ACCOUNT_SHUT("account-shut"),
    ACCOUNT_OPENED("account-opened"),
    ASKED_TO_FORGET("asked-to-forget"),
    MENTION_SETTLED("mention-settled"),
    STUDY_OPENED("study-opened"),
    STUDY_RESEARCHERS("study-researchers"),
    STUDY_CLOSED("study-closed"),
    LINE_TRACED("line-traced");

    private final String code;

    Act(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * One thing that was done.
   *
   * @param by the account that did it
   * @param about the account, the invitation or the study it was done to
   * @param more published words: roles, a subject, other ids
   */
  public record Entry(Instant at, String by, String act, String about, String more) {
  }

  /** Keeps that this was done. */
  public void did(Act act, String by, String about, String more) {
    acts.insertOne(new Document(AT, Date.from(clock.instant())).append(BY, by).append(ACT, act.code()).append(ABOUT, about).append(MORE, more));
  }

  /** The latest, newest first. */
  public List<Entry> latest(int most) {
    return acts.find().sort(descending("_id")).limit(most)
        .map(found -> new Entry(found.getDate(AT).toInstant(), found.getString(BY), found.getString(ACT), found.getString(ABOUT), found.getString(MORE)))
        .into(new ArrayList<>());
  }
}
