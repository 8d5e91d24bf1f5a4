package nl.wijkkroniek.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Stands between a client and a MongoDB server; it can lose the answer to an insertion, deliver one late, or be unreachable. */
final class CuttingProxy implements AutoCloseable {

  private static final String INSERTION = "\2insert\0";

  private final InetSocketAddress server;
  private final ServerSocket listening;
  private final AtomicReference<byte[]> held = new AtomicReference<>();
  private volatile BooleanSupplier losesAnswer = () -> false;
  private volatile boolean holdsNext;
  private volatile boolean reachable = true;

  CuttingProxy(String connectionString) throws IOException {
    URI uri = URI.create(connectionString);
    this.server = new InetSocketAddress(uri.getHost(), uri.getPort());
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String connectionString() {
    return "mongodb://127.0.0.1:" + listening.getLocalPort()
        + "/?directConnection=true&retryWrites=false&retryReads=false&serverSelectionTimeoutMS=300&heartbeatFrequencyMS=500";
  }

  /** Asked at each insertion; where it says so, the insertion reaches the server and its answer reaches nobody. */
  void losesAnswerWhere(BooleanSupplier loses) {
    losesAnswer = loses;
  }

  /** The next insertion is not answered, and reaches the server just before the one after it. */
  void deliversNextInsertionLate() {
    holdsNext = true;
  }

  void reachable(boolean nowReachable) {
    reachable = nowReachable;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client; Socket upstream = new Socket()) {
      if (reachable) {
        upstream.connect(server);
        converse(client, upstream);
      }
    } catch (IOException connectionLost) {
      // what a proxy is there for
    }
  }

  /** A driver's connection asks one thing at a time, so requests and answers alternate. */
  private void converse(Socket client, Socket upstream) throws IOException {
    byte[] request = message(client.getInputStream());
    while (request.length > 0 && reachable) {
      boolean insertion = isInsertion(request);
      if (insertion && hold(request)) {
        return;
      }
      if (insertion) {
        deliverHeld(upstream);
      }
      boolean lost = insertion && losesAnswer.getAsBoolean();
      byte[] answer = ask(request, upstream);
      if (lost || !reachable) {
        return;
      }
      send(answer, client.getOutputStream());
      request = message(client.getInputStream());
    }
  }

  private boolean hold(byte[] request) {
    boolean holds = holdsNext;
    if (holds) {
      holdsNext = false;
      held.set(request);
    }
    return holds;
  }

  private void deliverHeld(Socket upstream) throws IOException {
    byte[] late = held.getAndSet(null);
    if (late != null) {
      ask(late, upstream);
    }
  }

  /** One message of the wire protocol; it begins with its length. Empty at the end. */
  private static byte[] message(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length < 4) {
      return new byte[0];
    }
    int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16 | head[3] << 24;
    byte[] message = new byte[length];
    System.arraycopy(head, 0, message, 0, 4);
    in.readNBytes(message, 4, length - 4);
    return message;
  }

  private static byte[] ask(byte[] request, Socket upstream) throws IOException {
    send(request, upstream.getOutputStream());
    return message(upstream.getInputStream());
  }

  private static void send(byte[] message, OutputStream out) throws IOException {
    out.write(message);
    out.flush();
  }

  private static boolean isInsertion(byte[] message) {
    return new String(message, StandardCharsets.ISO_8859_1).contains(INSERTION);
  }

  @Override
  public void close() {
    reachable = false;
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
