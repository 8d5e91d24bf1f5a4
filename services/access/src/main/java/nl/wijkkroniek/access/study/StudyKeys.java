package nl.wijkkroniek.access.study;

import java.util.Optional;

/** A key for each study, in the vault. */
public interface StudyKeys {

  /** Makes the key of this study; durable when this returns. */
  void make(String study);

  /**
   * What nobody can tell from anything else who does not have the key of this study, and is always the same for the same text. In hex, of 256 bits.
   *
   * @return empty when the key was destroyed, or never made
   */
  Optional<String> digest(String study, String text);

  /** Destroys the key, for good: nobody can digest anything with it from here on. May be asked again. */
  void destroy(String study);
}
