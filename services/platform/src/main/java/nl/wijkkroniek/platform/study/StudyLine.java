package nl.wijkkroniek.platform.study;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.access.study.Pseudonyms;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;

/**
 * A contribution as it is taken home for a study. When it was recorded is told by the day: to the millisecond it would be a name of its own, the same in every
 * study.
 */
@Schema(name = "StudyLine", requiredProperties = {"line", "pseudonym", "session", "visibility", "occurredOn", "recordedOn", "text"})
record StudyLine(@Schema(description = "What this contribution is called in this study") String line,
    @Schema(description = "What its author is called in this study") String pseudonym,
    @Schema(description = "The session it was made in") String session,
    @Schema(description = "The circle of that session, where it is known") String circle,
    @Schema(description = "The teams that session is about") List<String> teams,
    @Schema(description = "fact, perception or reflection, where that was said") String layer,
    @Schema(description = "Who may read it besides: everyone-with-access or open") String visibility,
    @Schema(description = "When it was said (EDTF)") String occurredOn,
    @Schema(description = "The day it was recorded, in Europe/Amsterdam", type = "string", format = "date") String recordedOn,
    @Schema(description = "What was asked") String prompt,
    @Schema(description = "What was said") String text) {

  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  static StudyLine of(StoredEntry entry, ContributionMade made, ContributionStanding standing, Collection<Link> around, Pseudonyms pseudonyms) {
    SubjectId session = entry.happening().subject();
    Set<SubjectId> to = around.stream().filter(link -> link.from().equals(session)).map(Link::to).collect(toSet());
    return new StudyLine(pseudonyms.of(entry.eventId()), pseudonyms.of(standing.author()), session.toString(),
        of(to, SubjectKind.CIRCLE).stream().findFirst().orElse(null), of(to, SubjectKind.TEAM), made.layer() == null ? null : made.layer().code(),
        standing.visibility().code(), entry.happening().occurredOn().text(), day(entry.event().recordedAt()), made.prompt(), made.text());
  }

  private static List<String> of(Set<SubjectId> subjects, SubjectKind kind) {
    return subjects.stream().filter(subject -> subject.kind() == kind).sorted().map(SubjectId::toString).toList();
  }

  private static String day(Instant moment) {
    return moment.atZone(HERE).toLocalDate().toString();
  }
}
