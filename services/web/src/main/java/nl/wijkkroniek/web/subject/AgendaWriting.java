package nl.wijkkroniek.web.subject;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.ComeBack;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.subject.Fact.Line;

/**
 * How a dynamic learning agenda is shown: each question with its age, how often it came back, what was answered so far, and who shares it.
 *
 * @param agenda what is on it
 * @param names what circles are called
 * @param texts the reader's language
 */
record AgendaWriting(Agenda agenda, Names names, Texts texts) {

  private static final int MONTH = 30;
  private static final int YEAR = 365;

  List<Fact> questions() {
    return agenda.questions().stream().map(this::question).toList();
  }

  private Fact question(Agenda.Item item) {
    Line standing = Line.of(texts.say("question", item.state()), age(item.age()),
        item.timesBack() == 0 ? null : item.timesBack() == 1 ? texts.say("agenda.backOnce") : texts.say("agenda.back", texts.say(item.timesBack())),
        item.dropped());
    Stream<Line> answers = item.answers().stream().map(answer -> Line.of(answer.answer(),
        texts.say(answer.provisional() ? "agenda.provisional" : "agenda.forGood"), texts.say(answer.told().on()),
        answer.circle().equals(agenda.circle()) ? null : texts.say("agenda.by", names.of(answer.circle()))));
    Stream<Line> back = item.comeBacks().stream().filter(each -> each.how() == ComeBack.How.SESSION).map(each -> titled("agenda.session", each.where()));
    Stream<Line> shared = item.sharedWith().stream().map(circle -> titled("agenda.shared", circle));
    return Fact.of(item.question() == null ? texts.say("agenda.untold") : item.question(), Stream.of(Stream.of(standing), answers, back, shared)
        .flatMap(each -> each).toList());
  }

  private Line titled(String key, SubjectId subject) {
    Line line = names.line(subject);
    return new Line(texts.say(key, line.text()), null, line.href());
  }

  private String age(Agenda.Age age) {
    String least = span(age.atLeast());
    if (age.atMost() == null) {
      return texts.say("agenda.atLeast", least);
    }
    String most = span(age.atMost());
    return least.equals(most) ? texts.say("agenda.old", least) : texts.say("agenda.between", least, most);
  }

  private String span(long days) {
    return days >= YEAR ? counted("year", days / YEAR) : days >= MONTH ? counted("month", days / MONTH) : counted("day", days);
  }

  private String counted(String unit, long count) {
    return texts.say("agenda." + unit + (count == 1 ? "" : "s"), texts.say(count));
  }
}
