package nl.wijkkroniek.web.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Asked;
import nl.wijkkroniek.web.subject.Question;

/**
 * The moment of which a list is asked. What cannot be asked is said at its field, above the list as it is now.
 *
 * @param asOf the field clock, as it was typed; null for all that is told
 * @param knownAt the recording clock, as it was typed; null for now
 * @param moment both, understood
 * @param faults what is wrong, by field
 * @param banner the moment in words; null for now
 */
public record Then(String asOf, String knownAt, Moment moment, Map<String, String> faults, String banner) {

  /** What was asked at this moment of the clock. */
  public static Then of(String asOf, String knownAt, Clock clock, Texts texts) {
    Asked asked = new Asked(asOf, knownAt, null, null, null, null);
    Instant now = clock.instant();
    Question question = Question.of(asked, now);
    Map<String, String> faults = new LinkedHashMap<>();
    question.faults().forEach((field, words) -> faults.put(field, texts.say(words)));
    if (question.moment().knownAt() instanceof KnownAt.At(Instant at) && at.isAfter(now)) {
      faults.put("knownAt", texts.say("then.future"));
    }
    Moment moment = faults.isEmpty() ? question.moment() : Moment.NOW;
    return new Then(asked.asOf(), asked.knownAt(), moment, faults, MomentWords.of(moment, texts));
  }

  /** What is wrong with this field; null where nothing is. */
  public String fault(String field) {
    return faults.get(field);
  }

  public boolean wrong() {
    return !faults.isEmpty();
  }

  /** Whether it is not now. */
  public boolean back() {
    return !moment.equals(Moment.NOW);
  }

  /** The same moment of another page. */
  public Address on(Address page) {
    return back() ? page.with("asOf", asOf).with("knownAt", knownAt) : page;
  }
}
