package nl.wijkkroniek.eventstore.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An embedded server in a process of its own, which can be killed as an operating system kills one. */
public final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final String connectionString;

  private ServerProcess(Process process, String connectionString) {
    this.process = process;
    this.connectionString = connectionString;
  }

  static ServerProcess start(Path folder) throws IOException {
    return start(folder, 0);
  }

  /** On this port, so that clients find it again. */
  public static ServerProcess start(Path folder, int port) throws IOException {
    Process process = new ProcessBuilder(java(), "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp",
        System.getProperty("java.class.path"), ServerProcess.class.getName(), folder.toString(), String.valueOf(port))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.startsWith("mongodb://")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The server process ended before it was ready");
    }
    drain(output);
    return new ServerProcess(process, line);
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  private static void drain(BufferedReader output) {
    Thread.ofVirtual().start(() -> {
      try {
        while (output.readLine() != null) {
          // what the server logs must not fill the pipe
        }
      } catch (IOException ended) {
        // and after it was killed there is no pipe
      }
    });
  }

  boolean isAlive() {
    return process.isAlive();
  }

  public String connectionString() {
    return connectionString;
  }

  /** SIGKILL: the process gets no chance to do anything more. */
  public void kill() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    kill();
  }

  /** Runs until it is killed; ends at once when the folder is taken. */
  static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedMongo server = EmbeddedMongo.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println(server.connectionString());
      Thread.currentThread().join();
    } catch (DataFolderInUse taken) {
      System.exit(1);
    }
  }
}
