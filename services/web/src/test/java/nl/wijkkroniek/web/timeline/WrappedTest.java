package nl.wijkkroniek.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {

  @Test
  void givenRoomForAll_whenBroken_thenItIsOneWholeLine() {
    assertThat(Wrapped.of("Het team begon.", 15, 2)).isEqualTo(new Wrapped(List.of("Het team begon."), true));
  }

  @Test
  void givenTooMuch_whenBroken_thenLinesEndAfterWordsAndTheLastSaysThatThereIsMore() {
    Wrapped wrapped = Wrapped.of("Een experiment werd voorgesteld in de wijk", 16, 2);

    assertThat(wrapped.lines()).containsExactly("Een experiment", "werd…");
    assertThat(wrapped.whole()).isFalse();
  }

  @Test
  void givenAWordLongerThanALine_whenBroken_thenItBreaksAtAHyphenOrElseWithin() {
    assertThat(Wrapped.of("carnisse-integrale wijkontwikkeling", 12, 4).lines()).containsExactly("carnisse-", "integrale", "wijkontwikke", "ling");
  }

  @Test
  void givenACharacterOfTwoUnits_whenBroken_thenItIsNotHalved() {
    Wrapped wrapped = Wrapped.of("abc\uD83C\uDFE1defghij", 4, 1);

    assertThat(wrapped.lines()).containsExactly("abc…");
  }

  @Test
  void givenNoRoom_whenBroken_thenThereIsNoLine() {
    assertThat(Wrapped.of("Het team", 1, 2)).isEqualTo(new Wrapped(List.of(), false));
  }
}
