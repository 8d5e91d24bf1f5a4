package nl.wijkkroniek.recording.chronicle.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.ExampleChronicles;
import nl.wijkkroniek.recording.chronicle.Lines;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import nl.wijkkroniek.recording.keeping.Knowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportTest {

  private static final String FOUNDED = "\"name\":\"A\"";
  private static final byte[] ONE_TEAM = new Lines().event("1", "TeamFounded", "team/a", "2011", "", FOUNDED).bytes();

  @RegisterExtension
  private static final TestServer SERVER = new TestServer();

  private TestStore store;

  @BeforeEach
  void open() {
    store = SERVER.freshStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givenAnEmptyStore_whenTheExamplesAreImported_thenAllOfThemIsRecordedInOrder() {
    ImportStatus carnisse = store.takeExample("veerkracht-carnisse.ndjson");
    ImportStatus wijkteams = store.takeExample("wijkteams-2014.ndjson");

    assertThat(carnisse.state()).isEqualTo(ImportState.DONE);
    assertThat(carnisse.counts()).isEqualTo(new ImportStatus.Counts(22, 22, 0, 4, 0L, 21L));
    assertThat(wijkteams.counts()).isEqualTo(new ImportStatus.Counts(9, 9, 0, 3, 22L, 30L));
    assertThat(store.events()).extracting(RecordedEvent::position).hasSize(31).isSorted();
    assertThat(store.events()).first().satisfies(event -> {
      assertThat(event.happening().id()).hasToString("urn:nld:wijkkroniek:carnisse#carnisse-001");
      assertThat(event.happening().recordedBy()).isEqualTo("import:" + carnisse.id());
      assertThat(event.happening().sourceTime()).isNull();
    });
  }

  @Test
  void givenWhatWasImported_whenItIsImportedAgain_thenNothingChangesAndItSaysSo() {
    ExampleChronicles.names().forEach(store::takeExample);
    List<RecordedEvent> before = store.events();

    ImportStatus again = store.takeExample("veerkracht-carnisse.ndjson");

    assertThat(again.state()).isEqualTo(ImportState.DONE);
    assertThat(again.counts()).isEqualTo(new ImportStatus.Counts(22, 0, 22, 0, null, null));
    assertThat(ImportJson.of(again, Locale.ENGLISH).says()).isEqualTo("Everything was recorded already; nothing changes.");
    assertThat(store.events()).isEqualTo(before);
  }

  @Test
  void givenAFileWithALongAndAShortTeam_whenImported_thenWhatTheLongOneCameToIsKeptForTheFirstTelling() {
    Lines lines = new Lines().event("short", "TeamFounded", "team/b", "2011", "", FOUNDED).event("0", "TeamFounded", "team/a", "2011", "", FOUNDED);
    IntStream.range(1, Knowledge.LONG).forEach(number -> lines.event(Integer.toString(number), "TeamAdjusted", "team/a", "2012", "", "\"what\":\"Anders\""));

    store.take(lines.bytes());

    assertThat(store.database().getCollection("folds").find().map(fold -> fold.getString("_id") + " " + fold.getInteger("events")))
        .containsExactly("team/a " + Knowledge.LONG);
  }

  @Test
  void givenPartOfAFileThatIsRecorded_whenMoreOfItIsImported_thenOnlyTheRestIsRecorded() {
    String first = Lines.line("1", "TeamFounded", "team/a", "2011", "", FOUNDED);
    store.take(first);

    ImportStatus more = store.take("", first, "", Lines.line("2", "TeamAdjusted", "team/a", "2012", "1", "\"what\":\"x\""));

    assertThat(more.counts()).isEqualTo(new ImportStatus.Counts(2, 1, 1, 1, 1L, 1L));
    assertThat(store.events()).extracting(RecordedEvent::sequence).containsExactly(0L, 1L);
  }

  @Test
  void givenTheSameLineTwice_whenImported_thenItIsRecordedOnce() {
    String line = Lines.line("1", "TeamFounded", "team/a", "2011", "", FOUNDED);

    assertThat(store.take(line, line, line.replace("\"data\"", "\"time\":\"2014-04-01T12:00:00Z\",\"data\"")).counts().recorded()).isEqualTo(1);
    assertThat(store.events()).hasSize(1);
  }

  @Test
  void givenAByteOrderMarkAndWindowsLineEnds_whenImported_thenTheyDoNotMatter() {
    String text = "\uFEFF" + Lines.line("1", "TeamFounded", "team/a", "2011", "", FOUNDED) + "\r\n\r\n"
        + Lines.line("2", "TeamRenamed", "team/a", "2012", "", FOUNDED) + "\r\n";

    assertThat(store.take(text.getBytes(UTF_8)).counts().recorded()).isEqualTo(2);
  }

  @Test
  void givenATimeOfTheSource_whenImported_thenItIsKeptBesideTheMomentOfRecording() {
    store.take(Lines.line("1", "TeamFounded", "team/a", "2011", "", FOUNDED).replace("\"data\"", "\"time\":\"2014-04-01T12:00:00Z\",\"data\""));

    assertThat(store.events()).singleElement().satisfies(event -> {
      assertThat(event.happening().sourceTime()).isEqualTo("2014-04-01T12:00:00Z");
      assertThat(event.recordedAt()).isAfter("2020-01-01T00:00:00Z");
    });
  }

  @Test
  void givenBadLinesOfEveryKind_whenImported_thenEachIsReportedAndNothingIsRecorded() {
    store.take(Lines.line("0", "TeamFounded", "team/z", "2011", "", FOUNDED));
    Lines lines = new Lines()
        .event("1", "TeamFounded", "team/a", "2011", "", FOUNDED)
        .raw("{\"specversion\":\"1.0\"")
        .raw("")
        .event("2", "TeamFonded", "team/a", "2011", "", FOUNDED)
        .event("3", "TeamAdjusted", "team/a", "2013-13", "", "\"what\":\"x\"")
        .event("4", "TeamFounded", "team/b", "2020", "", FOUNDED + ",\"municipality\":{\"code\":\"GM0585\"}")
        .event("5", "TeamAdjusted", "team/a", "2012", "unknown", "\"what\":\"x\"")
        .event("6", "TeamAdjusted", "team/a", "2012", "", "\"what\":\"x\",\"whit\":\"y\"")
        .event("7", "TeamDissolved", "team/a", "2013", "", "\"reason\":\"x\"")
        .event("8", "TeamAdjusted", "team/a", "2014", "", "\"what\":\"after the end\"")
        .event("1", "TeamFounded", "team/a", "2012", "", FOUNDED)
        .event("0", "TeamFounded", "team/z", "2012", "", FOUNDED)
        .event("9", "TeamAdjusted", "team/a", "2999", "", "\"what\":\"to come\"")
        .event("10", "ParticipantRegistered", "participant/x", "2012", "", "")
        .raw("x".repeat(200_000))
        .event("11", "TeamAdjusted", "team/a", "2012", "8", "\"what\":\"rests on a bad line\"");

    Refusal refusal = refusal(lines.bytes());

    assertThat(errors(refusal)).zipSatisfy(List.of(
        "2 : is not valid JSON, near character 21",
        "4 type: 'nl.wijkkroniek.TeamFonded' is not known here",
        "5 occurredon: '2013-13' does not exist as a date",
        "6 municipality.code: ",
        "7 causedby: The cause urn:x#unknown is not known here",
        "8 whit: is not a known field",
        "10 occurredon: ",
        "11 id: 'urn:x#1' stands higher in this file with other content",
        "12 id: 'urn:x#0' is recorded already with other content",
        "13 occurredon: 2999 is still to come",
        "14 subject: a participant is called 'p-' and 32 random hexadecimal digits here",
        "15 : is too long: an event has at most 100,000 bytes",
        "16 causedby: The cause urn:x#8 only happened later"), (error, beginning) -> assertThat(error).startsWith(beginning));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.members()).containsEntry("badLines", 13L);
    assertThat(refusal.detail().en()).startsWith("13 lines are wrong; nothing was recorded.");
    assertThat(store.events()).hasSize(1);
    assertThat(store.leftOver()).isZero();
  }

  @Test
  void givenMoreBadLinesThanAreListed_whenImported_thenAllAreCounted() {
    Lines lines = new Lines();
    for (int i = 0; i < 1_500; i++) {
      lines.raw("{}");
    }

    Refusal refusal = refusal(lines.bytes());

    assertThat(refusal.members()).containsEntry("badLines", 1_500L);
    assertThat((List<?>) refusal.members().get("errors")).hasSize(1_000);
    ImportStatus refused = store.way().imports().newest(null, 1).getFirst();
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.faults().count()).isEqualTo(1_500);
    assertThat(refused.faults().listed()).hasSize(1_000).first().satisfies(bad -> assertThat(bad.line()).isEqualTo(1));
  }

  @Test
  void givenAnotherEncoding_whenImported_thenTheLineIsNamedAndNothingIsRecorded() {
    byte[] latin = new Lines().event("1", "TeamFounded", "team/a", "2011", "", FOUNDED)
        .event("2", "TeamRenamed", "team/a", "2012", "", "\"name\":\"Één\"").bytes();

    assertThat(errors(refusal(new String(latin, UTF_8).getBytes(ISO_8859_1)))).singleElement().asString().startsWith("2 : is not UTF-8, at byte");
    assertThat(store.events()).isEmpty();
  }

  @Test
  void givenNothing_whenImported_thenItIsRefusedAndNotRemembered() {
    assertThatThrownBy(() -> store.take(" \n\r\n".getBytes(UTF_8))).isInstanceOf(Refusal.class).hasMessageContaining("nothing in this file");
    assertThatThrownBy(() -> store.take(new byte[0])).isInstanceOf(Refusal.class).hasMessageContaining("nothing in this file");
    assertThat(store.way().imports().newest(null, 10)).isEmpty();
    assertThat(store.leftOver()).isZero();
  }

  @Test
  void givenAFileThatBreaksOff_whenImported_thenNothingIsRecordedAndTheNextIsWelcome() {
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(ONE_TEAM), new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the line went dead");
      }
    });

    assertThatThrownBy(() -> store.way().run(broken, ImportProgress.UNHEARD)).isInstanceOf(IOException.class);
    assertThat(store.events()).isEmpty();
    assertThat(store.way().imports().newest(null, 1)).singleElement().satisfies(status -> assertThat(status.state()).isEqualTo(ImportState.BROKEN_OFF));
    assertThat(store.leftOver()).isZero();
    assertThat(store.takeExample("wijkteams-2014.ndjson").counts().recorded()).isEqualTo(9);
  }

  @Test
  void givenADryRun_whenAsked_thenItSaysWhatWouldBeRecordedAndKeepsNothing() throws IOException {
    byte[] file = new Lines().event("1", "TeamFounded", "team/a", "2011", "", FOUNDED).event("2", "TeamRenamed", "team/a", "2012", "1", FOUNDED).bytes();

    ImportStatus found = store.way().dryRun(new ByteArrayInputStream(file), ImportProgress.UNHEARD);

    assertThat(found.counts().recorded()).isEqualTo(2);
    assertThat(found.state()).isEqualTo(ImportState.DONE);
    assertThat(found.dryRun()).isTrue();
    assertThat(store.events()).isEmpty();
    assertThat(store.way().imports().newest(null, 10)).isEmpty();
    assertThat(store.leftOver()).isZero();
    assertThat(catchThrowableOfType(Refusal.class, () -> store.way().dryRun(new ByteArrayInputStream("{}".getBytes(UTF_8)), ImportProgress.UNHEARD)).members())
        .containsEntry("badLines", 1L);
  }

  @Test
  void givenSomebodyWhoListens_whenImported_thenEveryStateIsTold() throws IOException {
    List<ImportState> heard = new ArrayList<>();

    store.way().run(new ByteArrayInputStream(ONE_TEAM), status -> heard.add(status.state()));

    assertThat(heard.stream().distinct()).containsExactly(ImportState.RECEIVING, ImportState.CHECKING, ImportState.RECORDING, ImportState.DONE);
  }

  @Test
  void givenSeveralImports_whenListed_thenTheNewestComesFirstAndPagesFollow() {
    ExampleChronicles.names().forEach(store::takeExample);
    store.takeExample("wijkteams-2014.ndjson");

    List<ImportStatus> first = store.way().imports().newest(null, 2);
    List<ImportStatus> rest = store.way().imports().newest(first.getLast().id(), 2);

    assertThat(first).extracting(status -> status.counts().recorded()).containsExactly(0L, 9L);
    assertThat(rest).extracting(status -> status.counts().recorded()).containsExactly(9L, 22L);
    assertThat(store.way().imports().find(rest.getFirst().id())).contains(rest.getFirst());
    assertThat(store.way().imports().running()).isEmpty();
  }

  private Refusal refusal(byte[] file) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.take(file));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  /** Each as number, field and the beginning of the reason, up to where a reader would stop. */
  private static List<String> errors(Refusal refusal) {
    List<String> errors = new ArrayList<>();
    for (Object one : (List<?>) refusal.members().get("errors")) {
      Map<?, ?> error = (Map<?, ?>) one;
      errors.add(error.get("line") + " " + error.get("field") + ": " + ((Words) error.get("reason")).en());
    }
    return errors;
  }
}
