package nl.wijkkroniek.recording.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Receipt;
import nl.wijkkroniek.recording.telling.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class DeskTest {

  private static final String SOURCE = "urn:test";
  private static final int LARGEST = 2_000;
  private static final EventId EVENT = new EventId(SOURCE, "7");
  private static final Flag FLAG = new Flag("late", new Words("te laat", "too late"), List.of(EVENT));

  private final List<Telling> told = new ArrayList<>();
  private boolean repeated;
  private final Desk desk = new Desk(telling -> {
    told.add(telling);
    return new Acknowledgement(new Receipt(EVENT, telling.subject(), 42, Instant.parse("2026-11-20T10:00:00Z"), List.of(FLAG)), repeated);
  }, _ -> Optional.empty(), SOURCE, LARGEST);

  @Test
  void givenAWholeTelling_whenTaken_thenEveryFieldIsThere() {
    tell(TeamAdjusted.class, """
        {"occurredOn":"2013-21~","causedBy":["3","urn:other#9"],"citation":"Verslag","reconstructed":true,"basedOn":41,
         "data":{"what":"Samen op huisbezoek","motive":"learned"}}""", "sleutel-1");

    assertThat(told).containsExactly(new Telling(SubjectId.team("carnisse"), EdtfDate.parse("2013-21~"),
        List.of(new EventId(SOURCE, "3"), new EventId("urn:other", "9")),
        new Provenance("Verslag", true), SomebodyTells.SOMEBODY.slug(), new TeamAdjusted("Samen op huisbezoek", Motive.LEARNED, null), "sleutel-1", 41L));
  }

  @Test
  void givenTheLeastThatCanBeTold_whenTaken_thenTheRestIsLeftOpen() {
    tell(ExperimentPaused.class, "{}", null);

    assertThat(told).containsExactly(new Telling(SubjectId.experiment("carnisse"), null, List.of(), Provenance.NONE, SomebodyTells.SOMEBODY.slug(), new ExperimentPaused(null), null,
        null));
  }

  @Test
  void givenProvenanceAmongTheDataAsInAChronicle_whenTaken_thenItIsKept() {
    tell(ExperimentPaused.class, "{\"data\":{\"citation\":\"Verslag\",\"reconstructed\":false}}", null);

    assertThat(told.getFirst().provenance()).isEqualTo(new Provenance("Verslag", false));
  }

  @Test
  void givenANewTelling_whenTaken_thenCreatedWithItsReceiptInTheReadersLanguage() {
    ResponseEntity<ReceiptJson> answer = tell(ExperimentPaused.class, "{}", null);

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getHeaders().getLocation()).hasToString("/v1/experiments/carnisse/history");
    assertThat(answer.getBody()).isEqualTo(new ReceiptJson("urn:test#7", "experiment/carnisse", 42, "2026-11-20T10:00:00Z",
        List.of(new ReceiptJson.FlagJson("late", "te laat", List.of("urn:test#7")))));
  }

  @Test
  void givenARepeatedTelling_whenTaken_thenOkWithTheSameReceipt() {
    repeated = true;

    assertThat(tell(ExperimentPaused.class, "{}", "k").getStatusCode().value()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"what\":1}                                   | what                     ",
      "{\"data\":{\"what\":\"x\",\"whom\":\"y\"}}     | whom                     ",
      "{\"data\":{}}                                  | what                     ",
      "{\"data\":{\"what\":7}}                        | what                     ",
      "{\"data\":{\"what\":\"x\",\"motive\":\"fun\"}} | motive                   ",
      "{\"data\":[]}                                  | data                     ",
      "{\"data\":\"x\"}                               | data                     ",
      "{\"occurredOn\":\"yesterday\"}                 | occurredOn               ",
      "{\"occurredOn\":\"2013-02-30\"}                | occurredOn               ",
      "{\"occurredOn\":2013}                          | occurredOn               ",
      "{\"occurredon\":\"2013\"}                      | occurredon               ",
      "{\"causedBy\":[\"a b\"]}                       | causedBy                 ",
      "{\"causedBy\":[\"\"]}                          | causedBy                 ",
      "{\"causedBy\":[null]}                          | causedBy                 ",
      "{\"causedBy\":\"3\"}                           | causedBy                 ",
      "{\"basedOn\":\"41\"}                           | basedOn                  ",
      "{\"basedOn\":1.5}                              | basedOn                  ",
      "{\"reconstructed\":\"yes\"}                    | reconstructed            ",
      "{\"citation\":\"a\",\"data\":{\"citation\":\"b\",\"what\":\"x\"}} | citation "})
  void givenAFieldThatIsWrong_whenTaken_thenInvalidNamingIt(String body, String field) {
    assertThat(error(refused(body.strip()))).containsEntry("field", field);
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "{\"data\":{},\"data\":{}}", "hallo", "{\"a\":\u0000}", "\uFEFF{}"})
  void givenSomethingThatIsNoJsonObject_whenTaken_thenInvalid(String body) {
    refused(body);
    assertThat(told).isEmpty();
  }

  @Test
  void givenATextThatIsNotUtf8_whenTaken_thenInvalidSayingSo() {
    Refusal refusal = refused(request("{\"data\":{\"what\":\"één\"}}".getBytes(StandardCharsets.ISO_8859_1), null));

    assertThat(refusal.detail().en()).contains("UTF-8");
  }

  @Test
  void givenABodyThatIsTooLarge_whenTaken_thenInvalidSayingWhatFits() {
    Refusal refusal = refused("{\"data\":{\"what\":\"" + "a".repeat(LARGEST) + "\"}}");

    assertThat(refusal.detail().en()).contains("2000 bytes");
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "met spatie", "één", "\t"})
  void givenAKeyThatCannotBeOne_whenTaken_thenInvalidNamingTheHeader(String key) {
    assertThat(error(refused(request("{}".getBytes(StandardCharsets.UTF_8), key)))).containsEntry("field", "Idempotency-Key");
  }

  @Test
  void givenAKeyOfTwoHundredCharacters_whenTaken_thenKeptAndOneMoreIsInvalid() {
    tell(ExperimentPaused.class, "{}", "k".repeat(200));

    assertThat(told.getFirst().idempotencyKey()).hasSize(200);
    refused(request("{}".getBytes(StandardCharsets.UTF_8), "k".repeat(201)));
  }

  @Test
  void givenASlugThatCannotBeOne_whenTaken_thenInvalid() {
    MockHttpServletRequest request = request("{\"data\":{\"what\":\"x\"}}".getBytes(StandardCharsets.UTF_8), null);

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.tell(TeamAdjusted.class, "Carnisse!", request))
        .satisfies(refusal -> assertThat(error(refusal)).containsEntry("field", "subject"));
  }

  private ResponseEntity<ReceiptJson> tell(Class<? extends SubjectEvent> event, String body, String key) {
    return desk.tell(event, "carnisse", request(body.getBytes(StandardCharsets.UTF_8), key));
  }

  private Refusal refused(String body) {
    return refused(request(body.getBytes(StandardCharsets.UTF_8), null));
  }

  private Refusal refused(MockHttpServletRequest request) {
    Refusal refusal = assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.tell(TeamAdjusted.class, "carnisse", request)).actual();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    return refusal;
  }

  private static MockHttpServletRequest request(byte[] body, String key) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setAttribute(Teller.TELLS, new Teller(SomebodyTells.SOMEBODY, false));
    request.setContent(body);
    request.addPreferredLocale(Locale.of("nl"));
    if (key != null) {
      request.addHeader(Desk.IDEMPOTENCY_KEY, key);
    }
    return request;
  }

  @SuppressWarnings("unchecked") // members of a refusal are whatever JSON can hold
  private static Map<String, Object> error(Refusal refusal) {
    return ((List<Map<String, Object>>) refusal.members().get("errors")).getFirst();
  }
}
