package nl.wijkkroniek.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.kernel.event.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {

  private static final Place PLACE = new Place(new EventId("urn:nl:wijk", "7"), "data.agreedBy.0");

  @Test
  void givenASealedText_whenRead_thenItIsWhatWasSealedWhereItBelongs() {
    String text = SealedText.of(PLACE, new byte[] {-1, 0, 62, 63});

    assertThat(SealedText.is(text)).isTrue();
    assertThat(SealedText.placeOf(text)).hasValue(PLACE.toString());
    assertThat(SealedText.parse(text)).hasValueSatisfying(sealed -> {
      assertThat(sealed.place()).isEqualTo(PLACE);
      assertThat(sealed.sealed()).containsExactly(-1, 0, 62, 63);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wij spraken af: morgen", "sealed:1:", "sealed:1:abcd", "sealed:1::urn:nl:wijk#7 text", "sealed:1:abcd:urn:nl:wijk#7", "sealed:1:abcd: text",
      "sealed:1:abcd:urn:nl:wijk#7 ", "sealed:2:abcd:urn:nl:wijk#7 text"})
  void givenWhatIsNotASealedTextOrNotAWholeOne_whenRead_thenThereIsNothingInIt(String text) {
    assertThat(SealedText.parse(text)).isEmpty();
    assertThat(SealedText.placeOf(text)).isEmpty();
  }

  @Test
  void givenBytesOfAnotherAlphabet_whenRead_thenThereIsNothingInIt() {
    assertThat(SealedText.parse("sealed:1:ab+d:urn:nl:wijk#7 text")).isEmpty();
  }
}
