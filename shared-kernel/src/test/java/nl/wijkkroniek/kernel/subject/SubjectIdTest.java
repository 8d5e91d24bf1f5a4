package nl.wijkkroniek.kernel.subject;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTest {

  @Test
  void givenTheKindsOfSubjects_whenListed_thenTheyAreThePublishedOnes() {
    assertThat(Arrays.stream(SubjectKind.values()).map(SubjectKind::code)).containsExactlyInAnyOrder(
        "need", "team", "role", "experiment", "session", "circle", "alumniday", "questionnaire", "participant");
  }

  @ParameterizedTest
  @EnumSource
  void givenAnyKind_whenReadAndWritten_thenItIsTheSame(SubjectKind kind) {
    String slug = kind == SubjectKind.PARTICIPANT ? "p-0123456789abcdef0123456789abcdef" : "a-1";
    SubjectId id = SubjectId.parse(kind.code() + "/" + slug);

    assertThat(id).isEqualTo(new SubjectId(kind, slug));
    assertThat(SubjectId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void givenTheFourKindsOfThisHouse_whenMadeByName_thenTheyAreOfThatKind() {
    assertThat(SubjectId.team("a")).hasToString("team/a");
    assertThat(SubjectId.role("a")).hasToString("role/a");
    assertThat(SubjectId.experiment("a")).hasToString("experiment/a");
    assertThat(SubjectId.session("a")).hasToString("session/a");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "team", "team/", "/a", "wijkteam/a", "TEAM/a", "team/A", "team/a b", "team/a--b", "team/-a", "team/a-", "team/a/b", "team/wijk_a", "team/é",
      "team/a\n", " team/a"})
  void givenTextThatIsNoSubject_whenRead_thenItIsRefusedInBothLanguages(String text) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> SubjectId.parse(text));

    assertThat(refused.field()).isEqualTo("subject");
    assertThat(refused.reason().nl()).isNotBlank().isNotEqualTo(refused.reason().en());
  }

  @Test
  void givenSlugsOfAnyLetters_whenRead_thenThoseAreTakenThatAreLettersAndDigitsBetweenSingleHyphens() {
    Random random = new Random(2014);
    for (int i = 0; i < 20_000; i++) {
      String slug = random.ints(random.nextInt(7), 0, 9).mapToObj(letter -> "az09--A/é".substring(letter, letter + 1)).collect(joining());

      boolean taken = catchThrowableOfType(InvalidField.class, () -> SubjectId.team(slug)) == null;

      assertThat(taken).as(slug).isEqualTo(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jan-de-vries", "Jan de Vries", "p-jan", "p-1", "p-0123456789abcdef0123456789abcde", "p-0123456789abcdef0123456789abcdef0",
      "p-0123456789ABCDEF0123456789ABCDEF",
      "p-0123456789abcdef-0123456789abcde", "p-jannekedevriesuitdepoortstraat1", "", "p-0123456789abcdef0123456789abcdef\n"})
  void givenAParticipantWhoseSlugCouldBeAName_whenRead_thenItIsRefusedWithTheReasonAndNotRepeated(String slug) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> SubjectId.parse("participant/" + slug));

    assertThat(refused.field()).isEqualTo("subject");
    assertThat(refused.reason().nl()).contains("zodat nergens voorgoed een naam staat").doesNotContain("jan");
    assertThat(refused.reason().en()).contains("so that no name stands anywhere for good").doesNotContain("jan");
  }

  @Test
  void givenSomeParticipants_whenDrawn_thenEachHasAnIdentifierOfItsOwnThatCanBeRead() {
    Random random = new Random(5);
    SubjectId one = SubjectId.someParticipant(random);

    assertThat(one).isEqualTo(SubjectId.parse(one.toString())).isNotEqualTo(SubjectId.someParticipant(random));
  }

  @Test
  void givenAFieldForAnythingButAPerson_whenAPersonIsGiven_thenTheFieldIsNamed() {
    SubjectId person = SubjectId.someParticipant(new Random(5));

    assertThat(catchThrowableOfType(InvalidField.class, () -> SubjectId.notAPerson("about", List.of(SubjectId.team("a"), person))).field()).isEqualTo("about");
    assertThat(SubjectId.notAPerson("about", SubjectId.team("a"))).isEqualTo(SubjectId.team("a"));
    assertThat(SubjectId.notAPerson("about", (SubjectId) null)).isNull();
  }

  @Test
  void givenASlugOfAHundredCharacters_whenOneMoreIsAdded_thenItIsRefused() {
    assertThat(SubjectId.team("a".repeat(100)).slug()).hasSize(100);
    assertThat(catchThrowableOfType(InvalidField.class, () -> SubjectId.team("a".repeat(101))).reason().en()).contains("at most 100");
  }

  @Test
  void givenAHugeOrUnprintableSlug_whenRefused_thenTheReasonIsShortAndText() {
    assertThat(catchThrowableOfType(InvalidField.class, () -> SubjectId.team("a".repeat(1_000_000))).reason().en()).hasSizeLessThan(250);
    assertThat(catchThrowableOfType(InvalidField.class, () -> SubjectId.team("a\u0000\ud83d")).reason().en()).contains("'a??'");
  }

  @Test
  void givenAFieldForOneKind_whenAnotherKindIsGiven_thenTheFieldIsNamedAndWhatItTakes() {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> SubjectId.ofKind(SubjectKind.TEAM, "successor", SubjectId.role("a")));

    assertThat(refused.field()).isEqualTo("successor");
    assertThat(refused.reason().en()).isEqualTo("'role/a' must start with 'team/'");
    assertThat(refused.reason().nl()).isEqualTo("'role/a' moet met 'team/' beginnen");
  }

  @Test
  void givenAFieldForSomeKinds_whenAnotherKindIsGiven_thenAllItTakesAreNamed() {
    InvalidField refused = catchThrowableOfType(InvalidField.class,
        () -> SubjectId.ofKinds("what", SubjectId.role("a"), SubjectKind.TEAM, SubjectKind.CIRCLE));

    assertThat(refused.reason().en()).isEqualTo("'role/a' must start with 'team/' or 'circle/'");
    assertThat(refused.reason().nl()).isEqualTo("'role/a' moet met 'team/' of 'circle/' beginnen");
    assertThat(SubjectId.ofKinds("what", SubjectId.circle("a"), SubjectKind.TEAM, SubjectKind.CIRCLE)).isEqualTo(SubjectId.circle("a"));
  }

  @Test
  void givenAFieldForOneKind_whenThatKindOrNothingIsGiven_thenItIsKept() {
    assertThat(SubjectId.ofKind(SubjectKind.TEAM, "successor", SubjectId.team("a"))).isEqualTo(SubjectId.team("a"));
    assertThat(SubjectId.ofKind(SubjectKind.TEAM, "successor", null)).isNull();
  }

  @Test
  void givenTwoSubjects_whenCompared_thenTheyStandAsTheyAreWritten() {
    assertThat(SubjectId.role("z")).isLessThan(SubjectId.team("a"));
    assertThat(SubjectId.team("a")).isLessThan(SubjectId.team("b"));
  }
}
