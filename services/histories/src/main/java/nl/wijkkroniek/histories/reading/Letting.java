package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Takes entries to the one way out. What became of a contribution is judged as it is now, whatever moment is replayed. */
public final class Letting {

  private final Views views;
  private final WayOut wayOut;

  public Letting(Views views, WayOut wayOut) {
    this.views = views;
    this.wayOut = wayOut;
  }

  /** Whether this reader may know that anything at all is in this history. */
  public boolean isKnown(SubjectId owner, Reader reader) {
    return wayOut.letsHistoryOf(owner, reader) && new EntryReading(views).isKnown(owner);
  }

  /** Those of these subjects that this reader may know of. */
  public Set<SubjectId> known(Set<SubjectId> owners, Reader reader) {
    return owners.stream().filter(owner -> wayOut.letsHistoryOf(owner, reader)).collect(toSet());
  }

  /** What of these entries may leave to this reader; standings are asked for all of them at once. */
  public List<StoredEntry> out(List<StoredEntry> entries, Reader reader) {
    List<StoredEntry> known = entries.stream().filter(entry -> wayOut.letsHistoryOf(entry.owner(), reader)).toList();
    List<EventId> contributions = known.stream().map(StoredEntry::happening).map(WayOut::spokenOf).flatMap(Optional::stream).toList();
    Map<EventId, ContributionStanding> standings = contributions.isEmpty() ? Map.of() : views.standings(contributions);
    List<Happening> told = known.stream().map(StoredEntry::happening).toList();
    List<Optional<Happening>> leaving = wayOut.letOut(told, id -> Optional.ofNullable(standings.get(id)), reader);
    return IntStream.range(0, known.size()).boxed().flatMap(i -> leaving.get(i).map(known.get(i)::with).stream()).toList();
  }
}
