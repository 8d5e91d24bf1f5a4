package nl.wijkkroniek.histories.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.sentence.ValueWords;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.words.Words;

/** What held in a team, as short as it can be said: in the words of who told it, with the published values in both languages. */
final class ValueText {

  private ValueText() {
  }

  static Words of(MandateAgreed mandate) {
    List<Words> parts = new ArrayList<>();
    part(parts, "oplossingen", "solutions", mandate.solutions());
    part(parts, "afspraken met partners", "agreements with partners", mandate.partnerAgreements());
    part(parts, "afwijken van protocol", "departing from protocol", mandate.departFromProtocol());
    part(parts, "verantwoording", "accounting", mandate.accounting());
    part(parts, "toegang", "access", mandate.access());
    return joined(parts);
  }

  static Words scope(List<String> targetGroups, List<String> lifeDomains, List<String> taskAreas) {
    List<Words> parts = new ArrayList<>();
    part(parts, "voor", "for", all(targetGroups));
    part(parts, "leefgebieden", "life domains", all(lifeDomains));
    part(parts, "taken", "tasks", all(taskAreas));
    return joined(parts);
  }

  static Words of(MemberJoined member) {
    Words profile = ValueWords.of(member.profile());
    return member.title() == null ? profile : new Words("%s (%s)".formatted(member.title(), profile.nl()), "%s (%s)".formatted(member.title(), profile.en()));
  }

  static Words of(SpecialistBroughtIn specialist) {
    String what = specialist.expertise() == null ? specialist.question() : specialist.expertise();
    return new Words("specialist erbij: " + what, "specialist brought in: " + what);
  }

  static Words of(RoleRedefined redefined) {
    return redefined.from() == null ? new Words("werd " + redefined.to(), "became " + redefined.to()) : same(redefined.from() + " → " + redefined.to());
  }

  static Words of(RoleRetired retired, SubjectId role) {
    String to = retired.tasksGoTo();
    return to == null ? new Words("vervallen: " + role.slug(), "retired: " + role.slug())
        : new Words("vervallen: %s; taken naar %s".formatted(role.slug(), to), "retired: %s; tasks go to %s".formatted(role.slug(), to));
  }

  static Words of(Outcome outcome) {
    return ValueWords.of(outcome);
  }

  /** A name, with what it is between brackets. */
  static Words with(String name, String more) {
    return same(more == null ? name : "%s (%s)".formatted(name, more));
  }

  /** What was told, or null. */
  static Words maybe(String text) {
    return text == null ? null : same(text);
  }

  /** What somebody wrote is the same in both languages. */
  static Words same(String text) {
    return new Words(text, text);
  }

  private static void part(List<Words> parts, String nl, String en, String text) {
    if (text != null) {
      parts.add(new Words(nl + ": " + text, en + ": " + text));
    }
  }

  private static String all(List<String> texts) {
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private static Words joined(List<Words> parts) {
    return new Words(parts.stream().map(Words::nl).collect(Collectors.joining("; ")), parts.stream().map(Words::en).collect(Collectors.joining("; ")));
  }
}
