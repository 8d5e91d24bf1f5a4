package nl.wijkkroniek.web;

/** Tells what passes, like a store that does not answer, from what is broken. */
@FunctionalInterface
public interface Outages {

  /** Whether this went wrong because something did not answer that will. */
  boolean isBehind(Throwable fault);
}
