package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.wijkkroniek.soak.Settings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void givenOnlyItsName_whenParsed_thenThereAreTwentyRounds() {
    assertThat(Settings.parse(List.of("crash"))).isEqualTo(new Settings(Kind.CRASH, 20, 2014));
  }

  @Test
  void givenRoundsAndASeed_whenParsed_thenTheyAreTaken() {
    assertThat(Settings.parse(List.of("crash", "--rounds", "2", "--seed", "7"))).isEqualTo(new Settings(Kind.CRASH, 2, 7));
  }

  @Test
  void givenAnotherSoak_whenParsed_thenItHasRoundsOfItsOwn() {
    assertThat(Settings.parse(List.of("backup"))).isEqualTo(new Settings(Kind.BACKUP, 2, 2014));
    assertThat(Settings.parse(List.of("full-disk", "--seed", "7"))).isEqualTo(new Settings(Kind.FULL_DISK, 1, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "crash --fast", "crash --rounds", "crash --rounds 0", "crash --rounds 1001", "crash --seed many"})
  void givenArgumentsThatMakeNoSense_whenParsed_thenItSaysSo(String arguments) {
    assertThatThrownBy(() -> Settings.parse(List.of(arguments.split(" ")))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("crash");
  }
}
