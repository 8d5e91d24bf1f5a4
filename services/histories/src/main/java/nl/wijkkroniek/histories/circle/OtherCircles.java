package nl.wijkkroniek.histories.circle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;

/** The circles beside the one whose agenda is asked for, at the same moment. */
public interface OtherCircles {

  /** How one stood; nothing where it was named before anything was told of it. */
  Optional<CircleState> stood(SubjectId circle);

  /** The circles that raised these questions, by the events that did, as far as was known. */
  Map<EventId, SubjectId> raised(Collection<EventId> questions);

  /** The circle that this one turned out to be, or itself. */
  SubjectId known(SubjectId circle);

  /** As these histories tell it. */
  static OtherCircles of(Histories histories, Moment moment, Reader reader) {
    long position = moment.knownAt() instanceof KnownAt.Position(long known) ? known : histories.position();
    return new OtherCircles() {
      @Override
      public Optional<CircleState> stood(SubjectId circle) {
        try {
          return Optional.of(histories.circle(circle.slug(), moment, reader).state());
        } catch (Refusal unknown) {
          if (unknown.kind() == Refusal.Kind.UNKNOWN) {
            return Optional.empty();
          }
          throw unknown;
        }
      }

      @Override
      public Map<EventId, SubjectId> raised(Collection<EventId> questions) {
        return histories.raised(questions, position);
      }

      @Override
      public SubjectId known(SubjectId circle) {
        SubjectId same = histories.identity(circle, position).duplicateOf();
        return same == null || same.equals(circle) ? circle : known(same);
      }
    };
  }
}
