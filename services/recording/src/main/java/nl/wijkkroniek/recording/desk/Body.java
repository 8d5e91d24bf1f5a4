package nl.wijkkroniek.recording.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.recording.telling.Refusals;

/** The body of a request as text, read to its limit and no further. */
final class Body {

  /** Whoever sends more than this after all is not listening for an answer. */
  private static final long PATIENCE = 64L * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;

  private Body() {
  }

  /** The text, which must be UTF-8 and not larger than this many bytes. */
  static String read(HttpServletRequest request, int largest) {
    try {
      InputStream in = request.getInputStream();
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        letItFinish(in);
        throw Refusals.invalid(new InvalidField("",
            "Dit is te groot: er passen %d bytes in. Splits het in meer gebeurtenissen, of kort het in.".formatted(largest),
            "This is too large: %d bytes fit. Split it into more events, or shorten it.".formatted(largest)));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusals.invalid(new InvalidField("", "Dit is geen UTF-8. Stuur de tekst in UTF-8.", "This is not UTF-8. Send the text in UTF-8."));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A sender that is cut off while sending never reads why. */
  private static void letItFinish(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = PATIENCE;
    for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
      left -= read;
    }
  }
}
