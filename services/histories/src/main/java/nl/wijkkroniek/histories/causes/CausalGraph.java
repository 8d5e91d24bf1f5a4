package nl.wijkkroniek.histories.causes;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * What led to an event, or what it led to: a part of it, or all. The parts together hold every event and every edge once.
 *
 * @param event where one began to look
 * @param direction which way
 * @param entries the events, the one asked about first, then step by step, and within a step as they were recorded
 * @param edges which of them led to which; in the part in which the second of both stands
 * @param stopped why this is not all; null when it is
 * @param further the events beyond which there is more than one question reaches; ask again from these
 * @param next where the next part begins; null when this is the last
 * @param position of the last event that was known to the answer
 * @param asOf the day in the field it was asked for; null for all that is told
 */
public record CausalGraph(EventId event, Direction direction, List<Node> entries, List<Edge> edges, Stop stopped, List<EventId> further, Cursor next,
    long position, EdtfDate asOf) {

  public CausalGraph {
    entries = List.copyOf(entries);
    edges = List.copyOf(edges);
    further = List.copyOf(further);
  }

  /**
   * An event in it.
   *
   * @param event which
   * @param step how many steps from the one asked about
   * @param standing what is known of it
   * @param name what its subject was called; null when nothing is known of it
   * @param entry the line as it stands in a history, with those causes that stand in this answer; null when nothing is known of it
   */
  public record Node(EventId event, int step, Standing standing, String name, Entry entry) {
  }

  /**
   * One led to the other.
   *
   * @param cause what led to it
   * @param effect what it led to
   */
  public record Edge(EventId cause, EventId effect) {
  }
}
