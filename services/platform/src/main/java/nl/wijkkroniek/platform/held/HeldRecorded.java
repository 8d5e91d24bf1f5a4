package nl.wijkkroniek.platform.held;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.reading.EventReading;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import nl.wijkkroniek.web.held.Held;
import org.springframework.stereotype.Component;

/** What is held of somebody, from the log, the histories and the accounts; and what they take back of it, as events. */
@Component
class HeldRecorded implements Held {

  private static final int READINGS = 1000;

  private final EventLog log;
  private final LanguageInLog language;
  private final LiveViews views;
  private final EventReading reading;
  private final Histories histories;
  private final Recording recording;
  private final AccessHeld access;
  private final Clock clock;

  HeldRecorded(EventLog log, LanguageInLog language, LiveViews views, WayOut wayOut, Histories histories, Recording recording, AccessHeld access, Clock clock) {
    this.log = log;
    this.language = language;
    this.views = views;
    this.reading = new EventReading(views, wayOut);
    this.histories = histories;
    this.recording = recording;
    this.access = access;
    this.clock = clock;
  }

  /** What the accounts hold. */
  @Component
  record AccessHeld(Sessions sessions, Tokens tokens, Invitations invitations, Processings processings) {

    private List<Token> tokensOf(Account account) {
      return tokens.of(account).stream().map(token -> new Token(token.whatFor(), token.until())).toList();
    }

    private List<Invited> invitedBy(Account account) {
      return invitations.open(account.id()).stream()
          .map(link -> new Invited(link.role().code(), link.what() == null ? null : link.what().toString(), link.until(), link.left())).toList();
    }

    private List<Reading> readingsOf(Account account) {
      return processings.before(account.participant(), null, READINGS).stream().map(one -> new Reading(one.at(), one.by(), one.roles(), one.purpose().code(),
          one.what().code(), one.how().code(), one.words().nl(), one.words().en())).toList();
    }
  }

  @Override
  public Everything of(Account account, Reader self) {
    SubjectId participant = account.participant();
    awaitAllThatIsRecorded();
    List<RecordedEvent> events = about(participant);
    Map<EventId, EventReading.Seen> seen = reading.seen(events.stream().map(event -> event.happening().id()).toList(), self);
    Set<EventId> words = events.stream().filter(event -> isSaidBy(participant, event.happening())).map(event -> event.happening().id()).collect(toSet());
    Map<EventId, ContributionStanding> standings = views.current().standings(words);
    Optional<ParticipantState> state = state(participant, self);
    return new Everything(clock.instant(), account.id(), account.name(), participant.toString(), account.roles().stream().map(Role::code).sorted().toList(),
        state.filter(one -> one.allows(ConsentPurpose.RESEARCH, null)).isPresent(),
        state.stream().flatMap(one -> one.memberships().stream()).map(part -> new Part(part.what().toString(), part.as() == null ? null : part.as().code())).toList(),
        events.stream().filter(event -> !words.contains(event.happening().id())).map(event -> happened(event, seen)).toList(),
        events.stream().filter(event -> words.contains(event.happening().id())).map(event -> said(event, seen, standings)).toList(),
        access.sessions().endsOf(account.id()), access.tokensOf(account), access.invitedBy(account), access.readingsOf(account));
  }

  @Override
  public void withdraw(SubjectId author, String contribution) {
    Happening own = own(author, contribution);
    ContributionStanding standing = views.current().standings(List.of(own.id())).get(own.id());
    if (standing == null || !standing.withdrawn()) {
      tell(own.subject(), author, new ContributionWithdrawn(own.id(), null));
    }
  }

  @Override
  public void narrow(SubjectId author, String contribution, Visibility visibility) {
    Happening own = own(author, contribution);
    tell(own.subject(), author, new ContributionVisibilityNarrowed(own.id(), visibility));
  }

  @Override
  public void allowResearch(SubjectId participant, boolean allowed) {
    Reader self = new Reader(participant, false, false);
    if (state(participant, self).filter(one -> one.allows(ConsentPurpose.RESEARCH, null)).isPresent() != allowed) {
      tell(participant, participant, allowed ? new ConsentGiven(ConsentPurpose.RESEARCH, null) : new ConsentWithdrawn(ConsentPurpose.RESEARCH, null));
    }
  }

  private void awaitAllThatIsRecorded() {
    long head = log.head();
    if (head > 0) {
      histories.await(head - 1);
    }
  }

  private void tell(SubjectId subject, SubjectId teller, SubjectEvent event) {
    histories.await(recording.tell(new Telling(subject, null, List.of(), Provenance.NONE, teller.slug(), event, null, null)).receipt().position());
  }

  private List<RecordedEvent> about(SubjectId participant) {
    try (Stream<StoredEvent> events = log.about(List.of(participant.toString()), 0)) {
      return events.map(language::read).toList();
    }
  }

  private Optional<ParticipantState> state(SubjectId participant, Reader self) {
    try {
      return Optional.of(histories.participant(participant.slug(), Moment.NOW, self).state());
    } catch (Refusal nothingTold) {
      if (nothingTold.kind() == Refusal.Kind.UNKNOWN) {
        return Optional.empty();
      }
      throw nothingTold;
    }
  }

  /** A contribution of somebody else is answered like one that is not there. */
  private Happening own(SubjectId author, String contribution) {
    return log.byId(contribution).map(language::read).map(RecordedEvent::happening)
        .filter(told -> told.data() instanceof ContributionMade made && author.equals(made.author()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN, "Deze bijdrage is er niet.", "There is no such contribution."));
  }

  private static boolean isSaidBy(SubjectId author, Happening told) {
    return switch (told.data()) {
      case ContributionMade made -> author.equals(made.author());
      case RemarkMade remark -> author.equals(remark.author());
      case RedefinitionContested contested -> author.equals(contested.author());
      case SubjectEvent _ -> false;
    };
  }

  private static Happened happened(RecordedEvent event, Map<EventId, EventReading.Seen> seen) {
    Happening told = event.happening();
    Optional<Entry> entry = Optional.ofNullable(seen.get(told.id())).map(EventReading.Seen::entry);
    return new Happened(told.id().toString(), EventType.of(told.data()).name(), told.subject().toString(), told.occurredOn().text(), event.recordedAt(),
        entry.map(line -> line.sentence().nl()).orElse(null), entry.map(line -> line.sentence().en()).orElse(null));
  }

  private static Said said(RecordedEvent event, Map<EventId, EventReading.Seen> seen, Map<EventId, ContributionStanding> standings) {
    Happening told = event.happening();
    ContributionStanding standing = standings.get(told.id());
    boolean withdrawn = standing == null || standing.withdrawn();
    return new Said(told.id().toString(), told.subject().toString(), kind(told.data()), told.occurredOn().text(),
        event.recordedAt(), standing == null ? Visibility.ONLY_ME.code() : standing.visibility().code(), withdrawn,
        Optional.ofNullable(seen.get(told.id())).map(line -> text(line.entry().data())).orElse(null));
  }

  private static String kind(SubjectEvent said) {
    return said instanceof RemarkMade ? "remark" : said instanceof RedefinitionContested ? "contestation" : "contribution";
  }

  private static String text(SubjectEvent data) {
    return switch (data) {
      case ContributionMade made -> made.text();
      case RemarkMade remark -> remark.text();
      case RedefinitionContested contested -> contested.because();
      case SubjectEvent _ -> null;
    };
  }
}
