package nl.wijkkroniek.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;

/** Which telling of an event holds, after corrections, retractions, and corrections of those. */
class HoldingTest {

  private static final SubjectId TEAM = SubjectId.team("oost");

  private final List<RecordedEvent> log = new ArrayList<>();

  @Test
  void givenAnEvent_whenItIsNeverCorrected_thenItHoldsAsItWasTold() {
    tell("e", renamed("Oost"));

    assertThat(name("e")).isEqualTo("Oost");
    assertThat(version("e").since()).isZero();
    assertThat(version("e").by()).isNull();
  }

  @Test
  void givenAnEvent_whenItIsCorrectedTwice_thenTheLastCorrectionHoldsAndThePlaceInTheLogStays() {
    tell("e", renamed("Oost"));
    tell("c1", correction("e", renamed("West")));
    tell("c2", correction("e", renamed("Noord")));

    assertThat(name("e")).isEqualTo("Noord");
    assertThat(version("e").event().position()).isZero();
    assertThat(version("e").event().happening().occurredOn()).hasToString("2012");
    assertThat(version("e").since()).isEqualTo(2);
    assertThat(version("e").by()).isEqualTo(id("c2"));
  }

  @Test
  void givenTwoCorrections_whenTheLastIsRetracted_thenTheOneBeforeHoldsAgain() {
    tell("e", renamed("Oost"));
    tell("c1", correction("e", renamed("West")));
    tell("c2", correction("e", renamed("Noord")));
    tell("r", new EventRetracted(id("c2"), "toch niet"));

    assertThat(name("e")).isEqualTo("West");
    assertThat(version("e").since()).isEqualTo(3);
    assertThat(holding().version(id("c2"))).isEmpty();
  }

  @Test
  void givenACorrection_whenItIsCorrectedItself_thenWhatItCorrectsFollows() {
    tell("e", renamed("Oost"));
    tell("c1", correction("e", renamed("West")));
    tell("c2", correction("c1", correction("e", renamed("Zuid"))));

    assertThat(name("e")).isEqualTo("Zuid");
    assertThat(version("e").by()).isEqualTo(id("c1"));
    assertThat(version("e").since()).isEqualTo(2);
    assertThat(holding().root(id("c2"))).isEqualTo(id("e"));
  }

  @Test
  void givenAnEarlierCorrection_whenItIsCorrectedAfterALaterOne_thenTheLaterStillHolds() {
    tell("e", renamed("Oost"));
    tell("c1", correction("e", renamed("West")));
    tell("c2", correction("e", renamed("Noord")));
    tell("c3", correction("c1", correction("e", renamed("Zuid"))));

    assertThat(name("e")).isEqualTo("Noord");
    assertThat(version("e").since()).isEqualTo(2);
  }

  @Test
  void givenARetraction_whenItIsRetracted_thenTheEventHoldsAgainSinceThen() {
    tell("e", renamed("Oost"));
    tell("r1", new EventRetracted(id("e"), "nooit gebeurd"));
    assertThat(holding().version(id("e"))).isEmpty();
    assertThat(holding().all()).hasSize(1);

    tell("r2", new EventRetracted(id("r1"), "toch wel"));
    assertThat(name("e")).isEqualTo("Oost");
    assertThat(version("e").since()).isEqualTo(2);
    assertThat(version("e").by()).isNull();
  }

  @Test
  void givenACorrectionOfWhatIsNotKnown_whenToldOf_thenNothingElseChanges() {
    tell("e", renamed("Oost"));
    tell("c", correction("elders", renamed("West")));

    assertThat(name("e")).isEqualTo("Oost");
    assertThat(holding().root(id("c"))).isEqualTo(id("c"));
    assertThat(holding().all()).hasSize(2);
  }

  private void tell(String id, SubjectEvent data) {
    Happening happening = new Happening(id(id), TEAM, EdtfDate.parse("2012"), List.of(), Provenance.NONE, "iemand", null, data);
    log.add(new RecordedEvent(log.size(), log.size(), Instant.EPOCH, happening));
  }

  private Holding holding() {
    return Holding.of(log);
  }

  private Holding.Version version(String id) {
    return holding().version(id(id)).orElseThrow();
  }

  private String name(String id) {
    return ((TeamRenamed) version(id).event().happening().data()).name();
  }

  private static EventCorrected correction(String of, SubjectEvent data) {
    return new EventCorrected(id(of), "beter weten", EdtfDate.parse("2012"), List.of(), data);
  }

  private static TeamRenamed renamed(String name) {
    return new TeamRenamed(name, null);
  }

  private static EventId id(String id) {
    return new EventId("urn:proef", id);
  }
}
