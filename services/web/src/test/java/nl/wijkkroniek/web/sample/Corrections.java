package nl.wijkkroniek.web.sample;

import java.util.List;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/** A team of which two things were told wrongly: one was corrected twice, the other taken back. */
final class Corrections {

  private static final SubjectId TEAM = SubjectId.team(Samples.CORRECTED);

  private Corrections() {
  }

  static SampleHistories tell(SampleHistories samples) {
    Entry first = Samples.entry(9101, TEAM, "2012", "Het spreekuur begon in de bibliotheek.", List.of());
    Entry again = line(9101, "2011", "Het spreekuur begon in het buurthuis.", first.data(), Samples.event(9103));
    samples.with(Samples.plain(Samples.CORRECTED, "Buurtteam West", "2010"), List.of(
        line(9101, "2010", "Het spreekuur begon in het buurthuis.", first.data(), Samples.event(9104)),
        line(9103, "2026-11-20", "Gecorrigeerd, nu 2011.", correction("Het was niet de bibliotheek", "2011"), null),
        line(9104, "2026-11-20", "Gecorrigeerd, nu 2010.", correction("Een jaar eerder, zegt het verslag", "2010"), null),
        line(9105, "2026-11-20", "Iets dat eerder was vastgelegd, is teruggenomen: dat was elders.",
            new EventRetracted(Samples.event(9102), "dat was elders"), null)));
    return samples.formerly(first, 9103).formerly(again, 9104).formerly(Samples.entry(9102, TEAM, "2013", "De inloop sloot.", List.of()), 9105);
  }

  private static SubjectEvent correction(String reason, String on) {
    return new EventCorrected(Samples.event(9101), reason, EdtfDate.parse(on), List.of(), new TeamAdjusted("Spreekuur", null, null));
  }

  private static Entry line(long position, String on, String sentence, SubjectEvent data, EventId correctedBy) {
    return new Entry(Samples.event(position), data.getClass().getSimpleName(), TEAM, EdtfDate.parse(on), false, SampleChronicle.RECORDED, position,
        new Words(sentence, sentence), List.of(), null, false, data, correctedBy, List.of());
  }
}
