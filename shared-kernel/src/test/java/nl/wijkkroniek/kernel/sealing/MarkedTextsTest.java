package nl.wijkkroniek.kernel.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.MarkedTexts.Marked;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of an event that are a person's, and what stands in their place. */
class MarkedTextsTest {

  private static final EventId ID = new EventId("urn:proef", "1");
  private static final SubjectEvent CONTESTED = new RedefinitionContested(null, "Fatima", "Zo is het niet afgesproken.", null, null);
  private static final Opening ALL = sealed -> Optional.of(sealed.substring(SealedText.BEGINNING.length()));

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAnyEvent_whenNothingChanges_thenItIsTheSameEvent(SubjectEvent data) {
    assertThat(MarkedTexts.changed(data, Marked::text)).isSameAs(data);
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAnyEvent_whenItsTextsAreSealedAndOpened_thenItSaysWhatItSaid(SubjectEvent data) {
    SubjectEvent sealed = MarkedTexts.changed(data, marked -> SealedText.BEGINNING + marked.text());
    assertThat(MarkedTexts.in(sealed)).hasSameSizeAs(MarkedTexts.in(data)).allMatch(marked -> SealedText.is(marked.text()));
    assertThat(ALL.opened(sealed)).isEqualTo(data);
  }

  @ParameterizedTest
  @MethodSource("nl.wijkkroniek.kernel.event.Samples#all")
  void givenAnyEventOfWhichNoKeyIsLeft_whenOpened_thenItStillIsAnEvent(SubjectEvent data) {
    SubjectEvent opened = Opening.NONE.opened(MarkedTexts.changed(data, marked -> SealedText.BEGINNING + marked.text()));
    assertThat(MarkedTexts.in(opened)).allMatch(marked -> marked.text().equals(marked.ownWords() ? SealedText.UNREADABLE : SealedText.FORMER));
  }

  @Test
  void givenNamesAndWords_whenLookedFor_thenEachIsNamedByItsField() {
    assertThat(MarkedTexts.in(CONTESTED)).containsExactly(new Marked("by", false, "Fatima"), new Marked("because", true, "Zo is het niet afgesproken."));
    assertThat(MarkedTexts.in(new RedefinitionSettled(null, "samen", List.of("Joop", "Ali")))).extracting(Marked::field)
        .containsExactly("agreedBy.0", "agreedBy.1");
    assertThat(MarkedTexts.in(new EventCorrected(ID, "verschreven", EdtfDate.parse("2013"), List.of(), CONTESTED))).extracting(Marked::field)
        .containsExactly("data.by", "data.because");
  }

  @Test
  void givenASealedText_whenRead_thenItSaysWhereItBelongs() {
    Place place = new Place(ID, "agreedBy.1");
    String text = SealedText.of(place, new byte[] {1, 2, 3});
    assertThat(SealedText.parse(text)).get().satisfies(read -> {
      assertThat(read.place()).isEqualTo(place);
      assertThat(read.sealed()).containsExactly(1, 2, 3);
    });
    assertThat(SealedText.is(text)).isTrue();
    assertThat(SealedText.is("Gewoon verteld: sealed:1:")).isFalse();
  }

  @Test
  void givenSomethingThatOnlyLooksSealed_whenRead_thenItIsNothing() {
    assertThat(SealedText.parse("sealed:1:")).isEmpty();
    assertThat(SealedText.parse("sealed:1:AA:geen-plaats")).isEmpty();
    assertThat(SealedText.parse("sealed:1:A:urn:proef#1 text")).isEmpty();
    assertThat(SealedText.parse("sealed:1:AAAA:zonder hekje")).isEmpty();
    assertThat(SealedText.parse("Gewoon verteld.")).isEmpty();
  }
}
