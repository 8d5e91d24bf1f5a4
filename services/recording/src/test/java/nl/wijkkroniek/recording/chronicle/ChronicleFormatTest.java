package nl.wijkkroniek.recording.chronicle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChronicleFormatTest {

  private static final String LINE = """
      {"specversion":"1.0","id":"1","source":"urn:x","type":"nl.wijkkroniek.TeamRenamed","subject":"team/a","occurredon":"2013","data":{"name":"A"}}""";
  private static final Instant RECORDED_AT = Instant.parse("2026-11-21T10:00:00.123Z");

  private final ChronicleFormat format = new ChronicleFormat();
  private final JsonMapper mapper = JsonMapper.shared();

  @ParameterizedTest
  @MethodSource("examples")
  void givenALineOfAnExample_whenReadAndWritten_thenItIsAValidCloudEventThatSaysTheSame(String line) throws IOException {
    Happening happening = read(line);
    String written = write(happening);

    assertThat(schema().validate(written, InputFormat.JSON)).isEmpty();
    assertThat(canonicalData(written)).isEqualTo(canonicalData(line));
    assertThat(read(written).saysTheSameAs(happening)).isTrue();
  }

  @Test
  void givenEveryAttribute_whenRead_thenEachIsKept() {
    Happening happening = format.read("""
        {"specversion":"1.0","id":"7","source":"urn:x","type":"nl.wijkkroniek.InsightDrawn","subject":"session/s","time":"2014-04-01t12:30:00.5+02:00",\
        "datacontenttype":"application/json","occurredon":"2013~","causedby":"5 urn:y#6","data":{"text":"t","restsOn":["5"],"citation":"c"}}"""
        .getBytes(UTF_8), "import:1");

    assertThat(happening.id()).isEqualTo(new EventId("urn:x", "7"));
    assertThat(happening.subject()).hasToString("session/s");
    assertThat(happening.sourceTime()).isEqualTo("2014-04-01T10:30:00.5Z");
    assertThat(happening.occurredOn().text()).isEqualTo("2013~");
    assertThat(happening.causedBy()).containsExactly(new EventId("urn:x", "5"), new EventId("urn:y", "6"));
    assertThat(happening.provenance().citation()).isEqualTo("c");
    assertThat(happening.recordedBy()).isEqualTo("import:1");
    assertThat(happening.data()).isEqualTo(new InsightDrawn("t", List.of(new EventId("urn:x", "5"))));
  }

  @Test
  void givenAHappening_whenWritten_thenTheLineIsAsPublished() {
    assertThat(write(read(LINE))).isEqualTo("""
        {"specversion":"1.0","id":"1","source":"urn:x","type":"nl.wijkkroniek.TeamRenamed","subject":"team/a","time":"2026-11-21T10:00:00.123Z",\
        "datacontenttype":"application/json","occurredon":"2013","data":{"name":"A"}}""");
  }

  @Test
  void givenASourceThatSaysWhenItRecorded_whenWritten_thenThatIsItsTime() {
    assertThat(write(read(with("time", "2014-04-01T12:00:00Z")))).contains("\"time\":\"2014-04-01T12:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "occurredon", "data"})
  void givenALineWithoutWhatIsNeeded_whenRead_thenItIsNamed(String attribute) {
    ObjectNode line = object(LINE);
    line.remove(attribute);

    assertThat(fault(line.toString())).isEqualTo(attribute + ": is missing");
    assertThat(fault(line.putNull(attribute).toString())).isIn(attribute + ": is missing", "data: must be a JSON object");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "specversion | 0.3 | specversion: must be '1.0'",
      "datacontenttype | text/plain | datacontenttype: must be 'application/json'",
      "type | nl.wijkkroniek.TeamFonded | type: 'nl.wijkkroniek.TeamFonded' is not known here; it starts with 'nl.wijkkroniek.' and then one of: AlumniDay",
      "type | TeamRenamed | type: 'TeamRenamed' is not known here",
      "type | nl.wijkkroniek.ParticipantNamed | type: 'nl.wijkkroniek.ParticipantNamed' is not known here",
      "subject | team | subject: 'team' is not a subject",
      "subject | Team/a | subject: 'Team/a' is not a subject",
      "subject | team/A | subject: 'A' is not a slug",
      "subject | role/a | subject: TeamRenamed happens to 'team/...'",
      "occurredon | 2013-13 | occurredon: '2013-13' does not exist",
      "occurredon | spring | occurredon: 'spring' is not a date",
      "causedby | 1 | causedby: a thing cannot be its own cause",
      "causedby | a#b#c | causedby: must not hold white space",
      "causedby | ' ' | causedby: is empty",
      "source | a b | source: must be a URI",
      "source | 'urn:wijk:é' | source: must be a URI",
      "source | urn:x#y | source: must not hold",
      "id | a b | id: must not hold white space",
      "time | 2014-04-01 | time: '2014-04-01' is not a moment",
      "time | 2014-02-30T12:00:00Z | time: '2014-02-30T12:00:00Z' is not a moment",
      "time | 2014-04-01T12:00:00 | time: '2014-04-01T12:00:00' is not a moment",
      "dataschema | urn:x | dataschema: is not a known attribute",
      "occurredOn | 2013 | occurredOn: is not a known attribute",
      "data_base64 | e30= | data_base64: is not a known attribute"})
  void givenAnAttributeThatIsWrong_whenRead_thenItIsNamedWithTheReason(String attribute, String value, String reason) {
    assertThat(fault(with(attribute, value))).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"name\":\"A\",\"nmae\":\"B\"} | nmae: is not a known field",
      "{\"because\":\"x\"} | name: is missing",
      "{\"name\":7} | name:",
      "{\"name\":\"A\",\"because\":null} | because: is empty; leave the field out",
      "{\"name\":\"A\",\"because\":\"\"} | because: is empty; leave the field out",
      "{\"name\":\"A\",\"citation\":null} | citation: is empty; leave the field out",
      "[] | data: must be a JSON object",
      "\"text\" | data: must be a JSON object"})
  void givenDataThatIsWrong_whenRead_thenItsFieldIsNamed(String data, String reason) {
    ObjectNode line = object(LINE);
    line.set("data", mapper.readTree(data));

    assertThat(fault(line.toString())).startsWith(reason);
  }

  @Test
  void givenAReferenceWrittenLongerThanNeeded_whenRead_thenItIsSaidHowToWriteIt() {
    assertThat(fault("""
        {"specversion":"1.0","id":"7","source":"urn:x","type":"nl.wijkkroniek.InsightDrawn","subject":"session/s","occurredon":"2013",\
        "data":{"text":"t","restsOn":["urn:x#5"]}}""")).isEqualTo("restsOn: write this as [\"5\"]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"specversion\":\"1.0\" | is not valid JSON",
      "{\"id\":\"1\",\"id\":\"2\"} | has a field that is given twice",
      "[1] | must be one JSON object",
      "{} {} | must be one JSON object",
      "7 | must be one JSON object",
      "{'id':1} | is not valid JSON"})
  void givenALineThatIsNoObject_whenRead_thenItSaysSo(String line, String reason) {
    assertThat(fault(line)).contains(reason);
  }

  @Test
  void givenAFieldTwiceInTheData_whenRead_thenItIsRefused() {
    assertThat(fault(LINE.replace("\"name\":\"A\"", "\"name\":\"A\",\"name\":\"B\""))).contains("given twice");
  }

  @Test
  void givenALineNestedWithoutEnd_whenRead_thenItIsRefused() {
    assertThat(fault(LINE.replace("\"A\"", "[".repeat(100_000)))).isNotBlank();
  }

  @Test
  void givenAnotherEncoding_whenRead_thenTheByteIsNamed() {
    byte[] latin = LINE.replace("\"A\"", "\"Café\"").getBytes(ISO_8859_1);

    assertThat(fault(latin)).isEqualTo(": is not UTF-8, at byte %d; save the file as UTF-8".formatted(LINE.indexOf("\"A\"") + 5));
    assertThat(fault(("\uFEFF" + LINE).getBytes(UTF_16LE))).startsWith(": is not UTF-8, at byte 1");
    assertThat(fault(new byte[] {'{', (byte) 0xC0, (byte) 0xAF, '}'})).startsWith(": is not UTF-8, at byte 2");
  }

  static Stream<String> examples() {
    return ExampleChronicles.names().stream().flatMap(name -> {
      try (InputStream in = ExampleChronicles.open(name)) {
        return new String(in.readAllBytes(), UTF_8).lines();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
  }

  private Happening read(String line) {
    return format.read(line.getBytes(UTF_8), null);
  }

  private String write(Happening happening) {
    return new String(format.write(new RecordedEvent(0, 0, RECORDED_AT, happening)), UTF_8);
  }

  private String fault(String line) {
    return fault(line.getBytes(UTF_8));
  }

  private String fault(byte[] line) {
    InvalidField fault = catchThrowableOfType(InvalidField.class, () -> format.read(line, null));
    assertThat(fault).isNotNull();
    return fault.field() + ": " + fault.reason().en();
  }

  private String with(String attribute, String value) {
    return object(LINE).put(attribute, value).toString();
  }

  private ObjectNode object(String json) {
    return (ObjectNode) mapper.readTree(json);
  }

  private String canonicalData(String line) throws IOException {
    return new JsonCanonicalizer(object(line).get("data").toString()).getEncodedString();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(ChronicleFormatTest.class.getResourceAsStream("cloudevents.schema.json"), InputFormat.JSON);
  }
}
