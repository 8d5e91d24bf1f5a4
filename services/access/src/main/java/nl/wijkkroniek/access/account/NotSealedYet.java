package nl.wijkkroniek.access.account;

/** The accounts in a database are of a time when names stood there in the clear. */
public final class NotSealedYet extends RuntimeException {

  NotSealedYet() {
    super("The accounts in this database are of a version that kept names in the clear, and are not taken over: start with an empty data folder.");
  }
}
