package nl.wijkkroniek.web.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.kernel.event.Naming;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.subject.Fact.Line;

/** What the subjects of a history are called in it. Read from the history itself, so that a later name never shows at an earlier moment. */
final class Names {

  private final Map<SubjectId, String> names = new HashMap<>();
  private final Function<SubjectId, Optional<String>> elsewhere;

  private Names(Function<SubjectId, Optional<String>> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * The last name that is told of each subject, in field order.
   *
   * @param elsewhere asked once for the name of a subject that this history names but does not tell of
   */
  static Names in(List<Entry> history, Function<SubjectId, Optional<String>> elsewhere) {
    Names names = new Names(elsewhere);
    history.forEach(entry -> Naming.in(entry.data()).ifPresent(name -> names.names.put(entry.subject(), name)));
    return names;
  }

  /** What it is called; its slug where no name is told. */
  String of(SubjectId subject) {
    return names.computeIfAbsent(subject, asked -> elsewhere.apply(asked).orElse(asked.slug()));
  }

  /** The same, leading to its page. */
  Link link(SubjectId subject) {
    Address page = Address.of(subject);
    return new Link(of(subject), page == null ? null : page.toString());
  }

  /** The same, as a line of a fact. */
  Line line(SubjectId subject) {
    Link link = link(subject);
    return new Line(link.text(), null, link.href());
  }
}
