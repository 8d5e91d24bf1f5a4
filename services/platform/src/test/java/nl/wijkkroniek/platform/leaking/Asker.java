package nl.wijkkroniek.platform.leaking;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Somebody who asks.
 *
 * @param role null for anyone, who did not say who they are
 */
record Asker(String name, Role role) {

  static final Asker ANYONE = new Asker("anyone", null);
  private static final String FORGOTTEN = "forgotten";

  /** Somebody of each role and three participants more, who are strangers to those of other crowds; and anyone. */
  static List<Asker> crowd(int number) {
    Stream<Asker> roles = Stream.of(Role.values()).map(role -> new Asker(role.code() + number, role));
    Stream<Asker> more = Stream.of("ada", "bea", "cor").map(name -> new Asker(name + number, Role.PARTICIPANT));
    return Stream.of(roles, more, Stream.of(ANYONE)).flatMap(people -> people).toList();
  }

  /** Somebody without an account, whom nobody else knows. */
  static Asker passerBy(int history, boolean forgotten) {
    return new Asker((forgotten ? FORGOTTEN : "passer-by") + history, null);
  }

  boolean isForgotten() {
    return name.startsWith(FORGOTTEN);
  }

  boolean hasAccess() {
    return Set.of(Role.PARTICIPANT, Role.FACILITATOR, Role.STEWARD, Role.RESEARCHER).contains(role == null ? Role.VISITOR : role);
  }

  SubjectId participant() {
    return SubjectId.someParticipant(new Random(name.hashCode()));
  }
}
