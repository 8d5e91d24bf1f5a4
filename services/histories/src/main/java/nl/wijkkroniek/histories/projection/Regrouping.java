package nl.wijkkroniek.histories.projection;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.Raised;
import nl.wijkkroniek.histories.view.ViewBson;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/**
 * To which histories a subject belongs once something told of it holds otherwise, and with it what belongs to the subject. What happened before is asked of the
 * views as they were before that position.
 */
final class Regrouping {

  private final Views views;
  private final long position;
  private final Map<SubjectId, Map<SubjectId, Link>> now = new HashMap<>();
  private final List<Regrouped> regrouped = new ArrayList<>();
  private final Map<EventId, Optional<SubjectId>> raised = new HashMap<>();

  /**
   * One subject that belongs elsewhere.
   *
   * @param part which
   * @param ended links that are no more
   * @param begun links that were not there
   */
  record Regrouped(SubjectId part, List<Link> ended, List<Link> begun) {

    private boolean hasChanged() {
      return !ended.isEmpty() || !begun.isEmpty();
    }
  }

  private Regrouping(Views views, long position) {
    this.views = views;
    this.position = position;
  }

  /** What belongs where, when nothing changes. */
  static Regrouping none(Views views, long position) {
    return new Regrouping(views, position);
  }

  /**
   * What belongs where, now that some events of a subject hold otherwise.
   *
   * @param changed which
   * @param now those of them that hold, as they do
   */
  static Regrouping of(SubjectId subject, Set<EventId> changed, List<Happening> now, Views views, long position) {
    var regrouping = new Regrouping(views, position);
    List<Happening> own = Stream.concat(regrouping.ownOf(subject).filter(happening -> !changed.contains(happening.id())), now.stream()).toList();
    if (regrouping.regroup(subject, own)) {
      views.links().to(List.of(subject), position - 1).stream().map(Link::from).distinct()
          .sorted(Comparator.comparing((SubjectId part) -> part.kind() == SubjectKind.SESSION).thenComparing(Comparator.naturalOrder()))
          .forEach(part -> regrouping.regroup(part, regrouping.ownOf(part).toList()));
    }
    return regrouping;
  }

  /** Every subject that belongs elsewhere. */
  List<Regrouped> regrouped() {
    return regrouped;
  }

  /** The links of a subject, now. */
  List<Link> links(SubjectId from) {
    return List.copyOf(linksOf(from).values());
  }

  /** What a subject turned out to be. */
  List<SubjectId> sameAs(SubjectId subject) {
    return linksOf(subject).values().stream().filter(Link::same).map(Link::to).toList();
  }

  /** The subjects whose histories name a happening now: those it names, the circle that raised what it takes over, and what those turned out to be. */
  Set<SubjectId> named(Happening happening) {
    return Set.copyOf(Stream.concat(Facts.names(happening).stream(), asked(happening)).flatMap(named -> Stream.concat(Stream.of(named), sameAs(named).stream()))
        .filter(named -> !named.equals(happening.subject())).toList());
  }

  private Stream<SubjectId> asked(Happening happening) {
    return Facts.takesOver(happening).flatMap(question -> raised.computeIfAbsent(question,
        asked -> Optional.ofNullable(views.entries().raised(List.of(asked), position).get(asked)).map(Raised::circle))).stream();
  }

  private boolean regroup(SubjectId part, List<Happening> own) {
    Map<SubjectId, Link> before = read(part);
    Map<SubjectId, Link> after = new LinkedHashMap<>();
    wanted(part, own).forEach((to, same) -> after.put(to, stays(before.get(to), same) ? before.get(to) : new Link(part, to, position, same)));
    now.put(part, after);
    Regrouped change = new Regrouped(part, without(before, after), without(after, before));
    if (change.hasChanged()) {
      regrouped.add(change);
    }
    return change.hasChanged();
  }

  private static boolean stays(Link link, boolean same) {
    return link != null && link.same() == same;
  }

  private static List<Link> without(Map<SubjectId, Link> these, Map<SubjectId, Link> those) {
    return these.values().stream().filter(link -> !link.equals(those.get(link.to()))).toList();
  }

  /** To what a subject belongs by what was told of it, and whether it is that. */
  private Map<SubjectId, Boolean> wanted(SubjectId part, List<Happening> own) {
    Map<SubjectId, Boolean> wanted = new LinkedHashMap<>();
    own.forEach(happening -> Facts.belongsTo(happening).forEach(to -> wanted.merge(to, happening.data() instanceof DuplicateRecognised, Boolean::logicalOr)));
    addSame(wanted);
    if (part.kind() == SubjectKind.SESSION) {
      List.copyOf(wanted.keySet()).stream().filter(Belonging::isPartOfTeams).flatMap(about -> linksOf(about).keySet().stream())
          .filter(owner -> owner.kind() == SubjectKind.TEAM).forEach(team -> wanted.putIfAbsent(team, false));
    }
    addSame(wanted);
    wanted.remove(part);
    return wanted;
  }

  private void addSame(Map<SubjectId, Boolean> wanted) {
    Map.copyOf(wanted).forEach((to, same) -> sameAs(to).forEach(further -> wanted.putIfAbsent(further, same)));
  }

  private Stream<Happening> ownOf(SubjectId part) {
    return views.entries().linesOf(part, part, position - 1).stream().map(line -> ViewBson.entry(line).happening());
  }

  private Map<SubjectId, Link> linksOf(SubjectId from) {
    return now.containsKey(from) ? now.get(from) : read(from);
  }

  private Map<SubjectId, Link> read(SubjectId from) {
    return views.links().from(List.of(from), position - 1).stream().collect(toMap(Link::to, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
