package nl.wijkkroniek.histories.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.kernel.words.Words;

/**
 * One component of a state, with what is said of it when it changed. A change is never passed over: what no aspect has a sentence for is said by the name of
 * the component.
 *
 * @param <S> the state
 * @param component as it is called in the state
 * @param name as it is called on screen
 */
record Facet<S>(String component, Function<S, ?> read, Words name, List<Aspect<S>> aspects) {

  private static final Words DIFFERENTLY = new Words("Anders verteld: %s", "Told differently: %s");
  private static final Words ANOTHER_DAY = new Words("Van een andere dag verteld: %s", "Told of another day: %s");

  @SafeVarargs
  static <S> Facet<S> of(String component, Function<S, ?> read, String nl, String en, Aspect<S>... aspects) {
    return new Facet<>(component, read, new Words(nl, en), Arrays.asList(aspects));
  }

  /** What is to be said of the change; a state that is null said nothing. */
  List<Words> between(S before, S after, Names names) {
    List<Words> said = aspects.stream().flatMap(aspect -> aspect.between(before, after, names).stream()).toList();
    boolean differs = before != null && after != null && !Objects.equals(Content.of(read.apply(before)), Content.of(read.apply(after)));
    return said.isEmpty() && differs ? List.of(named(DIFFERENTLY)) : said;
  }

  /** What is to be said where only the days differ, and nothing else was said. */
  List<Words> days(S before, S after) {
    return Objects.equals(Content.dated(read.apply(before)), Content.dated(read.apply(after))) ? List.of() : List.of(named(ANOTHER_DAY));
  }

  private Words named(Words sentence) {
    return new Words(sentence.nl().formatted(name.nl()), sentence.en().formatted(name.en()));
  }
}
