package nl.wijkkroniek.platform.leaking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.value.Visibility;

/**
 * Something that was said in one session, and to whom it may go, told once more and as plainly as can be: nothing here is taken from the house.
 *
 * @param id of the event it was said in
 * @param marked every text it ever had; each stands nowhere else
 * @param inSession who has a part in the session now
 * @param inCircle who has one in the circle of that session now
 * @param consenting who allows now that what they said in this session is used for research
 */
record Told(String id, List<String> marked, Asker author, List<Visibility> chosen, boolean withdrawn, Kind kind, Set<Asker> inSession,
    Set<Asker> inCircle, Set<Asker> consenting) {

  enum Kind { CONTRIBUTION, REMARK, CONTESTATION }

  boolean isFor(Asker asker) {
    if (withdrawn || author.isForgotten()) {
      return false;
    }
    if (author.equals(asker)) {
      return true;
    }
    if (kind == Kind.REMARK) {
      return chosen.contains(Visibility.OPEN);
    }
    if (asker.role() == Role.RESEARCHER && narrowest() != Visibility.OPEN && !consenting.contains(author)) {
      return false;
    }
    return switch (narrowest()) {
      case ONLY_ME -> false;
      case SESSION -> inSession.contains(asker);
      case CIRCLE -> inSession.contains(asker) || inCircle.contains(asker);
      case EVERYONE_WITH_ACCESS -> asker.hasAccess();
      case OPEN -> true;
    };
  }

  /** In a study only what everyone with access may read, and only with consent. What was said elsewhere than in a session is in none. */
  boolean isForStudies() {
    return kind == Kind.CONTRIBUTION && !withdrawn && !author.isForgotten() && consenting.contains(author) && narrowest().compareTo(Visibility.EVERYONE_WITH_ACCESS) >= 0;
  }

  /** Of all that was ever chosen the narrowest counts. */
  private Visibility narrowest() {
    return chosen.stream().min(Comparator.comparingInt(List.of(Visibility.ONLY_ME, Visibility.SESSION, Visibility.CIRCLE, Visibility.EVERYONE_WITH_ACCESS,
        Visibility.OPEN)::indexOf)).orElseThrow();
  }

  Told also(Visibility visibility) {
    return new Told(id, marked, author, Stream.concat(chosen.stream(), Stream.of(visibility)).toList(), withdrawn, kind, inSession, inCircle, consenting);
  }

  Told also(String marker) {
    return new Told(id, Stream.concat(marked.stream(), Stream.of(marker)).toList(), author, chosen, withdrawn, kind, inSession, inCircle, consenting);
  }

  Told takenBack() {
    return new Told(id, marked, author, chosen, true, kind, inSession, inCircle, consenting);
  }
}
