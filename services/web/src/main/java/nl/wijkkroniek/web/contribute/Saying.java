package nl.wijkkroniek.web.contribute;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Visibility;

/** Where what somebody says in a session is told. Whoever runs the pages records it. */
public interface Saying {

  /**
   * Somebody said something, today.
   *
   * @param key what it is recognised by when it is sent again
   */
  void said(SubjectId session, Words words, SubjectId author, String key);

  /** What is said, and who may read it. */
  record Words(Layer layer, Visibility visibility, String text) {
  }
}
