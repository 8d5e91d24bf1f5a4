package nl.wijkkroniek.histories.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** Opens the histories at a moment, for questions that go across them. */
public final class Sights {

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;

  public Sights(LiveViews live, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = new Moments(log, progress, clock);
  }

  /** What this reader may see at this moment. Throws {@link nl.wijkkroniek.kernel.words.Refusal} as the histories do. */
  public Sight at(Moment moment, Reader reader) {
    return sight(moments.horizon(moment), 0, reader);
  }

  /**
   * The same for a part of an answer that is given in parts: every part as it was known to the first.
   *
   * @param list names the answer, with all that was asked but the cursor; a cursor of another is refused
   */
  public Sight at(Moment moment, Cursor cursor, String list, Reader reader) {
    if (cursor.isStart()) {
      return at(moment, reader);
    }
    Bookmark place = Bookmark.of(cursor, named(list));
    return sight(moments.again(moment, place.known()), place.before(), reader);
  }

  /** The same as it was known to the page of any list that goes on at this cursor. */
  public Sight again(Moment moment, Cursor cursor, Reader reader) {
    return cursor.isStart() ? at(moment, reader) : sight(moments.again(moment, Bookmark.knownTo(cursor)), 0, reader);
  }

  /** In a bookmark a list is named by one word. */
  static String named(String list) {
    return URLEncoder.encode(list, StandardCharsets.UTF_8);
  }

  private Sight sight(Horizon horizon, int before, Reader reader) {
    return new Sight(live.current(), horizon, before, wayOut, reader);
  }
}
