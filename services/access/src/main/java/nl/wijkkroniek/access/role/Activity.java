package nl.wijkkroniek.access.role;

import static nl.wijkkroniek.access.role.Role.FACILITATOR;
import static nl.wijkkroniek.access.role.Role.PARTICIPANT;
import static nl.wijkkroniek.access.role.Role.RESEARCHER;
import static nl.wijkkroniek.access.role.Role.STEWARD;
import static nl.wijkkroniek.access.role.Role.VISITOR;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * What can be done here, and which roles may do it: the one table. What is not in it, nobody may do. {@link Rules} says of every address which of these it is,
 * and {@code docs/roles.md} is written from it.
 */
public enum Activity {
  READ("read what is open: pages, histories, search, comparisons, exports", true),
  SIGN_IN("sign in, or come in by an invitation", true),
  HEALTH("see whether the house is well", true),
  OWN_ACCOUNT("see one's own account and all that is held of oneself, take back what one said or allowed, change the password, make and revoke tokens, sign out", PARTICIPANT, FACILITATOR, RESEARCHER, VISITOR, STEWARD),
  REMARK("leave a remark on an alumni day", PARTICIPANT, FACILITATOR, RESEARCHER, VISITOR, STEWARD),
  READ_FOR_ALL_WITH_ACCESS("read contributions that are for everyone with access", PARTICIPANT, FACILITATOR, STEWARD),
  READ_WITH_CONSENT("read contributions that are for everyone with access, of who consents to research with them", RESEARCHER),
  RESEARCH("take home, for a study one works on and under its pseudonyms, what those said who consent to research", RESEARCHER),
  SEE_STUDIES("see the studies one works on; a steward all of them", RESEARCHER, STEWARD),
  KEEP_STUDIES("open and close studies, say who works on them, and look what is behind a line of theirs", STEWARD),
  SEE_NAMES("see fields that say who somebody is", FACILITATOR, STEWARD),
  CONTRIBUTE("say something in a session; narrow it or take it back", PARTICIPANT, FACILITATOR),
  RECORD("record what happened to a need, team, role, experiment, session or circle", PARTICIPANT, FACILITATOR),
  CORRECT("correct or retract what was told of these", PARTICIPANT, FACILITATOR, STEWARD),
  CONVENE("form and close circles, announce alumni days, release remarks, publish questionnaires", FACILITATOR, STEWARD),
  INVITE("invite people to a circle or a session, by a link", FACILITATOR, STEWARD),
  KEEP_PEOPLE("tell that somebody is known, joined, left, consents or asks to be forgotten", STEWARD),
  IMPORT("import chronicles, and see how imports get on", STEWARD),
  WATCH("read the meters of the house", STEWARD),
  OVERSEE_READING("see who read what of whom", STEWARD),
  GIVE_ACCESS("give and take roles, shut accounts, and see what stewards did", STEWARD);

  private final String description;
  private final boolean open;
  private final Set<Role> roles;

  Activity(String description, boolean open) {
    this.description = description;
    this.open = open;
    this.roles = Set.of(Role.values());
  }

  Activity(String description, Role... roles) {
    this.description = description;
    this.open = false;
    this.roles = Set.of(roles);
  }

  /** What it is, after "may". */
  public String description() {
    return description;
  }

  /** Whether somebody may do it who did not say who they are. */
  public boolean isOpen() {
    return open;
  }

  /** Whether somebody with these roles may do it; with none, as somebody who did not say who they are. */
  public boolean isFor(Collection<Role> held) {
    return open || !Collections.disjoint(roles, held);
  }
}
