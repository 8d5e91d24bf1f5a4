package nl.wijkkroniek.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class NoSuchPageTest {

  private final NoSuchPage noSuchPage = new NoSuchPage();

  @ParameterizedTest
  @CsvSource({"/nergens, true", "/v10, true", "/v1, false", "/v1/nergens, false"})
  void givenNothingAtAnAddress_whenResolved_thenAPageSaysSoExceptForTheApi(String address, boolean page) {
    ModelAndView said = resolve(address, new NoResourceFoundException(HttpMethod.GET, address, address));

    assertThat(said != null).isEqualTo(page);
    if (page) {
      assertThat(said.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }
  }

  @Test
  void givenAnotherFault_whenResolved_thenItIsLeftToOthers() {
    assertThat(resolve("/nergens", new IllegalStateException())).isNull();
  }

  private ModelAndView resolve(String address, Exception fault) {
    return noSuchPage.resolveException(new MockHttpServletRequest("GET", address), new MockHttpServletResponse(), null, fault);
  }
}
