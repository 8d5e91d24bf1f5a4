package nl.wijkkroniek.eventstore.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.wijkkroniek.eventstore.log.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  private static final String HEX = "0123456789abcdef".repeat(4);

  @Test
  void givenAFingerprint_whenWrittenDownAndReadBack_thenItIsTheSame() {
    var fingerprint = new Fingerprint(1_234_567, Hash.parse(HEX));

    assertThat(fingerprint.text()).isEqualTo("1234567:" + HEX);
    assertThat(Fingerprint.parse(fingerprint.text())).isEqualTo(fingerprint).hasSameHashCodeAs(fingerprint);
    assertThat(Fingerprint.parse("  1234567:" + HEX.toUpperCase() + "\n")).isEqualTo(fingerprint);
    assertThat(Fingerprint.parse(Fingerprint.OF_AN_EMPTY_LOG.text())).isEqualTo(Fingerprint.OF_AN_EMPTY_LOG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "12:", "12:abc", "-1:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
      "12:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg", "12 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
  void givenAnotherText_whenRead_thenItIsRefusedAndSaysWhatAFingerprintIs(String text) {
    assertThatThrownBy(() -> Fingerprint.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("64 hexadecimal digits");
  }
}
