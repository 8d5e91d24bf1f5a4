package nl.wijkkroniek.web.oldfornew;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.oldfornew.Balances;
import nl.wijkkroniek.histories.team.Balance;
import nl.wijkkroniek.histories.team.OldForNew.Replaced;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.oldfornew.Sheet.Count;
import nl.wijkkroniek.web.oldfornew.Sheet.OfTeam;
import nl.wijkkroniek.web.oldfornew.Sheet.Provision;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.Texts;

/** Writes the balance of replaced provisions in the language of the reader; what it leads to is shown at the same moment. */
record SheetWriting(Balances balances, Address address, Texts texts) {

  private static final String NOT_TOLD = "not-told";

  Sheet sheet() {
    return new Sheet(counts(balances.balance()), balances.teams().stream().filter(team -> !team.provisions().isEmpty()).map(this::team).toList(),
        balances.teams().stream().filter(team -> team.provisions().isEmpty()).map(this::link).toList(),
        balances.unknown().stream().map(SubjectId::slug).toList());
  }

  private List<Count> counts(Balance balance) {
    return Stream.of(count("gone", balance.gone()), count("still-there", balance.stillThere()), count("unclear", balance.unclear()),
        count(NOT_TOLD, balance.notTold())).toList();
  }

  private Count count(String outcome, int number) {
    return new Count(outcome, texts.say("oldfornew." + outcome), texts.say(number));
  }

  private OfTeam team(Balances.OfTeam team) {
    Municipality where = team.municipality();
    String balance = counts(team.balance()).stream().filter(count -> !count.number().equals("0"))
        .map(count -> texts.say("oldfornew.count", count.number(), count.name())).collect(Collectors.joining(" · "));
    return new OfTeam(link(team), where == null ? null : where.name() == null ? where.code() : where.name(), balance,
        team.provisions().stream().map(each -> provision(each, team)).toList());
  }

  private Link link(Balances.OfTeam team) {
    return new Link(team.name(), atTheMoment(Address.of(team.team())));
  }

  private Provision provision(Replaced replaced, Balances.OfTeam team) {
    String outcome = replaced.disappeared() == null ? NOT_TOLD : replaced.disappeared().code();
    Told last = replaced.outcome() == null ? replaced.told() : replaced.outcome();
    return new Provision(replaced.provision(), outcome, texts.say("oldfornew." + outcome),
        Stream.concat(Stream.ofNullable(replaced.by()).map(by -> texts.say("fact.replacedBy", by)), Stream.ofNullable(replaced.because())).toList(),
        texts.say(last.on()), team.uncertain().contains(last.event()), atTheMoment(Address.of("/causes").with("event", last.event())));
  }

  private String atTheMoment(Address page) {
    return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString();
  }
}
