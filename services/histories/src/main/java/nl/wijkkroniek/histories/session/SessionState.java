package nl.wijkkroniek.histories.session;

import static nl.wijkkroniek.histories.Lists.plus;
import static nl.wijkkroniek.histories.Lists.plusNew;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
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

  /** A session of which nothing is told yet. */
  public static SessionState of(SubjectId id) {
    return new SessionState(id, SessionStanding.OPEN, null, null, List.of(), List.of(), null, null, List.of(), List.of(), List.of(), null, null);
  }

  /** As it is after the next line of its history, in field order. What became of a contribution is not folded: it is judged as it is now, not as of then. */
  public SessionState evolve(Line line) {
    return line.via() == Via.OWN && line.data() instanceof SessionEvent event ? evolve(event, line.told()) : this;
  }

  /**
   * A session after these lines in field order. How a follow-up was settled is gone over once more at the end: by the dates told it may come before what it
   * settles.
   */
  public static SessionState fold(SubjectId id, Iterable<Line> lines) {
    SessionState state = of(id);
    List<Line> settled = new ArrayList<>();
    for (Line line : lines) {
      state = state.evolve(line);
      if (line.data() instanceof FollowUpSettled) {
        settled.add(line);
      }
    }
    for (Line line : settled) {
      state = state.evolve(line);
    }
    return state;
  }

  private SessionState evolve(SessionEvent event, Told told) {
    return switch (event) {
      case ReflectionSessionOpened said -> opened(said, told);
      case ContributionMade made -> with(plus(contributions, new Contribution(told.event(), told.on(), made.layer(), made.text(), made.prompt())), insights,
          followUps);
      case ContributionVisibilityNarrowed _, ContributionWithdrawn _ -> this;
      case InsightDrawn drawn -> with(contributions, plus(insights, new Stated<>(drawn, told)), followUps);
      case FollowUpAgreed agreed -> with(contributions, insights,
          plus(followUps, new FollowUp(agreed.what(), agreed.kind(), agreed.leadsTo(), agreed.until(), told, null)));
      case FollowUpSettled settled -> with(contributions, insights, followUps.stream().map(followUp -> followUp.after(settled, told)).toList());
      case ReflectionSessionClosed said -> new SessionState(id, SessionStanding.CLOSED, title, method, about, prompts, circle, opened, contributions, insights,
          followUps, said.summary() == null ? summary : said.summary(), told);
    };
  }

  private SessionState opened(ReflectionSessionOpened said, Told told) {
    return new SessionState(id, state, said.title() == null ? title : said.title(), said.method() == null ? method : said.method(),
        plusNew(about, said.about()), plusNew(prompts, said.prompts()), said.circle() == null ? circle : said.circle(), opened == null ? told : opened,
        contributions, insights, followUps, summary, closed);
  }

  private SessionState with(List<Contribution> made, List<Stated<InsightDrawn>> drawn, List<FollowUp> agreed) {
    return new SessionState(id, state, title, method, about, prompts, circle, opened, made, drawn, agreed, summary, closed);
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

    private FollowUp after(FollowUpSettled event, Told by) {
      return event.followUp().equals(told.event())
          ? new FollowUp(what, kind, event.leadsTo() == null ? leadsTo : event.leadsTo(), until, told, new Settled(event.how(), by)) : this;
    }
  }

  /** What came of a follow-up. */
  public record Settled(String how, Told told) {
  }
}
