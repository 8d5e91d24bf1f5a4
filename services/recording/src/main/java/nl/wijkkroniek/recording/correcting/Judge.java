package nl.wijkkroniek.recording.correcting;

import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Verdict;

/** Decides whether something could be recorded, were it told now and were these the facts. */
@FunctionalInterface
public interface Judge {

  Verdict decide(Happening version, Facts facts);
}
