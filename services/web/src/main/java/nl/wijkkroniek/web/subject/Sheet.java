package nl.wijkkroniek.web.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.timeline.Lane;
import nl.wijkkroniek.web.timeline.Timeline;
import nl.wijkkroniek.web.timeline.Window;

/**
 * The part of the table that is shown.
 *
 * @param rows its lines
 * @param first the number of the first line, from 1
 * @param total how many lines there are on all parts
 * @param before the address of the part before; null for the first
 * @param after the address of the part after; null for the last
 */
public record Sheet(List<Row> rows, int first, int total, String before, String after) {

  /** Lines on one part: whatever a timeline draws one by one is on the first. */
  static final int LINES = Timeline.MOST_DRAWN + 30;

  /**
   * The part that begins with the entry that was asked for; the first where there is no such entry.
   *
   * @param own whose page it stands on
   * @param retold what its lines said before
   */
  static Sheet of(SubjectId own, Story story, Retold retold, Names names, Question question, Window window, Address address, Texts texts) {
    List<Entry> all = story.in(question.order()).stream().filter(entry -> !question.stretch() || window.touches(entry.occurredOn())).toList();
    int begin = begin(all, question.cursor());
    List<Entry> shown = all.subList(begin, Math.min(begin + LINES, all.size()));
    Set<Long> here = shown.stream().map(Entry::position).collect(Collectors.toSet());
    Writing writing = new Writing(own, story, retold, names, here, question.stretch() ? window : null, address.without("cursor", "from", "until"), texts);
    return new Sheet(shown.stream().map(writing::row).toList(), begin + 1, all.size(),
        begin == 0 ? null : part(all, Math.max(0, begin - LINES), address),
        begin + LINES >= all.size() ? null : part(all, begin + LINES, address));
  }

  /** The number of the last line. */
  public int last() {
    return first + rows.size() - 1;
  }

  private static int begin(List<Entry> all, Long cursor) {
    for (int i = 0; cursor != null && i < all.size(); i++) {
      if (all.get(i).position() == cursor) {
        return i;
      }
    }
    return 0;
  }

  private static String part(List<Entry> all, int begin, Address address) {
    return address.with("cursor", begin == 0 ? null : all.get(begin).position()).at("history");
  }

  /** Writes lines, with links that lead to the part of the table where a line stands; the stretch is null where all of the time is shown. */
  private record Writing(SubjectId own, Story story, Retold retold, Names names, Set<Long> here, Window stretch, Address whole, Texts texts) {

    Row row(Entry entry) {
      return new Row(entry.position(), Lane.of(entry.subject().kind()).code(), texts.say(entry.occurredOn()),
          entry.occurredOn().text(), texts.say(entry.sentence()), texts.say("kind." + entry.subject().kind().code()), about(entry.subject()),
          entry.causedBy().stream().map(this::cause).toList(), story.effectsOf(entry).stream().map(this::link).toList(),
          texts.say(entry.recordedAt()), entry.recordedAt().toString(), marks(entry), retold.before(entry, this::link), entry.citation(), story(entry));
    }

    /** Everything has a story; of what stands alone there is none to tell. */
    private String story(Entry entry) {
      boolean alone = entry.causedBy().isEmpty() && story.effectsOf(entry).isEmpty();
      return alone ? null : Address.of("/causes").with("event", entry.event()).with("asOf", whole.query().get("asOf"))
          .with("knownAt", whole.query().get("knownAt")).toString();
    }

    /** On its own page a subject does not lead to itself. */
    private Link about(SubjectId subject) {
      return subject.equals(own) ? new Link(names.of(subject), null) : names.link(subject);
    }

    private Link cause(EventId event) {
      Entry entry = story.find(event);
      return entry == null ? new Link(texts.say("history.elsewhere", event.id()), null) : link(entry);
    }

    private Link link(Entry entry) {
      String anchor = Row.anchor(entry.position());
      return new Link(texts.say(entry.sentence()), here.contains(entry.position()) ? "#" + anchor : whole.with("cursor", entry.position()).at(anchor));
    }

    private List<String> marks(Entry entry) {
      List<String> marks = new ArrayList<>();
      if (entry.uncertain()) {
        marks.add(texts.say("mark.uncertain"));
      }
      if (stretch != null && !stretch.holds(entry.occurredOn())) {
        marks.add(texts.say("mark.outside"));
      }
      if (entry.correctedBy() != null) {
        marks.add(texts.say("mark.corrected"));
      }
      if (entry.reconstructed()) {
        marks.add(texts.say("mark.reconstructed"));
      }
      return Stream.concat(marks.stream(), entry.flags().stream().map(Flag::words).map(texts::say)).toList();
    }
  }
}
