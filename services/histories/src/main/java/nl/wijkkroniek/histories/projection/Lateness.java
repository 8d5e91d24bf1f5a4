package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.order.Milestone;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Whether events of one subject that are worked in late can still come where they would have come in time. They cannot where something that was worked in since
 * hangs on them (what they led to, what they begin, what they link) or moved what they hang on. To be on the safe side costs a rebuild; the other side, an order
 * that nothing mends.
 */
final class Lateness {

  private Lateness() {
  }

  static boolean of(List<RecordedEvent> late, Views views) {
    return late.stream().anyMatch(Lateness::movesOthers) || ledToSomething(late, views) || followsWhatMoved(late, views)
        || concernsATakingOver(late, views);
  }

  /** A question that was taken over already, or one that is taken over and was raised since: which circle is told of it hangs on both. */
  private static boolean concernsATakingOver(List<RecordedEvent> late, Views views) {
    long first = late.getFirst().position();
    return views.entries().wereTakenOver(late.stream().map(event -> event.happening().id()).toList())
        || views.entries().raised(late.stream().flatMap(event -> Facts.takesOver(event.happening()).stream()).toList(), Views.NOW).values().stream()
            .anyMatch(raised -> raised.position() > first);
  }

  private static boolean movesOthers(RecordedEvent event) {
    return event.happening().data() instanceof CorrectionEvent || Milestone.begins(event.happening().data()) || !Facts.belongsTo(event.happening()).isEmpty();
  }

  private static boolean ledToSomething(List<RecordedEvent> late, Views views) {
    return !views.entries().placedEffects(late.stream().map(event -> event.happening().id()).toList()).isEmpty();
  }

  private static boolean followsWhatMoved(List<RecordedEvent> late, Views views) {
    long first = late.getFirst().position();
    Set<SubjectId> subjects = late.stream().map(event -> event.happening().subject()).collect(toSet());
    List<EventId> follows = new ArrayList<>(late.stream().flatMap(event -> event.happening().causedBy().stream()).toList());
    views.marks().beginnings(subjects).stream().map(Mark::event).forEach(follows::add);
    return views.entries().placed(follows).stream().anyMatch(placed -> placed.ranks().last().position() > first);
  }
}
