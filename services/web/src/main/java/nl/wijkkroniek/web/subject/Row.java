package nl.wijkkroniek.web.subject;

import java.util.List;
import nl.wijkkroniek.web.page.Link;

/**
 * One line of the table.
 *
 * @param position names the row: {@code e-<position>}
 * @param lane the lane of the timeline it is drawn in
 * @param when the date in words
 * @param edtf the date as it was written
 * @param what the sentence
 * @param kind what it happened to: the kind, in words
 * @param about what it happened to: the name and its page
 * @param causes what led to it
 * @param effects what it led to
 * @param recorded when it was recorded
 * @param recordedAt the same for machines
 * @param marks what a reader should know of it, in words
 * @param before how it was told before it was corrected, or what it took back; empty for nothing
 * @param citation the source; null when not told
 * @param story the page that tells how it came to be and what came of it; null where nothing led to it and it led to nothing
 */
public record Row(long position, String lane, String when, String edtf, String what, String kind, Link about, List<Link> causes, List<Link> effects,
    String recorded, String recordedAt, List<String> marks, List<Earlier> before, String citation, String story) {

  /** The name of the row on its page. */
  public String anchor() {
    return anchor(position);
  }

  static String anchor(long position) {
    return "e-" + position;
  }
}
