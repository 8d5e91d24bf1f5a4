package nl.wijkkroniek.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import nl.wijkkroniek.kernel.words.Refusal;

/** A request of which no more is read than fits, and of which it is said when it broke off. */
final class CountedRequest extends HttpServletRequestWrapper {

  /** Whoever sends more than this on top of what fits is not listening for an answer. */
  private static final long PATIENCE = 64L * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;
  private static final Refusal BROKEN_OFF = new Refusal(Refusal.Kind.INVALID,
      "Dit kwam niet heel aan: de verbinding brak af, of de lengte klopt niet. Er is niets vastgelegd; stuur het opnieuw.",
      "This did not arrive whole: the connection broke off, or its length is wrong. Nothing was recorded; send it again.");

  private final Limit limit;
  private ServletInputStream counted;

  CountedRequest(HttpServletRequest request, Limit limit) {
    super(request);
    this.limit = limit;
  }

  /**
   * How much fits.
   *
   * @param most bytes
   * @param tooLarge what is said of more
   */
  record Limit(long most, Refusal tooLarge) {
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (counted == null) {
      counted = new Counted(super.getInputStream());
    }
    return counted;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream sent;
    private long read;

    Counted(ServletInputStream sent) {
      this.sent = sent;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int some = next(into, from, length);
      read += Math.max(some, 0);
      if (read > limit.most()) {
        hearOut();
        throw limit.tooLarge();
      }
      return some;
    }

    /** A sender that is cut off while sending never reads why. */
    private void hearOut() {
      byte[] passedOver = new byte[CHUNK];
      while (read <= limit.most() + PATIENCE) {
        int some = next(passedOver, 0, CHUNK);
        if (some < 0) {
          return;
        }
        read += some;
      }
    }

    private int next(byte[] into, int from, int length) {
      try {
        return sent.read(into, from, length);
      } catch (IOException broken) {
        throw BROKEN_OFF;
      }
    }

    @Override
    public boolean isFinished() {
      return sent.isFinished();
    }

    @Override
    public boolean isReady() {
      return sent.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      sent.setReadListener(listener);
    }
  }
}
