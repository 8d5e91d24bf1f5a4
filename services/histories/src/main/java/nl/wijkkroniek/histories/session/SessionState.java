package nl.wijkkroniek.histories.session;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;

/**
 * How a reflection session stood: its events folded in field order. Contributions are those the reader may see now.
 *
 * @param id its identifier
 * @param state whether it went on
 * @param title its title; null when not told
 * @param method how it was held; null when not told
 * @param about what it is about
 * @param prompts the questions people sat down with
 * @param circle the learning circle it belongs to; null when none was told
 * @param opened when it was opened; null when not told
 * @param contributions what was said
 * @param insights what it concluded
 * @param followUps what it leads to
 * @param summary said at closing; null when not told
 * @param closed when it was closed; null while it was not
 */
public record SessionState(SubjectId id, SessionStanding state, String title, Method method, List<SubjectId> about, List<String> prompts, SubjectId circle,
    Told opened, List<Contribution> contributions, List<Stated<InsightDrawn>> insights, List<FollowUp> followUps, String summary, Told closed) {

  public SessionState {
    about = List.copyOf(about);
    prompts = List.copyOf(prompts);
    contributions = List.copyOf(contributions);
    insights = List.copyOf(insights);
    followUps = List.copyOf(followUps);
  }

  /** One person's words; whose is not told. */
  public record Contribution(EventId event, EdtfDate on, Layer layer, String text, String prompt) {
  }

  /**
   * What the session leads to; who does it is not told.
   *
   * @param leadsTo the subject it led to; null when not told
   * @param settled what came of it; null while nothing did
   */
  public record FollowUp(String what, FollowUpKind kind, SubjectId leadsTo, EdtfDate until, Told told, Settled settled) {
  }

  /** What came of a follow-up. */
  public record Settled(String how, Told told) {
  }
}
