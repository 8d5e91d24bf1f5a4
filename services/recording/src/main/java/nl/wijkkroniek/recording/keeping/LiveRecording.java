package nl.wijkkroniek.recording.keeping;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.eventstore.IdempotencyKey;
import nl.wijkkroniek.eventstore.StoreOutage;
import nl.wijkkroniek.eventstore.log.AppendFailed;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.CommitTooLarge;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.eventstore.log.OutcomeUnknown;
import nl.wijkkroniek.eventstore.log.StoreUnavailable;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Receipt;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Refusals;
import nl.wijkkroniek.recording.telling.Telling;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NoOpLock;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends what is told to be decided on and recorded, once: recognises a repetition, tries again when somebody else recorded about the same subject first, and
 * says what the store could not do in the teller's words.
 */
public final class LiveRecording implements Recording {

  private static final int MOST_TRIES = 10;
  /** The position a reader is given of an empty log. */
  private static final long NOTHING_KNOWN = -1;
  /** Keys of tellers and of others that append to the same log must not meet. */
  private static final String TELLERS = "told/";

  /** No subject is called this. */
  private static final String CORRECTIONS = "corrections";

  private final CommandGateway commands;
  private final EventLog log;
  private final Clock clock;
  private final Settings settings;
  private final Seals seals;
  /** Tellers in this process take turns per subject, so that trying again is only for tellers elsewhere. */
  private final LockFactory turns = PessimisticLockFactory.usingDefaults();
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  /**
   * @param source who vouches for the ids of what is told here
   * @param largestEvent most bytes of JSON one telling may have
   */
  public record Settings(String source, int largestEvent) {
  }

  /** @param seals makes the digests by which a repetition is recognised */
  public LiveRecording(CommandGateway commands, EventLog log, Clock clock, Settings settings, Seals seals) {
    this.seals = seals;
    this.commands = commands;
    this.log = log;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public Acknowledgement tell(Telling telling) {
    try {
      return tellOnce(telling);
    } catch (InvalidField fault) {
      throw Refusals.invalid(Refusals.live(fault));
    } catch (LockAcquisitionFailedException noTurn) {
      throw busy(telling.subject());
    } catch (OutcomeUnknown | AxonTimeoutException unknown) {
      throw outcomeUnknown(telling.idempotencyKey() != null);
    } catch (AppendFailed | MongoException failed) {
      throw notTaken(failed);
    }
  }

  private static Refusal notTaken(RuntimeException failed) {
    if (StoreOutage.isFullDisk(failed)) {
      return unavailable("Er is niets vastgelegd: de schijf van de opslag is vol. De beheerder moet ruimte maken; lezen gaat door.",
          "Nothing was recorded: the disk of the database is full. The steward has to free space; reading goes on.");
    }
    if (failed instanceof StoreUnavailable || failed instanceof MongoException) {
      return unavailable("Er is niets vastgelegd: de opslag antwoordt nu niet. Probeer het over een minuut opnieuw.",
          "Nothing was recorded: the store does not answer now. Try again in a minute.");
    }
    return unavailable("Er is niets vastgelegd: de opslag neemt nu niets aan. Probeer het later nog eens; lezen gaat door.",
        "Nothing was recorded: the store takes nothing now. Try again later; reading goes on.");
  }

  private Acknowledgement tellOnce(Telling telling) {
    WhatWasAsked asked = WhatWasAsked.in(telling);
    if (asked.json().length > settings.largestEvent()) {
      throw tooLarge(asked.json().length, settings.largestEvent());
    }
    EventId id = new EventId(settings.source(), ids.generate().toString());
    IdempotencyKey key = new IdempotencyKey(TELLERS + (telling.idempotencyKey() == null ? id.id() : telling.idempotencyKey()), seals.digest(asked.json()));
    knownBefore(telling.data());
    RecordHappening command = new RecordHappening(happening(telling, id), knownTo(telling.basedOn()), key);
    try (Lock turnOfAll = turnOfAll(telling.data()); Lock turn = turns.obtainLock(telling.subject().toString())) {
      Optional<Acknowledgement> before = telling.idempotencyKey() == null ? Optional.empty() : repetition(key);
      return before.orElseGet(() -> recordNow(command));
    }
  }

  /** Two corrections of different subjects could together close a circle that neither closes alone; they are few, so all of them take turns. */
  private Lock turnOfAll(SubjectEvent data) {
    return data instanceof CorrectionEvent ? turns.obtainLock(CORRECTIONS) : NoOpLock.INSTANCE;
  }

  private Happening happening(Telling telling, EventId id) {
    EdtfDate on = telling.occurredOn() == null ? EdtfDate.of(HappeningHandler.today(clock)) : telling.occurredOn();
    return new Happening(id, telling.subject(), on, telling.causedBy(), telling.provenance(), telling.recordedBy(), null, telling.data());
  }

  private long knownTo(Long basedOn) {
    long head = log.head();
    if (basedOn != null && (basedOn < NOTHING_KNOWN || basedOn >= head)) {
      throw new InvalidField("basedOn", "is geen positie die al bestaat: de laatste is %d".formatted(head - 1),
          "is not a position that exists: the last one is %d".formatted(head - 1));
    }
    return basedOn == null ? head : basedOn + 1;
  }

  /** What will be known, nobody knows: a timeline is frozen at what is recorded by now. */
  private void knownBefore(SubjectEvent data) {
    if (data instanceof EventCorrected corrected) {
      knownBefore(corrected.data());
    }
    if (data instanceof TimelinePresented shown && shown.knownAt() != null && isStillToCome(shown.knownAt())) {
      throw new InvalidField("knownAt", "ligt in de toekomst; kies een moment of positie tot nu toe, of laat het weg",
          "lies in the future; choose a moment or a position until now, or leave it out");
    }
  }

  private boolean isStillToCome(String knownAt) {
    return knownAt.contains("-") ? OffsetDateTime.parse(knownAt).toInstant().isAfter(clock.instant()) : Long.parseLong(knownAt) >= log.head();
  }

  private Acknowledgement recordNow(RecordHappening command) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        commands.sendAndWait(command);
        return new Acknowledgement(receipt(command.happening().id().toString()), false);
      } catch (ConcurrencyException | AggregateStreamCreationException somebodyWasFirst) {
        continue;
      } catch (KeyAlreadyUsed used) {
        return repeated(used.commit(), command.idempotency());
      } catch (CommitTooLarge large) {
        throw tooLarge(large.bytes(), large.limit());
      } catch (Refusal refusal) {
        return repetition(command.idempotency()).orElseThrow(() -> refusal);
      }
    }
    throw busy(command.happening().subject());
  }

  /** The receipt of the first time, when this was told before. */
  private Optional<Acknowledgement> repetition(IdempotencyKey key) {
    return log.byKey(key.key()).map(commit -> repeated(commit, key));
  }

  private Acknowledgement repeated(Commit commit, IdempotencyKey key) {
    if (!key.digest().equals(commit.digest())) {
      throw new Refusal(Refusal.Kind.CONFLICT,
          "Deze Idempotency-Key is al gebruikt voor iets anders. Neem voor iets nieuws een nieuwe sleutel.",
          "This Idempotency-Key was used for something else. Take a new key for something new.");
    }
    return new Acknowledgement(receipt(commit.eventIds().getFirst()), true);
  }

  private Receipt receipt(String id) {
    StoredEvent event = log.byId(id).orElseThrow(() -> new IllegalStateException("What was acknowledged is not in the log: " + id));
    return new Receipt(EventId.parse(id), SubjectId.parse(event.subject()), event.position(), event.recordedAt(), FlagsInLog.read(event.meta()));
  }

  private static Refusal tooLarge(long bytes, long limit) {
    return Refusals.invalid(new InvalidField("data", "is te groot: %d bytes, en er passen er %d in".formatted(bytes, limit),
        "is too large: %d bytes, and %d fit".formatted(bytes, limit)));
  }

  private static Refusal outcomeUnknown(boolean hasKey) {
    return hasKey
        ? unavailable("Of dit is vastgelegd, is niet bekend. Stuur het nog eens met dezelfde Idempotency-Key; dan staat het er één keer.",
            "Whether this was recorded is not known. Send it again with the same Idempotency-Key; then it is there once.")
        : unavailable("Of dit is vastgelegd, is niet bekend. Kijk eerst in de geschiedenis, en stuur voortaan een Idempotency-Key mee.",
            "Whether this was recorded is not known. Look in the history first, and send an Idempotency-Key from now on.");
  }

  private static Refusal busy(SubjectId subject) {
    return unavailable("Er is niets vastgelegd: over %s wordt nu te veel tegelijk verteld. Probeer het zo nog eens.".formatted(subject),
        "Nothing was recorded: too much is being told about %s at once. Try again shortly.".formatted(subject));
  }

  private static Refusal unavailable(String nl, String en) {
    return new Refusal(Refusal.Kind.UNAVAILABLE, new Words(nl, en), Map.of());
  }
}
