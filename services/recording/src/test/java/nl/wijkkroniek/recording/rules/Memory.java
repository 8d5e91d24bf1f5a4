package nl.wijkkroniek.recording.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Folded;
import nl.wijkkroniek.recording.deciding.Gathered;
import nl.wijkkroniek.recording.deciding.Refolding;
import nl.wijkkroniek.recording.deciding.Verdict;
import nl.wijkkroniek.recording.deciding.Verdict.Accepted;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.deciding.Versions;
import nl.wijkkroniek.recording.keeping.FoldedInBson;

/**
 * Given, when, then for decisions: what is remembered, in the order it was told; what is told now; what comes of it. The ids are "1", "2", "3" in the order of
 * telling. Every subject is folded in several orders, which must come to the same.
 */
public final class Memory implements Facts {

  private static final String SOURCE = "urn:test";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final MunicipalityTable MUNICIPALITIES = MunicipalityTable.bundled();
  private static final Random SHUFFLING = new Random(2014);

  private final List<Happening> told = new ArrayList<>();
  private List<EventId> causes = List.of();
  private Verdict verdict;

  public static Memory empty() {
    return new Memory();
  }

  /** The event told as the nth. */
  public static EventId nth(int number) {
    return new EventId(SOURCE, Integer.toString(number));
  }

  public Memory given(String on, SubjectId subject, SubjectEvent data) {
    told.add(happening(on, subject, data));
    return this;
  }

  public Memory causedBy(EventId... ids) {
    causes = List.of(ids);
    return this;
  }

  public Memory when(String on, SubjectId subject, SubjectEvent data) {
    verdict = Decisions.decide(stateOf(subject), happening(on, subject, data), this, TODAY, MUNICIPALITIES);
    return this;
  }

  /** Accepted, with exactly these marks. */
  public void thenAccepted(String... flags) {
    assertThat(verdict).isInstanceOf(Accepted.class);
    assertThat(((Accepted) verdict).flags()).extracting(Flag::code).containsExactly(flags);
  }

  /** Accepted, with one mark that names these events. */
  public void thenMarked(String flag, EventId... events) {
    assertThat(verdict).isInstanceOf(Accepted.class);
    assertThat(((Accepted) verdict).flags()).singleElement().satisfies(found -> {
      assertThat(found.code()).isEqualTo(flag);
      assertThat(found.events()).containsExactly(events);
    });
  }

  /** Refused on this field, with this in the way and a reason that holds these words in either language. */
  public void thenRefused(String field, EventId inTheWay, String... words) {
    assertThat(verdict).isInstanceOf(Refused.class);
    Refused refused = (Refused) verdict;
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.inTheWay()).isEqualTo(inTheWay);
    assertThat(List.of(words)).allSatisfy(word -> assertThat(refused.reason().nl() + refused.reason().en()).contains(word));
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    return Gathered.of(remembered()).told(ids);
  }

  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    return Gathered.of(remembered()).correcting(ids);
  }

  @Override
  public List<RecordedEvent> naming(Collection<EventId> ids) {
    return remembered().stream().filter(event -> event.happening().refersTo().stream().anyMatch(ids::contains)).toList();
  }

  /** As the log finds it: a correction is also about whatever an earlier version named. */
  @Override
  public List<RecordedEvent> about(SubjectId subject) {
    return remembered().stream().filter(event -> event.happening().about().contains(subject) || Versions.touched(event.happening(), before(event))
        .contains(subject)).toList();
  }

  private List<RecordedEvent> remembered() {
    return IntStream.range(0, told.size()).mapToObj(index -> new RecordedEvent(index, index, Instant.EPOCH, told.get(index))).toList();
  }

  private Gathered before(RecordedEvent event) {
    return Gathered.of(remembered().subList(0, (int) event.position()));
  }

  @Override
  public Folded folded(SubjectId subject) {
    List<Happening> holding = Holding.of(remembered()).all().stream().map(version -> version.event().happening()).toList();
    Folded folded = fold(subject, holding);
    assertThat(Refolding.of(subject, about(subject), this)).isEqualTo(folded);
    assertThat(fold(subject, holding.reversed())).isEqualTo(folded);
    List<Happening> shuffled = new ArrayList<>(holding);
    Collections.shuffle(shuffled, SHUFFLING);
    assertThat(fold(subject, shuffled)).isEqualTo(folded);
    assertThat(FoldedInBson.read(subject, FoldedInBson.write(folded))).isEqualTo(folded);
    return folded;
  }

  private static Folded fold(SubjectId subject, List<Happening> happenings) {
    Folded folded = Folded.nothing(subject);
    for (Happening happening : happenings) {
      folded = folded.evolve(happening);
    }
    return folded;
  }

  private Happening happening(String on, SubjectId subject, SubjectEvent data) {
    return new Happening(nth(told.size() + 1), subject, EdtfDate.parse(on), causes, Provenance.NONE, "test", null, data);
  }
}
