package nl.wijkkroniek.recording.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.telling.Receipt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectedLogTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final SubjectId NORTH = SubjectId.team("noord");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamFounded FOUNDED = new TeamFounded("Carnisse", null, null, null, null, null, null);

  private final MongoDatabase database = DISK.freshDatabase();
  private final Teller teller = new Teller(database);

  @AfterEach
  void close() {
    teller.close();
  }

  @Test
  void givenAFounding_whenItsDateIsCorrected_thenTheReceiptMarksWhatCameBeforeIt_andTheRulesKnowTheNewDate() {
    Receipt founded = teller.tell("2011", TEAM, FOUNDED);
    Receipt adjusted = teller.tell("2012", TEAM, ADJUSTED);

    Receipt corrected = teller.tell(null, TEAM, correction(founded.event(), "2013", FOUNDED));

    assertThat(corrected.flags()).singleElement().satisfies(flag -> assertThat(flag.events()).containsExactly(adjusted.event()));
    assertThat(teller.tell("2012", TEAM, ADJUSTED).flags()).extracting(Flag::code).containsExactly("before-founding");
    assertThat(((Team) asIfJustStarted().of(TEAM).folded().state()).founded().on()).isEqualTo(EdtfDate.parse("2013"));
    assertThat(((Team) asIfJustStarted().asOf(TEAM, corrected.position()).folded().state()).founded().on()).isEqualTo(EdtfDate.parse("2011"));
  }

  @Test
  void givenAMergerThatNamedTheWrongTeam_whenCorrected_thenTheCorrectionIsAboutThatTeamToo_andSoIsWhatCorrectsItAgain() {
    Receipt merged = teller.tell("2014", SOUTH, new TeamsMerged(List.of(TEAM), null, null));
    Receipt first = teller.tell(null, SOUTH, correction(merged.event(), "2014", new TeamsMerged(List.of(NORTH), null, null)));
    teller.tell("2015", TEAM, ADJUSTED);
    assertThat(errorOf(() -> teller.tell("2015", NORTH, ADJUSTED))).contains("team/zuid");

    Receipt second = teller.tell(null, SOUTH, new EventRetracted(merged.event(), "Er was geen fusie"));

    assertThat(about(TEAM)).contains(merged.event().toString(), first.event().toString(), second.event().toString());
    assertThat(about(NORTH)).containsExactly(first.event().toString(), second.event().toString());
    teller.tell("2015", NORTH, ADJUSTED);
    assertThat(((Team) asIfJustStarted().of(NORTH).folded().state()).ended()).isEmpty();
  }

  @Test
  void givenACorrectionRecordedMeanwhile_whenSomethingThatItRulesOutIsTold_thenAConflictThatListsTheCorrection() {
    Receipt dissolved = teller.tell("2016", TEAM, DISSOLVED);
    Receipt corrected = teller.tell(null, TEAM, correction(dissolved.event(), "2012", DISSOLVED));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> teller.tellBasedOn(dissolved.position(), "2014", TEAM, ADJUSTED));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.members().get("changed").toString()).contains(corrected.event().toString(), "EventCorrected");
  }

  @Test
  void givenACorrection_whenToldAgainUnderItsKey_thenTheSameReceiptAndNothingNew() {
    Receipt adjusted = teller.tell("2012", TEAM, ADJUSTED);
    SubjectEvent correction = correction(adjusted.event(), "2013", ADJUSTED);

    var once = teller.tellUnder("sleutel", null, TEAM, correction);
    var again = teller.tellUnder("sleutel", null, TEAM, correction);

    assertThat(again.repeated()).isTrue();
    assertThat(again.receipt()).isEqualTo(once.receipt());
    assertThat(teller.recorded()).hasSize(2);
  }

  @Test
  void givenATimelineThatWasShown_whenCorrectedToWhatIsStillToBeKnown_thenRefused() {
    SubjectId day = SubjectId.parse("alumniday/2014");
    Receipt shown = teller.tell("2014", day, new TimelinePresented("Carnisse", List.of(TEAM), null, null, null));

    assertThat(errorOf(() -> teller.tell(null, day, correction(shown.event(), "2014", new TimelinePresented("Carnisse", List.of(TEAM), null, "999", null)))))
        .startsWith("knownAt ligt in de toekomst");
  }

  private List<String> about(SubjectId subject) {
    try (var events = teller.log.about(List.of(subject.toString()), 0)) {
      return events.filter(event -> !event.subject().equals(subject.toString())).map(StoredEvent::id).toList();
    }
  }

  private Knowledge asIfJustStarted() {
    return new Knowledge(teller.log, new LanguageInLog(TestVault.ofAll()), database);
  }

  private static String errorOf(ThrowingCallable telling) {
    return catchThrowableOfType(Refusal.class, telling).detail().nl();
  }

  private static EventCorrected correction(EventId event, String on, SubjectEvent data) {
    return new EventCorrected(event, "De notulen zeggen het", EdtfDate.parse(on), List.of(), data);
  }
}
