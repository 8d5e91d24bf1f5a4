package nl.wijkkroniek.eventstore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HappeningJsonTest {

  private static final String SOURCE = "urn:nld:wijkkroniek:carnisse";

  private final JsonMapper mapper = LanguageJson.mapper();
  private final HappeningJson json = new HappeningJson(mapper);

  @Test
  void givenDataFromAChronicle_whenReadAndWritten_thenItIsTheSame() {
    ObjectNode given = object("""
        {"name":"Veerkracht Carnisse","municipality":{"code":"GM0599","name":"Rotterdam"},"neighbourhoods":[{"name":"Carnisse","residents":11000}],\
        "purpose":"De veerkracht versterken","asExperiment":true,"reconstructed":true,"citation":"essay"}""");

    Happening happening = happening("TeamFounded", "team/veerkracht-carnisse", given);

    assertThat(happening.data()).isInstanceOf(TeamFounded.class);
    assertThat(happening.provenance().citation()).isEqualTo("essay");
    assertThat(json.write(happening, SOURCE)).isEqualTo(given);
  }

  @Test
  void givenABareReference_whenReadAndWrittenElsewhere_thenItKeepsItsSource() {
    ObjectNode given = object("{\"text\":\"Erken elkaars meerwaarde\",\"restsOn\":[\"carnisse-015\",\"urn:other#7\"]}");

    Happening happening = happening("InsightDrawn", "session/monitoring", given);

    assertThat(((InsightDrawn) happening.data()).restsOn()).containsExactly(new EventId(SOURCE, "carnisse-015"), new EventId("urn:other", "7"));
    assertThat(json.write(happening, SOURCE)).isEqualTo(given);
    assertThat(json.write(happening, "urn:other").toString()).contains(SOURCE + "#carnisse-015").contains("\"7\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "TeamFounded | {\"name\":\"x\",\"nmae\":\"y\"} | nmae | is not a known field",
      "TeamFounded | {} | name | is missing",
      "TeamFounded | {\"name\":7} | name | wrong kind",
      "TeamFounded | {\"name\":\"x\",\"municipality\":{\"code\":\"599\"}} | municipality.code | is not a municipality code",
      "TeamFounded | {\"name\":\"x\",\"municipality\":{\"name\":\"R\",\"cod\":\"599\"}} | municipality.cod | is not a known field",
      "TeamFounded | {\"name\":\"x\",\"neighbourhoods\":[{\"name\":\"y\",\"residents\":\"many\"}]} | neighbourhoods.residents | wrong kind",
      "TeamFounded | {\"name\":\"x\",\"citation\":7} | citation | must be a text",
      "TeamFounded | {\"name\":\"x\",\"reconstructed\":\"yes\"} | reconstructed | must be true or false",
      "AssignmentGiven | {\"what\":\"x\",\"until\":\"soon\"} | until | is not a date",
      "MemberJoined | {\"profile\":\"wizard\"} | profile | choose from",
      "MemberJoined | {\"profile\":\"other\"} | title | is missing",
      "TeamsMerged | {\"from\":[\"role/x\"]} | from | must start with 'team/'",
      "ContributionMade | {\"visibility\":\"open\"} | text | is missing",
      "ContributionWithdrawn | {\"contribution\":\"a b\"} | contribution | white space"})
  void givenDataThatIsWrong_whenRead_thenFieldAndReasonAreNamed(String type, String data, String field, String reason) {
    InvalidField fault = catchThrowableOfType(InvalidField.class, () -> json.read(EventType.named(type).orElseThrow(), object(data), SOURCE));

    assertThat(fault).isNotNull();
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.reason().en()).contains(reason);
  }

  @Test
  void givenAHappening_whenMadeAMessageAndBack_thenItSaysTheSame() {
    Happening given = happening("InsightDrawn", "session/monitoring", object("{\"text\":\"x\",\"reconstructed\":true,\"citation\":\"essay\"}"));

    var message = HappeningMessages.toMessage(given, 3, Map.of("idempotencyKey", "k"));

    assertThat(message.getMetaData()).containsEntry("idempotencyKey", "k");
    assertThat(HappeningMessages.toEvent(message, 9).happening()).isEqualTo(given);
    assertThat(HappeningMessages.toEvent(message, 9).sequence()).isEqualTo(3);
  }

  private Happening happening(String type, String subject, ObjectNode data) {
    HappeningJson.Read read = json.read(EventType.named(type).orElseThrow(), data, SOURCE);
    return new Happening(new EventId(SOURCE, "carnisse-099"), SubjectId.parse(subject), EdtfDate.parse("2011/2013"),
        List.of(new EventId(SOURCE, "carnisse-001")), read.provenance(), "import:1", null, read.data());
  }

  private ObjectNode object(String text) {
    return (ObjectNode) mapper.readTree(text);
  }
}
