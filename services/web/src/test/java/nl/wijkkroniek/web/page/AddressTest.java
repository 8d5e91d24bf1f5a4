package nl.wijkkroniek.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressTest {

  @Test
  void givenASubjectWithAPage_whenAddressed_thenItIsItsSectionAndSlug() {
    assertThat(Address.of(SubjectId.team("veerkracht-carnisse"))).hasToString("/teams/veerkracht-carnisse");
    assertThat(Address.of(SubjectId.session("maandag"))).hasToString("/sessions/maandag");
  }

  @Test
  void givenASubjectWithoutAPage_whenAddressed_thenThereIsNone() {
    assertThat(Address.of(new SubjectId(SubjectKind.PARTICIPANT, "p-0123456789abcdef0123456789abcdef"))).isNull();
  }

  @Test
  void givenParameters_whenChanged_thenEachStandsOnceAndNothingElseChanges() {
    Address address = Address.of("/teams/a").with("asOf", "2012~").with("order", "recording");

    assertThat(address).hasToString("/teams/a?asOf=2012%7E&order=recording");
    assertThat(address.with("asOf", "2011/..").at("timeline")).isEqualTo("/teams/a?order=recording&asOf=2011%2F..#timeline");
    assertThat(address.with("asOf", null)).isEqualTo(address.without("asOf")).hasToString("/teams/a?order=recording");
    assertThat(address.without("asOf", "order")).hasToString("/teams/a");
  }

  @Test
  void givenARequest_whenAddressed_thenEmptyParametersAndTheLanguageAreLeftOut() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.addParameter("municipality", "Súdwest-Fryslân & zo");
    request.addParameter("state", " ");
    request.addParameter("lang", "en");

    assertThat(Address.of(request)).hasToString("/?municipality=S%C3%BAdwest-Frysl%C3%A2n+%26+zo");
  }
}
