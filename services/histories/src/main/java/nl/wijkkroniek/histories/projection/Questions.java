package nl.wijkkroniek.histories.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.histories.view.Raised;
import nl.wijkkroniek.histories.view.ViewBson;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;

/**
 * Which circle raised a question and what took it over, while batches are worked through: what the views hold, and over it what was told since. Whose a question
 * is stays so, whatever is corrected.
 */
final class Questions {

  private final Views views;
  private final Map<EventId, Raised> raised = new HashMap<>();
  private final Map<EventId, List<RecordedEvent>> taken = new HashMap<>();
  private boolean corrected;

  Questions(Views views) {
    this.views = views;
  }

  /** Reads at once where the questions were raised that these events take over, as far as that is not known. */
  void expect(List<RecordedEvent> events) {
    List<EventId> asked = events.stream().flatMap(event -> Facts.takesOver(event.happening()).stream()).filter(question -> !raised.containsKey(question))
        .distinct().toList();
    if (!asked.isEmpty()) {
      raised.putAll(views.entries().raised(asked, Views.NOW));
    }
  }

  /** Something was told. */
  void tell(RecordedEvent event) {
    if (event.happening().data() instanceof LearningQuestionRaised) {
      raised.put(event.happening().id(), new Raised(event.happening().subject(), event.position()));
    }
    Facts.takesOver(event.happening()).ifPresent(question -> taken.computeIfAbsent(question, _ -> new ArrayList<>(1)).add(event));
  }

  /** Something holds otherwise: what took a question over is as the views have it, once that is written. */
  void change() {
    taken.clear();
    corrected = true;
  }

  /** The circle that raised a question, as far as it was told by this position. */
  Optional<SubjectId> raisedBy(EventId question, long position) {
    return Optional.ofNullable(raised.get(question)).filter(told -> told.position() <= position).map(Raised::circle);
  }

  /**
   * What took a question over before this position, told before it was raised.
   *
   * @param whenAllIsWritten returns as soon as all that was found out before is in the views
   */
  Collection<BsonDocument> takenBefore(EventId question, long position, Runnable whenAllIsWritten) {
    if (corrected) {
      whenAllIsWritten.run();
      corrected = false;
    }
    Map<EventId, BsonDocument> found = new LinkedHashMap<>();
    views.entries().takingOver(List.of(question), position - 1).forEach(line -> found.put(ViewBson.event(line), line));
    taken.getOrDefault(question, List.of()).stream().filter(event -> event.position() < position)
        .forEach(event -> found.putIfAbsent(event.happening().id(), ViewBson.line(event)));
    return found.values();
  }
}
