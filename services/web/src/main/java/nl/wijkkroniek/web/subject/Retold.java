package nl.wijkkroniek.web.subject;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;

/**
 * What the lines of a history said before they were corrected, and what was taken back: each as it was known just before. What somebody said in a session and
 * took back is not offered again.
 */
final class Retold {

  /** So many are looked up for one page; of more, the lines that correct them stand in the history. */
  private static final int MOST = 40;

  private final Causes causes;
  private final Texts texts;
  private final Reader reader;
  private final Map<EventId, List<Entry>> corrections;
  private int looked;

  Retold(List<Entry> history, Causes causes, Reader reader, Texts texts) {
    this.causes = causes;
    this.texts = texts;
    this.reader = reader;
    corrections = history.stream().filter(entry -> entry.data() instanceof EventCorrected)
        .collect(groupingBy(entry -> ((EventCorrected) entry.data()).event()));
  }

  /** What stood here before this line was as it is, the first telling first; of a retraction what it took back. */
  List<Earlier> before(Entry line, Function<Entry, Link> link) {
    if (line.data() instanceof EventRetracted retracted) {
      return told(retracted.event(), line.position()).map(entry -> earlier(entry, line.position(), null, null)).stream().toList();
    }
    return line.correctedBy() == null ? List.of() : changes(line.event()).sorted(Comparator.comparingLong(Entry::position))
        .flatMap(change -> told(line.event(), change.position()).map(entry -> earlier(entry, change.position(), ((EventCorrected) change.data()).reason(),
            new Link(texts.say(change.recordedAt()), link.apply(change).href()))).stream()).toList();
  }

  /** A correction may itself have been corrected. */
  private Stream<Entry> changes(EventId event) {
    return corrections.getOrDefault(event, List.of()).stream().flatMap(change -> Stream.concat(Stream.of(change), changes(change.event())));
  }

  private Earlier earlier(Entry entry, long position, String why, Link since) {
    String then = Address.of("/causes").with("event", entry.event()).with("knownAt", position - 1).toString();
    return new Earlier(texts.say(entry.occurredOn()), texts.say(entry.sentence()), then, why, since);
  }

  /** How it was known before this position; empty where it may not be seen. */
  private Optional<Entry> told(EventId event, long position) {
    if (looked++ >= MOST) {
      return Optional.empty();
    }
    Causes.Asked asked = new Causes.Asked(event, Direction.BACK, 1, new Moment(null, new KnownAt.Position(position - 1)));
    try {
      return Optional.ofNullable(causes.of(asked, Cursor.START, 1, reader).entries().getFirst().entry())
          .filter(entry -> !(entry.data() instanceof ContributionMade));
    } catch (Refusal unseen) {
      if (unseen.kind() == Refusal.Kind.UNKNOWN) {
        return Optional.empty();
      }
      throw unseen;
    }
  }
}
