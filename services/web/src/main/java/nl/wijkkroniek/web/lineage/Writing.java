package nl.wijkkroniek.web.lineage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.lineage.Lineage;
import nl.wijkkroniek.histories.lineage.Lineage.Member;
import nl.wijkkroniek.histories.lineage.Lineage.Step;
import nl.wijkkroniek.histories.lineage.Lineage.Turn;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;

/** Writes a lineage in the language of the reader; what it leads to is shown at the same moment. */
record Writing(Lineage lineage, Address address, Texts texts) {

  /** The teams that are as many steps away. */
  public record Generation(String heading, boolean asked, List<Card> teams) {
  }

  /** One team: its page, its lifetime in words, and how it went on. */
  public record Card(Link team, String lifetime, List<Way> ways) {
  }

  /** How a team went on: into which one, when, and how it came to that. */
  public record Way(String how, Link to, String when, String mark, String story) {
  }

  /** A line of the history of all of them. */
  public record Line(String when, String what, String mark, String story) {
  }

  List<Generation> generations() {
    return lineage.teams().stream().collect(groupingBy(Member::generation, TreeMap::new, toList())).entrySet().stream()
        .map(each -> new Generation(heading(each.getKey()), each.getKey() == 0, each.getValue().stream().map(this::card).toList())).toList();
  }

  private String heading(int generation) {
    int steps = Math.abs(generation);
    return generation == 0 ? texts.say("lineage.itself")
        : texts.say((generation < 0 ? "lineage.before" : "lineage.after") + (steps == 1 ? "" : ".more"), String.valueOf(steps));
  }

  private Card card(Member member) {
    return new Card(link(member.team()), lifetime(member), lineage.steps().stream().filter(step -> step.from().equals(member.team())).map(this::way).toList());
  }

  private String lifetime(Member member) {
    if (member.ended() == null) {
      return member.began() == null ? null : texts.say("team.since", texts.say(member.began().on()));
    }
    return member.began() == null ? texts.say("team.until", texts.say(member.ended().on()))
        : texts.say("team.lived", texts.say(member.began().on()), texts.say(member.ended().on()));
  }

  private Way way(Step step) {
    Turn turn = step.turn();
    return new Way(texts.say("lineage." + step.how().code()), link(step.to()), texts.say(turn.on()), mark(turn.uncertain()), story(turn.event()));
  }

  Line line(Entry entry) {
    return new Line(texts.say(entry.occurredOn()), texts.say(entry.sentence()), mark(entry.uncertain()), story(entry.event()));
  }

  private String mark(boolean uncertain) {
    return uncertain ? texts.say("lineage.uncertain") : null;
  }

  private String story(EventId event) {
    return atTheMoment(Address.of("/causes").with("event", event));
  }

  private Link link(SubjectId team) {
    return new Link(name(team), atTheMoment(Address.of(team)));
  }

  String name(SubjectId team) {
    return lineage.teams().stream().filter(member -> member.team().equals(team)).findFirst().map(Member::name).orElse(team.slug());
  }

  String atTheMoment(Address page) {
    return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString();
  }
}
