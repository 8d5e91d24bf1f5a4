package nl.wijkkroniek.eventstore.log;

/**
 * A commit was recorded under this idempotency key before; nothing more is recorded. Whoever repeats an append compares the
 * digests: the same one means that this was done, and {@link #commit()} is its receipt.
 */
public final class KeyAlreadyUsed extends AppendFailed {

  private final transient Commit commit;

  KeyAlreadyUsed(Commit commit) {
    super("Idempotency key " + commit.key() + " was used before, for the commit at position " + commit.position());
    this.commit = commit;
  }

  /** The commit that was recorded under the key. */
  public Commit commit() {
    return commit;
  }
}
