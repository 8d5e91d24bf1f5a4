package nl.wijkkroniek.access.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

  private final Naming naming = new Naming(List.of("Zoë  de Wit", "anna@voorbeeld.nl", "x", "  "));

  @Test
  void givenAName_whenItStandsInAText_thenItIsFoundWhateverCapitalsAccentsAndSpaces() {
    assertThat(naming.isIn("Gisteren zei zoe de\nWit: nee.")).isTrue();
    assertThat(naming.isIn("mail Anna@voorbeeld.nl.")).isTrue();
    assertThat(naming.isIn("ZOË DE WIT-Jansen")).isTrue();
  }

  @Test
  void givenAName_whenItIsOnlyPartOfAnotherWord_thenItIsNotFound() {
    assertThat(naming.isIn("Zoë de Witte")).isFalse();
    assertThat(naming.isIn("hanna@voorbeeld.nl")).isFalse();
    assertThat(naming.isIn("x marks the spot")).as("too short to be a name").isFalse();
  }

  @Test
  void givenAField_whenItIsTheNameAndNothingElse_thenItIsTheirs() {
    assertThat(naming.is("zoe de wit ")).isTrue();
    assertThat(naming.is("Zoë de Wit en Joost")).isFalse();
  }

  @Test
  void givenNoNames_whenLookedFor_thenNothingIsFound() {
    assertThat(new Naming(List.of(" ", "a")).isEmpty()).isTrue();
    assertThat(new Naming(List.of()).isIn("iets")).isFalse();
  }
}
