package nl.wijkkroniek.histories.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;

/**
 * One thing a state tells, with the sentences for when it changed.
 *
 * @param <S> the state
 * @param read what it says of it: nothing, one thing, or several
 * @param changed "from %s to %s", where there is only ever one; null where there may be several
 * @param gained "%s" is there now
 * @param lost "%s" is not there any more
 */
record Aspect<S>(BiFunction<S, Names, List<Aspect.Said>> read, Words changed, Words gained, Words lost) {

  private static final Words DIFFERS = new Words("Eerst: %s; nu: %s", "First: %s; now: %s");

  /**
   * Something that is said.
   *
   * @param key what makes it the same, however it is said
   * @param of what it is said of: what has another key and is of the same, is told differently rather than come or gone
   */
  record Said(Object key, Words words, Object of) {

    Said(Object key, Words words) {
      this(key, words, key);
    }

    static Said text(String text) {
      return new Said(text, new Words(text, text));
    }
  }

  /** There is only ever one of it. */
  static <S> Aspect<S> one(Function<S, String> read, Words changed, Words gained) {
    return oneOf(state -> read.apply(state) == null ? null : Said.text(read.apply(state)), changed, gained);
  }

  /** The same of what is said differently in each language. */
  static <S> Aspect<S> oneOf(Function<S, Said> read, Words changed, Words gained) {
    return new Aspect<>((state, _) -> Stream.ofNullable(read.apply(state)).toList(), changed, gained, new Words("Niet meer verteld: %s", "No longer told: %s"));
  }

  /** There may be several. */
  static <S> Aspect<S> many(Function<S, List<Said>> read, Words gained, Words lost) {
    return new Aspect<>((state, _) -> read.apply(state), null, gained, lost);
  }

  /** There may be several, in people's own words. */
  static <S, T> Aspect<S> texts(Function<S, List<T>> read, Function<T, String> text, Words gained, Words lost) {
    return many(state -> read.apply(state).stream().map(text).map(Said::text).toList(), gained, lost);
  }

  /** Subjects, by what they are called. */
  static <S> Aspect<S> subjects(Function<S, List<SubjectId>> read, Words gained, Words lost) {
    return new Aspect<>((state, names) -> read.apply(state).stream().map(subject -> new Said(subject, new Words(names.of(subject), names.of(subject))))
        .toList(),
        null, gained, lost);
  }

  /** What is to be said of the change; a state that is null said nothing. */
  List<Words> between(S before, S after, Names names) {
    List<Said> then = before == null ? List.of() : read.apply(before, names);
    List<Said> now = after == null ? List.of() : read.apply(after, names);
    List<Said> gone = new ArrayList<>(without(then, now));
    List<Said> come = new ArrayList<>(without(now, then));
    List<Words> differ = changed != null && gone.size() == 1 && come.size() == 1 ? otherwise(gone, come, changed, (_, _) -> true)
        : otherwise(gone, come, DIFFERS, (was, is) -> was.of().equals(is.of()));
    return Stream.of(differ.stream(), gone.stream().map(said -> in(lost, said)), come.stream().map(said -> in(gained, said))).flatMap(all -> all).toList();
  }

  /** Takes what is told differently from what went and what came; where that cannot be heard in the words, there are none. */
  private static List<Words> otherwise(List<Said> gone, List<Said> come, Words sentence, BiPredicate<Said, Said> same) {
    List<Words> words = new ArrayList<>();
    for (Said was : List.copyOf(gone)) {
      come.stream().filter(said -> same.test(was, said)).findFirst().ifPresent(is -> {
        gone.remove(was);
        come.remove(is);
        if (!was.words().equals(is.words())) {
          words.add(new Words(sentence.nl().formatted(was.words().nl(), is.words().nl()), sentence.en().formatted(was.words().en(), is.words().en())));
        }
      });
    }
    return words;
  }

  private static Words in(Words sentence, Said said) {
    return new Words(sentence.nl().formatted(said.words().nl()), sentence.en().formatted(said.words().en()));
  }

  /** What is in the one as many times more than in the other. */
  private static List<Said> without(List<Said> all, List<Said> others) {
    List<Object> unmatched = new ArrayList<>(others.stream().map(Said::key).toList());
    return all.stream().filter(said -> !unmatched.remove(said.key())).toList();
  }
}
