package nl.wijkkroniek.web.subject;

import java.util.List;
import nl.wijkkroniek.histories.search.LikeExperiment;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Texts;

/**
 * An experiment in which something like this was tried.
 *
 * @param href its page
 * @param question what was tried
 * @param standing how far it is, and how it ended
 * @param learned what was learned, in words; null when not told
 * @param why it is alike, in words
 */
public record Alike(String href, String question, String standing, String learned, List<String> why) {

  static Alike of(LikeExperiment like, Texts texts) {
    String stage = texts.say("stage", like.state());
    return new Alike(Address.of(like.id()).toString(), like.question(), like.outcome() == null ? stage : stage + ": " + texts.say("outcome", like.outcome()),
        like.learned() == null ? null : texts.say("like.learned", like.learned()), like.why().stream().map(reason -> texts.say(reason.words())).toList());
  }
}
