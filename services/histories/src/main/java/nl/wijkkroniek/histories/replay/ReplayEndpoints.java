package nl.wijkkroniek.histories.replay;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A history as a stream of server-sent events, to be taken up again after any of them with {@code Last-Event-ID}. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Replays")
public class ReplayEndpoints {

  private static final String OF = "A replay, step by step, of ";

  private final Histories histories;
  private final Replays replays;

  public ReplayEndpoints(Histories histories, Replays replays) {
    this.histories = histories;
    this.replays = replays;
  }

  @GetMapping("/teams/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a team and of its roles, experiments and sessions",
      parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void team(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.TEAM, slug, request, response);
  }

  @GetMapping("/roles/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a role", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void role(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.ROLE, slug, request, response);
  }

  @GetMapping("/experiments/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "an experiment", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void experiment(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.EXPERIMENT, slug, request, response);
  }

  @GetMapping("/sessions/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a reflection session",
      parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void session(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.SESSION, slug, request, response);
  }

  @GetMapping("/needs/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a need", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void need(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.NEED, slug, request, response);
  }

  @GetMapping("/circles/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a learning circle", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void circle(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.CIRCLE, slug, request, response);
  }

  @GetMapping("/questionnaires/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "a questionnaire", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void questionnaire(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.QUESTIONNAIRE, slug, request, response);
  }

  @GetMapping("/alumnidays/{slug}/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = OF + "an alumni day", parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void alumniDay(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(SubjectKind.ALUMNI_DAY, slug, request, response);
  }

  private void send(SubjectKind kind, String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Question question = Question.of(request);
    Asked asked = Asked.of(Question.subject(kind, slug), question, request);
    question.waitIn(histories);
    replays.send(asked, Reader.ANYONE, () -> {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Accel-Buffering", "no");
      return new EventStream(response.getOutputStream());
    });
  }
}
