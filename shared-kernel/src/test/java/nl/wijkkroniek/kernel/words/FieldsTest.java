package nl.wijkkroniek.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"gewoon", "met\nregels\r\nen\ttabs", "emoji 👩🏽‍🌾 en vlag 🇳🇱", "Skarsterlân, ĳ, ﷽, 汉字", " spaties blijven "})
  void givenText_whenChecked_thenItIsKeptAsItWasWritten(String text) {
    assertThat(Fields.optional("f", text)).isSameAs(text);
    assertThat(Fields.required("f", text)).isSameAs(text);
    assertThat(Fields.optional("f", List.of(text))).containsExactly(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n\t"})
  void givenNoText_whenItMayBeLeftOut_thenItIsNull_andWhenItMustBeThere_thenItIsMissing(String text) {
    assertThat(Fields.optional("f", text)).isNull();
    assertRefused(() -> Fields.required("f", text), "ontbreekt", "is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \ud83d paar", "\ude00", "andersom \ude00\ud83d", "nul \u0000", "bel \u0007", "c1 \u0085", "escape \u001b[31m", "del \u007f"})
  void givenCharactersThatAreNotText_whenChecked_thenTheyAreRefused(String text) {
    assertRefused(() -> Fields.optional("f", text), "bevat tekens die geen tekst zijn", "holds characters that are not text");
    assertRefused(() -> Fields.required("f", text), "bevat tekens die geen tekst zijn", "holds characters that are not text");
    assertRefused(() -> Fields.optional("f", List.of("goed", text)), "bevat tekens die geen tekst zijn", "holds characters that are not text");
  }

  @Test
  void givenTheLongestText_whenOneCharacterIsAdded_thenItIsRefusedWithBothLengths() {
    String longest = "a".repeat(Fields.LONGEST_TEXT);

    assertThat(Fields.optional("f", longest)).isEqualTo(longest);
    assertRefused(() -> Fields.optional("f", longest + "a"), "is te lang: 50001 tekens, ten hoogste 50000", "is too long: 50001 characters, at most 50000");
  }

  @Test
  void givenNoList_whenItMayBeLeftOut_thenItIsEmpty_andWhenItMustBeThere_thenItIsMissing() {
    assertThat(Fields.optional("f", (List<String>) null)).isEmpty();
    assertThat(Fields.optional("f", List.of())).isEmpty();
    assertRefused(() -> Fields.required("f", (List<String>) null), "ontbreekt", "is missing");
    assertRefused(() -> Fields.required("f", List.of()), "ontbreekt", "is missing");
  }

  @Test
  void givenAListWithAHole_whenChecked_thenItIsRefused() {
    assertRefused(() -> Fields.optional("f", Arrays.asList("a", null)), "heeft een lege waarde", "has an empty value");
    assertRefused(() -> Fields.required("f", List.of("a", " ")), "heeft een lege waarde", "has an empty value");
    assertRefused(() -> Fields.optional("f", Collections.singletonList((Integer) null)), "heeft een lege waarde", "has an empty value");
  }

  @Test
  void givenTheLongestList_whenOneValueIsAdded_thenItIsRefusedWithBothLengths() {
    assertThat(Fields.optional("f", Collections.nCopies(Fields.LONGEST_LIST, "a"))).hasSize(Fields.LONGEST_LIST);
    assertRefused(() -> Fields.optional("f", Collections.nCopies(Fields.LONGEST_LIST + 1, "a")),
        "is te lang: 1001 waarden, ten hoogste 1000", "is too long: 1001 values, at most 1000");
  }

  @Test
  void givenAListThatIsChangedAfterwards_whenItWasChecked_thenWhatWasKeptIsNot() {
    List<String> given = new ArrayList<>(List.of("a"));
    List<String> kept = Fields.optional("f", given);

    given.add("b");

    assertThat(kept).containsExactly("a");
  }

  @Test
  void givenFieldsOfWhichOneIsNeeded_whenNoneHoldsAnything_thenAllAreNamed() {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> Fields.oneOf("a, b", null, List.of()));

    assertThat(refused.field()).isEqualTo("a, b");
    assertThat(refused.reason()).isEqualTo(new Words("ten minste één hiervan is nodig", "at least one of these is needed"));
  }

  @Test
  void givenFieldsOfWhichOneIsNeeded_whenOneHoldsSomething_thenThatIsEnough() {
    Fields.oneOf("a, b", null, "b");
    Fields.oneOf("a, b", List.of("a"), null);
    assertThat(Fields.required("f", Boolean.FALSE)).isFalse();
  }

  @Test
  void givenAReason_whenAsked_thenItIsInTheReadersLanguageAndDutchUnlessEnglish() {
    Words words = new Words("ontbreekt", "is missing");

    assertThat(words.in(Locale.UK)).isEqualTo("is missing");
    assertThat(words.in(Locale.of("nl", "NL"))).isEqualTo("ontbreekt");
    assertThat(words.in(Locale.FRENCH)).isEqualTo("ontbreekt");
  }

  @Test
  void givenSomethingToShow_whenItIsLongOrNotText_thenItIsCutAndCleaned() {
    assertThat(InvalidField.shown("kort")).isEqualTo("kort");
    assertThat(InvalidField.shown(null)).isEmpty();
    assertThat(InvalidField.shown("a".repeat(81))).isEqualTo("a".repeat(80) + "...");
    assertThat(InvalidField.shown("a".repeat(79) + "👩")).isEqualTo("a".repeat(79) + "?...");
    assertThat(InvalidField.shown("a\r\nb\u0000👩")).isEqualTo("a??b?👩");
  }

  private static void assertRefused(ThrowingCallable checked, String nl, String en) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, checked);
    assertThat(refused).isNotNull().hasMessage("f: " + en);
    assertThat(refused.field()).isEqualTo("f");
    assertThat(refused.reason()).isEqualTo(new Words(nl, en));
  }
}
