package nl.wijkkroniek.kernel.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;

/** Opens what was sealed, as long as its key is there. Asked where something leaves, and where a rule needs to know what was said. */
@FunctionalInterface
public interface Opening {

  /** Opens nothing: for what was never sealed. */
  Opening NONE = _ -> Optional.empty();

  /** The text that was sealed; empty when its key is gone. */
  Optional<String> open(String sealed);

  /**
   * What was made unreadable.
   *
   * @param events those of which a text was
   * @param soFar how often anything was destroyed until now
   */
  record Destroyed(Set<EventId> events, long soFar) {
  }

  /** What was made unreadable after so much else: copies of it in the clear have to go. */
  default Destroyed destroyedAfter(long before) {
    return new Destroyed(Set.of(), before);
  }

  /** These will be opened: their keys may be fetched together. */
  default void expect(Collection<String> sealed) {
  }

  /** The data of these happenings will be opened. */
  default void expectIn(List<Happening> happenings) {
    List<String> sealed = happenings.stream().flatMap(happening -> MarkedTexts.in(happening.data()).stream()).map(MarkedTexts.Marked::text)
        .filter(SealedText::is).toList();
    if (!sealed.isEmpty()) {
      expect(sealed);
    }
  }

  /** The same event in the clear: with {@link SealedText#FORMER} for the names that cannot be read any more, and {@link SealedText#UNREADABLE} for such own words. */
  default SubjectEvent opened(SubjectEvent data) {
    return MarkedTexts.changed(data, marked -> SealedText.is(marked.text())
        ? open(marked.text()).orElse(marked.ownWords() ? SealedText.UNREADABLE : SealedText.FORMER) : marked.text());
  }

  /** The same happening in the clear. */
  default Happening opened(Happening told) {
    SubjectEvent opened = opened(told.data());
    return opened == told.data() ? told : told.with(opened);
  }

  /** Whether what was recorded says the same as what is told now. What cannot be read any more is not compared. */
  default boolean saysTheSame(Happening recorded, Happening told) {
    List<String> gone = MarkedTexts.in(recorded.data()).stream().filter(marked -> SealedText.is(marked.text()) && open(marked.text()).isEmpty())
        .map(MarkedTexts.Marked::field).toList();
    return without(gone::contains, opened(recorded)).saysTheSameAs(without(gone::contains, told));
  }

  private static Happening without(Predicate<String> gone, Happening happening) {
    return happening.with(MarkedTexts.changed(happening.data(), marked -> !gone.test(marked.field()) ? marked.text()
        : marked.ownWords() ? SealedText.UNREADABLE : null));
  }
}
