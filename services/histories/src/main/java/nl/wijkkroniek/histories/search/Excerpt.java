package nl.wijkkroniek.histories.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.search.index.Analysis;
import nl.wijkkroniek.histories.search.index.Analysis.Term;

/**
 * What of a text answers a question: a stretch of it, with the words marked that were looked for.
 *
 * @param pieces that follow each other
 */
public record Excerpt(List<Piece> pieces) {

  /** Characters of a stretch, about. */
  private static final int LENGTH = 240;
  private static final int BEFORE = 60;

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of a text.
   *
   * @param text as it was written
   * @param matched whether it was looked for
   */
  public record Piece(String text, boolean matched) {
  }

  /** The first of these texts in which most of the words stand, cut to size; empty where none of them does. */
  static Optional<Excerpt> of(List<String> texts, LookedFor looked) {
    String best = null;
    BitSet marked = new BitSet();
    for (String text : texts) {
      BitSet here = marks(text, looked);
      if (here.cardinality() > marked.cardinality()) {
        best = text;
        marked = here;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Excerpt(cut(best, marked)));
  }

  /** The words of these texts that answer a question, as they were written; each once. */
  static List<String> matched(List<String> texts, LookedFor looked) {
    return texts.stream().flatMap(text -> pieces(text, marks(text, looked), 0, text.length()).stream()).filter(Piece::matched).map(Piece::text)
        .map(word -> word.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /** The characters of the words that were looked for. */
  private static BitSet marks(String text, LookedFor looked) {
    BitSet marked = new BitSet(text.length());
    Set<String> dutch = all(looked, LookedFor.Word::dutch);
    Set<String> english = all(looked, LookedFor.Word::english);
    Analysis.dutchWithParts(text).stream().filter(term -> dutch.contains(term.text())).forEach(term -> mark(marked, term));
    Analysis.english(text).stream().filter(term -> english.contains(term.text())).forEach(term -> mark(marked, term));
    List<String> starts = looked.words().stream().map(LookedFor.Word::start).filter(Objects::nonNull).toList();
    Analysis.words(text).stream().filter(term -> starts.stream().anyMatch(term.text()::startsWith)).forEach(term -> mark(marked, term));
    return marked;
  }

  private static Set<String> all(LookedFor looked, Function<LookedFor.Word, Set<String>> stems) {
    return looked.words().stream().map(stems).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static void mark(BitSet marked, Term term) {
    marked.set(term.start(), term.end());
  }

  private static List<Piece> cut(String text, BitSet marked) {
    int from = startOfWord(text, Math.max(0, marked.nextSetBit(0) - BEFORE));
    int until = endOfWord(text, Math.min(text.length(), Math.max(from + LENGTH, marked.nextClearBit(marked.nextSetBit(0)))));
    List<Piece> pieces = pieces(text, marked, from, until);
    return Stream.of(from > 0 ? List.of(new Piece("… ", false)) : List.<Piece>of(), pieces, until < text.length() ? List.of(new Piece(" …", false)) : List.<Piece>of())
        .flatMap(List::stream).toList();
  }

  private static List<Piece> pieces(String text, BitSet marked, int from, int until) {
    List<Piece> pieces = new ArrayList<>();
    for (int at = from; at < until; ) {
      boolean matched = marked.get(at);
      int change = matched ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = change < 0 ? until : Math.min(change, until);
      pieces.add(new Piece(text.substring(at, end), matched));
      at = end;
    }
    return pieces;
  }

  private static int startOfWord(String text, int at) {
    int space = at == 0 ? -1 : text.indexOf(' ', at);
    return at == 0 || space < 0 || space - at > BEFORE / 2 ? wholeCharacter(text, at) : space + 1;
  }

  private static int endOfWord(String text, int at) {
    int space = text.lastIndexOf(' ', at);
    return at == text.length() || at - space > BEFORE / 2 ? wholeCharacter(text, at) : space;
  }

  private static int wholeCharacter(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
