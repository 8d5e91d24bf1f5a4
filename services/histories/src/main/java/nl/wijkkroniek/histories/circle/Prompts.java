package nl.wijkkroniek.histories.circle;

import java.time.LocalDate;
import java.util.List;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Words;

/**
 * What a reflection session of a circle could sit down with, drawn from its learning agenda: the questions that are still open, those first that are longest on
 * it and were back most often.
 *
 * @param circle whose
 * @param items the prompts
 * @param opening what to send to open a session with them, to {@code POST /v1/sessions/{slug}/openings}; null when there are none
 * @param position of the last event that was known to the answer
 */
public record Prompts(SubjectId circle, List<Prompt> items, Opening opening, long position) {

  /** Most prompts in an answer: more than anyone sits down with. */
  public static final int MOST = 20;
  /** Prompts when nothing is said. */
  public static final int USUAL = 5;

  private static final int YEAR = 365;
  private static final int MONTH = 30;

  public Prompts {
    items = List.copyOf(items);
  }

  /**
   * One prompt.
   *
   * @param question the event that raised the question
   * @param text how the question is put
   * @param words the same as a prompt: how long it is open, how often it came back, and what the answer is for now
   * @param state how it stands
   * @param age how old it is
   * @param timesBack how often it came back
   */
  public record Prompt(EventId question, String text, Words words, QuestionStanding state, Agenda.Age age, int timesBack) {
  }

  /** Draws them from the agenda as it is now. */
  public static Prompts of(String slug, int limit, Histories histories, LocalDate day, Reader reader) {
    Answer<CircleState> circle = histories.circle(slug, Moment.NOW, reader);
    Moment same = new Moment(null, new KnownAt.Position(circle.position()));
    List<Prompt> prompts = Agenda.pressing(circle.state(), OtherCircles.of(histories, same, reader), day, limit).stream()
        .filter(item -> item.question() != null).map(Prompts::prompt).toList();
    return new Prompts(circle.state().id(), prompts, prompts.isEmpty() ? null : Opening.with(circle.state().id(), prompts), circle.position());
  }

  /**
   * The opening of a session, as it is recorded: the questions are its causes, so that each leads to the session, and back.
   *
   * @param causedBy the events that raised the questions
   * @param data what to record
   */
  public record Opening(List<EventId> causedBy, Data data) {

    /** What is recorded of it. */
    public record Data(Method method, SubjectId circle, List<String> prompts) {
    }

    private static Opening with(SubjectId circle, List<Prompt> prompts) {
      return new Opening(prompts.stream().map(Prompt::question).toList(),
          new Data(Method.DYNAMIC_LEARNING_AGENDA, circle, prompts.stream().map(Prompt::text).toList()));
    }
  }

  private static Prompt prompt(Agenda.Item item) {
    Words back = back(item.timesBack());
    Words age = age(item.age().atLeast());
    Words first = new Words("„%s” staat %s op de agenda%s.".formatted(item.question(), age.nl(), back.nl()),
        "“%s” has been on the agenda for %s%s.".formatted(item.question(), age.en(), back.en()));
    Words then = item.answers().isEmpty() ? new Words("Wat weten we nu dat we toen niet wisten?", "What do we know now that we did not know then?")
        : new Words("Het antwoord voor nu is: „%s” Klopt dat nog?".formatted(item.answers().getLast().answer()),
            "The answer for now is: “%s” Does it still hold?".formatted(item.answers().getLast().answer()));
    return new Prompt(item.event(), item.question(), new Words(first.nl() + " " + then.nl(), first.en() + " " + then.en()), item.state(), item.age(),
        item.timesBack());
  }

  private static Words back(int times) {
    return times == 0 ? new Words("", "") : times == 1 ? new Words(" en kwam één keer terug", " and came back once")
        : new Words(" en kwam %d keer terug".formatted(times), " and came back %d times".formatted(times));
  }

  private static Words age(long days) {
    if (days >= YEAR) {
      return new Words("al ten minste %d jaar".formatted(days / YEAR), "at least %d %s".formatted(days / YEAR, days / YEAR == 1 ? "year" : "years"));
    }
    return days >= MONTH ? new Words("al ten minste %d %s".formatted(days / MONTH, days / MONTH == 1 ? "maand" : "maanden"),
        "at least %d %s".formatted(days / MONTH, days / MONTH == 1 ? "month" : "months")) : new Words("sinds kort", "a short while");
  }
}
