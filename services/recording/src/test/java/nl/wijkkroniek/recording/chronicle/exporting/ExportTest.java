package nl.wijkkroniek.recording.chronicle.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.ExampleChronicles;
import nl.wijkkroniek.recording.chronicle.GeneratedChronicle;
import nl.wijkkroniek.recording.chronicle.Lines;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import nl.wijkkroniek.recording.chronicle.importing.ImportProgress;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

  private static final VisibilityPolicy OPEN_ONLY = new VisibilityPolicy() {
    @Override
    public boolean lets(ContributionStanding contribution, Reader reader) {
      return contribution.visibility() == Visibility.OPEN && !contribution.withdrawn();
    }

    @Override
    public boolean letsNames(Reader reader) {
      return false;
    }

    @Override
    public boolean letsParticipant(SubjectId participant, Reader reader) {
      return false;
    }
  };

  private static final VisibilityPolicy EVERYBODY = new VisibilityPolicy() {
    @Override
    public boolean lets(ContributionStanding contribution, Reader reader) {
      return true;
    }

    @Override
    public boolean letsNames(Reader reader) {
      return true;
    }

    @Override
    public boolean letsParticipant(SubjectId participant, Reader reader) {
      return true;
    }
  };

  private static final String PERSON = SubjectId.someParticipant(new Random(1)).toString();

  private static final List<String> CORRECTED = List.of(
      Lines.line("1", "TeamAdjusted", "team/a", "2012", "", "\"what\":\"x\""),
      Lines.line("2", "EventCorrected", "team/a", "2014", "", "\"event\":\"1\",\"reason\":\"Beter geteld\",\"occurredOn\":\"2011-21~\","
          + "\"data\":{\"type\":\"TeamAdjusted\",\"what\":\"y\"}"),
      Lines.line("3", "EventRetracted", "team/a", "2014", "", "\"event\":\"2\",\"reason\":\"Toch niet\""),
      Lines.line("4", "TeamAdjusted", "team/b", "2013", "1", "\"what\":\"z\""),
      Lines.line("5", "DuplicateRecognised", "team/a", "2014", "", "\"of\":\"team/b\",\"because\":\"Twee namen\""));

  @RegisterExtension
  private static final TestServer SERVER = new TestServer();

  private final JsonMapper mapper = JsonMapper.shared();
  private TestStore store;
  private TestStore elsewhere;

  @BeforeEach
  void open() {
    store = SERVER.freshStore();
    elsewhere = SERVER.freshStore();
  }

  @AfterEach
  void close() {
    store.close();
    elsewhere.close();
  }

  @Test
  void givenTheExamples_whenExportedAndImportedElsewhere_thenPayloadsAreThoseOfTheFilesAndTheSecondExportIsTheFirst() throws IOException {
    ExampleChronicles.names().forEach(store::takeExample);

    byte[] first = everything(store);
    elsewhere.take(first);
    byte[] second = everything(elsewhere);

    assertThat(second).isEqualTo(first);
    assertThat(payloads(lines(first))).isEqualTo(payloads(ExampleChronicles.names().stream().flatMap(ExportTest::example).toList()));
  }

  @Test
  void givenAnExport_whenHeldAgainstTheSchemaOfCloudEvents_thenEveryLineIsValid() {
    ExampleChronicles.names().forEach(store::takeExample);
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(ChronicleFormat.class.getResourceAsStream("cloudevents.schema.json"), InputFormat.JSON);

    assertThat(lines(everything(store))).hasSize(40).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
  }

  @Test
  void givenAnExport_whenImportedWhereItCameFrom_thenNothingChanges() {
    ExampleChronicles.names().forEach(store::takeExample);

    assertThat(store.take(everything(store)).counts().recorded()).isZero();
  }

  @Test
  void givenManyEvents_whenExportedAndImportedElsewhere_thenTheSecondExportIsTheFirst() throws IOException {
    store.way().run(new GeneratedChronicle(2_000, 11), ImportProgress.UNHEARD);

    byte[] first = everything(store);
    elsewhere.take(first);

    assertThat(lines(first)).hasSize(2_000);
    assertThat(everything(elsewhere)).isEqualTo(first);
  }

  @Test
  void givenCorrections_whenExportedAndImportedElsewhere_thenTheyAreThereAsTheyWere() throws IOException {
    takeCorrections();

    byte[] first = everything(store);
    elsewhere.take(first);

    assertThat(everything(elsewhere)).isEqualTo(first);
    assertThat(payloads(lines(first))).isEqualTo(payloads(CORRECTED.stream().map(ExportTest::whole).toList()));
    assertThat(store.take(first).counts().recorded()).isZero();
  }

  @Test
  void givenACauseElsewhereThatWasCorrectedThere_whenWhatItLedToIsExported_thenTheCauseComesWithItsCorrections() {
    takeCorrections();

    assertThat(ids(chronicle(store, "team/b"))).containsExactly("1", "2", "3", "4", "5");
  }

  private static String whole(String line) {
    return line.replace("\"subject\"", "\"datacontenttype\":\"application/json\",\"subject\"");
  }

  private void takeCorrections() {
    assertThat(store.take(CORRECTED.toArray(String[]::new)).counts().recorded()).isEqualTo(CORRECTED.size());
  }

  @Test
  void givenATeam_whenExported_thenItHoldsWhatBelongsToItOrIsAboutItInTheOrderOfRecording() {
    ExampleChronicles.names().forEach(store::takeExample);

    assertThat(ids(chronicle(store, "team/veerkracht-carnisse"))).hasSize(22).isSorted().allMatch(id -> id.startsWith("carnisse-"));
    assertThat(ids(chronicle(store, "team/wijeindhoven"))).containsExactly("wijkteams2014-001", "wijkteams2014-002", "wijkteams2014-003");
    assertThat(ids(chronicle(store, "team/wijeindhoven", "team/gebiedsteam-van-drie"))).hasSize(9);
    assertThat(ids(chronicle(store, "role/carnisse-partner-eigen-methode"))).contains("carnisse-019", "carnisse-020");
  }

  @Test
  void givenTeamsThatMergedAndCausesInAnotherTeam_whenOneIsExported_thenItStandsByItselfElsewhereWithoutTheLifeOfTheOther() {
    store.take(new Lines()
        .event("1", "TeamFounded", "team/a", "2010", "", "\"name\":\"A\"")
        .event("2", "TeamFounded", "team/b", "2010", "", "\"name\":\"B\"")
        .event("3", "TeamAdjusted", "team/b", "2011", "2", "\"what\":\"something of b\"")
        .event("4", "TeamRenamed", "team/c", "2011", "", "\"name\":\"C\"")
        .event("5", "TeamAdjusted", "team/a", "2012", "3", "\"what\":\"because of b\"")
        .event("6", "TeamRenamed", "team/b", "2012", "", "\"name\":\"B2\"")
        .event("7", "RoleDescribed", "role/r", "2012", "", "\"team\":\"team/a\",\"name\":\"r\"")
        .event("8", "ReflectionSessionOpened", "session/s", "2012", "", "\"about\":[\"role/r\",\"team/c\"]")
        .event("9", "TeamsMerged", "team/b", "2013", "5", "\"from\":[\"team/a\"]").bytes());

    byte[] chronicle = chronicle(store, "team/a");

    assertThat(ids(chronicle)).containsExactly("1", "2", "3", "5", "7", "8", "9");
    assertThat(elsewhere.take(chronicle).counts().recorded()).isEqualTo(7);
    assertThat(chronicle(elsewhere, "team/a")).isEqualTo(chronicle);
  }

  @Test
  void givenContributionsThatMayNotBeSeen_whenExported_thenTheyAreNotThereAndNothingRefersToThem() {
    store.take(new Lines()
        .event("1", "ReflectionSessionOpened", "session/s", "2012", "", "\"about\":[\"team/a\"],\"facilitator\":\"Someone By Name\"")
        .event("open", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"open\",\"text\":\"for all to read\"")
        .event("hidden", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"session\",\"text\":\"SECRET one\"")
        .event("narrowed", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"open\",\"text\":\"SECRET two\"")
        .event("withdrawn", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"open\",\"text\":\"SECRET three\"")
        .event("6", "InsightDrawn", "session/s", "2012", "open hidden withdrawn", "\"text\":\"insight\",\"restsOn\":[\"open\",\"hidden\",\"narrowed\"]")
        .event("7", "ContributionVisibilityNarrowed", "session/s", "2013", "", "\"contribution\":\"narrowed\",\"visibility\":\"session\"")
        .event("8", "ContributionWithdrawn", "session/s", "2013", "", "\"contribution\":\"withdrawn\",\"because\":\"SECRET four\"")
        .event("9", "TeamAdjusted", "team/a", "2013", "narrowed 6 8", "\"what\":\"adjusted\"").bytes());

    for (byte[] chronicle : List.of(everything(store), chronicle(store, "team/a"), chronicle(store, "session/s"))) {
      assertThat(new String(chronicle, UTF_8)).doesNotContain("SECRET", "Someone", "hidden", "narrowed", "withdrawn");
    }
    byte[] chronicle = everything(store);
    assertThat(ids(chronicle)).containsExactly("1", "open", "6", "9");
    assertThat(lines(chronicle).get(2)).contains("\"causedby\":\"open\"", "\"restsOn\":[\"open\"]");
    assertThat(lines(chronicle).get(3)).contains("\"causedby\":\"6\"");
    assertThat(elsewhere.take(chronicle).counts().recorded()).isEqualTo(4);
    assertThat(everything(elsewhere)).isEqualTo(chronicle);
  }

  @Test
  void givenAParticipant_whenExportedToWhoMaySeeNobody_thenNothingSaysThatThereIsOne_andTheirChronicleIsUnknown() {
    takeAPerson();

    for (byte[] chronicle : List.of(everything(store), chronicle(store, "team/a"), chronicle(store, "circle/c"))) {
      assertThat(new String(chronicle, UTF_8)).doesNotContain(PERSON, "participant", "joined");
    }
    assertThat(ids(everything(store))).containsExactly("1", "2", "member", "adjusted");
    assertThatThrownBy(() -> chronicle(store, PERSON)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
  }

  @Test
  void givenAParticipant_whenExportedByWhoMaySeeEverybodyAndImportedElsewhere_thenTheSecondExportIsTheFirst() {
    takeAPerson();

    byte[] first = written(toEverybody(store).everything(Reader.ANYONE));
    assertThat(elsewhere.take(first).counts().recorded()).isEqualTo(12);

    assertThat(written(toEverybody(elsewhere).everything(Reader.ANYONE))).isEqualTo(first);
    assertThat(ids(written(toEverybody(elsewhere).of(List.of(SubjectId.parse(PERSON)), Reader.ANYONE))))
        .contains("registered", "joined", "joined-circle", "consent", "member", "left", "withdrawn", "corrected", "forgotten");
    assertThat(store.take(first).counts().recorded()).isZero();
  }

  private void takeAPerson() {
    store.take(new Lines()
        .event("1", "TeamFounded", "team/a", "2010", "", "\"name\":\"A\"")
        .event("2", "LearningCircleFormed", "circle/c", "2010", "", "\"name\":\"C\"")
        .event("registered", "ParticipantRegistered", PERSON, "2011", "", "\"legalBasis\":\"consent\"")
        .event("joined", "ParticipantJoined", PERSON, "2011", "1", "\"what\":\"team/a\",\"as\":\"facilitator\"")
        .event("joined-circle", "ParticipantJoined", PERSON, "2011", "2", "\"what\":\"circle/c\"")
        .event("consent", "ConsentGiven", PERSON, "2011", "", "\"purpose\":\"research\"")
        .event("member", "MemberJoined", "team/a", "2011", "", "\"profile\":\"resident\",\"participant\":\"" + PERSON + "\"")
        .event("adjusted", "TeamAdjusted", "team/a", "2012", "joined", "\"what\":\"x\"")
        .event("left", "ParticipantLeft", PERSON, "2012", "adjusted", "\"what\":\"team/a\"")
        .event("withdrawn", "ConsentWithdrawn", PERSON, "2013", "", "\"purpose\":\"research\",\"within\":\"circle/c\"")
        .event("corrected", "EventCorrected", PERSON, "2013", "", "\"event\":\"left\",\"reason\":\"later\",\"occurredOn\":\"2013\","
            + "\"data\":{\"type\":\"ParticipantLeft\",\"what\":\"team/a\"}")
        .event("forgotten", "ParticipantForgotten", PERSON, "2014", "", "\"askedBy\":\"self\"").bytes());
  }

  @Test
  void givenAReferenceToWhatStandsFarAway_whenExported_thenItIsJudgedAllTheSame() {
    Lines lines = new Lines()
        .event("hidden", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"session\",\"text\":\"SECRET\"")
        .event("open", "ContributionMade", "session/s", "2012", "", "\"visibility\":\"open\",\"text\":\"said\"");
    for (int i = 0; i < 1_000; i++) {
      lines.event("n" + i, "TeamAdjusted", "team/a", "2012", "", "\"what\":\"x\"");
    }
    store.take(lines.event("last", "TeamAdjusted", "team/a", "2013", "hidden open", "\"what\":\"x\"").bytes());

    assertThat(lines(everything(store)).getLast()).contains("\"causedby\":\"open\"");
    assertThat(ids(chronicle(store, "team/a"))).hasSize(1_002).startsWith("open").doesNotContain("hidden");
  }

  @Test
  void givenNothingRecorded_whenEverythingIsExported_thenThereIsNothing() {
    assertThat(everything(store)).isEmpty();
  }

  @Test
  void givenASubjectNobodyKnows_whenItsChronicleIsAsked_thenItIsUnknown() {
    ExampleChronicles.names().forEach(store::takeExample);

    assertThatThrownBy(() -> chronicle(store, "team/veerkracht-carnisse", "team/nowhere")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN);
      assertThat(refusal.detail().en()).isEqualTo("Nothing is recorded here of team/nowhere.");
    });
  }

  @Test
  void givenAReaderWhoGoesAway_whenSomethingIsWritten_thenItIsHeard() throws IOException {
    store.way().run(new GeneratedChronicle(1_000, 2), ImportProgress.UNHEARD);
    ChronicleExport.Chronicle chronicle = export(store).everything(Reader.ANYONE);

    assertThatThrownBy(() -> chronicle.writeTo(new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("gone");
      }
    })).isInstanceOf(IOException.class);
  }

  private static ChronicleExport toEverybody(TestStore store) {
    return new ChronicleExport(store.log(), store.language(), new WayOut(EVERYBODY, store.language().seals()));
  }

  private static ChronicleExport export(TestStore store) {
    return new ChronicleExport(store.log(), store.language(), new WayOut(OPEN_ONLY, store.language().seals()));
  }

  private static byte[] everything(TestStore store) {
    return written(export(store).everything(Reader.ANYONE));
  }

  private static byte[] chronicle(TestStore store, String... subjects) {
    return written(export(store).of(Stream.of(subjects).map(SubjectId::parse).toList(), Reader.ANYONE));
  }

  private static byte[] written(ChronicleExport.Chronicle chronicle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      chronicle.writeTo(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static List<String> lines(byte[] chronicle) {
    return new String(chronicle, UTF_8).lines().toList();
  }

  private static Stream<String> example(String name) {
    try (InputStream in = ExampleChronicles.open(name)) {
      return new String(in.readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> ids(byte[] chronicle) {
    return lines(chronicle).stream().map(line -> mapper.readTree(line).get("id").stringValue()).toList();
  }

  /** All that is said of each event, but for when it was recorded, in canonical form (RFC 8785). */
  private List<String> payloads(List<String> lines) throws IOException {
    List<String> payloads = new ArrayList<>();
    for (String line : lines) {
      JsonNode event = mapper.readTree(line);
      Set.of("specversion", "datacontenttype").forEach(attribute -> assertThat(event.has(attribute)).isTrue());
      payloads.add(event.get("source") + " " + event.get("id") + " " + event.get("type") + " " + event.get("subject") + " " + event.get("occurredon") + " "
          + event.path("causedby") + " " + new JsonCanonicalizer(event.get("data").toString()).getEncodedString());
    }
    return payloads;
  }
}
