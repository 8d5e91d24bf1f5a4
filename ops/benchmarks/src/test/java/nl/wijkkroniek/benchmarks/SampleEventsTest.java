package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class SampleEventsTest {

  private static final long SEED = 2014;

  @Test
  void givenTheSameSeed_whenALogIsMadeTwice_thenItIsTheSameButForHowFarApartItWasSent() {
    List<DomainEventMessage<SubjectEvent>> one = new SampleEvents(SEED).stream(0, 4_000, Duration.ofMillis(1)).toList();
    List<DomainEventMessage<SubjectEvent>> other = new SampleEvents(SEED).stream(0, 4_000, Duration.ofSeconds(1)).toList();

    assertThat(one).extracting(DomainEventMessage::getIdentifier).doesNotHaveDuplicates()
        .isEqualTo(other.stream().map(DomainEventMessage::getIdentifier).toList());
    assertThat(one).extracting(DomainEventMessage::getPayload).isEqualTo(other.stream().map(DomainEventMessage::getPayload).toList());
    assertThat(Duration.between(one.getFirst().getTimestamp(), one.getLast().getTimestamp())).isEqualTo(Duration.ofMillis(3_999));
    assertThat(Duration.between(other.getFirst().getTimestamp(), other.getLast().getTimestamp())).isEqualTo(Duration.ofSeconds(3_999));
  }

  @Test
  void givenALog_whenItsHistoriesAreCounted_thenEveryLengthThatWasPromisedIsThereInOrder() {
    List<DomainEventMessage<SubjectEvent>> log = new SampleEvents(SEED).stream(0, 4_000, Duration.ofMillis(1)).toList();

    assertThat(log).hasSize(4_000);
    assertThat(SampleEvents.lengths(4_000)).containsExactly(10, 100, 1_000);
    for (int length : SampleEvents.lengths(4_000)) {
      for (int role = 0; role < SampleEvents.rolesOf(length, 4_000); role++) {
        String subject = new SampleEvents(2014).subject(length, role);
        assertThat(log).filteredOn(event -> event.getAggregateIdentifier().equals(subject)).extracting(DomainEventMessage::getSequenceNumber)
            .containsExactlyElementsOf(LongStream.range(0, length).boxed().toList());
      }
    }
  }

  @Test
  void givenASmallLog_whenAskedForLengths_thenThoseThatDoNotFitAreLeftOut() {
    assertThat(SampleEvents.lengths(400)).containsExactly(10, 100);
    assertThat(SampleEvents.lengths(399)).containsExactly(10);
  }

  @Test
  void givenWriters_whenCommitsAreMade_thenTheyTakeTurnsOnSubjectsOfTheirOwn() {
    List<List<DomainEventMessage<SubjectEvent>>> commits = new SampleEvents(SEED).commits(4, 3, 2);

    assertThat(commits).hasSize(4).allSatisfy(commit -> assertThat(commit).hasSize(3));
    assertThat(commits.get(2)).extracting(DomainEventMessage::getAggregateIdentifier)
        .containsOnly(commits.getFirst().getFirst().getAggregateIdentifier());
    assertThat(commits.get(2)).extracting(DomainEventMessage::getSequenceNumber).containsExactly(3L, 4L, 5L);
    assertThat(commits.get(1).getFirst().getSequenceNumber()).isZero();
  }
}
