package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.Prompts;
import nl.wijkkroniek.histories.circle.SharedQuestions;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning circles and alumni days, asked of the histories as they run. */
class GatheringHistoriesTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Histories histories;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    histories = house.histories();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenARemark_whenItIsNotReleased_thenItIsNowhere_andOnceItIsItIsEverywhere() {
    SubjectId day = SubjectId.alumniDay("najaar");
    long made = record(told("d", day, "2014", new AlumniDayAnnounced("Alumnidag", null, null, null)),
        told("r", day, "2014", new RemarkMade("Bij ons ook", null, null)), told("h", day, "2014", new RemarkMade("Dit blijft binnen", null, null)));
    assertThat(events(day, Moment.NOW)).containsExactlyElementsOf(ids("d"));
    assertThat(histories.alumniDay("najaar", Moment.NOW, Reader.ANYONE).state().remarks()).isEmpty();

    record(told("f", day, "2015", new RemarkReleased(id("r"))));

    assertThat(events(day, Moment.NOW)).containsExactlyElementsOf(ids("d", "r", "f"));
    assertThat(events(day, knownAt(made))).containsExactlyElementsOf(ids("d", "r"));
    assertThat(histories.alumniDay("najaar", Moment.NOW, Reader.ANYONE).state().remarks()).extracting(AlumniDayState.Remark::text).containsExactly("Bij ons ook");
  }

  @Test
  void givenCirclesThatShareAQuestion_whenTheAgendaIsAsked_thenNoneSaysMoreThanWasKnownThen() {
    SubjectId circle = SubjectId.circle("kring");
    SubjectId other = SubjectId.circle("andere");
    record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)));
    long shared = record(told("t", other, "2013", new LearningQuestionTakenOver(id("q"), circle, null, null)));
    record(told("s", SESSION, "2013", new ReflectionSessionOpened(null, null, null, List.of("Wat verdwijnt er?"), circle, null)),
        told("a", other, "2014", new LearningQuestionAnswered(id("q"), "De contracten", true)));

    Agenda.Item then = histories.agenda("kring", knownAt(shared), Cursor.START, 50, Reader.ANYONE).state().questions().getFirst();
    Agenda.Item now = histories.agenda("kring", Moment.NOW, Cursor.START, 50, Reader.ANYONE).state().questions().getFirst();

    assertThat(then.sharedWith()).containsExactly(other);
    assertThat(then.answers()).isEmpty();
    assertThat(then.timesBack()).isEqualTo(1);
    assertThat(now.answers()).extracting(Agenda.Answered::circle).containsExactly(other);
    assertThat(now.timesBack()).isEqualTo(2);
    assertThat(histories.agenda("andere", Moment.NOW, Cursor.START, 50, Reader.ANYONE).state().questions().getFirst().question()).isEqualTo("Wat verdwijnt er?");
    assertThat(histories.agenda("kring", new Moment(EdtfDate.parse("2012"), null), Cursor.START, 50, Reader.ANYONE).state().questions().getFirst().age())
        .isEqualTo(new Agenda.Age(0, 365L));
  }

  @Test
  void givenALongAgenda_whenReadPageByPage_thenEveryQuestionStandsOnOnePage_asOfTheFirst() {
    SubjectId circle = SubjectId.circle("kring");
    for (int each = 0; each < 11; each++) {
      record(told("q" + each, circle, Integer.toString(2000 + each), new LearningQuestionRaised("Vraag " + each, null, null)));
    }
    Agenda first = histories.agenda("kring", Moment.NOW, Cursor.START, 4, Reader.ANYONE).state();
    record(told("later", circle, "1999", new LearningQuestionRaised("Een oude vraag", null, null)));

    List<EventId> seen = new ArrayList<>(first.questions().stream().map(Agenda.Item::event).toList());
    for (String next = first.next(); next != null; ) {
      Agenda page = histories.agenda("kring", Moment.NOW, new Cursor(next), 4, Reader.ANYONE).state();
      seen.addAll(page.questions().stream().map(Agenda.Item::event).toList());
      next = page.next();
    }

    assertThat(seen).containsExactlyElementsOf(ids("q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10"));
    assertThat(first.total()).isEqualTo(11);
    assertThatThrownBy(() -> histories.agenda("andere", Moment.NOW, new Cursor(first.next()), 4, Reader.ANYONE)).hasMessageContaining("cursor");
  }

  @Test
  void givenAnAgenda_whenPromptsAreDrawn_thenWhatIsLongestOpenAndMostOftenBackComesFirst_andWhatIsAnsweredDoesNot() {
    SubjectId circle = SubjectId.circle("kring");
    record(told("old", circle, "2010", new LearningQuestionRaised("Oud en stil?", null, null)),
        told("back", circle, "2012", new LearningQuestionRaised("Komt terug?", null, null)),
        told("done", circle, "2005", new LearningQuestionRaised("Al beantwoord?", null, null)),
        told("gone", circle, "2005", new LearningQuestionRaised("Van de agenda?", null, null)),
        told("a", circle, "2013", new LearningQuestionAnswered(id("done"), "Ja", false)), told("d", circle, "2013", new LearningQuestionDropped(id("gone"), null)),
        told("p", circle, "2013", new LearningQuestionAnswered(id("back"), "Soms", true)),
        told("s", SESSION, "2014", new ReflectionSessionOpened(null, null, null, List.of(), circle, null), "back"));

    Prompts prompts = Prompts.of("kring", 5, histories, LocalDate.of(2020, 1, 1), Reader.ANYONE);

    assertThat(prompts.items()).extracting(Prompts.Prompt::question).containsExactlyElementsOf(ids("back", "old"));
    assertThat(prompts.items().getFirst().words().nl())
        .isEqualTo("„Komt terug?” staat al ten minste 7 jaar op de agenda en kwam één keer terug. Het antwoord voor nu is: „Soms” Klopt dat nog?");
    assertThat(prompts.items().getLast().words().en())
        .isEqualTo("“Oud en stil?” has been on the agenda for at least 9 years. What do we know now that we did not know then?");
    assertThat(prompts.opening().causedBy()).containsExactlyElementsOf(ids("back", "old"));
    assertThat(prompts.opening().data().prompts()).containsExactly("Komt terug?", "Oud en stil?");
    assertThat(Prompts.of("kring", 1, histories, LocalDate.of(2020, 1, 1), Reader.ANYONE).items()).hasSize(1);
  }

  @Test
  void givenQuestionsOfManyCircles_whenTheSharedOnesAreListed_thenEachStandsOnceWithTheCircleItComesFrom() {
    List<EventId> shared = new ArrayList<>();
    for (int each = 0; each < 7; each++) {
      SubjectId circle = SubjectId.circle("kring-" + each);
      record(told("q" + each, circle, "2012", new LearningQuestionRaised("Gedeeld " + each + "?", null, null)),
          told("own" + each, circle, "2012", new LearningQuestionRaised("Eigen " + each + "?", null, null)),
          told("t" + each, SubjectId.circle("zuster"), "2013", new LearningQuestionTakenOver(id("q" + each), circle, null, null)));
      shared.add(id("q" + each));
    }

    List<SharedQuestions.Shared> seen = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Page<SharedQuestions.Shared> page = new SharedQuestions(histories, Reader.ANYONE).page(cursor, 3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).extracting(SharedQuestions.Shared::event).containsExactlyElementsOf(shared);
    assertThat(seen).allSatisfy(question -> assertThat(question.sharedWith()).containsExactly(SubjectId.circle("zuster")));
    assertThatThrownBy(() -> new SharedQuestions(histories, Reader.ANYONE).page(new Cursor("x"), 3)).hasMessageContaining("cursor");
  }

  @Test
  void givenQuestionsThatCameToBeShared_whenTheSharedOnesOfThenAreListed_thenNothingToldLaterShows_alsoNotOnANextPage() {
    for (int each = 0; each < 4; each++) {
      record(told("q" + each, SubjectId.circle("kring"), "2012", new LearningQuestionRaised("Gedeeld " + each + "?", null, null)));
    }
    record(taken(0, "2013"), taken(1, "2013"), taken(2, "2014"));
    long before = store.log().head() - 1;
    Moment then = new Moment(EdtfDate.parse("2013"), null);
    Page<SharedQuestions.Shared> first = new SharedQuestions(histories, Reader.ANYONE).page(then, Cursor.START, 1);
    record(taken(3, "2013"));

    assertThat(first.items()).extracting(SharedQuestions.Shared::event).containsExactly(id("q0"));
    Page<SharedQuestions.Shared> second = new SharedQuestions(histories, Reader.ANYONE).page(then, first.next(), 9);
    assertThat(second.items()).extracting(SharedQuestions.Shared::event).containsExactly(id("q1"));
    assertThat(second.position()).isEqualTo(before);
    assertThat(new SharedQuestions(histories, Reader.ANYONE).page(then, Cursor.START, 9).items()).extracting(SharedQuestions.Shared::event)
        .containsExactly(id("q0"), id("q1"), id("q3"));
    assertThat(new SharedQuestions(histories, Reader.ANYONE).page(new Moment(null, new KnownAt.Position(before)), Cursor.START, 9).items())
        .extracting(SharedQuestions.Shared::event).containsExactly(id("q0"), id("q1"), id("q2"));
  }

  private static Happening taken(int question, String on) {
    return told("t" + question, SubjectId.circle("zuster"), on, new LearningQuestionTakenOver(id("q" + question), SubjectId.circle("kring"), null, null));
  }

  @Test
  void givenAQuestionTakenOverFromNobodyKnows_whenAnyAgendaIsRead_thenItIsSharedWithTheCircleThatRaisedIt() {
    SubjectId circle = SubjectId.circle("kring");
    SubjectId other = SubjectId.circle("andere");
    long raised = record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)));
    long taken = record(told("t", other, "2013", new LearningQuestionTakenOver(id("q"), null, null, null)));

    assertThat(question("kring", Moment.NOW)).satisfies(item -> {
      assertThat(item.sharedWith()).containsExactly(other);
      assertThat(item.timesBack()).isEqualTo(1);
    });
    assertThat(question("andere", Moment.NOW)).satisfies(item -> {
      assertThat(item.question()).isEqualTo("Wat verdwijnt er?");
      assertThat(item.sharedWith()).containsExactly(circle);
    });
    assertThat(events(circle, Moment.NOW)).containsExactlyElementsOf(ids("q", "t"));
    assertThat(Prompts.of("andere", 5, histories, LocalDate.of(2020, 1, 1), Reader.ANYONE).items()).extracting(Prompts.Prompt::text)
        .containsExactly("Wat verdwijnt er?");
    assertThat(shared()).singleElement().satisfies(one -> {
      assertThat(one.circle()).isEqualTo(circle);
      assertThat(one.sharedWith()).containsExactly(other);
    });

    record(told("x", other, "2015", new EventRetracted(id("t"), "Was een andere vraag")));

    assertThat(question("kring", Moment.NOW).sharedWith()).isEmpty();
    assertThat(shared()).isEmpty();
    for (int round = 0; round < 2; round++) {
      assertThat(question("kring", knownAt(raised)).sharedWith()).isEmpty();
      assertThat(question("kring", knownAt(taken)).sharedWith()).containsExactly(other);
      house.rebuild();
    }
  }

  @Test
  void givenAQuestionThatTravelled_whenTheSharedOnesAreListed_thenItStandsOnceWithAllThatHaveIt() {
    SubjectId first = SubjectId.circle("eerste");
    SubjectId second = SubjectId.circle("tweede");
    SubjectId third = SubjectId.circle("derde");
    record(told("q", first, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)),
        told("t", second, "2013", new LearningQuestionTakenOver(id("q"), null, null, null)),
        told("u", third, "2014", new LearningQuestionTakenOver(id("q"), second, "Wat houdt er op?", null)));

    for (int round = 0; round < 2; round++) {
      assertThat(question("eerste", Moment.NOW).sharedWith()).containsExactlyInAnyOrder(second, third);
      assertThat(question("tweede", Moment.NOW).sharedWith()).containsExactlyInAnyOrder(first, third);
      assertThat(question("derde", Moment.NOW).sharedWith()).containsExactlyInAnyOrder(first, second);
      assertThat(shared()).singleElement().satisfies(one -> {
        assertThat(one.circle()).isEqualTo(first);
        assertThat(one.sharedWith()).containsExactlyInAnyOrder(second, third);
      });
      house.rebuild();
    }
    assertThat(question("eerste", new Moment(EdtfDate.parse("2013"), null)).sharedWith()).containsExactly(second);
  }

  @Test
  void givenAQuestionTakenOverBeforeItWasToldThatItWasRaised_whenTheAgendaIsRead_thenItIsSharedFromThenOn() {
    SubjectId circle = SubjectId.circle("kring");
    SubjectId other = SubjectId.circle("andere");
    long taken = record(told("f", circle, "2011", new LearningQuestionRaised("Iets anders?", null, null)),
        told("w", other, "2013", new LearningQuestionTakenOver(id("f"), null, null, null)));
    long corrected = record(told("c", other, "2015", new EventCorrected(id("w"), "Een andere vraag", EdtfDate.parse("2013"), List.of(),
        new LearningQuestionTakenOver(id("q"), null, null, null))));
    record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)));

    for (int round = 0; round < 2; round++) {
      List<Agenda.Item> agenda = histories.agenda("kring", Moment.NOW, Cursor.START, 50, Reader.ANYONE).state().questions();
      assertThat(agenda).extracting(Agenda.Item::sharedWith).containsExactly(List.of(), List.of(other));
      assertThat(question("andere", Moment.NOW).question()).isEqualTo("Wat verdwijnt er?");
      assertThat(question("andere", knownAt(corrected)).question()).isNull();
      assertThat(question("kring", knownAt(corrected)).sharedWith()).isEmpty();
      assertThat(question("kring", knownAt(taken)).sharedWith()).containsExactly(other);
      house.rebuild();
    }
  }

  @Test
  void givenAnAnswerInACircleThatNeverTookTheQuestionOver_whenItsAgendaIsRead_thenItSaysHowTheQuestionIsPut() {
    SubjectId circle = SubjectId.circle("kring");
    record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)),
        told("a", SubjectId.circle("andere"), "2014", new LearningQuestionAnswered(id("q"), "De contracten", true)));

    assertThat(question("andere", Moment.NOW).question()).isEqualTo("Wat verdwijnt er?");
    assertThat(question("kring", Moment.NOW).sharedWith()).isEmpty();
  }

  @Test
  void givenACircleThatTurnedOutToBeAnother_whenTheAgendaIsRead_thenItSharesNoQuestionWithItself() {
    SubjectId circle = SubjectId.circle("kring");
    SubjectId twice = SubjectId.circle("kring-dubbel");
    SubjectId other = SubjectId.circle("andere");
    record(told("n", circle, "2011", new LearningQuestionRaised("Wie hoort erbij?", null, null)),
        told("q", twice, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)),
        told("t", other, "2013", new LearningQuestionTakenOver(id("q"), twice, null, null)),
        told("s", twice, "2015", new DuplicateRecognised(circle, null)));

    assertThat(question("andere", Moment.NOW).sharedWith()).containsExactly(circle);
    assertThat(histories.agenda("kring", Moment.NOW, Cursor.START, 50, Reader.ANYONE).state().questions()).extracting(Agenda.Item::sharedWith)
        .containsExactly(List.of(), List.of(other));
    assertThat(shared()).singleElement().satisfies(one -> {
      assertThat(one.circle()).isEqualTo(circle);
      assertThat(one.sharedWith()).containsExactly(other);
    });
  }

  @Test
  void givenATimelineShownInAnotherHouse_whenItIsImported_thenItIsWhatWasKnownHereByThen_untilSomebodyHereSaysOtherwise() {
    SubjectId day = SubjectId.alumniDay("najaar");
    SubjectId circle = SubjectId.circle("kring");
    record(told("d", day, "2014", new AlumniDayAnnounced("Alumnidag", null, null, null)));
    long asked = record(told("q", circle, "2012", new LearningQuestionRaised("Wat verdwijnt er?", null, null)));
    long shown = record(imported(told("t", day, "2014", new TimelinePresented(null, List.of(circle), null, "0", null))));
    record(told("r", circle, "2013", new LearningQuestionRaised("Wie hoort erbij?", null, null)));

    assertThat(timeline()).extracting(AlumniDayState.Timeline::knownAt, AlumniDayState.Timeline::imported).containsExactly(Long.toString(shown), true);
    assertThat(events(circle, knownAt(shown))).containsExactlyElementsOf(ids("q", "t"));

    record(told("c", day, "2015", new EventCorrected(id("t"), "Zo was het hier", EdtfDate.parse("2014"), List.of(),
        new TimelinePresented(null, List.of(circle), null, Long.toString(asked), null))));

    for (int round = 0; round < 2; round++) {
      assertThat(timeline()).extracting(AlumniDayState.Timeline::knownAt, AlumniDayState.Timeline::imported).containsExactly(Long.toString(asked), false);
      house.rebuild();
    }
    record(told("x", day, "2015", new EventRetracted(id("c"), "Toch niet")));

    assertThat(timeline()).extracting(AlumniDayState.Timeline::knownAt, AlumniDayState.Timeline::imported).containsExactly(Long.toString(shown), true);
  }

  private AlumniDayState.Timeline timeline() {
    return histories.alumniDay("najaar", Moment.NOW, Reader.ANYONE).state().timelines().getFirst();
  }

  private static Happening imported(Happening told) {
    return new Happening(told.id(), told.subject(), told.occurredOn(), told.causedBy(), told.provenance(), "import:4a2f", null, told.data());
  }

  private Agenda.Item question(String circle, Moment moment) {
    return histories.agenda(circle, moment, Cursor.START, 50, Reader.ANYONE).state().questions().getFirst();
  }

  private List<SharedQuestions.Shared> shared() {
    return new SharedQuestions(histories, Reader.ANYONE).page(Cursor.START, 50).items();
  }

  private long record(Happening... happenings) {
    long position = store.record(happenings);
    house.caughtUp();
    return position;
  }

  private static Moment knownAt(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private List<EventId> events(SubjectId subject, Moment moment) {
    return history(subject, moment).stream().map(Entry::event).toList();
  }

  private List<Entry> history(SubjectId subject, Moment moment) {
    return histories.history(subject, moment, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }
}
