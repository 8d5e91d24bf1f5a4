package nl.wijkkroniek.recording.chronicle.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.chronicle.Lines;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.TestStore;
import nl.wijkkroniek.recording.telling.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportedCorrectionsTest {

  private static final String ADJUSTED = "\"what\":\"x\"";
  private static final String DISSOLVED = "\"reason\":\"x\"";

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
  void givenAFileWithCorrectionsOfWhatStandsHigherInIt_whenImported_thenLinesBelowAreHeldAgainstWhatHolds() {
    byte[] file = new Lines()
        .event("1", "TeamDissolved", "team/a", "2012", "", DISSOLVED)
        .event("2", "EventCorrected", "team/a", "2015", "", correction("1", "2014", "", "TeamDissolved", DISSOLVED))
        .event("3", "TeamAdjusted", "team/a", "2013", "", ADJUSTED)
        .event("4", "TeamsMerged", "team/b", "2013", "", "\"from\":[\"team/c\"]")
        .event("5", "EventCorrected", "team/b", "2015", "", correction("4", "2013", "3", "TeamsMerged", "\"from\":[\"team/d\"]"))
        .event("6", "TeamAdjusted", "team/c", "2014", "", ADJUSTED)
        .event("7", "EventRetracted", "team/b", "2015", "", "\"event\":\"5\",\"reason\":\"toch wel\"")
        .event("8", "TeamAdjusted", "team/d", "2014", "", ADJUSTED).bytes();

    ImportStatus first = store.take(file);

    assertThat(first.state()).isEqualTo(ImportState.DONE);
    assertThat(first.counts().recorded()).isEqualTo(8);
    assertThat(store.events().get(4).happening().data()).isInstanceOfSatisfying(EventCorrected.class,
        corrected -> assertThat(corrected.causedBy()).containsExactly(new EventId("urn:x", "3")));
    assertThat(idsAbout("team/c")).containsExactly("4", "5", "6", "7");
    assertThat(idsAbout("team/d")).containsExactly("5", "7", "8");
    assertThat(store.take(file).counts().recorded()).isZero();
  }

  @Test
  void givenWhatIsRecorded_whenAFileCorrectsIt_thenItIsHeldAgainstThat_andLiveTellingsKnowIt() {
    store.take(new Lines().event("1", "TeamsMerged", "team/b", "2013", "", "\"from\":[\"team/c\"]").bytes());

    store.take(new Lines().event("2", "EventCorrected", "team/b", "2015", "", correction("1", "2013", "", "TeamsMerged", "\"from\":[\"team/d\"]")).bytes());
    store.take(new Lines().event("3", "EventRetracted", "team/b", "2015", "", "\"event\":\"2\",\"reason\":\"x\"")
        .event("4", "TeamAdjusted", "team/d", "2014", "", ADJUSTED).bytes());

    assertThat(idsAbout("team/c")).containsExactly("1", "2", "3");
    assertThat(idsAbout("team/d")).containsExactly("2", "3", "4");
    Telling late = new Telling(SubjectId.team("c"), EdtfDate.parse("2014"), List.of(), Provenance.NONE, "local", new TeamAdjusted("x", null, null), null, null);
    assertThat(catchThrowableOfType(Refusal.class, () -> store.live().tell(late)).detail().nl()).contains("team/b");
  }

  @Test
  void givenCorrectionsThatCannotStand_whenImported_thenEachIsReportedAndNothingIsRecorded() {
    store.take(new Lines().event("0", "TeamAdjusted", "team/z", "2012", "", ADJUSTED).bytes());
    Lines lines = new Lines()
        .event("1", "EventCorrected", "team/a", "2015", "", correction("2", "2013", "", "TeamAdjusted", ADJUSTED))
        .event("2", "TeamAdjusted", "team/a", "2012", "", ADJUSTED)
        .event("3", "TeamAdjusted", "team/b", "2013", "2 0", ADJUSTED)
        .event("4", "EventRetracted", "team/b", "2015", "", "\"event\":\"2\",\"reason\":\"x\"")
        .event("5", "EventCorrected", "team/a", "2015", "", correction("2", "2014", "", "TeamAdjusted", ADJUSTED))
        .event("6", "EventCorrected", "team/a", "2015", "", correction("2", "2012", "3", "TeamAdjusted", ADJUSTED))
        .event("7", "EventCorrected", "team/z", "2015", "", correction("0", "2014", "", "TeamAdjusted", ADJUSTED))
        .event("8", "EventCorrected", "team/a", "2015", "", correction("2", "2012", "", "TeamAdjusted", ADJUSTED))
        .event("9", "TeamAdjusted", "team/a", "2999", "", ADJUSTED)
        .event("10", "EventRetracted", "team/a", "2015", "", "\"event\":\"9\",\"reason\":\"rust op een foute regel\"");

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.take(lines.bytes()));

    assertThat(faults(refusal)).containsExactly(tuple(1L, "event"), tuple(4L, "event"), tuple(5L, "occurredOn"), tuple(6L, "causedBy"),
        tuple(7L, "occurredOn"), tuple(8L, "data"), tuple(9L, "occurredon"));
    assertThat(store.events()).hasSize(1);
  }

  @Test
  void givenTeamsThatTurnOutToBeOne_whenImported_thenLinesBelowAreHeldAgainstBoth_inTheFileAndInWhatIsRecorded() {
    store.take(new Lines().event("1", "TeamDissolved", "team/a", "2014", "", DISSOLVED).bytes());
    Lines lines = new Lines()
        .event("2", "TeamAdjusted", "team/b", "2016", "", ADJUSTED)
        .event("3", "DuplicateRecognised", "team/b", "2017", "", "\"of\":\"team/a\"")
        .event("4", "TeamAdjusted", "team/b", "2016", "", ADJUSTED)
        .event("5", "EventRetracted", "team/b", "2018", "", "\"event\":\"3\",\"reason\":\"toch twee\"")
        .event("6", "TeamAdjusted", "team/b", "2016", "", ADJUSTED)
        .event("7", "DuplicateRecognised", "team/a", "2019", "", "\"of\":\"team/b\"")
        .event("8", "TeamAdjusted", "team/b", "2013", "", ADJUSTED)
        .event("9", "TeamAdjusted", "team/b", "2015", "", ADJUSTED);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.take(lines.bytes()));

    assertThat(faults(refusal)).containsExactly(tuple(3L, "occurredon"), tuple(8L, "occurredon"));
    assertThat(store.events()).hasSize(1);
  }

  private static List<Object> faults(Refusal refusal) {
    List<?> errors = (List<?>) refusal.members().get("errors");
    return errors.stream().map(Map.class::cast).<Object>map(error -> tuple(error.get("line"), error.get("field"))).toList();
  }

  private List<String> idsAbout(String subject) {
    try (Stream<RecordedEvent> events = store.log().about(List.of(subject), 0).map(store.language()::read)) {
      return events.map(event -> event.happening().id().id()).toList();
    }
  }

  private static String correction(String of, String on, String cause, String type, String data) {
    String causes = cause.isEmpty() ? "" : ",\"causedBy\":[\"" + cause + "\"]";
    return "\"event\":\"%s\",\"reason\":\"Beter geteld\",\"occurredOn\":\"%s\"%s,\"data\":{\"type\":\"%s\",%s}".formatted(of, on, causes, type, data);
  }
}
