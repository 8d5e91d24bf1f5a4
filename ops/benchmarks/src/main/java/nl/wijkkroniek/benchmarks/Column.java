package nl.wijkkroniek.benchmarks;

/** What stands above the columns of the tables. */
final class Column {

  static final String OURS = "ours";
  static final String PEER = "axon-mongo";
  static final String PEER_SPREAD = "axon-mongo, sent a second apart";
  static final String RAW = "driver alone, our documents";
  static final String RAW_BATCHES = "the same, in equal batches";
  static final String RAW_BATCHES_INDEXED = "the same, with our indexes";

  private Column() {
  }
}
