package nl.wijkkroniek.histories.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Server-sent events, as they go over the wire.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream {

  private static final int RETRY_AFTER = 3_000;

  private final OutputStream out;
  private final Answers answers = new Answers();

  EventStream(OutputStream out) {
    this.out = out;
  }

  /** How to come back, and what this is. */
  void begin(SubjectId subject, long known) throws IOException {
    write("retry: %d\n: %s, known up to %d\n\n".formatted(RETRY_AFTER, subject, known));
    out.flush();
  }

  /** One entry, in one line of JSON. */
  void entry(Course.Sent sent) throws IOException {
    write("id: %s\nevent: entry\ndata: %s\n\n".formatted(sent.id(), answers.text(sent.entry())));
  }

  /** That it is over, and why: {@code end}, or {@code stopping}, after which it can be taken up again. */
  void end(String why, long known) throws IOException {
    write("event: %s\ndata: {\"position\":%d}\n\n".formatted(why, known));
    out.flush();
  }

  /** A line that says nothing: so that a connection that is gone is found out. */
  void heartbeat() throws IOException {
    write(":\n\n");
    out.flush();
  }

  void flush() throws IOException {
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
