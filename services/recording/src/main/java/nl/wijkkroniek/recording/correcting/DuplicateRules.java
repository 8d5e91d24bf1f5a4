package nl.wijkkroniek.recording.correcting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold when one subject turns out to be another. */
final class DuplicateRules {

  private DuplicateRules() {
  }

  static Stream<Finding> of(DuplicateRecognised duplicate, Told told) {
    SubjectId subject = told.happening().subject();
    Optional<Finding> wrong = impossible(subject, duplicate.of());
    return wrong.isPresent() ? wrong.stream() : Finding.of(unknown(duplicate.of(), told), recognisedAlready(subject, told), ring(subject, duplicate.of(), told),
        itselfOne(duplicate.of(), told), outlived(subject, duplicate.of(), told));
  }

  private static Optional<Finding> impossible(SubjectId subject, SubjectId other) {
    if (subject.equals(other)) {
      return Refused.because("of", "Iets is geen dubbele van zichzelf. Noem het andere.", "A thing is no duplicate of itself. Name the other one.");
    }
    return subject.kind() == other.kind() ? Optional.empty() : Refused.because("of",
        "%s kan niet hetzelfde zijn als %s. Noem iets van dezelfde soort.".formatted(subject, other),
        "%s cannot be the same as %s. Name something of the same kind.".formatted(subject, other));
  }

  private static Optional<Finding> unknown(SubjectId other, Told told) {
    return !told.facts().about(other).isEmpty() ? Optional.empty() : Refused.because("of",
        "Van %s is hier niets bekend. Controleer de naam, of leg daar eerst iets over vast.".formatted(other),
        "Nothing is known of %s here. Check the name, or record something about it first.".formatted(other));
  }

  private static Optional<Finding> recognisedAlready(SubjectId subject, Told told) {
    return recognition(subject, told.facts()).flatMap(before -> Refused.because("of", before.id(),
        "%s is al herkend als %s. Verbeter dat (%s), als het toch een ander was.".formatted(subject, otherOf(before), before.id()),
        "%s was recognised as %s already. Correct that (%s), if it was another after all.".formatted(subject, otherOf(before), before.id())));
  }

  private static Optional<Finding> ring(SubjectId subject, SubjectId other, Told told) {
    Set<SubjectId> seen = new HashSet<>();
    Optional<Happening> next = recognition(other, told.facts());
    while (next.isPresent() && seen.add(next.get().subject())) {
      Happening recognised = next.get();
      if (otherOf(recognised).equals(subject)) {
        return Refused.because("of", recognised.id(),
            "Andersom is al vastgelegd: %s is herkend als %s. Herroep dat eerst.".formatted(recognised.subject(), subject),
            "The reverse is recorded already: %s was recognised as %s. Retract that first.".formatted(recognised.subject(), subject));
      }
      next = recognition(otherOf(recognised), told.facts());
    }
    return Optional.empty();
  }

  private static Optional<Finding> itselfOne(SubjectId other, Told told) {
    return recognition(other, told.facts()).flatMap(further -> Flag.with(Moment.of(further), "duplicate-of-duplicate",
        "%s is zelf herkend als %s; dat telt.".formatted(other, otherOf(further)),
        "%s was itself recognised as %s; that counts.".formatted(other, otherOf(further))));
  }

  /** As one it would have ended before something that happened to it: a memory of the one or the other is wrong, and both are kept. */
  private static Optional<Finding> outlived(SubjectId subject, SubjectId other, Told told) {
    if (subject.kind() != SubjectKind.TEAM) {
      return Optional.empty();
    }
    Team one = told.facts().team(subject);
    Team another = told.facts().team(other);
    return outlived(one, another).or(() -> outlived(another, one));
  }

  private static Optional<Finding> outlived(Team ended, Team other) {
    return ended.endings().stream().filter(ending -> !ending.into().contains(other.id()) && other.last() != null && ending.at().on()
        .certainlyBefore(other.last().on())).findFirst().flatMap(ending -> Flag.with(List.of(ending.at(), other.last()), EndingRules.LATER_HAPPENINGS,
            "%s %s, en van %s is iets vastgelegd dat later gebeurde (%s).".formatted(ended.id(), ending.howAndWhen().nl(), other.id(), other.last().on()),
            "%s %s, and something that happened to %s later is recorded (%s).".formatted(ended.id(), ending.howAndWhen().en(), other.id(), other.last().on())));
  }

  private static SubjectId otherOf(Happening recognised) {
    return ((DuplicateRecognised) recognised.data()).of();
  }

  /** That this subject was recognised as another one, as it holds. */
  private static Optional<Happening> recognition(SubjectId subject, Facts facts) {
    List<RecordedEvent> own = facts.about(subject).stream().filter(event -> event.happening().subject().equals(subject)).toList();
    return Holding.of(own).all().stream().map(version -> version.event().happening()).filter(happening -> happening.data() instanceof DuplicateRecognised)
        .findFirst();
  }
}
