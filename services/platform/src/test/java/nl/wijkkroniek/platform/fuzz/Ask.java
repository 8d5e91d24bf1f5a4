package nl.wijkkroniek.platform.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes over the wire.
 *
 * @param headers each a whole line
 */
record Ask(String method, String target, List<String> headers, byte[] body, Framing framing) {

  private static final int SHOWN = 3_000;
  private static final int PIECE = 1_000;

  /** How it says where its body ends. */
  enum Framing {
    NONE, LENGTH, CHUNKED, LENGTH_CUT_SHORT, CHUNKS_CUT_SHORT
  }

  /** Whether the sender hangs up before all was sent. */
  boolean isCutShort() {
    return framing == Framing.LENGTH_CUT_SHORT || framing == Framing.CHUNKS_CUT_SHORT;
  }

  /** Whether a header says of its own how much there is, which need not be true. */
  boolean liesAboutLength() {
    return headers.stream().anyMatch(header -> header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:"));
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line(out, method + " " + target + " HTTP/1.1");
    headers.forEach(header -> line(out, header));
    switch (framing) {
      case NONE -> line(out, "");
      case LENGTH -> measured(out, body.length);
      case LENGTH_CUT_SHORT -> measured(out, body.length + PIECE);
      case CHUNKED -> chunks(out, true);
      case CHUNKS_CUT_SHORT -> chunks(out, false);
    }
    return out.toByteArray();
  }

  private void measured(ByteArrayOutputStream out, int length) {
    line(out, "Content-Length: " + length);
    line(out, "");
    out.writeBytes(body);
  }

  private void chunks(ByteArrayOutputStream out, boolean whole) {
    line(out, "Transfer-Encoding: chunked");
    line(out, "");
    for (int from = 0; from < body.length; from += PIECE) {
      int length = Math.min(PIECE, body.length - from);
      line(out, Integer.toHexString(length));
      out.write(body, from, length);
      line(out, "");
    }
    line(out, whole ? "0\r\n" : Integer.toHexString(PIECE));
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Every byte of it that fits, so that it can be sent again. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    byte[] bytes = bytes();
    for (int i = 0; i < bytes.length && shown.length() < SHOWN; i++) {
      int each = bytes[i] & 0xff;
      shown.append(each == '\n' ? "\n" : each == '\r' ? "" : each >= ' ' && each < 127 ? String.valueOf((char) each) : String.format(Locale.ROOT, "\\x%02x", each));
    }
    return shown + (shown.length() < SHOWN ? "" : "... (%d bytes)".formatted(bytes.length)) + (isCutShort() ? " and hangs up" : "");
  }
}
