package nl.wijkkroniek.histories.replay;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asker;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A history as a stream of server-sent events, to be taken up again after any of them with {@code Last-Event-ID}. */
@RestController
@RequestMapping(path = Question.ANY_SUBJECT, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Replays")
public class ReplayEndpoints {

  private final Histories histories;
  private final Replays replays;

  public ReplayEndpoints(Histories histories, Replays replays) {
    this.histories = histories;
    this.replays = replays;
  }

  @GetMapping("/replay")
  @Asks(value = Entry.class, form = Asks.Form.STREAM, summary = "A replay of a subject, step by step; of a team, also of its roles, experiments and sessions",
      parameters = {"asOf", "knownAt", "order", "pace", "follow", "after"})
  public void replay(@PathVariable String subjects, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Question question = Question.of(request);
    Asked asked = Asked.of(Question.subject(subjects, slug), question, request);
    question.waitIn(histories);
    replays.send(asked, question.reader(), Asker.still(request), () -> {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Accel-Buffering", "no");
      return new EventStream(response.getOutputStream());
    });
  }
}
