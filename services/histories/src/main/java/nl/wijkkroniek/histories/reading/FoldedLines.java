package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.view.PartLine;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Reads the lines of a history as a state is folded from them: in the field order of a moment, as far as they may leave. */
final class FoldedLines {

  private final EntryReading entries;
  private final Letting letting;
  private final WayOut wayOut;
  private final Reader reader;

  FoldedLines(Views views, WayOut wayOut, Reader reader) {
    this.entries = new EntryReading(views);
    this.letting = new Letting(views, wayOut);
    this.wayOut = wayOut;
    this.reader = reader;
  }

  /**
   * What is known at that moment, and may be seen.
   *
   * @param uncertain the events of those lines that may have happened after the day that is asked for
   * @param isNothing whether nothing was known then, whoever asks
   */
  record Found(List<Line> lines, List<EventId> uncertain, boolean isNothing) {
  }

  private record Ranked(Rank rank, EventId event, EdtfDate on, Line line) {
  }

  /** All lines, with what each of them told. */
  Found whole(SubjectId subject, Horizon horizon) {
    List<StoredEntry> all = entries.all(subject, horizon);
    return found(left(all, horizon), horizon, all.isEmpty());
  }

  /**
   * The lines that a state is folded from to which of a line of what belongs to it only counts whose it is. Nine in ten lines of a team are such. What they told is
   * neither read nor opened, but where it has a say in whether they may leave, and nothing that leaves anyway named the same subject before.
   */
  Found withPartsBySubject(SubjectId subject, Horizon horizon) {
    List<StoredEntry> own = entries.besidesParts(subject, horizon);
    List<PartLine> parts = entries.parts(subject, horizon);
    Map<Boolean, List<PartLine>> open = parts.stream().filter(part -> wayOut.letsHistoryOf(part.subject(), reader))
        .collect(partitioningBy(part -> WayOut.isOfNoContribution(part.type())));
    Map<SubjectId, Rank> first = open.get(true).stream().collect(toMap(PartLine::subject, part -> at(part, horizon), (one, other) -> one.compareTo(other) < 0 ? one : other));
    List<PartLine> judged = open.get(false).stream()
        .filter(part -> horizon.isUncertain(part.on()) || !first.containsKey(part.subject()) || at(part, horizon).compareTo(first.get(part.subject())) < 0).toList();
    return found(Stream.of(left(own, horizon), left(entries.read(judged), horizon), open.get(true).stream().map(part -> named(part, horizon))).flatMap(each -> each),
        horizon, own.isEmpty() && parts.isEmpty());
  }

  /**
   * Those of these histories of which anything was known then, each as far as it may leave.
   *
   * @param besidesParts whether what belongs to them is left out, as far as it says no more than whose it is
   */
  Map<SubjectId, List<Line>> each(Collection<SubjectId> subjects, boolean besidesParts, Horizon horizon) {
    List<SubjectId> asked = subjects.stream().filter(subject -> wayOut.letsHistoryOf(subject, reader)).toList();
    List<StoredEntry> all = entries.ofAll(asked, besidesParts, horizon);
    Set<SubjectId> known = all.stream().map(StoredEntry::owner).collect(toSet());
    if (besidesParts) {
      known.addAll(entries.withParts(asked.stream().filter(subject -> !known.contains(subject)).toList(), horizon));
    }
    Map<SubjectId, List<StoredEntry>> left = letting.out(all, reader).stream().collect(groupingBy(StoredEntry::owner));
    return known.stream().collect(toMap(Function.identity(), subject -> found(left(left.getOrDefault(subject, List.of()).stream(), horizon), horizon, false).lines()));
  }

  private static Rank at(PartLine part, Horizon horizon) {
    return part.ranks().at(horizon.known());
  }

  private static Ranked named(PartLine part, Horizon horizon) {
    return new Ranked(at(part, horizon), part.event(), part.on(), new Line(Via.PART, part.subject(), FoldedLines::nobodyAsks));
  }

  private Stream<Ranked> left(List<StoredEntry> some, Horizon horizon) {
    return left(letting.out(some, reader).stream(), horizon);
  }

  private static Stream<Ranked> left(Stream<StoredEntry> out, Horizon horizon) {
    return out.map(entry -> new Ranked(entry.ranks().at(horizon.known()), entry.eventId(), entry.happening().occurredOn(), new Line(entry.via(), entry.event(),
            entry.imported())));
  }

  private static Found found(Stream<Ranked> lines, Horizon horizon, boolean isNothing) {
    List<Ranked> inOrder = lines.sorted(Comparator.comparing(Ranked::rank)).toList();
    return new Found(inOrder.stream().map(Ranked::line).toList(),
        inOrder.stream().filter(line -> horizon.isUncertain(line.on())).map(Ranked::event).toList(), isNothing);
  }

  private static <T> T nobodyAsks() {
    throw new IllegalStateException("Of this line only whose it is was read");
  }
}
