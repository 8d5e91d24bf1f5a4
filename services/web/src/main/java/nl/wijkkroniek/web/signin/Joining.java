package nl.wijkkroniek.web.signin;

import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Where it is told that somebody joined. Whoever runs the pages records it. */
public interface Joining {

  /**
   * Somebody is known from now on, if they were not, and joined a circle or a session.
   *
   * @param as what they joined as: one who facilitates does so there as well
   */
  void joined(SubjectId participant, SubjectId what, Role as);
}
