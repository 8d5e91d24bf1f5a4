package nl.wijkkroniek.recording.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;

/**
 * Whose words are whose: what is said is by who says it, and only they narrow, take back or correct it. That goes as well for what was told of it since: taking
 * back a narrowing would make it wider, and taking back what took something back would have it said again.
 */
final class Authorship {

  private static final Refusal NOT_YOURS = new Refusal(Refusal.Kind.NOT_ALLOWED,
      "Dit zijn de woorden van een ander: alleen wie ze zei, kan ze voor minder mensen leesbaar maken, terugnemen of verbeteren.",
      "These are somebody else's words: only who said them can have fewer people read them, take them back or correct them.");

  private final Function<EventId, Optional<Happening>> recorded;

  /** @param recorded what was told as this event; empty where nothing was */
  Authorship(Function<EventId, Optional<Happening>> recorded) {
    this.recorded = recorded;
  }

  /**
   * What is told, with the one who says it.
   *
   * @throws InvalidField when it names somebody else as its author
   * @throws Refusal when it changes what somebody else said
   */
  SubjectEvent of(SubjectEvent told, Teller teller) {
    return switch (told) {
      case ContributionMade made -> said(made, author(made.author(), teller.participant()));
      case RemarkMade made -> said(made, author(made.author(), teller.participant()));
      case RedefinitionContested contested -> said(contested, author(contested.author(), teller.participant()));
      case ContributionVisibilityNarrowed narrowed -> check(narrowed, narrowed.contribution(), teller);
      case ContributionWithdrawn withdrawn -> check(withdrawn, withdrawn.contribution(), teller);
      case EventRetracted retracted -> wordsIn(retracted.event())
          .map(contribution -> check(retracted, contribution, teller)).orElse(retracted);
      case EventCorrected corrected -> wordsIn(corrected.event())
          .map(contribution -> corrected(corrected, contribution, teller)).orElse(corrected);
      case SubjectEvent other -> other;
    };
  }

  private Optional<EventId> wordsIn(EventId event) {
    return recorded.apply(event).flatMap(told -> WayOut.wordsIn(told, recorded));
  }

  private SubjectEvent corrected(EventCorrected corrected, EventId contribution, Teller teller) {
    check(corrected, contribution, teller);
    SubjectId author = author(contribution).orElse(null);
    SubjectEvent data = switch (corrected.data()) {
      case ContributionMade made -> said(made, author(made.author(), author));
      case RemarkMade made -> said(made, author(made.author(), author));
      case RedefinitionContested contested -> said(contested, author(contested.author(), author));
      case SubjectEvent other -> other;
    };
    return new EventCorrected(corrected.event(), corrected.reason(), corrected.occurredOn(), corrected.causedBy(), data);
  }

  private SubjectEvent check(SubjectEvent told, EventId contribution, Teller teller) {
    if (recorded.apply(contribution).isEmpty()) {
      return told;
    }
    Optional<SubjectId> author = author(contribution);
    if (author.isPresent() ? author.get().equals(teller.participant()) : teller.forNobody()) {
      return told;
    }
    throw NOT_YOURS;
  }

  private static SubjectId author(SubjectId named, SubjectId author) {
    if (named != null && !Objects.equals(named, author)) {
      throw new InvalidField("author", "is wie het zegt; laat dit veld weg", "is who says it; leave this field out");
    }
    return author;
  }

  private static ContributionMade said(ContributionMade made, SubjectId author) {
    return new ContributionMade(made.layer(), made.visibility(), made.text(), made.prompt(), author);
  }

  private static RemarkMade said(RemarkMade made, SubjectId author) {
    return new RemarkMade(made.text(), made.about(), author);
  }

  private static RedefinitionContested said(RedefinitionContested contested, SubjectId author) {
    return new RedefinitionContested(contested.redefinition(), contested.by(), contested.because(), contested.visibility(), author);
  }

  private Optional<SubjectId> author(EventId contribution) {
    return recorded.apply(contribution).map(Happening::data).map(said -> switch (said) {
      case ContributionMade made -> made.author();
      case RemarkMade made -> made.author();
      case RedefinitionContested contested -> contested.author();
      case SubjectEvent _ -> null;
    });
  }
}
