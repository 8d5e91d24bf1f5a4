package nl.wijkkroniek.histories.turning;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * Where the course of a team changed, in field order, with the reflections before it.
 *
 * @param team whose
 * @param name what it was called; its slug where no name was known
 * @param items the turning points
 * @param next where the next part begins; null when this is the last
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record TurningPoints(SubjectId team, String name, List<TurningPoint> items, Cursor next, long position, EdtfDate asOf) {

  public TurningPoints {
    items = List.copyOf(items);
  }

  /**
   * One of them.
   *
   * @param change in what the course changed
   * @param name what it happened to was called
   * @param entry what happened
   * @param reflections what was reflected before it: first what led to it, nearest first; then what was about the team in the time before, last first
   * @param omitted how many more there are in the time before
   */
  public record TurningPoint(Change change, String name, Entry entry, List<Reflection> reflections, int omitted) {
    public TurningPoint {
      reflections = List.copyOf(reflections);
    }
  }

  /**
   * A sitting, a contribution, an insight or a follow-up before a turning point.
   *
   * @param by how it belongs to it
   * @param steps how many steps it is back along causes; null when it is there by its time
   * @param certain whether by the dates it was certainly before it
   * @param name what its session was called
   * @param entry what happened
   */
  public record Reflection(By by, Integer steps, boolean certain, String name, Entry entry) {
  }

  /** How a reflection belongs to a turning point. */
  public enum By implements Coded {
    /** It led to it. */
    CAUSE("cause"),
    /** It was in the time before it; whether it led to it, nobody told. */
    TIME("time");

    private final String code;

    By(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
