package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import nl.wijkkroniek.benchmarks.load.National;
import org.junit.jupiter.api.Test;

class MeasureNationalTest {

  @Test
  void givenASize_whenRead_thenThreeRunsOfHalfAMinute() {
    assertThat(MeasureNational.of(List.of("national", "1000")).national()).isEqualTo(new National(1_000, 2014, 3, Duration.ofSeconds(30)));
  }

  @Test
  void givenSecondsAndASeed_whenRead_thenThose() {
    assertThat(MeasureNational.of(List.of("national", "1000", "5", "7")).national()).isEqualTo(new National(1_000, 7, 3, Duration.ofSeconds(5)));
  }

  @Test
  void givenNoSize_whenRead_thenItSaysHowItIsUsed() {
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureNational.of(List.of("national"))).withMessageContaining("national N");
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureNational.of(List.of("national", "0"))).withMessageContaining("national N");
  }
}
