package nl.wijkkroniek.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  @ParameterizedTest
  @ValueSource(strings = {"0599", "GM599", "gm0599", "GM05990", "Rotterdam"})
  void givenACodeThatIsNoMunicipalitys_whenMade_thenItIsRefusedSayingHowToWriteOne(String code) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> new Municipality(code, "Rotterdam"));

    assertThat(refused.field()).isEqualTo("municipality.code");
    assertThat(refused.reason().en()).contains(code, "write GM and four digits");
    assertThat(refused.reason().nl()).contains(code, "schrijf GM en vier cijfers");
  }

  @Test
  void givenNeitherCodeNorName_whenMade_thenTheMunicipalityIsRefused() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> new Municipality(" ", null)).field()).isEqualTo("municipality");
  }

  @Test
  void givenACodeOrANameAlone_whenMade_thenItIsEnough() {
    assertThat(new Municipality("GM0599", null).name()).isNull();
    assertThat(new Municipality(null, "Rotterdam").code()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WK059903", "BU05990324", "WK0599AB"})
  void givenACodeOfANeighbourhood_whenMade_thenItIsKept(String code) {
    assertThat(new Neighbourhood("Carnisse", code, 0).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WK05990324", "BU059903", "GM0599", "wk059903"})
  void givenACodeThatIsNoNeighbourhoods_whenMade_thenItIsRefused(String code) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> new Neighbourhood("Carnisse", code, null));

    assertThat(refused.field()).isEqualTo("neighbourhoods.code");
    assertThat(refused.reason().en()).contains("WK059903");
    assertThat(refused.reason().nl()).contains("WK059903");
  }

  @Test
  void givenANeighbourhoodWithoutNameOrWithFewerThanNoResidents_whenMade_thenTheFieldIsNamed() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> new Neighbourhood(null, null, null)).field()).isEqualTo("neighbourhoods.name");
    assertThat(catchThrowableOfType(InvalidField.class, () -> new Neighbourhood("Carnisse", null, -1)).field()).isEqualTo("neighbourhoods.residents");
  }
}
