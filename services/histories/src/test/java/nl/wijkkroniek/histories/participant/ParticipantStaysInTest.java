package nl.wijkkroniek.histories.participant;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.AnySubject;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.TestVault;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.histories.causes.KnownCauses;
import nl.wijkkroniek.histories.difference.Differences;
import nl.wijkkroniek.histories.many.States;
import nl.wijkkroniek.histories.reading.EventReading;
import nl.wijkkroniek.histories.search.Searching;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is planted in everything they can be part of, and looked for in everything that can be asked. */
class ParticipantStaysInTest {

  private static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(1));
  private static final SubjectId AGAIN = SubjectId.someParticipant(new Random(2));
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId CIRCLE = SubjectId.circle("leerkring");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final List<SubjectId> GATHERINGS = List.of(TEAM, CIRCLE, SESSION);

  @TempDir
  private Path folder;
  private Store store;
  private Searching search;
  private House house;

  @AfterEach
  void close() {
    search.close();
    store.close();
  }

  @Test
  void givenAPersonInEverything_whenAnybodyAsksForTheirHistoryOrState_thenItIsAsIfTheyWereNeverThere() {
    plant(Allowing.ONLY_OPEN);
    SubjectId nobody = SubjectId.someParticipant(new Random(99));
    for (SubjectId asked : List.of(SOMEBODY, AGAIN, nobody)) {
      for (Moment moment : List.of(Moment.NOW, new Moment(EdtfDate.parse("1900"), null), new Moment(null, new KnownAt.Position(0)))) {
        assertThatThrownBy(() -> new AnySubject(house.histories(), Reader.ANYONE).at(asked, moment)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Nothing is known of " + asked + ".");
        assertThatThrownBy(() -> history(asked, Order.FIELD)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Nothing is known of " + asked + ".");
      }
      assertThat(house.steps().isKnown(asked, Reader.ANYONE)).isFalse();
      assertThat(house.steps().asItHappened(asked, Moment.NOW, Cursor.START, 50, Reader.ANYONE)).isEmpty();
      assertThat(house.sights().at(Moment.NOW, Reader.ANYONE).isKnown(asked)).isFalse();
      assertThat(house.joint().history(List.of(asked), Moment.NOW, Order.FIELD, Cursor.START, 50, Reader.ANYONE).unknown()).containsExactly(asked);
      assertThat(States.of(List.of(asked), Moment.NOW, house.histories(), Reader.ANYONE).items()).isEmpty();
    }
  }

  @Test
  void givenAPersonInEverything_whenAnybodyAsksAnythingElse_thenThePersonIsInNoAnswer() {
    plant(Allowing.ONLY_OPEN);
    StringBuilder all = new StringBuilder();
    for (SubjectId gathering : GATHERINGS) {
      for (Order order : Order.values()) {
        all.append(history(gathering, order));
      }
      all.append(new AnySubject(house.histories(), Reader.ANYONE).at(gathering, Moment.NOW));
      all.append(house.steps().asItHappened(gathering, Moment.NOW, Cursor.START, 50, Reader.ANYONE));
      all.append(house.steps().asItWasRecorded(gathering, Moment.NOW, -1, 50, Reader.ANYONE));
      all.append(new Differences(house.histories(), house.steps()).between(gathering, new Moment(null, new KnownAt.Position(2)), Moment.NOW, Cursor.START, 50,
          Reader.ANYONE));
    }
    all.append(house.joint().history(GATHERINGS, Moment.NOW, Order.FIELD, Cursor.START, 50, Reader.ANYONE));
    all.append(States.of(GATHERINGS, Moment.NOW, house.histories(), Reader.ANYONE));
    all.append(new KnownCauses(house.sights()).of(new Causes.Asked(id("adjusted"), Direction.BACK, 10, Moment.NOW), Cursor.START, 50, Reader.ANYONE));
    all.append(new KnownCauses(house.sights()).of(new Causes.Asked(id("adjusted"), Direction.FORWARD, 10, Moment.NOW), Cursor.START, 50, Reader.ANYONE));
    all.append(new EventReading(house.live(), new WayOut(Allowing.ONLY_OPEN, TestVault.ofAll()))
        .seen(List.of(id("member"), id("joined"), id("said"), id("consent")), Reader.ANYONE));

    assertThat(all.toString()).contains("member", "said").doesNotContain(SOMEBODY.slug(), AGAIN.slug(), "participant/", "Een deelnemer", "joined-circle");
    var joined = new Causes.Asked(id("joined"), Direction.BACK, 10, Moment.NOW);
    assertThatThrownBy(() -> new KnownCauses(house.sights()).of(joined, Cursor.START, 50, Reader.ANYONE)).isInstanceOf(Refusal.class);
  }

  @Test
  void givenAPersonInEverything_whenAnybodySearches_thenTheyAreNotFound_andNotInTheIndex() {
    plant(Allowing.ONLY_OPEN);
    for (String words : List.of(SOMEBODY.slug(), AGAIN.slug(), "deelnemer", "participant", "toestemming", "vergeten", "vergissing")) {
      assertThat(search.find(words)).as(words).isEmpty();
    }
    assertThat(search.find("vergaderen")).containsExactly("adjusted");
  }

  @Test
  void givenAReaderWhoMaySeeThem_whenAsked_thenStateAndHistoryAreThere_nowAndAtAMoment() {
    plant(Allowing.EVERYTHING);
    ParticipantState before = house.histories().participant(SOMEBODY.slug(), new Moment(EdtfDate.parse("2012"), null), Reader.ANYONE).state();
    assertThat(before.memberships()).extracting(ParticipantState.Membership::what).containsExactly(TEAM, CIRCLE, SESSION);
    assertThat(before.allows(ConsentPurpose.RESEARCH, TEAM)).isTrue();

    ParticipantState now = house.histories().participant(SOMEBODY.slug(), Moment.NOW, Reader.ANYONE).state();
    assertThat(now.state()).isEqualTo(ParticipantStanding.FORGOTTEN);
    assertThat(now.memberships()).isEmpty();
    assertThat(now.consents()).isEmpty();

    assertThat(history(SOMEBODY, Order.RECORDING)).extracting(entry -> entry.sentence().nl()).contains("Een deelnemer sloot aan bij Oost, als begeleider.",
        "Een deelnemer gaf toestemming voor onderzoek.", "Een deelnemer trok de toestemming in voor onderzoek, binnen Oost.",
        "Een deelnemer vroeg vergeten te worden.");
    assertThat(history(SOMEBODY, Order.RECORDING)).extracting(Entry::event).contains(id("member"), id("said"));
    assertThat(history(TEAM, Order.FIELD)).extracting(Entry::event).contains(id("joined"), id("left"));
    assertThat(history(CIRCLE, Order.FIELD)).extracting(Entry::event).contains(id("joined-circle"));
    assertThat(history(SESSION, Order.FIELD)).extracting(Entry::event).contains(id("joined-session"));
  }

  private void plant(VisibilityPolicy policy) {
    store = new Store(folder.resolve("store"));
    search = new Searching(store, folder.resolve("search"), policy);
    house = search.house();
    store.record(told("founded", TEAM, "2010", new TeamFounded("Oost", null, null, null, null, null, null)),
        told("formed", CIRCLE, "2010", new LearningCircleFormed("Leerkring", null, null, null, null)),
        told("opened", SESSION, "2010", new ReflectionSessionOpened("Terugblik", List.of(TEAM), null, null, CIRCLE, null)),
        told("registered", SOMEBODY, "2011", new ParticipantRegistered(LegalBasis.CONSENT)),
        told("joined", SOMEBODY, "2011", new ParticipantJoined(TEAM, Part.FACILITATOR)),
        told("joined-circle", SOMEBODY, "2011", new ParticipantJoined(CIRCLE, null)),
        told("joined-session", SOMEBODY, "2011", new ParticipantJoined(SESSION, null)),
        told("consent", SOMEBODY, "2011", new ConsentGiven(ConsentPurpose.RESEARCH, null)),
        told("member", TEAM, "2011", new MemberJoined(Profile.RESIDENT, null, null, SOMEBODY)),
        told("said", SESSION, "2011", new ContributionMade(null, Visibility.OPEN, "Ik zag iets", null, SOMEBODY)),
        told("adjusted", TEAM, "2013", new TeamAdjusted("Anders vergaderen", Motive.LEARNED, null), "joined"),
        told("left", SOMEBODY, "2013", new ParticipantLeft(TEAM, null), "adjusted"),
        told("withdrawn", SOMEBODY, "2013", new ConsentWithdrawn(ConsentPurpose.RESEARCH, TEAM)),
        told("corrected", SOMEBODY, "2014", new EventCorrected(id("left"), "vergissing", EdtfDate.parse("2014"), List.of(), new ParticipantLeft(TEAM, null))),
        told("retracted", SOMEBODY, "2014", new EventRetracted(id("registered"), "vergissing")),
        told("other", AGAIN, "2014", new ParticipantJoined(TEAM, null)),
        told("same", AGAIN, "2014", new DuplicateRecognised(SOMEBODY, null)),
        told("forgotten", SOMEBODY, "2015", new ParticipantForgotten(AskedBy.SELF)));
    search.caughtUp();
  }

  private List<Entry> history(SubjectId subject, Order order) {
    return house.histories().history(subject, Moment.NOW, order, Cursor.START, 100, Reader.ANYONE).items();
  }
}
