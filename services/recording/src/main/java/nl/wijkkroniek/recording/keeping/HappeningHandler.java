package nl.wijkkroniek.recording.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.SubjectState;
import nl.wijkkroniek.recording.deciding.Verdict;
import nl.wijkkroniek.recording.deciding.Verdict.Accepted;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.deciding.Versions;
import nl.wijkkroniek.recording.rules.Decisions;
import nl.wijkkroniek.recording.telling.ImportGuard;
import nl.wijkkroniek.recording.telling.Refusals;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Decides on one happening with all that is known at that moment, and publishes it as the next event of its subject. */
public final class HappeningHandler {

  private static final ZoneId FIELD = ZoneId.of("Europe/Amsterdam");

  private final EventStore store;
  private final Knowledge knowledge;
  private final ImportGuard imports;
  private final MunicipalityTable municipalities;
  private final Clock clock;

  public HappeningHandler(EventStore store, Knowledge knowledge, ImportGuard imports, MunicipalityTable municipalities, Clock clock) {
    this.store = store;
    this.knowledge = knowledge;
    this.imports = imports;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /** The day it is now in the field. */
  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), FIELD);
  }

  /** @return what did not match, of a happening that is recorded once the unit of work commits */
  @CommandHandler
  public List<Flag> handle(RecordHappening command) {
    Happening happening = command.happening();
    imports.importing(happening.subject()).ifPresent(running -> {
      throw beingImported(happening.subject(), running);
    });
    FactsInLog facts = knowledge.facts(happening);
    Known known = facts.known(happening.subject());
    return switch (decide(facts.stateOf(happening.subject()), happening, facts)) {
      case Accepted accepted -> record(command, known, accepted.flags(), Versions.touched(happening, facts));
      case Refused refused -> throw refusal(refused, command, facts);
    };
  }

  private Verdict decide(SubjectState state, Happening happening, FactsInLog facts) {
    return Decisions.decide(state, happening, facts, today(clock), municipalities);
  }

  private List<Flag> record(RecordHappening command, Known known, List<Flag> flags, Set<SubjectId> touched) {
    Map<String, Object> extra = new HashMap<>(command.idempotency().asMetaData());
    extra.putAll(HappeningMessages.touching(touched));
    extra.putAll(FlagsInLog.asMetaData(flags));
    store.publish(HappeningMessages.toMessage(command.happening(), known.nextSequence(), extra));
    return flags;
  }

  /** What would have been accepted on what the teller knew is no fault of the teller. */
  private Refusal refusal(Refused refused, RecordHappening command, FactsInLog facts) {
    Happening happening = command.happening();
    FactsInLog asKnown = knowledge.factsAsOf(happening, command.knownTo());
    Verdict then = decide(asKnown.stateOf(happening.subject()), happening, asKnown);
    if (then instanceof Refused) {
      return Refusals.invalid(refused);
    }
    Map<String, Object> members = new HashMap<>(Refusals.errors(refused));
    members.put("changed", knowledge.changed(facts.consulted(), happening, command.knownTo()));
    return new Refusal(Refusal.Kind.CONFLICT, new Words(
        "Intussen is er iets vastgelegd dat hiermee botst. " + refused.reason().nl(),
        "Something that contradicts this was recorded meanwhile. " + refused.reason().en()), members);
  }

  private static Refusal beingImported(SubjectId subject, String running) {
    return new Refusal(Refusal.Kind.CONFLICT, new Words(
        "Over %s wordt nu een kroniek ingelezen. Probeer het nog eens als dat klaar is.".formatted(subject),
        "A chronicle about %s is being imported now. Try again when that is finished.".formatted(subject)), Map.of("import", running));
  }
}
