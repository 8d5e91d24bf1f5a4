package nl.wijkkroniek.web.page;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;

/** Says which moment a page shows. */
public final class MomentWords {

  private MomentWords() {
  }

  /** The moment in words; null when it is now. */
  public static String of(Moment moment, Texts texts) {
    if (moment.equals(Moment.NOW)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    if (moment.asOf() != null) {
      parts.add(texts.say("banner.asOf", texts.asOf(moment.asOf())));
    }
    switch (moment.knownAt()) {
      case KnownAt.At at -> parts.add(texts.say("banner.knownAt", texts.say(at.moment())));
      case KnownAt.Position position -> parts.add(texts.say("banner.knownAtPosition", texts.say(position.position())));
      case null -> parts.add(texts.say("banner.knownNow"));
    }
    return String.join(", ", parts);
  }
}
