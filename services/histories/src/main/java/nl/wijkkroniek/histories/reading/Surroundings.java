package nl.wijkkroniek.histories.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.sentence.Names;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.histories.view.Placed;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** What a page of entries needs to know of the rest of the histories, as it was known at the moment asked for: names, beginnings, endings, dates of causes. */
final class Surroundings implements Names {

  private final Map<SubjectId, List<Mark>> marks;
  private final Map<EventId, EdtfDate> causes;
  private final Set<EventId> retracted;
  private final Map<SubjectId, Set<SubjectId>> owners;

  private final Successors successors;

  private Surroundings(Map<SubjectId, List<Mark>> marks, Map<EventId, EdtfDate> causes, Set<EventId> retracted,
      Map<SubjectId, Set<SubjectId>> owners, Successors successors) {
    this.marks = marks;
    this.causes = causes;
    this.retracted = retracted;
    this.owners = owners;
    this.successors = successors;
  }

  /** Three look-ups for a whole page, one more where it names causes that do not hold, and two a generation where its teams went into others. */
  static Surroundings of(List<StoredEntry> page, Horizon horizon, Views views) {
    Set<SubjectId> parts = page.stream().map(entry -> entry.happening().subject()).collect(toSet());
    Map<SubjectId, Set<SubjectId>> owners = views.links().from(parts, horizon.known()).stream()
        .collect(groupingBy(Link::from, mapping(Link::to, toSet())));
    Set<SubjectId> subjects = Stream.concat(owners.values().stream().flatMap(Set::stream),
        page.stream().flatMap(entry -> Stream.concat(Stream.of(entry.owner()), entry.happening().about().stream()))).collect(toSet());
    Map<SubjectId, List<Mark>> marks = marks(subjects, horizon, views);
    Successors successors = Successors.of(owners.values().stream().flatMap(Set::stream).collect(toSet()), marks, horizon, views);
    Set<EventId> causing = page.stream().flatMap(entry -> entry.happening().causedBy().stream()).collect(toSet());
    Map<EventId, EdtfDate> causes = views.entries().placed(causing, horizon.known()).stream()
        .collect(toMap(Placed::id, Placed::on, (one, same) -> one));
    Set<EventId> missing = causing.stream().filter(cause -> !causes.containsKey(cause)).collect(toSet());
    return new Surroundings(marks, causes, views.entries().retracted(missing, horizon.known()), owners, successors);
  }

  /** What of these subjects was known, by subject. */
  static Map<SubjectId, List<Mark>> marks(Set<SubjectId> subjects, Horizon horizon, Views views) {
    return views.marks().of(subjects, horizon.known()).stream().filter(mark -> !horizon.leavesOut(mark.on())).collect(groupingBy(Mark::subject));
  }

  /** The last name in the field that was known; its slug where none was. */
  @Override
  public String of(SubjectId subject) {
    return marks(subject, Mark.Kind.NAMED).max(Comparator.comparing(Mark::own)).map(Mark::name).orElse(subject.slug());
  }

  /** The beginning of a subject that was known, if any. */
  Stream<Mark> beginning(SubjectId subject) {
    return marks(subject, Mark.Kind.BEGINNING).min(Comparator.comparing(Mark::own)).stream();
  }

  /** The endings of a subject that were known. */
  Stream<Mark> endings(SubjectId subject) {
    return marks(subject, Mark.Kind.ENDING);
  }

  /** When those of these causes that are known happened. */
  Stream<EdtfDate> dates(List<EventId> ofCauses) {
    return ofCauses.stream().map(causes::get).filter(Objects::nonNull);
  }

  /** Whether one of these causes was known, and taken back. */
  boolean isRetracted(List<EventId> ofCauses) {
    return ofCauses.stream().anyMatch(retracted::contains);
  }

  /** The subjects to whose histories a subject was known to belong. */
  Set<SubjectId> owners(SubjectId part) {
    return owners.getOrDefault(part, Set.of());
  }

  /** The teams that these went into or were divided into, and so on. */
  Stream<SubjectId> successors(Collection<SubjectId> teams) {
    return successors.of(teams);
  }

  private Stream<Mark> marks(SubjectId subject, Mark.Kind kind) {
    return marks.getOrDefault(subject, List.of()).stream().filter(mark -> mark.kind() == kind);
  }
}
