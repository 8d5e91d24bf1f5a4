package nl.wijkkroniek.histories.sentence;

import static nl.wijkkroniek.histories.sentence.Text.all;
import static nl.wijkkroniek.histories.sentence.Text.cut;
import static nl.wijkkroniek.histories.sentence.Text.ended;
import static nl.wijkkroniek.histories.sentence.Text.join;
import static nl.wijkkroniek.histories.sentence.Text.say;

import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of what happens in a reflection session. A contribution is told in its own words: it only comes here when it may be read. */
final class SessionSentences {

  private SessionSentences() {
  }

  static Words of(SessionEvent event, Names names) {
    return switch (event) {
      case ReflectionSessionOpened opened -> opened(opened, names);
      case ContributionMade made -> join(say("Iemand bracht in", "Somebody contributed"),
          made.layer() == null ? say("", "") : say(" (%s)", " (%s)", ValueWords.of(made.layer())), say(": %s", ": %s", ended(made.text())));
      case ContributionVisibilityNarrowed _ -> say("Een bijdrage is voortaan voor minder mensen te lezen.", "From then on fewer people may read a contribution.");
      case ContributionWithdrawn _ -> say("Een bijdrage werd teruggenomen.", "A contribution was withdrawn.");
      case InsightDrawn drawn -> say("Inzicht: %s", "Insight: %s", ended(drawn.text()));
      case FollowUpAgreed agreed -> join(say("Vervolg afgesproken", "A follow-up was agreed"),
          agreed.kind() == null ? say("", "") : say(" (%s)", " (%s)", ValueWords.of(agreed.kind())),
          agreed.until() == null ? say("", "") : say(", tot %s", ", until %s", DateWords.of(agreed.until())), say(": %s", ": %s", ended(agreed.what())));
      case FollowUpSettled settled -> say("Van het vervolg kwam: %s", "The follow-up came to this: %s", ended(settled.how()));
      case ReflectionSessionClosed closed -> closed.summary() == null ? say("De reflectiesessie werd gesloten.", "The reflection session was closed.")
          : say("De reflectiesessie werd gesloten: %s", "The reflection session was closed: %s", ended(closed.summary()));
    };
  }

  private static Words opened(ReflectionSessionOpened opened, Names names) {
    return join(opened.title() == null ? say("Een reflectiesessie begon", "A reflection session began")
            : say("Reflectiesessie %s begon", "Reflection session %s began", cut(opened.title())),
        opened.method() == null ? say("", "") : say(" (%s)", " (%s)", ValueWords.of(opened.method())),
        opened.about().isEmpty() ? say("", "") : say(", over %s", ", about %s", all(opened.about(), names::of)), say(".", "."));
  }
}
