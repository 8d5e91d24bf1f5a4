package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void givenNoArguments_whenParsed_thenTheWholeIsMeasured() {
    Settings settings = Settings.parse(List.of());

    assertThat(settings.commits(8)).isEqualTo(2_000);
    assertThat(settings.sizes()).containsExactly(1_000, 100_000, 1_000_000);
    assertThat(settings.warmUps()).isEqualTo(1);
    assertThat(settings.rounds()).isEqualTo(3);
    assertThat(settings.write()).isFalse();
  }

  @Test
  void givenAShare_whenParsed_thenThatPartIsRunOnce() {
    Settings settings = Settings.parse(List.of("--share", "20", "--seed", "7"));

    assertThat(settings.commits(8)).isEqualTo(100);
    assertThat(settings.sizes()).containsExactly(400, 5_000, 50_000);
    assertThat(settings.warmUps() + settings.rounds()).isEqualTo(1);
    assertThat(settings.seed()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "--events 10", "--log", "--log many", "--rebuild 1", "--log 100", "--share 0", "--share 2 --write"})
  void givenArgumentsThatMakeNoSense_whenParsed_thenItSaysSo(String arguments) {
    assertThatThrownBy(() -> Settings.parse(List.of(arguments.split(" ")))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--");
  }
}
