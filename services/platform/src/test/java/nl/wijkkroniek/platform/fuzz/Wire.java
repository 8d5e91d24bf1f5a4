package nl.wijkkroniek.platform.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A plain socket: it sends what no well-behaved client would, and reads until the house hangs up. Of a stream that goes on it reads the beginning. */
final class Wire {

  private static final int PATIENCE = 120_000;
  private static final int OF_A_STREAM = 100;
  private static final String STREAM = "text/event-stream";

  private final InetSocketAddress house;

  Wire(String address) {
    URI uri = URI.create(address);
    this.house = new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  /** Sends this, and hangs up; empty headers and status 0 where the house said nothing. */
  Heard send(Ask ask) {
    long began = System.nanoTime();
    byte[] read = exchange(ask);
    return heard(read, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private byte[] exchange(Ask ask) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.connect(house, PATIENCE);
      socket.setSoTimeout(PATIENCE);
      write(socket, ask);
      read(socket, read);
    } catch (SocketTimeoutException tooLate) {
      return read.toByteArray();
    } catch (IOException hungUp) {
      // The house may hang up on what it will not hear out; what it said before is what counts.
      return read.toByteArray();
    }
    return read.toByteArray();
  }

  private static void write(Socket socket, Ask ask) throws IOException {
    try {
      socket.getOutputStream().write(ask.bytes());
      socket.getOutputStream().flush();
      if (ask.isCutShort() || ask.liesAboutLength()) {
        socket.shutdownOutput();
      }
    } catch (SocketTimeoutException tooLate) {
      throw tooLate;
    } catch (IOException answeredAlready) {
      // It may have been refused before all of it was sent; the answer is there to be read.
      return;
    }
  }

  private static void read(Socket socket, ByteArrayOutputStream read) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] some = new byte[64 * 1024];
    boolean stream = false;
    for (int length = in.read(some); length >= 0; length = in.read(some)) {
      read.write(some, 0, length);
      if (!stream && read.toString(StandardCharsets.ISO_8859_1).contains("Content-Type: " + STREAM)) {
        stream = true;
        socket.setSoTimeout(OF_A_STREAM);
      }
    }
  }

  private static Heard heard(byte[] bytes, long millis) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (!all.startsWith("HTTP/1.1 ") || end < 0) {
      return new Heard(0, Map.of(), all, millis);
    }
    List<String> lines = new ArrayList<>(List.of(all.substring(0, end).split("\r\n")));
    int status = Integer.parseInt(lines.removeFirst().split(" ")[1]);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : lines) {
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(line.substring(line.indexOf(':') + 1).strip());
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    return new Heard(status, headers, new String(chunked ? joined(body) : body, StandardCharsets.UTF_8), millis);
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int line = at;
      while (line < chunks.length && chunks[line] != '\r') {
        line++;
      }
      int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
      int from = Math.min(line + 2, chunks.length);
      out.write(chunks, from, Math.min(length, chunks.length - from));
      at = from + length + 2;
    }
    return out.toByteArray();
  }
}
