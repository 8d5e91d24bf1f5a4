package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses writes while the disk is nearly full. A store that meets a full disk in the middle of a commit has to stop
 * altogether; one that stops short of it goes on reading.
 */
final class DiskSpace {

  /** Room for the largest message of a client, for the journals of two checkpoints, and for the pages that wait for the second. */
  static final long RESERVE = 192L * 1024 * 1024;

  private static final long MARGIN = 16L * 1024 * 1024;
  private static final int OUT_OF_DISK_SPACE = 14031;
  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  private final Path folder;
  private final long reserve;
  private final AtomicBoolean full = new AtomicBoolean();

  /** @param reserve bytes that have to stay free */
  DiskSpace(Path folder, long reserve) {
    this.folder = folder;
    this.reserve = reserve;
  }

  /** @throws MongoServerError when less is free than the reserve */
  void require() {
    if (folder.toFile().getUsableSpace() < reserve) {
      String sentence = "The disk of the data folder " + folder + " is full: nothing is written until there is room again; reading goes on.";
      if (full.compareAndSet(false, true)) {
        LOG.error(sentence);
      }
      throw refusal(sentence);
    }
    if (full.get() && full.compareAndSet(true, false)) {
      LOG.info("There is room again on the disk of the data folder {}", folder);
    }
  }

  /** Whether pages of so many bytes can be written, with as much again for the layout of the file. */
  boolean isRoomFor(long bytes) {
    return folder.toFile().getUsableSpace() >= 2 * bytes + MARGIN;
  }

  /** It was said once; that a write is refused is for whoever sent it. */
  private static MongoServerError refusal(String sentence) {
    var refusal = new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", sentence);
    refusal.setLogError(false);
    return refusal;
  }
}
