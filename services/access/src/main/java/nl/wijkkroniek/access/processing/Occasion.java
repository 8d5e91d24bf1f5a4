package nl.wijkkroniek.access.processing;

import java.util.Set;
import java.util.regex.Pattern;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.role.Role;

/**
 * The request with which personal data leaves.
 *
 * @param by the account that asks, by its opaque id; null for somebody who did not say who they are
 * @param roles that it has now
 * @param study what it is taken home for; null where it is for no study
 */
public record Occasion(String by, Set<Role> roles, Purpose purpose, Processed what, How how, String study) {

  private static final String API = "/v1/";
  private static final Pattern SEARCHES = Pattern.compile("(/v1)?/(search|discussed|similar-insights)|.*/similar(-turning-points)?");

  public Occasion {
    roles = Set.copyOf(roles);
  }

  /**
   * A request to an address of the house.
   *
   * @param account null for somebody who did not say who they are
   */
  public static Occasion of(Account account, String path) {
    Set<Role> roles = account == null ? Set.of() : account.roles();
    Processed what = what(path);
    return new Occasion(account == null ? null : account.id(), roles, Purpose.of(roles), what, how(path, what), null);
  }

  /** Taking home for a study. */
  public static Occasion inStudy(Account account, String study) {
    return new Occasion(account.id(), account.roles(), Purpose.RESEARCH, Processed.EXPORTING, How.EXPORT, study);
  }

  private static Processed what(String path) {
    if (path.equals("/v1/chronicles")) {
      return Processed.EXPORTING;
    }
    if (path.endsWith("/replay")) {
      return Processed.REPLAYING;
    }
    if (path.endsWith("/comparison")) {
      return Processed.COMPARING;
    }
    return SEARCHES.matcher(path).matches() ? Processed.SEARCHING : Processed.READING;
  }

  private static How how(String path, Processed what) {
    if (!path.startsWith(API)) {
      return How.PAGE;
    }
    return switch (what) {
      case EXPORTING -> How.EXPORT;
      case REPLAYING -> How.STREAM;
      case READING, SEARCHING, COMPARING -> How.API;
    };
  }
}
