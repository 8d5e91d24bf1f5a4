package nl.wijkkroniek.kernel.visibility;

/**
 * Decides whose eyes may see a contribution. Asked by every way out (page, API, stream, search, export), at the moment something leaves and with things as they
 * stand then, never as they stood at a moment replayed.
 */
public interface VisibilityPolicy {

  /** Whether this contribution may leave to this reader. */
  boolean lets(ContributionStanding contribution, Reader reader);
}
