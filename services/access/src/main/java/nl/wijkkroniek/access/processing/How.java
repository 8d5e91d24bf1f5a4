package nl.wijkkroniek.access.processing;

import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** By which way personal data left. */
public enum How implements Coded {
  PAGE("page", "op een pagina", "on a page"),
  API("api", "door een programma", "by a program"),
  EXPORT("export", "als bestand", "as a file"),
  STREAM("stream", "als stroom", "as a stream");

  private final String code;
  private final Words words;

  How(String code, String nl, String en) {
    this.code = code;
    this.words = new Words(nl, en);
  }

  @Override
  public String code() {
    return code;
  }

  public Words words() {
    return words;
  }
}
