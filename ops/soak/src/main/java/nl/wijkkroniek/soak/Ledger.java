package nl.wijkkroniek.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the recorders were told: which events must be in the log, and where. Used by all of them at once. */
final class Ledger {

  /**
   * An acknowledgement.
   *
   * @param event what was recorded
   * @param position where in the log
   */
  record Receipt(String event, long position) {
  }

  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, Deed> deeds = new HashMap<>();
  private final Set<String> imported = new HashSet<>();
  private final List<Deed> unanswered = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** It was acknowledged, for the first time or again: then it must be the same event in the same place. */
  synchronized void acknowledged(Deed deed, Receipt receipt) {
    Receipt before = receipts.putIfAbsent(deed.key(), receipt);
    deeds.put(deed.key(), deed);
    if (before != null && !before.equals(receipt)) {
      faults.add("%s was recorded as %s, and when it was sent again as %s".formatted(deed.key(), before, receipt));
    }
  }

  /** It was imported, nobody was told where. */
  synchronized void imported(String event) {
    imported.add(event);
  }

  /** Nobody knows whether it was recorded. */
  synchronized void unanswered(Deed deed) {
    unanswered.add(deed);
  }

  /** Something was answered that should not have been. */
  synchronized void fault(String what) {
    faults.add(what);
  }

  synchronized int size() {
    return receipts.size();
  }

  /** Those that are to be sent again; they are taken out. */
  synchronized List<Deed> takeUnanswered() {
    List<Deed> taken = List.copyOf(unanswered);
    unanswered.clear();
    return taken;
  }

  /** Faults so far; they are taken out. */
  synchronized List<String> takeFaults() {
    List<String> taken = List.copyOf(faults);
    faults.clear();
    return taken;
  }

  /** Every event that must be in the log, with its position; null for one that was imported. */
  synchronized Map<String, Long> expected() {
    Map<String, Long> expected = new HashMap<>();
    imported.forEach(event -> expected.put(event, null));
    for (Map.Entry<String, Receipt> entry : receipts.entrySet()) {
      Receipt receipt = entry.getValue();
      if (expected.put(receipt.event(), receipt.position()) != null) {
        faults.add(entry.getKey() + " and another were both recorded as " + receipt.event());
      }
    }
    return expected;
  }

  /** Everything that was acknowledged. */
  synchronized Collection<Deed> acknowledged() {
    return List.copyOf(deeds.values());
  }
}
