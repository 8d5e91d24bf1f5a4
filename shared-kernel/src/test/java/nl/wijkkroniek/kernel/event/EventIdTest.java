package nl.wijkkroniek.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

  private static final String CARNISSE = "urn:nld:wijkkroniek:carnisse";
  private static final EventId FIRST = new EventId(CARNISSE, "carnisse-001");

  @Test
  void givenABareId_whenRead_thenItIsOfTheSameSource() {
    assertThat(EventId.parse("carnisse-001", CARNISSE)).isEqualTo(FIRST);
  }

  @Test
  void givenAWholeReference_whenRead_thenItKeepsItsOwnSource() {
    assertThat(EventId.parse("urn:other#x-1", CARNISSE)).isEqualTo(new EventId("urn:other", "x-1"));
    assertThat(EventId.parse(FIRST.toString())).isEqualTo(FIRST);
  }

  @Test
  void givenAnId_whenWrittenForItsOwnSource_thenItIsBareAndForAnotherItIsWhole() {
    assertThat(FIRST.relativeTo(CARNISSE)).isEqualTo("carnisse-001");
    assertThat(FIRST.relativeTo("urn:other")).isEqualTo("urn:nld:wijkkroniek:carnisse#carnisse-001");
    assertThat(EventId.parse(FIRST.relativeTo(CARNISSE), CARNISSE)).isEqualTo(FIRST);
    assertThat(EventId.parse(FIRST.relativeTo("urn:other"), "urn:other")).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "#", "a#", "a#b#c", "een twee", "a#een twee", "a\u00a0b", "a\u2003b", "a\tb", "a\u0000b", "a\ud83d"})
  void givenTextThatIsNoId_whenRead_thenItIsRefusedByFieldInBothLanguages(String text) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> EventId.parse(text, CARNISSE));

    assertThat(refused.field()).isIn("source", "id");
    assertThat(refused.reason().nl()).isNotBlank().isNotEqualTo(refused.reason().en());
  }

  @ParameterizedTest
  @ValueSource(strings = {"carnisse-001", "#carnisse-001", "#", ""})
  void givenAnIdWithoutItsSource_whenTheWholeFormIsNeeded_thenTheSourceIsMissing(String text) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> EventId.parse(text));

    assertThat(refused.field()).isEqualTo("source");
    assertThat(refused.reason().en()).startsWith("lacks the source before the #").contains("source#id");
  }

  @Test
  void givenASourceWithoutAnId_whenTheWholeFormIsNeeded_thenTheIdIsMissing() {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> EventId.parse("urn:x#"));

    assertThat(refused.field()).isEqualTo("id");
    assertThat(refused.reason().en()).startsWith("lacks the id after the #");
  }

  @Test
  void givenTheLongestSourceAndId_whenOneCharacterIsAdded_thenTheyAreRefused() {
    assertThat(new EventId("s".repeat(300), "i".repeat(200)).id()).hasSize(200);
    assertThat(catchThrowableOfType(InvalidField.class, () -> new EventId("s".repeat(301), "i")).field()).isEqualTo("source");
    assertThat(catchThrowableOfType(InvalidField.class, () -> new EventId("s", "i".repeat(201))).field()).isEqualTo("id");
  }

  @Test
  void givenTwoIds_whenCompared_thenTheyStandBySourceAndId() {
    assertThat(FIRST).isLessThan(new EventId(CARNISSE, "carnisse-002")).isGreaterThan(new EventId("urn:a", "z"));
  }
}
