package nl.wijkkroniek.histories.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;

/**
 * Lists of how subjects stood at a moment, of every kind. Nothing is kept of then: the subjects that were told of by then are gone through by slug, folded some at
 * a time, and those stay that were then as is asked. A page looks at no more than so many, and may be short or empty while there is a next.
 */
final class ListsAtAMoment {

  /** Most subjects that are looked at for one page. */
  static final int LOOKED_AT = 400;
  private static final int AT_ONCE = 50;

  private final LiveViews live;
  private final WayOut wayOut;
  private final Moments moments;
  private final MunicipalityTable municipalities;

  ListsAtAMoment(LiveViews live, WayOut wayOut, Moments moments, MunicipalityTable municipalities) {
    this.live = live;
    this.wayOut = wayOut;
    this.moments = moments;
    this.municipalities = municipalities;
  }

  /**
   * What is asked of a list.
   *
   * @param filter by what every list is narrowed
   * @param question all that is asked, in words that differ where it does
   * @param fitting what is shown of one that is so; empty where something else is asked that it has not
   */
  record Wanted<S, M>(BelongingFilter filter, String question, BiFunction<S, M, Optional<M>> fitting) {

    /** Nothing else is asked. */
    static <S, M> Wanted<S, M> of(BelongingFilter filter) {
      return new Wanted<>(filter, filter.toString(), (_, summary) -> Optional.of(summary));
    }
  }

  /** A page of the list as it was at that moment. */
  <S, M> Page<M> page(Portrait<S, M> portrait, Wanted<S, M> wanted, Moment moment, Cursor cursor, int limit, Reader reader) {
    String list = portrait.kind().code() + "|" + UUID.nameUUIDFromBytes((wanted.question() + "|" + moment.asOf()).getBytes(UTF_8));
    Bookmark place = cursor.isStart() ? null : Bookmark.of(cursor, list);
    Horizon horizon = place == null ? moments.horizon(moment) : moments.again(moment, place.known());
    String last = place == null ? "" : place.last();
    Views views = live.current();
    var then = new Then<>(portrait, wanted, horizon, views, new FoldedLines(views, wayOut, reader));
    List<M> page = new ArrayList<>();
    for (int looked = 0; looked < LOOKED_AT; looked += AT_ONCE) {
      List<SubjectId> next = then.next(last);
      if (next.isEmpty()) {
        return new Page<>(page, null, horizon.known());
      }
      Map<SubjectId, List<Line>> lines = then.lines(next);
      for (SubjectId subject : next) {
        Optional<M> shown = Optional.ofNullable(lines.get(subject)).flatMap(told -> then.shown(subject, told));
        if (shown.isPresent() && page.size() == limit) {
          return new Page<>(page, new Bookmark(list, horizon.known(), last).cursor(), horizon.known());
        }
        shown.ifPresent(page::add);
        last = subject.slug();
      }
    }
    return new Page<>(page, new Bookmark(list, horizon.known(), last).cursor(), horizon.known());
  }

  /** One question at one moment. */
  private final class Then<S, M> {

    private final Portrait<S, M> portrait;
    private final Wanted<S, M> wanted;
    private final Horizon horizon;
    private final Views views;
    private final FoldedLines folded;
    private final Collection<String> told;

    private Then(Portrait<S, M> portrait, Wanted<S, M> wanted, Horizon horizon, Views views, FoldedLines folded) {
      this.portrait = portrait;
      this.wanted = wanted;
      this.horizon = horizon;
      this.views = views;
      this.folded = folded;
      this.told = wanted.filter().municipality() == null ? List.of() : municipalities.withPredecessors(wanted.filter().municipality());
    }

    /** Those that can be meant: more than are, as what was told of the place of one may have been corrected, or be of another day. */
    private List<SubjectId> next(String after) {
      return wanted.filter().team() == null ? views.toldOf(portrait.kind(), told, after, horizon.known(), AT_ONCE)
          : views.links().to(List.of(SubjectId.team(wanted.filter().team())), horizon.known()).stream().map(Link::from)
              .filter(part -> part.kind() == portrait.kind() && part.slug().compareTo(after) > 0).distinct().sorted(Comparator.comparing(SubjectId::slug))
              .limit(AT_ONCE).toList();
    }

    /** What turned out to be another is not listed, from when that was known. */
    private Map<SubjectId, List<Line>> lines(List<SubjectId> subjects) {
      Set<SubjectId> others = views.links().from(subjects, horizon.known()).stream().filter(Link::same).map(Link::from).collect(toSet());
      return folded.each(subjects.stream().filter(subject -> !others.contains(subject)).toList(), portrait.partsBySubject(), horizon);
    }

    private Optional<M> shown(SubjectId subject, List<Line> lines) {
      S state = portrait.fold().apply(subject, Portraits.forEverybody(portrait, lines));
      M summary = portrait.summary().apply(state);
      String standing = wanted.filter().state();
      return isThere(state) && (standing == null || portrait.standing().apply(summary).code().equals(standing)) ? wanted.fitting().apply(state, summary)
          : Optional.empty();
    }

    private boolean isThere(S state) {
      String asked = wanted.filter().municipality();
      return asked == null || portrait.municipalities().apply(state).stream().map(Municipality::code)
          .anyMatch(code -> code != null && municipalities.withSuccessors(code).contains(asked));
    }
  }
}
