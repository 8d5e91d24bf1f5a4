package nl.wijkkroniek.platform.leaking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.value.Visibility;

/**
 * Something that was said in one session, and to whom it may go, told once more and as plainly as can be: nothing here is taken from the house.
 *
 * @param id of the event it was said in
 * @param marked every text it ever had; each stands nowhere else
 * @param inSession who has a part in the session now
 * @param inCircle who has one in the circle of that session now
 */
record Told(String id, List<String> marked, Asker author, List<Visibility> chosen, boolean withdrawn, boolean remark, Set<Asker> inSession,
    Set<Asker> inCircle) {

  boolean isFor(Asker asker) {
    if (withdrawn || author.isForgotten()) {
      return false;
    }
    if (author.equals(asker)) {
      return true;
    }
    if (remark) {
      return chosen.contains(Visibility.OPEN);
    }
    return switch (narrowest()) {
      case ONLY_ME -> false;
      case SESSION -> inSession.contains(asker);
      case CIRCLE -> inSession.contains(asker) || inCircle.contains(asker);
      case EVERYONE_WITH_ACCESS -> asker.hasAccess();
      case OPEN -> true;
    };
  }

  /** Of all that was ever chosen the narrowest counts. */
  private Visibility narrowest() {
    return chosen.stream().min(Comparator.comparingInt(List.of(Visibility.ONLY_ME, Visibility.SESSION, Visibility.CIRCLE, Visibility.EVERYONE_WITH_ACCESS,
        Visibility.OPEN)::indexOf)).orElseThrow();
  }

  Told also(Visibility visibility) {
    return new Told(id, marked, author, Stream.concat(chosen.stream(), Stream.of(visibility)).toList(), withdrawn, remark, inSession, inCircle);
  }

  Told also(String marker) {
    return new Told(id, Stream.concat(marked.stream(), Stream.of(marker)).toList(), author, chosen, withdrawn, remark, inSession, inCircle);
  }

  Told takenBack() {
    return new Told(id, marked, author, chosen, true, remark, inSession, inCircle);
  }
}
