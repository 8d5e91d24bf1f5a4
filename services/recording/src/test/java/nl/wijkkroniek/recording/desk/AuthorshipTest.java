package nl.wijkkroniek.recording.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.Test;

class AuthorshipTest {

  private static final SubjectId SAMIRA = SubjectId.someParticipant(new Random(1));
  private static final SubjectId JOOST = SubjectId.someParticipant(new Random(2));
  private static final Teller AS_SAMIRA = new Teller(SAMIRA, false);
  private static final Teller AS_JOOST = new Teller(JOOST, true);
  private static final EventId HERS = new EventId("urn:test", "hers");
  private static final EventId NOBODYS = new EventId("urn:test", "nobodys");
  private static final EventId NARROWED = new EventId("urn:test", "narrowed");
  private static final EventId RETRACTED = new EventId("urn:test", "retracted");
  private static final EventId RETRACTED_AGAIN = new EventId("urn:test", "retracted-again");
  private static final EventId RENAMED = new EventId("urn:test", "renamed");

  private final Map<EventId, Happening> recorded = new HashMap<>();
  private final Authorship authorship = new Authorship(id -> Optional.ofNullable(recorded.get(id)));

  AuthorshipTest() {
    tell(HERS, SubjectId.session("s"), made(SAMIRA));
    tell(NOBODYS, SubjectId.session("s"), made(null));
    tell(NARROWED, SubjectId.session("s"), new ContributionVisibilityNarrowed(HERS, Visibility.ONLY_ME));
    tell(RETRACTED, SubjectId.session("s"), new EventRetracted(NARROWED, "toch niet"));
    tell(RETRACTED_AGAIN, SubjectId.session("s"), corrected(RETRACTED, new EventRetracted(NARROWED, "om iets anders")));
    tell(RENAMED, SubjectId.team("t"), new TeamRenamed("Oost", null));
  }

  @Test
  void givenSomethingSaid_whenTold_thenItIsByWhoTellsIt() {
    assertThat(authorship.of(made(null), AS_SAMIRA)).isEqualTo(made(SAMIRA));
    assertThat(authorship.of(made(SAMIRA), AS_SAMIRA)).isEqualTo(made(SAMIRA));
    assertThat(authorship.of(new RemarkMade("Mooi", null, null), AS_SAMIRA)).isEqualTo(new RemarkMade("Mooi", null, SAMIRA));
    assertThatThrownBy(() -> authorship.of(made(JOOST), AS_SAMIRA)).isInstanceOf(InvalidField.class).hasMessageContaining("author");
  }

  @Test
  void givenSomebodyElsesWords_whenTheyWouldChange_thenOnlyTheirAuthorMay() {
    for (SubjectEvent change : List.of(new ContributionVisibilityNarrowed(HERS, Visibility.ONLY_ME), new ContributionWithdrawn(HERS, null),
        new EventRetracted(HERS, "weg"), corrected(HERS, made(null)), new EventRetracted(NARROWED, "toch weer open"),
        new EventRetracted(RETRACTED, "toch wel"), new EventRetracted(RETRACTED_AGAIN, "toch wel"),
        corrected(RETRACTED, new EventRetracted(NARROWED, "anders")), corrected(RETRACTED_AGAIN, corrected(RETRACTED, new EventRetracted(NARROWED, "zo"))))) {
      assertThatExceptionOfType(Refusal.class).as(change.toString()).isThrownBy(() -> authorship.of(change, AS_JOOST))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
      assertThat(authorship.of(change, AS_SAMIRA)).isNotNull();
    }
  }

  @Test
  void givenACorrectionOfOnesOwnWords_whenTold_thenTheyStayOnesOwn() {
    assertThat(((EventCorrected) authorship.of(corrected(HERS, made(null)), AS_SAMIRA)).data()).isEqualTo(made(SAMIRA));
    assertThatThrownBy(() -> authorship.of(corrected(HERS, made(JOOST)), AS_SAMIRA)).isInstanceOf(InvalidField.class);
  }

  @Test
  void givenWordsOfNobodyInParticular_whenTheyWouldChange_thenWhoConvenesMay() {
    SubjectEvent withdrawn = new ContributionWithdrawn(NOBODYS, null);
    assertThat(authorship.of(withdrawn, AS_JOOST)).isEqualTo(withdrawn);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> authorship.of(withdrawn, AS_SAMIRA));
    assertThat(((EventCorrected) authorship.of(corrected(NOBODYS, made(null)), AS_JOOST)).data()).isEqualTo(made(null));
  }

  @Test
  void givenAnythingElse_whenTold_thenItStaysAsItIs() {
    for (SubjectEvent told : List.of(new TeamRenamed("West", null), corrected(RENAMED, new TeamRenamed("West", null)), new EventRetracted(RENAMED, "nee"),
        new ContributionWithdrawn(new EventId("urn:test", "unknown"), null))) {
      assertThat(authorship.of(told, AS_JOOST)).isEqualTo(told);
    }
  }

  private void tell(EventId id, SubjectId subject, SubjectEvent data) {
    recorded.put(id, new Happening(id, subject, EdtfDate.parse("2013"), List.of(), Provenance.NONE, "p-1", null, data));
  }

  private static EventCorrected corrected(EventId event, SubjectEvent data) {
    return new EventCorrected(event, "beter", EdtfDate.parse("2013"), List.of(), data);
  }

  private static ContributionMade made(SubjectId author) {
    return new ContributionMade(Layer.FACT, Visibility.SESSION, "Een plek is cruciaal", null, author);
  }
}
