package nl.wijkkroniek.histories.circle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * The dynamic learning agenda of a circle: its questions with what became of them here and in the circles that share them.
 *
 * @param circle whose
 * @param questions those still alive first, the oldest of them first; then those answered for good; then those that dropped off
 * @param total how many there are on all pages
 * @param next the cursor of the next page; null when this is the last
 */
public record Agenda(SubjectId circle, List<Item> questions, int total, String next) {

  public Agenda {
    questions = List.copyOf(questions);
  }

  /**
   * A question of it.
   *
   * @param event the event that raised it
   * @param question how it is put here; null where nobody told
   * @param state how it stands here
   * @param since when it came on this agenda
   * @param age how old it is, or was when it dropped off
   * @param timesBack how often it came back
   * @param comeBacks how and where
   * @param answers what was answered, in this circle and in those that share it
   * @param dropped why it dropped off the last time; null while it is on the agenda, or nobody told
   * @param sharedWith the other circles that have it on their agenda
   */
  public record Item(EventId event, String question, QuestionStanding state, EdtfDate since, Age age, int timesBack, List<ComeBack> comeBacks,
      List<Answered> answers, String dropped, List<SubjectId> sharedWith) {
    public Item {
      comeBacks = List.copyOf(comeBacks);
      answers = List.copyOf(answers);
      sharedWith = List.copyOf(sharedWith);
    }
  }

  /**
   * An answer.
   *
   * @param circle that gave it
   * @param answer in its words
   * @param provisional whether it is for the time being
   * @param told where it comes from
   */
  public record Answered(SubjectId circle, String answer, boolean provisional, Told told) {
  }

  /**
   * How old a question is, in days; two figures, as the day it was raised may not be known.
   *
   * @param atLeast at the least
   * @param atMost at the most; null where its beginning is open
   */
  public record Age(long atLeast, Long atMost) {

    static Age between(EdtfDate since, LocalDate first, LocalDate last) {
      long least = since.openEnd() ? 0 : Math.max(0, ChronoUnit.DAYS.between(since.latest(), first));
      return new Age(least, since.openBeginning() ? null : Math.max(0, ChronoUnit.DAYS.between(since.earliest(), last)));
    }
  }

  /**
   * A page of the agenda of a circle. Only the questions on it are looked for in other circles: it costs as many circles as share those.
   *
   * @param others how other circles stood at the same moment
   * @param day on which the age is counted
   * @param from how many questions stand on the pages before
   * @param limit most on this page
   */
  public static Agenda of(CircleState circle, OtherCircles others, LocalDate day, int from, int limit) {
    Comparator<LearningQuestion> order = Comparator.comparing(question -> isAlive(question.state()) ? 0 : question.state() == QuestionStanding.ANSWERED ? 1
        : 2);
    List<Item> page = items(circle, others, day, order.thenComparing(question -> question.since().on().earliest()), from, limit);
    return new Agenda(circle.id(), page, circle.agenda().size(), null);
  }

  /** The same, with where the next page begins. */
  public Agenda goingOn(String cursor) {
    return new Agenda(circle, questions, total, cursor);
  }

  /**
   * The questions that are most worth a session: alive, and with the most days on the agenda times the times they were on the table, the first time counted. So
   * one of two years that came back twice comes before one of five years that never did.
   */
  static List<Item> pressing(CircleState circle, OtherCircles others, LocalDate day, int limit) {
    Comparator<LearningQuestion> weight = Comparator.comparing(question -> isAlive(question.state()) ? -weight(question, day) : 1L);
    int alive = (int) circle.agenda().stream().filter(question -> isAlive(question.state())).count();
    return items(circle, others, day, weight.thenComparing(question -> question.since().position()), 0, Math.min(limit, alive));
  }

  private static long weight(LearningQuestion question, LocalDate day) {
    return (1 + Age.between(question.since().on(), day, day).atLeast()) * (1 + question.comeBacks().size());
  }

  private static List<Item> items(CircleState circle, OtherCircles others, LocalDate day, Comparator<LearningQuestion> order, int from, int limit) {
    List<LearningQuestion> page = circle.agenda().stream().sorted(order).skip(from).limit(limit).toList();
    var sharing = new Sharing(circle, others, others.raised(page.stream().map(LearningQuestion::event).toList()));
    return page.stream().map(question -> item(question, sharing.with(question), day)).toList();
  }

  private static boolean isAlive(QuestionStanding state) {
    return state == QuestionStanding.OPEN || state == QuestionStanding.PROVISIONAL;
  }

  private static Item item(LearningQuestion question, Map<SubjectId, LearningQuestion> sharing, LocalDate day) {
    String put = Stream.concat(Stream.of(question),
        sharing.values().stream()).map(LearningQuestion::question).filter(Objects::nonNull).findFirst().orElse(null);
    List<Answered> answers = sharing.entrySet().stream().flatMap(each -> each.getValue().answers().stream().map(answer -> new Answered(each.getKey(),
        answer.data().answer(), !Boolean.FALSE.equals(answer.data().provisional()), answer.told()))).toList();
    boolean gone = question.state() == QuestionStanding.DROPPED;
    EdtfDate until = gone ? question.drops().getLast().told().on() : EdtfDate.of(day);
    return new Item(question.event(), put, question.state(), question.since().on(), Age.between(question.since().on(), until.earliest(), until.latest()),
        question.comeBacks().size(), question.comeBacks(), answers, gone ? question.drops().getLast().data().because() : null,
        sharing.keySet().stream().skip(1).toList());
  }

  /**
   * Finds out which circles share a question: from circle to circle, along the takings over, and the one that raised it, which need not have been told when it was
   * taken over. What turned out to be one circle is one.
   */
  private static final class Sharing {

    private final CircleState own;
    private final OtherCircles others;
    private final Map<EventId, SubjectId> raised;
    private final Map<SubjectId, Optional<CircleState>> read = new HashMap<>();
    private final Map<SubjectId, SubjectId> known = new HashMap<>();

    private Sharing(CircleState own, OtherCircles others, Map<EventId, SubjectId> raised) {
      this.own = own;
      this.others = others;
      this.raised = raised;
    }

    /** The question as it stands in every circle that shares it, the own circle first. */
    Map<SubjectId, LearningQuestion> with(LearningQuestion question) {
      Map<SubjectId, LearningQuestion> found = new LinkedHashMap<>(Map.of(own.id(), question));
      var next = new ArrayDeque<>(neighbours(question));
      while (!next.isEmpty()) {
        SubjectId circle = known(next.poll());
        if (!isOwn(circle) && !found.containsKey(circle)) {
          questionIn(circle, List.copyOf(found.values())).ifPresent(here -> {
            found.put(circle, here);
            next.addAll(neighbours(here));
          });
        }
      }
      return found;
    }

    private boolean isOwn(SubjectId circle) {
      return circle.equals(own.id()) || known(circle).equals(known(own.id()));
    }

    private SubjectId known(SubjectId circle) {
      return known.computeIfAbsent(circle, others::known);
    }

    /** A circle that raised a question twice has it on its agenda once; others may have taken over either. */
    private Optional<LearningQuestion> questionIn(SubjectId circle, List<LearningQuestion> asked) {
      return read.computeIfAbsent(circle, others::stood).flatMap(state -> state.agenda().stream().filter(each -> asked.stream().anyMatch(each::isAlso)).findFirst());
    }

    private List<SubjectId> neighbours(LearningQuestion question) {
      return Stream.of(Stream.of(question.from(), raised.get(question.event())).filter(Objects::nonNull), question.takenOverBy().stream())
          .flatMap(each -> each).toList();
    }
  }
}
