package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.benchmarks.national.Dutch.Saying;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What every story has at hand.
 *
 * @param random the one source of chance, so that a seed makes one chronicle
 * @param agenda what is still to happen
 * @param telling how what happens is told
 * @param dutch what people say
 */
record World(Random random, Agenda agenda, Telling telling, Dutch dutch) {

  private static final int PEOPLE = 20_000;

  EventId tell(SubjectId subject, LocalDate day, SubjectEvent data, EventId... causes) {
    return telling.tell(subject, day, data, causes);
  }

  String say(Saying saying, Theme about) {
    return dutch.say(saying, about);
  }

  /** This, or nothing: people do not tell all they could. */
  String maybe(Saying saying, Theme about) {
    return chance(50) ? say(saying, about) : null;
  }

  /** Some sentences of one kind. */
  List<String> some(Saying saying, Theme about, int most) {
    List<String> said = new ArrayList<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      said.add(say(saying, about));
    }
    return said.stream().distinct().toList();
  }

  /** Whether something happens of which this is the chance, in hundredths. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A day that many days later, and at most so many. */
  LocalDate later(LocalDate day, int least, int most) {
    return day.plusDays(between(least, most));
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The opaque id of somebody. */
  String somebody() {
    return "deelnemer-" + random.nextInt(PEOPLE);
  }

  /** Somebody of whom nothing was told before. */
  SubjectId newParticipant() {
    return SubjectId.someParticipant(random);
  }

  SubjectId participant() {
    return SubjectId.someParticipant(new Random(random.nextInt(PEOPLE)));
  }
}
