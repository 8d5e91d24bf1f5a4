package nl.wijkkroniek.histories.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.reading.Bookmark;
import nl.wijkkroniek.histories.reading.EventReading;
import nl.wijkkroniek.histories.reading.EventReading.Seen;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.histories.search.index.ForFew.Looked;
import nl.wijkkroniek.histories.search.index.OwnText;
import nl.wijkkroniek.histories.search.index.PassingIndex;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.apache.lucene.search.Query;

/**
 * Finds by the index, and among what was said for fewer than everybody; a weight means the same in both, so that they make one list. Shows from the views: what
 * became of a contribution since it was indexed is judged as it is now. A page is filled up with what may be seen.
 */
public final class IndexedFinding implements Finding {

  private final SearchProcessor index;
  private final Filters filters;
  private final EventReading events;
  private final ForFew forFew;
  private final Duration patience;

  /** @param patience how long a question waits for what was just recorded */
  public IndexedFinding(SearchProcessor index, ForFew forFew, LiveViews live, WayOut wayOut, Duration patience) {
    this.index = index;
    this.forFew = forFew;
    this.patience = patience;
    this.filters = new Filters(live);
    this.events = new EventReading(live, wayOut);
  }

  @Override
  public Findings find(Wanted wanted, Cursor cursor, int limit, Reader reader) {
    if (limit < 1 || limit > Histories.MOST) {
      throw Refusals.invalid("limit", "moet van 1 tot en met %d zijn".formatted(Histories.MOST), "must be from 1 to %d".formatted(Histories.MOST));
    }
    LookedFor looked = LookedFor.of(wanted.text());
    String list = "search|" + wanted.key();
    Bookmark place = cursor.isStart() ? null : Bookmark.of(cursor, list);
    long known = place == null ? index.position() : place.known();
    Place after = place == null ? new Place(looked.words().size(), null) : Place.of(place.last(), looked.words().size());
    try (Looked few = forFew.through(reader, wanted.kind())) {
      Asked asked = new Asked(wanted, looked, known, few.index(), reader);
      List<Shown> shown = shown(asked, after, limit + 1);
      if (shown.isEmpty() && place == null && looked.words().size() > 1) {
        after = new Place(looked.words().size() / 2, null);
        shown = shown(asked, after, limit + 1);
      }
      List<Shown> page = shown.subList(0, Math.min(limit, shown.size()));
      Cursor next = shown.size() > limit ? new Bookmark(list, known, after.at(page.getLast().hit()).text()).cursor() : null;
      return new Findings(new Page<>(page.stream().map(Shown::found).toList(), next, known), after.atLeast() == looked.words().size(), index.behind(),
          few.bounded());
    }
  }

  /**
   * What is asked.
   *
   * @param known position of the last event that is found
   * @param few what was said for fewer than everybody, as far as the reader may see it
   */
  private record Asked(Wanted wanted, LookedFor looked, long known, PassingIndex few, Reader reader) {
  }

  /** What was found at a place of the list. */
  private record Shown(Ranking.Hit hit, Found found) {
  }

  /** What was found, and whether in what anybody may see. */
  private record Weighed(Ranking.Hit hit, boolean open) {

    /** As each index has it: by weight, and of equals the last recorded. */
    private static final Comparator<Weighed> ORDER = Comparator.<Weighed>comparingDouble(one -> one.hit().score()).thenComparingLong(one -> one.hit().position())
        .reversed();
  }

  private List<Shown> shown(Asked asked, Place place, int count) {
    Query words = asked.looked().query(place.atLeast());
    Query open = filters.query(words, asked.wanted(), place.last() == null ? Long.MAX_VALUE : asked.known());
    Query few = filters.query(words, asked.wanted(), asked.known());
    List<Shown> shown = new ArrayList<>();
    Ranking.Hit last = place.last();
    while (shown.size() < count) {
      List<Weighed> hits = best(open, few, asked.few(), last, count);
      Map<EventId, Seen> seen = events.seen(hits.stream().map(hit -> hit.hit().event()).toList(), asked.reader());
      // What was open a moment ago is in both.
      hits.stream().filter(hit -> !hit.open() || !asked.few().holds(hit.hit().event())).map(Weighed::hit).forEach(hit ->
          Optional.ofNullable(seen.get(hit.event())).ifPresent(it -> shown.add(new Shown(hit, found(it, asked.looked(), asked.wanted().period())))));
      if (hits.size() < count) {
        break;
      }
      last = hits.getLast().hit();
    }
    return shown.subList(0, Math.min(count, shown.size()));
  }

  private List<Weighed> best(Query open, Query few, PassingIndex passing, Ranking.Hit after, int count) {
    Stream<Weighed> inOpen = index.ask(searcher -> Ranking.best(searcher, open, after, count), List.<Ranking.Hit>of()).stream().map(hit -> new Weighed(hit, true));
    Stream<Weighed> inFew = passing.ask(searcher -> Ranking.best(searcher, few, after, count)).stream().map(hit -> new Weighed(hit, false));
    return Stream.concat(inOpen, inFew).sorted(Weighed.ORDER).limit(count).toList();
  }

  private static Found found(Seen seen, LookedFor looked, EdtfDate period) {
    Entry entry = seen.entry();
    List<String> texts = OwnText.of(entry.data()).texts();
    Optional<Excerpt> excerpt = Excerpt.of(texts, looked);
    List<Reason> why = new ArrayList<>();
    excerpt.ifPresent(_ -> why.add(Reason.inText(Excerpt.matched(texts, looked))));
    seen.owners().values().stream().filter(name -> !Excerpt.matched(List.of(name), looked).isEmpty()).forEach(name -> why.add(Reason.inName(name)));
    boolean uncertain = period != null && (entry.occurredOn().earliest().isBefore(period.earliest()) || entry.occurredOn().latest().isAfter(period.latest()));
    return Found.of(seen, excerpt.map(Excerpt::pieces).orElse(List.of()), uncertain, why);
  }

  @Override
  public void await(long position) {
    if (!index.await(position, patience)) {
      throw Refusals.notYet(position);
    }
  }

  /**
   * Where in a list of what was found one is.
   *
   * @param atLeast how many of the words are asked for
   * @param last what was shown last; null at the beginning
   */
  private record Place(int atLeast, Ranking.Hit last) {

    private static final int PARTS = 3;

    static Place of(String text, int words) {
      String[] parts = text.split(" ");
      try {
        if (parts.length == PARTS) {
          var place = new Place(Integer.parseInt(parts[0]), new Ranking.Hit(null, Float.parseFloat(parts[1]), Long.parseLong(parts[2])));
          if (place.atLeast > 0 && place.atLeast <= words && Float.isFinite(place.last.score()) && place.last.position() >= 0) {
            return place;
          }
        }
      } catch (NumberFormatException notOurs) {
        // It is refused below, as what has another form is.
      }
      throw Bookmark.notOurs();
    }

    Place at(Ranking.Hit hit) {
      return new Place(atLeast, hit);
    }

    String text() {
      return atLeast + " " + last.score() + " " + last.position();
    }
  }
}
