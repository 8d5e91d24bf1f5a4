package nl.wijkkroniek.access.account;

import java.util.Set;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Somebody who can sign in.
 *
 * @param id opaque; it may stand in logs
 * @param name what they sign in with, and what they see as theirs; it stands nowhere but with the account
 * @param participant who they are in the events
 * @param roles what they are to the house
 * @param example whether its password is known to everybody
 */
public record Account(String id, String name, SubjectId participant, Set<Role> roles, boolean example) {

  /** The attribute of a request that holds the account it is signed in with, where it is. */
  public static final String SIGNED_IN = "nl.wijkkroniek.account";

  public Account {
    roles = Set.copyOf(roles);
  }

  /** Whether its roles let it do this. */
  public boolean may(Activity activity) {
    return activity.isFor(roles);
  }
}
