package nl.wijkkroniek.recording.chronicle.importing;

/**
 * Is told how an import gets on: at each change of state and, in between, a few times a second. Called by the thread that imports: it should return at
 * once.
 */
@FunctionalInterface
public interface ImportProgress {

  /** Nobody listens. */
  ImportProgress UNHEARD = status -> { };

  /** This is where it stands now. */
  void moved(ImportStatus status);

  /** Tells the other as well. */
  default ImportProgress and(ImportProgress other) {
    return status -> {
      moved(status);
      other.moved(status);
    };
  }
}
