package nl.wijkkroniek.histories.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2013            | 2013                                             | 2013
      2013-06         | juni 2013                                        | June 2013
      2013-06-14      | 14 juni 2013                                     | 14 June 2013
      2013-21         | voorjaar 2013                                    | spring 2013
      2013-24         | winter 2013                                      | winter 2013
      2013~           | omstreeks 2013                                   | around 2013
      2013?           | mogelijk 2013                                    | possibly 2013
      2013%           | mogelijk omstreeks 2013                          | possibly around 2013
      2011/2013       | ergens in 2011–2013                              | some time in 2011–2013
      ../2014         | uiterlijk 2014                                   | by 2014
      /2014-06        | uiterlijk juni 2014                              | by June 2014
      2011/..         | in of na 2011                                    | in or after 2011
      2013-09~/2014-04| ergens tussen omstreeks september 2013 en april 2014 | some time between around September 2013 and April 2014
      201X            | de jaren 2010–2019                               | the 2010s
      20XX            | ergens in 2000–2099                              | some time in 2000–2099
      2013-XX         | 2013                                             | 2013
      2013-06-XX      | juni 2013                                        | June 2013
      0999            | 0999                                             | 0999
      """)
  void givenADate_whenItIsSaid_thenAPersonWouldSayItLikeThis(String date, String nl, String en) {
    assertThat(DateWords.of(EdtfDate.parse(date))).isEqualTo(new Words(nl, en));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2013            | eind 2013            | at the end of 2013
      2013-06         | eind juni 2013       | at the end of June 2013
      2013-06-XX      | eind juni 2013       | at the end of June 2013
      2013-06-14      | op 14 juni 2013      | on 14 June 2013
      2013-21         | eind voorjaar 2013   | at the end of spring 2013
      2013~           | omstreeks 2013       | around 2013
      2011/2013       | ergens in 2011–2013  | some time in 2011–2013
      2011/..         | in of na 2011        | in or after 2011
      201X            | in de jaren 2010–2019| in the 2010s
      20XX            | ergens in 2000–2099  | some time in 2000–2099
      """)
  void givenADateAsOfWhichIsAsked_whenItIsSaid_thenItIsItsLatestDay(String date, String nl, String en) {
    assertThat(DateWords.asOf(EdtfDate.parse(date))).isEqualTo(new Words(nl, en));
  }
}
