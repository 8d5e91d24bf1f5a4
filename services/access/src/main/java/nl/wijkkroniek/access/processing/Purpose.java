package nl.wijkkroniek.access.processing;

import java.util.Set;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** What personal data is read for. */
public enum Purpose implements Coded {
  LEARNING("learning", "om samen te leren", "to learn together"),
  RESEARCH("research", "voor onderzoek", "for research"),
  STEWARDSHIP("stewardship", "om de kroniek te beheren", "to keep the chronicle"),
  PUBLICATION("publication", "omdat het voor iedereen open is", "because it is open to everyone");

  private final String code;
  private final Words words;

  Purpose(String code, String nl, String en) {
    this.code = code;
    this.words = new Words(nl, en);
  }

  /** What somebody with these roles reads for; whoever learns with others does so first of all. */
  public static Purpose of(Set<Role> roles) {
    if (roles.contains(Role.PARTICIPANT) || roles.contains(Role.FACILITATOR)) {
      return LEARNING;
    }
    if (roles.contains(Role.RESEARCHER)) {
      return RESEARCH;
    }
    return roles.contains(Role.STEWARD) ? STEWARDSHIP : PUBLICATION;
  }

  @Override
  public String code() {
    return code;
  }

  /** To be read after what was done. */
  public Words words() {
    return words;
  }
}
