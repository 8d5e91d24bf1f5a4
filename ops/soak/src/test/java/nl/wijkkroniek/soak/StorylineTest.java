package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorylineTest {

  private static List<Deed> told(long seed) {
    Storyline storyline = new Storyline("r1-0", seed);
    return IntStream.range(0, 300).mapToObj(i -> {
      Deed deed = storyline.next();
      storyline.heard(deed, "urn:nld:wijkkroniek:eigen#" + i);
      return deed;
    }).toList();
  }

  @Test
  void givenTheSameSeed_whenToldTwice_thenItIsTheSame() {
    assertThat(told(7)).isEqualTo(told(7)).isNotEqualTo(told(8));
  }

  @Test
  void givenAStoryline_whenTold_thenItUsesEveryWayInUnderKeysOfItsOwn() {
    List<Deed> told = told(7);

    assertThat(told).extracting(Deed::key).doesNotHaveDuplicates();
    assertThat(told).extracting(Deed::useCase).contains(UseCase.OPEN_SESSION, UseCase.PROPOSE_EXPERIMENT, UseCase.DESCRIBE_ROLE, UseCase.CONTRIBUTE,
        UseCase.NOTE_OBSERVATION, UseCase.DRAW_INSIGHT, UseCase.REDEFINE_ROLE, UseCase.ADJUST_TEAM);
    assertThat(told).extracting(Deed::path).anyMatch(path -> path.contains("gedeeld-")).anyMatch(path -> path.contains("r1-0"));
    assertThat(told).extracting(Deed::body).anyMatch(body -> body.contains("\"causedBy\":[\"urn:nld:wijkkroniek:eigen#"));
  }

  @Test
  void givenSharedSubjects_whenAsked_thenTheyAreFoundedBeforeAnythingHappensToThem() {
    assertThat(Storyline.shared()).hasSize(9).extracting(Deed::useCase)
        .startsWith(UseCase.FOUND_TEAM, UseCase.PROPOSE_EXPERIMENT, UseCase.OPEN_SESSION);
  }
}
