package nl.wijkkroniek.histories.designchoices;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Report;
import nl.wijkkroniek.histories.designchoices.DesignChoices.Reports;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Design choices from the views: the reports of all questionnaires are one look-up, folded as each questionnaire stood. */
public final class KnownDesigns implements Designs {

  private static final List<EventType> TYPES = EventType.all().stream()
      .filter(type -> Set.of(QuestionnairePublished.class, DesignChoicesReported.class).contains(type.data())).toList();
  private static final Comparator<Report> IN_ORDER = Comparator.comparing(Report::year, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(report -> report.municipality().name() == null ? report.municipality().code() : report.municipality().name())
      .thenComparing(Report::dimension).thenComparing(report -> report.told().position());

  private final Histories histories;
  private final Sights sights;
  private final Places places;

  public KnownDesigns(Histories histories, Sights sights, MunicipalityTable municipalities) {
    this.histories = histories;
    this.sights = sights;
    this.places = new Places(municipalities);
  }

  @Override
  public DesignChoices counted(Wanted wanted, Moment moment, Reader reader) {
    Sight sight = sights.at(moment, reader);
    return new DesignChoices(new Counting(places).designs(found(wanted, sight)), sight.horizon().known(), sight.horizon().asOf());
  }

  @Override
  public Reports reports(Wanted wanted, Moment moment, Cursor cursor, int limit, Reader reader) {
    Refusals.outside("limit", limit, Histories.MOST);
    String list = "designs|%s|%s".formatted(wanted, moment.asOf());
    Sight sight = sights.at(moment, cursor, list, reader);
    List<Report> all = found(wanted, sight).stream().sorted(IN_ORDER).toList();
    int begin = Math.min(sight.before(), all.size());
    int end = Math.min(begin + limit, all.size());
    return new Reports(all.subList(begin, end), end < all.size() ? sight.cursor(list, String.valueOf(end)) : null, sight.horizon().known(),
        sight.horizon().asOf());
  }

  private List<Report> found(Wanted wanted, Sight sight) {
    List<SubjectId> asked = wanted.questionnaire() == null ? all(sight.horizon().known()) : List.of(SubjectId.questionnaire(wanted.questionnaire()));
    if (wanted.questionnaire() != null && !sight.isKnown(asked.getFirst())) {
      throw Refusals.unknown(asked.getFirst());
    }
    return sight.lines(asked, TYPES).stream().collect(groupingBy(StoredEntry::owner)).entrySet().stream()
        .flatMap(of -> reports(QuestionnaireState.fold(of.getKey(), Portraits.lines(of.getValue())))).filter(report -> isWanted(wanted, report)).toList();
  }

  /** Those that were known then, also where one was taken back later. */
  private List<SubjectId> all(long known) {
    if (known < 0) {
      return List.of();
    }
    Moment then = known == histories.position() ? Moment.NOW : new Moment(null, new KnownAt.Position(known));
    List<SubjectId> all = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Page<QuestionnaireSummary> page = histories.questionnaires(BelongingFilter.ALL, then, cursor, Histories.MOST, Reader.ANYONE);
      page.items().forEach(questionnaire -> all.add(questionnaire.id()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private Stream<Report> reports(QuestionnaireState questionnaire) {
    return questionnaire.reports().stream().flatMap(told -> told.choices().stream().map(choice -> new Report(questionnaire.id(), told.municipality(),
        places.now(told.municipality()), told.year(), choice.dimension(), choice.choice(), choice.motives(), choice.because(), choice.confidence(),
        told.told())));
  }

  private boolean isWanted(Wanted wanted, Report report) {
    return (wanted.dimension() == null || wanted.dimension() == report.dimension())
        && (wanted.year() == null || wanted.year().equals(report.year()))
        && (wanted.choice() == null || wanted.choice().strip().equalsIgnoreCase(report.choice().strip()))
        && (wanted.municipality() == null || places.belongTogether(wanted.municipality(), places.of(report.municipality())));
  }
}
