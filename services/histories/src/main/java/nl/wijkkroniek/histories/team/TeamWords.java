package nl.wijkkroniek.histories.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.team.Absence.How;
import nl.wijkkroniek.histories.team.Absence.What;
import nl.wijkkroniek.kernel.words.PlainText;

/**
 * By which words the partners and life domains of a team are found, in their plain form. Nobody says in advance which there are: a partner is found by its name and
 * by the field it works in.
 *
 * @param partners of its partners
 * @param lifeDomains of its life domains
 * @param formerPartners of those it had, the last that left last
 * @param formerLifeDomains of those it had
 * @param lifeDomainsTold where its life domains were told last; null where they never were
 */
public record TeamWords(List<String> partners, List<String> lifeDomains, List<Former> formerPartners, List<Former> formerLifeDomains, Told lifeDomainsTold) {

  public TeamWords {
    partners = List.copyOf(partners);
    lifeDomains = List.copyOf(lifeDomains);
    formerPartners = List.copyOf(formerPartners);
    formerLifeDomains = List.copyOf(formerLifeDomains);
  }

  /** A word of what it had; {@code told} is the ending. */
  public record Former(String word, Told told) {
  }

  /** Those of this state. */
  public static TeamWords of(TeamState team) {
    Aim.Scope scope = team.aim().scope();
    Composition composition = team.composition();
    return new TeamWords(
        plain(composition.partners().stream().flatMap(partner -> Stream.of(partner.data().partner(), Objects.requireNonNullElse(partner.data().field(), "")))),
        scope == null ? List.of() : plain(scope.lifeDomains().stream()),
        composition.formerPartners().stream()
            .flatMap(former -> plain(Stream.of(former.partner(), Objects.requireNonNullElse(former.field(), ""))).stream().map(word -> new Former(word, former.told())))
            .toList(),
        scope == null ? List.of() : scope.formerLifeDomains().stream().map(former -> new Former(PlainText.of(former.lifeDomain()), former.told())).toList(),
        scope == null ? null : scope.lifeDomainsTold());
  }

  private static List<String> plain(Stream<String> words) {
    return words.map(PlainText::of).filter(word -> !word.isEmpty()).distinct().toList();
  }

  /** What it has not of these; empty where it has one of them. */
  public Optional<List<Absence>> without(List<String> partnersAsked, List<String> lifeDomainsAsked) {
    if (partnersAsked.stream().map(PlainText::of).anyMatch(partners::contains) || lifeDomainsAsked.stream().map(PlainText::of).anyMatch(lifeDomains::contains)) {
      return Optional.empty();
    }
    List<Absence> absences = new ArrayList<>();
    partnersAsked.forEach(partner -> absences.add(absence(What.PARTNER, partner, formerPartners, null)));
    lifeDomainsAsked.forEach(domain -> absences.add(absence(What.LIFE_DOMAIN, domain, formerLifeDomains, lifeDomainsTold)));
    return Optional.of(absences);
  }

  private static Absence absence(What what, String word, List<Former> former, Told listed) {
    String plain = PlainText.of(word);
    return former.reversed().stream().filter(had -> had.word().equals(plain)).findFirst().map(had -> new Absence(what, word, How.ENDED, had.told()))
        .orElseGet(() -> new Absence(what, word, listed == null ? How.UNTOLD : How.OUTSIDE_SCOPE, listed));
  }
}
