package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of 256 MB that can be filled, mounted on a folder for as long as it is open. */
final class SmallDisk implements AutoCloseable {

  private static final long MEGABYTE = 1024L * 1024;
  private static final String SIZE = "400m";

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** @throws NotPossibleHere where mounting is not allowed */
  static SmallDisk mountedOn(Path folder) throws IOException {
    Files.createDirectories(folder);
    String refusal = run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()));
    if (!refusal.isEmpty()) {
      throw new NotPossibleHere("a small disk cannot be mounted here (" + refusal + "); run it as root, where mounting is allowed.");
    }
    return new SmallDisk(folder);
  }

  /** What the command had to say; nothing when it did what was asked. */
  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? "" : said.isEmpty() ? command.getFirst() + " failed" : said;
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  long freeMegabytes() {
    return folder.toFile().getUsableSpace() / MEGABYTE;
  }

  /** Something else takes room, until so much is left. */
  void leave(long megabytes) throws IOException {
    byte[] block = new byte[(int) MEGABYTE];
    try (OutputStream out = Files.newOutputStream(folder.resolve("something-else-" + megabytes))) {
      for (long free = freeMegabytes(); free > megabytes; free--) {
        out.write(block);
      }
    }
  }

  /** What took room is gone. */
  void free(long megabytes) throws IOException {
    Files.delete(folder.resolve("something-else-" + megabytes));
  }

  @Override
  public void close() {
    String refusal = run(List.of("umount", folder.toString()));
    if (!refusal.isEmpty()) {
      throw new UncheckedIOException(new IOException("The small disk stays mounted on " + folder + ": " + refusal));
    }
  }
}
