package nl.wijkkroniek.histories.projection;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/** Which kinds of subject belong to teams: a session about one of them is about its teams as well. */
final class Belonging {

  private Belonging() {
  }

  static boolean isPartOfTeams(SubjectId subject) {
    return subject.kind() == SubjectKind.ROLE || subject.kind() == SubjectKind.EXPERIMENT || subject.kind() == SubjectKind.NEED;
  }
}
