package nl.wijkkroniek.platform.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import org.junit.jupiter.api.Test;

class SayerTest {

  private static final SubjectId SESSION = SubjectId.session("eerste");
  private static final SubjectId SAMIRA = SubjectId.parse("participant/p-00000000000000000000000000000001");

  @Test
  void givenWordsWithAnAuthor_whenSomebodyElseToldThem_thenTheAuthorSaidThem() {
    assertThat(Sayer.of(told("a", "karel", said(SAMIRA)), Map.of())).isEqualTo(SAMIRA.slug());
  }

  @Test
  void givenWordsWithoutAnAuthor_whenTold_thenWhoeverToldThemSaidThem() {
    assertThat(Sayer.of(told("a", "karel", said(null)), Map.of())).isEqualTo("karel");
  }

  @Test
  void givenSomethingAboutATeam_whenTold_thenWhoeverToldItSaidIt() {
    Happening adjusted = new Happening(id("a"), SubjectId.team("oost"), EdtfDate.parse("2013"), List.of(), Provenance.NONE, "karel", null,
        new TeamAdjusted("kleiner", null, null));

    assertThat(Sayer.of(adjusted, Map.of())).isEqualTo("karel");
  }

  @Test
  void givenAContribution_whenAnotherTakesItBackForItsAuthor_thenTheReasonIsTheAuthors() {
    Happening made = told("a", "import:1", said(SAMIRA));
    Happening withdrawn = told("b", "karel", new ContributionWithdrawn(made.id(), "Toch liever niet"));

    assertThat(Sayer.of(withdrawn, Map.of(made.id(), made))).isEqualTo(SAMIRA.slug());
  }

  @Test
  void givenAContributionThatNobodyKnows_whenTakenBack_thenTheReasonIsOfWhoeverToldIt() {
    assertThat(Sayer.of(told("b", "karel", new ContributionWithdrawn(id("a"), "Toch liever niet")), Map.of())).isEqualTo("karel");
  }

  @Test
  void givenACorrectionOfAContribution_whenThatIsCorrected_thenItsWordsAreStillOfTheAuthor() {
    Happening made = told("a", "import:1", said(SAMIRA));
    Happening corrected = told("b", "karel", corrected(made.id()));
    Happening again = told("c", "karel", corrected(corrected.id()));

    assertThat(Sayer.of(again, Map.of(made.id(), made, corrected.id(), corrected))).isEqualTo(SAMIRA.slug());
  }

  private static ContributionMade said(SubjectId author) {
    return new ContributionMade(null, Visibility.ONLY_ME, "Het ging goed", null, author);
  }

  private static EventCorrected corrected(EventId event) {
    return new EventCorrected(event, "Verschreven", EdtfDate.parse("2013"), List.of(), said(null));
  }

  private static Happening told(String id, String by, SubjectEvent data) {
    return new Happening(id(id), SESSION, EdtfDate.parse("2013"), List.of(), Provenance.NONE, by, null, data);
  }

  private static EventId id(String id) {
    return new EventId("urn:nld:wijkkroniek:test", id);
  }
}
