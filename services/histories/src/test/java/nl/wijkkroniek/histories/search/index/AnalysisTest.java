package nl.wijkkroniek.histories.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.search.index.Analysis.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found in another form than they were written in. */
class AnalysisTest {

  @ParameterizedTest
  @CsvSource({"wijkteams, wijkteam", "bewoners, bewoner", "Reflecties, reflectie", "begeleidingen, begeleiding", "coördinatie, coordinatie", "IDEEËN, ideeen",
      "foto's, foto", "vrijwilligers, vrijwilliger", "café, cafe", "gezinnen, gezin", "keukens, keuken", "huizen, huis"})
  void givenTwoFormsOfADutchWord_whenRead_thenTheyAreOneTerm(String one, String other) {
    assertThat(texts(Analysis.dutch(one))).isNotEmpty().isEqualTo(texts(Analysis.dutch(other)));
  }

  @ParameterizedTest
  @CsvSource({"neighbourhoods, neighbourhood", "experiments, experiment", "learned, learn", "team's, team", "agreed, agree"})
  void givenTwoFormsOfAnEnglishWord_whenRead_thenTheyAreOneTerm(String one, String other) {
    assertThat(texts(Analysis.english(one))).isNotEmpty().isEqualTo(texts(Analysis.english(other)));
  }

  @ParameterizedTest
  @CsvSource({"wijkteams, wijk", "buurtkamer, kamer", "jeugdzorg, zorg", "vrijwilligerswerk, werk", "ontmoetingsplek, plek", "keukentafelgesprek, gesprek"})
  void givenACompound_whenLookedIn_thenItsPartsAreTermsAsWell(String compound, String part) {
    assertThat(texts(Analysis.dutchWithParts(compound))).containsAll(texts(Analysis.dutch(part)));
    assertThat(texts(Analysis.dutch(compound))).hasSize(1);
  }

  @Test
  void givenOnlyTheCommonestWords_whenRead_thenNothingIsLeft() {
    assertThat(Analysis.words("het van de and the of")).isEmpty();
  }

  @Test
  void givenAWord_whenRead_thenItIsKnownWhereItStands() {
    assertThat(Analysis.words("Een Buurtkamer.")).containsExactly(new Term("buurtkamer", 4, 14));
  }

  private static List<String> texts(List<Term> terms) {
    return terms.stream().map(Term::text).toList();
  }
}
