package nl.wijkkroniek.histories.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How far an index is. It is kept with each commit of it, so that it says what that commit holds, also after a crash.
 *
 * @param position of the last event it has seen; -1 for none
 * @param event identifier of that event: another log has another there; empty for none
 * @param generation of the views it was begun from
 * @param began position of those views when it was begun: what stands in it was read from views that held at least so much
 * @param serves whether it is the one that is asked, and not one that is being made beside it
 * @param destroyed how many destructions of keys it took into account: of what was destroyed before, no word is in it
 * @param awaited events that the views did not hold, as they cannot be worked in: they may come later, without anything being recorded
 */
record Reached(long position, String event, int generation, long began, boolean serves, long destroyed, List<String> awaited) {

  /** Told apart from what another way of making the index left. To be raised when what is indexed, or how, changes. */
  private static final String FORM = "2";
  private static final int MOST_AWAITED = 1_000;

  Reached {
    awaited = awaited.size() > MOST_AWAITED ? List.copyOf(awaited.subList(awaited.size() - MOST_AWAITED, awaited.size())) : List.copyOf(awaited);
  }

  static Reached beginning(int generation, long began, boolean serves, long destroyed) {
    return new Reached(-1, "", generation, began, serves, destroyed, List.of());
  }

  Reached at(long further, String itsEvent, List<String> missing) {
    return new Reached(further, itsEvent, generation, began, serves, destroyed, missing);
  }

  /** The same, without a word of what was destroyed. */
  Reached without(long nowDestroyed) {
    return new Reached(position, event, generation, began, serves, nowDestroyed, awaited);
  }

  Reached serving() {
    return new Reached(position, event, generation, began, true, destroyed, awaited);
  }

  Map<String, String> asText() {
    return Map.of("form", FORM, "position", "" + position, "event", event, "generation", "" + generation, "began", "" + began, "serves", "" + serves,
        "destroyed", "" + destroyed, "awaited", String.join(" ", awaited));
  }

  /** What a commit says; null where another release wrote it. */
  static Reached of(Map<String, String> text) {
    return FORM.equals(text.get("form")) ? new Reached(Long.parseLong(text.get("position")), text.get("event"), Integer.parseInt(text.get("generation")),
        Long.parseLong(text.get("began")), Boolean.parseBoolean(text.get("serves")),
        Long.parseLong(text.get("destroyed")), Arrays.stream(text.get("awaited").split(" ")).filter(event -> !event.isEmpty()).toList()) : null;
  }
}
