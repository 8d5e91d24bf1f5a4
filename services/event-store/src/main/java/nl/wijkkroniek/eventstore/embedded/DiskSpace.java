package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;

/**
 * Refuses writes while the disk is nearly full. A store that meets a full disk in the middle of a commit has to stop
 * altogether; one that stops short of it goes on reading.
 */
record DiskSpace(Path folder, long reserve) {

  /** Room for the largest message of a client, and what its indexes and the layout of the file may need beside it. */
  static final long RESERVE = 128L * 1024 * 1024;

  private static final int OUT_OF_DISK_SPACE = 14031;

  /** @throws MongoServerError when less is free than the reserve, in bytes */
  void require() {
    if (folder.toFile().getUsableSpace() < reserve) {
      throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace",
          "The disk of the data folder " + folder + " is full: nothing is written until there is room again; reading goes on.");
    }
  }
}
