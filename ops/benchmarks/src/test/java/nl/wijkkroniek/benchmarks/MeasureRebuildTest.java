package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureRebuildTest {

  @Test
  void givenASizeAndASeed_whenRead_thenThose() {
    assertThat(MeasureRebuild.of(List.of("rebuild", "1000"))).isEqualTo(new MeasureRebuild(1_000, 2014));
    assertThat(MeasureRebuild.of(List.of("rebuild", "1000", "7"))).isEqualTo(new MeasureRebuild(1_000, 7));
  }

  @Test
  void givenNoSize_whenRead_thenItSaysHowItIsUsed() {
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureRebuild.of(List.of("rebuild"))).withMessageContaining("rebuild N");
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureRebuild.of(List.of("rebuild", "0"))).withMessageContaining("rebuild N");
  }
}
