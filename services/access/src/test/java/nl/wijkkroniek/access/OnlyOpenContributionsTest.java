package nl.wijkkroniek.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnlyOpenContributionsTest {

  private static final SubjectId SESSION = SubjectId.session("monitoring");
  private static final EventId MADE = new EventId("urn:test", "made");

  private final WayOut wayOut = new WayOut(new OnlyOpenContributions());

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void givenAContribution_whenItWouldLeave_thenOnlyAnOpenOneDoes(Visibility visibility) {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, visibility, "Een plek is cruciaal", null, null));

    assertThat(letOut(made, visibility, false).isPresent()).isEqualTo(visibility == Visibility.OPEN);
  }

  @Test
  void givenAnOpenContributionThatWasNarrowedLater_whenItWouldLeave_thenHowItStandsNowCounts() {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, null));

    assertThat(letOut(made, Visibility.SESSION, false)).isEmpty();
  }

  @Test
  void givenAWithdrawnContribution_whenItOrItsWithdrawalWouldLeave_thenNeitherDoes() {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, null));
    Happening withdrawn = happening(SESSION, new ContributionWithdrawn(MADE, "liever niet"));

    assertThat(letOut(made, Visibility.OPEN, true)).isEmpty();
    assertThat(letOut(withdrawn, Visibility.OPEN, true)).isEmpty();
  }

  @Test
  void givenAContributionNobodyKnows_whenItWouldLeave_thenItDoesNot() {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, null));

    assertThat(wayOut.letOut(made, _ -> Optional.empty(), Reader.ANYONE)).isEmpty();
  }

  @Test
  void givenANameInARedefinition_whenItWouldLeave_thenItLeavesWithoutTheName() {
    Happening redefined = happening(SubjectId.role("tuinman"), new RoleRedefined("a", "b", List.of(), List.of(), null, null, List.of("Fatima"), null, null));

    SubjectEvent out = letOut(redefined, Visibility.OPEN, false).orElseThrow().data();

    assertThat(out).isEqualTo(new RoleRedefined("a", "b", List.of(), List.of(), null, null, List.of(), null, null));
  }

  private Optional<Happening> letOut(Happening happening, Visibility now, boolean withdrawn) {
    return wayOut.letOut(happening, id -> Optional.of(new ContributionStanding(id, SESSION, null, now, withdrawn)), Reader.ANYONE);
  }

  private static Happening happening(SubjectId subject, SubjectEvent data) {
    return new Happening(data instanceof ContributionMade ? MADE : new EventId("urn:test", "other"), subject,
        EdtfDate.parse("2013"), List.of(), Provenance.NONE, "local", null, data);
  }
}
