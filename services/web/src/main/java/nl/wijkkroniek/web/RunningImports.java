package nl.wijkkroniek.web;

/** Tells whether chronicles are being imported at this moment, so that a page can say that it is not complete yet. */
@FunctionalInterface
public interface RunningImports {

  /** Whether there is at least one. */
  boolean any();
}
