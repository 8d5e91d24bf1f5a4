package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.replay.Steps;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Steps through the histories that are kept in the views. */
public final class StoredSteps implements Steps {

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;

  public StoredSteps(LiveViews live, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = new Moments(log, progress, clock);
  }

  @Override
  public long known(Moment moment) {
    return moments.horizon(moment).known();
  }

  @Override
  public boolean isKnown(SubjectId subject, Reader reader) {
    return new Letting(live.current(), wayOut).isKnown(subject, reader);
  }

  @Override
  public List<Step> asItHappened(SubjectId subject, Moment moment, Cursor place, int count, Reader reader) {
    String list = "steps|" + subject + "|" + moment.asOf();
    Bookmark mark = place.isStart() ? null : Bookmark.of(place, list);
    Horizon horizon = mark == null ? moments.horizon(moment) : moments.again(moment, mark.known());
    Views views = live.current();
    List<StoredEntry> next = HistoryPages.seen(new EntryReading(views), new Letting(views, wayOut), subject, horizon, Order.FIELD,
        mark == null ? null : mark.last(), count, reader);
    Surroundings surroundings = Surroundings.of(next, horizon, views);
    return next.stream().map(entry -> new Step(HistoryPages.shown(entry, horizon, surroundings),
        new Bookmark(list, horizon.known(), EntryReading.key(entry, Order.FIELD, horizon)).cursor())).toList();
  }

  @Override
  public List<Entry> asItWasRecorded(SubjectId subject, Moment moment, long after, int count, Reader reader) {
    Horizon horizon = moments.horizon(moment);
    Views views = live.current();
    return shown(recorded(views, subject, horizon, after, count, reader), horizon, views);
  }

  /** Of a stretch that was all corrected later nothing came with it itself: what came is looked for behind it. */
  @Override
  public List<Arrival> arrived(SubjectId subject, Moment moment, Arrival since, int count, Reader reader) {
    Horizon horizon = moments.horizon(moment);
    Views views = live.current();
    List<StoredEntry> stretch = recorded(views, subject, horizon, since.with() - 1, count + 1, reader);
    List<StoredEntry> arrived = cameWith(stretch, since, views, subject, horizon, reader);
    while (arrived.isEmpty() && stretch.size() > count) {
      stretch = recorded(views, subject, horizon, stretch.getLast().event().position(), count + 1, reader);
      arrived = cameWith(stretch, since, views, subject, horizon, reader);
    }
    return arrivals(arrived, horizon, views);
  }

  /** What turned out to belong is only looked for where something was told that can bring it. */
  private List<StoredEntry> cameWith(List<StoredEntry> stretch, Arrival since, Views views, SubjectId subject, Horizon horizon, Reader reader) {
    Set<Long> bringing = bringing(views, subject, stretch);
    List<StoredEntry> all = new ArrayList<>(stretch.stream().filter(entry -> entry.knownFrom() == entry.event().position()).toList());
    if (!bringing.isEmpty()) {
      List<StoredEntry> late = new EntryReading(views).all(subject, horizon).stream().filter(entry -> entry.event().position() < entry.knownFrom()
          && bringing.contains(entry.knownFrom())).toList();
      all.addAll(new Letting(views, wayOut).out(late, reader));
    }
    return all.stream().filter(entry -> new Arrival(entry.knownFrom(), entry.event().position(), null).isAfter(since))
        .sorted(Comparator.comparing(StoredEntry::knownFrom).thenComparing(entry -> entry.event().position())).toList();
  }

  private static List<Arrival> arrivals(List<StoredEntry> arrived, Horizon horizon, Views views) {
    List<Entry> shown = shown(arrived, horizon, views);
    return IntStream.range(0, shown.size()).mapToObj(each -> new Arrival(arrived.get(each).knownFrom(), shown.get(each).position(), shown.get(each))).toList();
  }

  private static Set<Long> bringing(Views views, SubjectId subject, List<StoredEntry> next) {
    Set<Long> positions = next.stream().map(entry -> entry.event().position()).collect(toSet());
    Set<SubjectId> told = next.stream().map(entry -> entry.happening().subject()).collect(toSet());
    Stream<Link> links = positions.isEmpty() ? Stream.of() : Stream.concat(views.links().from(told).stream(), views.links().to(List.of(subject)).stream());
    Stream<Long> corrections = next.stream().filter(entry -> entry.happening().data() instanceof CorrectionEvent).map(entry -> entry.event().position());
    return Stream.concat(links.map(Link::since).filter(positions::contains), corrections).collect(toSet());
  }

  private List<StoredEntry> recorded(Views views, SubjectId subject, Horizon horizon, long after, int count, Reader reader) {
    String last = after < 0 ? null : StoredEntry.lastId(subject, after);
    return HistoryPages.seen(new EntryReading(views), new Letting(views, wayOut), subject, horizon, Order.RECORDING, last, count, reader);
  }

  private static List<Entry> shown(List<StoredEntry> entries, Horizon horizon, Views views) {
    Surroundings surroundings = Surroundings.of(entries, horizon, views);
    return entries.stream().map(entry -> HistoryPages.shown(entry, horizon, surroundings)).toList();
  }
}
