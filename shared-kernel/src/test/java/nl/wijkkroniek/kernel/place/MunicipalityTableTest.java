package nl.wijkkroniek.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityTableTest {

  private static final int CODES_IN_THE_TABLE = 1477;
  private static final int MUNICIPALITIES_IN_2023 = 342;

  private final MunicipalityTable table = MunicipalityTable.bundled();

  @Test
  void givenTheBundledTable_whenRead_thenEveryLineIsThere() {
    List<MunicipalityTable.Entry> entries = everyEntry();

    assertThat(entries).hasSize(CODES_IN_THE_TABLE);
    assertThat(entries.stream().filter(entry -> entry.end() == null)).hasSize(MUNICIPALITIES_IN_2023);
    assertThat(entries).allSatisfy(entry -> assertThat(entry.name()).isNotBlank().doesNotContain("\""));
  }

  @Test
  void givenALine_whenRead_thenAllItsColumnsAreThere() {
    MunicipalityTable.Entry skarsterlan = table.find("GM0051").orElseThrow();

    assertThat(skarsterlan.name()).isEqualTo("Skarsterlân");
    assertThat(skarsterlan.start()).isEqualTo("1985-03-01");
    assertThat(skarsterlan.end()).isEqualTo("2014-01-01");
    assertThat(skarsterlan.successor()).isEqualTo("GM1921");
  }

  @ParameterizedTest
  @CsvSource({"GM0800, 'Hoogeloon, Hapert en Casteren', 1997-01-01", "GM0825, 'Oost-, West- en Middelbeers', 1997-01-01",
      "GM0827, 'Oploo, St. Anthonis en Ledeacker', 1994-01-01"})
  void givenANameWithCommas_whenRead_thenItIsWholeAndTheColumnsAfterItAreRight(String code, String name, String end) {
    MunicipalityTable.Entry entry = table.find(code).orElseThrow();

    assertThat(entry.name()).isEqualTo(name);
    assertThat(entry.end()).isEqualTo(end);
  }

  @Test
  void givenAName_whenLookedUp_thenItIsFoundInCapitalsOrNotAndNoOtherHasIt() {
    assertThat(table.named("rotterdam").map(MunicipalityTable.Entry::code)).hasValue("GM0599");
    assertThat(table.named("Skarsterlân").map(MunicipalityTable.Entry::code)).hasValue("GM0051");
    assertThat(table.named("Rotterdan")).isEmpty();
    assertThat(everyEntry()).extracting(entry -> entry.name().toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
  }

  @Test
  void givenAMunicipalityMergedAwayByThen_whenChecked_thenItIsRefusedNamingASuccessorAmongThem() {
    Words reason = refusal("GM0003", "2022");

    assertThat(reason.en()).isEqualTo("GM0003 (Appingedam) has not existed since 1 January 2021; choose a successor, among them GM1979 (Eemsdelta)");
    assertThat(reason.nl()).isEqualTo("GM0003 (Appingedam) bestaat niet meer sinds 1 januari 2021; kies een opvolger, onder andere GM1979 (Eemsdelta)");
  }

  @ParameterizedTest
  @CsvSource({"2011, GM0053, Winsum", "2018-12-31, GM0053, Winsum", "2018, GM0053, Winsum", "2018/2019, GM0053, Winsum", "2019, GM1966, Het Hogeland",
      "2025, GM1966, Het Hogeland"})
  void givenASuccessorThatMergedLater_whenChecked_thenTheOneThatExistedThenIsNamed(String usedOn, String code, String name) {
    assertThat(refusal("GM0001", usedOn).en()).endsWith("among them %s (%s)".formatted(code, name));
    assertThat(refusal("GM0001", usedOn).nl()).endsWith("onder andere %s (%s)".formatted(code, name));
  }

  @Test
  void givenAChainOfFour_whenCheckedInItsMiddle_thenTheMiddleOneIsNamed() {
    assertThat(refusal("GM0067", "2013").en()).endsWith("GM0051 (Skarsterlân)");
    assertThat(refusal("GM0067", "2014-06").en()).endsWith("GM1921 (De Friese Meren)");
    assertThat(refusal("GM0067", "2016").en()).endsWith("GM1940 (De Fryske Marren)");
  }

  @Test
  void givenACodeWithoutASuccessor_whenCheckedAfterItsEnd_thenNoneIsPromised() {
    assertThat(refusal("GM1055", "2013").en()).isEqualTo("GM1055 (Elten) has not existed since 1 August 1963");
    assertThat(refusal("GM1055", "2013").nl()).isEqualTo("GM1055 (Elten) bestaat niet meer sinds 1 augustus 1963");
  }

  @Test
  void givenASuccessorThatWasNotThereYet_whenChecked_thenItIsNotNamed() {
    MunicipalityTable gap = MunicipalityTable.parse(List.of("code,name,start,end,successor", "GM0001,Oud,,1990-01-01,GM0002", "GM0002,Nieuw,2000-01-01,,"));

    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> gap.check(new Municipality("GM0001", null), EdtfDate.parse("1995")));

    assertThat(refused.reason().en()).doesNotContain("among them");
  }

  @ParameterizedTest
  @CsvSource({"GM0003, 2020-12-31", "GM0003, 2020", "GM0003, 2020/2021", "GM0003, ../2022", "GM0003, 202X", "GM0003, 2013~", "GM1979, 2021-01-01", "GM1979, 2020/2021",
      "GM1979, 2020/..", "GM0599, 2011", "GM0599, 1900"})
  void givenADateOnWhichItMayHaveExisted_whenChecked_thenItIsAccepted(String code, String usedOn) {
    assertThatCode(() -> table.check(new Municipality(code, null), EdtfDate.parse(usedOn))).doesNotThrowAnyException();
  }

  @Test
  void givenTheFirstDayItWasNoMore_whenChecked_thenItIsRefused() {
    assertThat(refusal("GM0003", "2021-01-01").en()).contains("has not existed since 1 January 2021");
    assertThat(refusal("GM0003", "2021-24").en()).contains("has not existed since 1 January 2021");
  }

  @ParameterizedTest
  @CsvSource({"GM1979, 2020-12-31, Eemsdelta, 1 January 2021, 1 januari 2021", "GM0051, 1984, Skarsterlân, 1 March 1985, 1 maart 1985"})
  void givenAMunicipalityNotThereYet_whenChecked_thenItIsRefusedWithItsFirstDay(String code, String usedOn, String name, String en, String nl) {
    assertThat(refusal(code, usedOn).en()).isEqualTo("%s (%s) did not exist before %s", code, name, en);
    assertThat(refusal(code, usedOn).nl()).isEqualTo("%s (%s) bestond pas vanaf %s", code, name, nl);
  }

  @Test
  void givenACodeThatIsInNoTable_whenChecked_thenItIsRefused() {
    assertThat(refusal("GM9999", "2013").en()).isEqualTo("GM9999 is not a known municipality code");
    assertThat(refusal("GM9999", "2013").nl()).isEqualTo("GM9999 is geen bekende gemeentecode");
  }

  @Test
  void givenNoMunicipalityOrOnlyAName_whenChecked_thenThereIsNothingToRefuse() {
    assertThatCode(() -> table.check(null, EdtfDate.parse("2013"))).doesNotThrowAnyException();
    assertThatCode(() -> table.check(new Municipality(null, "Appingedam"), EdtfDate.parse("2025"))).doesNotThrowAnyException();
  }

  @Test
  void givenEveryMonth_whenARefusalNamesADay_thenTheDutchNameOfTheMonthIsRight() {
    List<String> months = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december");

    for (int month = 1; month <= months.size(); month++) {
      MunicipalityTable one = MunicipalityTable.parse(List.of("code,name,start,end,successor", "GM0001,Oud,,1990-%02d-01,".formatted(month)));
      InvalidField refused = catchThrowableOfType(InvalidField.class, () -> one.check(new Municipality("GM0001", null), EdtfDate.parse("2013")));
      assertThat(refused.reason().nl()).endsWith("sinds 1 %s 1990".formatted(months.get(month - 1)));
    }
  }

  @Test
  void givenACodeThatWasMergedTwice_whenItsSuccessorsAreAsked_thenTheyComeInOrderAfterIt() {
    assertThat(table.withSuccessors("GM0067")).containsExactly("GM0067", "GM0139", "GM0051", "GM1921", "GM1940");
    assertThat(table.withSuccessors("GM0599")).containsExactly("GM0599");
    assertThat(table.withSuccessors("GM9999")).containsExactly("GM9999");
  }

  @Test
  void givenATableThatGoesRound_whenItsSuccessorsAreAsked_thenEachIsNamedOnce() {
    MunicipalityTable round = MunicipalityTable.parse(List.of("code,name,start,end,successor", "GM0001,A,,1990-01-01,GM0002", "GM0002,B,,1995-01-01,GM0001"));

    assertThat(round.withSuccessors("GM0001")).containsExactly("GM0001", "GM0002");
    assertThat(catchThrowableOfType(InvalidField.class, () -> round.check(new Municipality("GM0001", null), EdtfDate.parse("2013"))).reason().en())
        .doesNotContain("among them");
  }

  @Test
  void givenEveryCodeThatEnded_whenItsSuccessorsAreFollowed_thenTheyAreAllInTheTable() {
    assertThat(everyEntry()).allSatisfy(entry -> assertThat(table.withSuccessors(entry.code())).allSatisfy(code -> assertThat(table.find(code)).isPresent()));
  }

  private List<MunicipalityTable.Entry> everyEntry() {
    return IntStream.rangeClosed(0, 9999).mapToObj("GM%04d"::formatted).flatMap(code -> table.find(code).stream()).toList();
  }

  private Words refusal(String code, String usedOn) {
    InvalidField refused = catchThrowableOfType(InvalidField.class, () -> table.check(new Municipality(code, null), EdtfDate.parse(usedOn)));
    assertThat(refused).as("%s in %s is refused", code, usedOn).isNotNull();
    assertThat(refused.field()).isEqualTo("municipality.code");
    return refused.reason();
  }
}
