package nl.wijkkroniek.histories.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** How every question about a subject goes: read strictly, wait for what it comes after, ask the histories, answer. */
public final class Asking {

  private final Histories histories;
  private final Answers answers = new Answers();

  public Asking(Histories histories) {
    this.histories = histories;
  }

  /** A page of subjects. */
  @FunctionalInterface
  public interface Listing<F, M> {

    Page<M> page(F filter, Moment moment, Cursor cursor, int limit, Reader reader);
  }

  /** How a subject stood at a moment, as far as this reader may see. */
  @FunctionalInterface
  public interface Look<S> {

    Answer<S> at(String slug, Moment moment, Reader reader);
  }

  /** A list of subjects, as they stood. */
  public <F, M> ResponseEntity<JsonNode> list(HttpServletRequest request, Function<Question, F> filter, Listing<F, M> listing, Function<M, SubjectId> id) {
    Question question = Question.of(request);
    F wanted = filter.apply(question);
    question.waitInLists(histories);
    return answers.list(listing.page(wanted, question.moment(), question.cursor(), question.limit(), question.reader()), question, id);
  }

  /** Which of the subjects that belong to teams are wanted, by team and by how they stand. */
  public static <E extends Enum<E> & Coded> Function<Question, BelongingFilter> belonging(Class<E> states) {
    return question -> new BelongingFilter(question.value("team", slug -> SubjectId.team(slug).slug()).orElse(null),
        question.word("state", states).map(Coded::code).orElse(null));
  }

  /** The same, of a kind that is looked for by municipality as well. */
  public static <E extends Enum<E> & Coded> Function<Question, BelongingFilter> belonging(Class<E> states, MunicipalityCode municipality) {
    return question -> {
      BelongingFilter filter = belonging(states).apply(question);
      return new BelongingFilter(filter.team(), filter.state(), municipality.in(question));
    };
  }

  /** How one subject stood. */
  public <S> ResponseEntity<JsonNode> state(HttpServletRequest request, SubjectKind kind, String slug, Look<S> asked,
      Function<S, String> name) {
    Question question = Question.of(request);
    SubjectId id = Question.subject(kind, slug);
    question.waitIn(histories);
    Answer<S> answer = asked.at(slug, question.moment(), question.reader());
    return answers.state(answer, id, name.apply(answer.state()), histories.identity(id, answer.position()));
  }

  /** What happened to one subject. */
  public ResponseEntity<JsonNode> history(HttpServletRequest request, SubjectKind kind, String slug) {
    Question question = Question.of(request);
    SubjectId id = Question.subject(kind, slug);
    question.waitIn(histories);
    return answers.history(histories.history(id, question.moment(), question.order(), question.cursor(), question.limit(), question.reader()), question);
  }
}
