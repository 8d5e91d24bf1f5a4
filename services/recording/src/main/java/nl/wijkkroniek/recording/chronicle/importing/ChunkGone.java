package nl.wijkkroniek.recording.chronicle.importing;

/** A chunk is no longer there: another process took this import for dead, and has broken it off or finished it. */
final class ChunkGone extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ChunkGone(String importId, int number) {
    super("Chunk %d of import %s is not there any more".formatted(number, importId));
  }
}
