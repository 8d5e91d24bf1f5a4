package nl.wijkkroniek.histories.difference;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/** Something that was told, and between brackets what more was told of it; what was not told is left out. */
final class Phrase {

  private final Words head;
  private final List<Words> more = new ArrayList<>();

  private Phrase(Words head) {
    this.head = head;
  }

  static Phrase of(String head) {
    return new Phrase(new Words(head, head));
  }

  static Phrase of(Words head) {
    return new Phrase(head);
  }

  Phrase with(Words detail) {
    if (detail != null) {
      more.add(detail);
    }
    return this;
  }

  Phrase with(String detail) {
    return with(detail == null ? null : new Words(detail, detail));
  }

  Phrase with(String nl, String en, String detail) {
    return with(detail == null ? null : new Words(nl + ": " + detail, en + ": " + detail));
  }

  Phrase with(String nl, String en, List<String> details) {
    return with(nl, en, details.isEmpty() ? null : String.join(", ", details));
  }

  Phrase with(String nl, String en, EdtfDate detail) {
    return with(detail == null ? null : new Words(nl + ": " + DateWords.of(detail).nl(), en + ": " + DateWords.of(detail).en()));
  }

  Words words() {
    return more.isEmpty() ? head : new Words(head.nl() + " (" + String.join("; ", more.stream().map(Words::nl).toList()) + ")",
        head.en() + " (" + String.join("; ", more.stream().map(Words::en).toList()) + ")");
  }
}
