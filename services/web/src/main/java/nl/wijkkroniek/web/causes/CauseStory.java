package nl.wijkkroniek.web.causes;

import java.util.List;
import nl.wijkkroniek.web.page.Link;

/**
 * How something came to be and what came of it, to be read from top to bottom.
 *
 * @param event what it is about
 * @param before what led to it, as it happened
 * @param after what it led to, as it happened
 * @param earlier where there is more that led to it; empty where this is all
 * @param later where there is more that it led to; empty where this is all
 * @param banner which moment is shown, in words; null when that is now
 * @param now the address of the page as it is now
 */
public record CauseStory(Scene event, List<Scene> before, List<Scene> after, List<Link> earlier, List<Link> later, String banner, String now) {

  /**
   * One thing that happened.
   *
   * @param anchor names it on its page
   * @param lane the kind of its subject, for the look of it
   * @param when the date in words; null when nothing is known of it
   * @param edtf the date as it was written; null when nothing is known of it
   * @param what the sentence
   * @param kind what it happened to: the kind, in words; null when nothing is known of it
   * @param about what it happened to: the name and its page; null when nothing is known of it
   * @param story its own page of causes; null for the one the page is about, and when nothing is known of it
   * @param through what led to it, where that is not just what stands before it
   * @param follows whether it follows from what stands just before it, and from that alone
   * @param marks what a reader should know of it, in words
   * @param citation the source; null when not told
   */
  public record Scene(String anchor, String lane, String when, String edtf, String what, String kind, Link about, String story, List<Link> through,
      boolean follows, List<String> marks, String citation) {
  }
}
