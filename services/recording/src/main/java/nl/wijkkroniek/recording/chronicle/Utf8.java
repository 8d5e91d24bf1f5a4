package nl.wijkkroniek.recording.chronicle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import nl.wijkkroniek.kernel.words.InvalidField;

/** Reads text strictly: a byte that is not UTF-8 is an error, not a question mark in somebody's words. */
final class Utf8 {

  private Utf8() {
  }

  static String read(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw malformed(in.position() + 1);
    }
    return out.flip().toString();
  }

  private static InvalidField malformed(int place) {
    return new InvalidField("",
        "is geen UTF-8, bij byte %d; bewaar het bestand als UTF-8".formatted(place),
        "is not UTF-8, at byte %d; save the file as UTF-8".formatted(place));
  }
}
