package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.soak.Comparison.Present;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Map<String, Long> ACKNOWLEDGED = Map.of("a", 0L, "b", 1L, "c", 2L);

  @Test
  void givenAllThatWasAcknowledged_whenCompared_thenItIsRight() {
    Comparison comparison = Comparison.of(ACKNOWLEDGED, List.of(new Present("a", 0), new Present("b", 1), new Present("c", 2)));

    assertThat(comparison.isRight()).isTrue();
    assertThat(comparison.line()).isEqualTo("acknowledged 3, present 3, missing 0, doubled 0, moved 0, never acknowledged 0, gaps 0");
  }

  @Test
  void givenOneThatIsLost_whenCompared_thenItIsNamed_andSoIsTheGap() {
    Comparison comparison = Comparison.of(ACKNOWLEDGED, List.of(new Present("a", 0), new Present("c", 2)));

    assertThat(comparison.isRight()).isFalse();
    assertThat(comparison.missing()).containsExactly("b");
    assertThat(comparison.gaps()).containsExactly(1L);
    assertThat(comparison.details()).contains("missing [b]");
  }

  @Test
  void givenOneThatIsThereTwice_whenCompared_thenItIsNamed() {
    Comparison comparison = Comparison.of(ACKNOWLEDGED,
        List.of(new Present("a", 0), new Present("b", 1), new Present("c", 2), new Present("b", 3)));

    assertThat(comparison.doubled()).containsExactly("b");
    assertThat(comparison.gaps()).isEmpty();
    assertThat(comparison.isRight()).isFalse();
  }

  @Test
  void givenTwoThatChangedPlaces_whenCompared_thenBothAreNamed() {
    assertThat(Comparison.of(ACKNOWLEDGED, List.of(new Present("a", 0), new Present("c", 1), new Present("b", 2))).moved()).containsExactly("b", "c");
  }

  @Test
  void givenOneThatNobodyWasToldOf_whenCompared_thenItIsNamed() {
    Comparison comparison = Comparison.of(ACKNOWLEDGED,
        List.of(new Present("a", 0), new Present("b", 1), new Present("c", 2), new Present("d", 3)));

    assertThat(comparison.strangers()).containsExactly("d");
    assertThat(comparison.isRight()).isFalse();
  }

  @Test
  void givenOneWhosePlaceNobodyWasTold_whenCompared_thenItMayStandAnywhere() {
    Map<String, Long> acknowledged = new HashMap<>();
    acknowledged.put("imported", null);

    assertThat(Comparison.of(acknowledged, List.of(new Present("imported", 0))).isRight()).isTrue();
    assertThat(Comparison.of(acknowledged, List.of()).missing()).containsExactly("imported");
  }
}
