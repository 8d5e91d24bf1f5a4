package nl.wijkkroniek.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values as design §4 publishes them: they are in files and exports, so a changed word is a broken file. */
class PublishedValuesTest {

  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(Method.class,
            List.of("peer-consultation", "after-action-review", "dynamic-learning-agenda", "timeline", "eye-opener-workshop", "learning-history", "free")),
        Arguments.of(Layer.class, List.of("fact", "perception", "reflection")),
        Arguments.of(Visibility.class, List.of("only-me", "session", "circle", "everyone-with-access", "open")),
        Arguments.of(Profile.class,
            List.of("generalist-care", "generalist-support", "generalist-community", "specialist", "resident", "volunteer", "coordinator", "other")),
        Arguments.of(Motive.class, List.of("local-need", "imitation", "law", "money", "inherited", "uncertainty", "learned", "other")),
        Arguments.of(Outcome.class, List.of("confirmed", "refuted", "mixed", "abandoned")),
        Arguments.of(FollowUpKind.class, List.of("experiment", "role-redefinition", "adjustment", "question")),
        Arguments.of(Disappearance.class, List.of("gone", "still-there", "unclear")),
        Arguments.of(NeedDecision.class, List.of("team", "no-team", "not-yet")),
        Arguments.of(Dimension.class, List.of("reach", "position", "tasks-and-powers", "composition", "joint-decisions", "client-information",
            "financial-incentives")),
        Arguments.of(ConsentPurpose.class, List.of("research", "quotation", "alumni-day")),
        Arguments.of(LegalBasis.class, List.of("consent", "contract", "legal-obligation", "vital-interest", "public-task", "legitimate-interest")),
        Arguments.of(Part.class, List.of("participant", "facilitator")),
        Arguments.of(AskedBy.class, List.of("self", "steward")),
        Arguments.of(Confidence.class, List.of("high", "medium", "low")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void givenASetOfValues_whenListed_thenTheWordsAreThePublishedOnesInOrder(Class<? extends Coded> set, List<String> words) {
    assertThat(Arrays.stream(set.getEnumConstants()).map(Coded::code)).containsExactlyElementsOf(words);
  }

  @Test
  void givenAPublishedWord_whenRead_thenItIsItsValue() {
    assertThat(Coded.parse(Method.class, "method", "timeline")).isEqualTo(Method.TIMELINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FACT", "Fact", "fact ", "feit"})
  void givenAnotherWord_whenRead_thenTheRefusalListsWhatThereIsToChooseFrom(String word) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> Coded.parse(Layer.class, "layer", word));

    assertThat(refused.field()).isEqualTo("layer");
    assertThat(refused.reason().en()).isEqualTo("'%s' is not known here; choose from: fact, perception, reflection", word);
    assertThat(refused.reason().nl()).isEqualTo("'%s' bestaat hier niet; kies uit: fact, perception, reflection", word);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "")
  void givenNoWord_whenRead_thenTheRefusalListsWhatThereIsToChooseFrom(String word) {
    assertThat(catchThrowableOfType(InvalidField.class, () -> Coded.parse(Layer.class, "layer", word)).reason().en())
        .isEqualTo("'' is not known here; choose from: fact, perception, reflection");
  }

  @Test
  void givenTwoVisibilities_whenCompared_thenTheOneThatFewerMayReadIsNarrower() {
    Visibility[] fromNarrowToWide = Visibility.values();
    for (int i = 0; i < fromNarrowToWide.length; i++) {
      for (int j = 0; j < fromNarrowToWide.length; j++) {
        assertThat(fromNarrowToWide[i].narrowerThan(fromNarrowToWide[j])).isEqualTo(i < j);
      }
    }
  }

  @Test
  void givenTheMotiveOther_whenThereAreNoWordsWithIt_thenTheyAreAskedFor() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> Motive.explained(Motive.OTHER, null)).field()).isEqualTo("because");
    assertThatCode(() -> Motive.explained(Motive.OTHER, "om de sfeer")).doesNotThrowAnyException();
    assertThatCode(() -> Motive.explained(Motive.LAW, null)).doesNotThrowAnyException();
    assertThatCode(() -> Motive.explained(null, null)).doesNotThrowAnyException();
  }
}
