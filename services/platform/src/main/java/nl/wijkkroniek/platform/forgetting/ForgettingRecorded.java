package nl.wijkkroniek.platform.forgetting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.access.forgetting.KnownAs.Called;
import nl.wijkkroniek.access.forgetting.LastSteward;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.Place;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.telling.Receipt;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.web.forgetting.BeingForgotten;
import org.springframework.stereotype.Component;

/** Records that it was asked to forget somebody, and what the steward settles afterwards. */
@Component
class ForgettingRecorded implements BeingForgotten {

  private static final Duration A_MOMENT = Duration.ofSeconds(10);
  private static final String BECAUSE = "Noemt iemand die vergeten is / Names somebody who is forgotten";
  private static final Refusal ONLY_ITS_AUTHOR = new Refusal(Refusal.Kind.INVALID,
      "Alleen wie het zei, kan dit terugnemen. Vraag het diegene, of laat het staan.", "Only who said it can take this back. Ask them, or leave it.");

  private final Recording recording;
  private final ForgettingFollower follower;
  private final Accounts accounts;
  private final KnownAs knownAs;
  private final Mentions mentions;
  private final StewardLog stewards;
  private final InHouse house;

  /** What is recorded, and the keys to it. */
  @Component
  record InHouse(EventLog log, LanguageInLog language, Vault vault, Histories histories) {

    Optional<Happening> told(EventId event) {
      return log.byId(event.toString()).map(language::read).map(RecordedEvent::happening);
    }
  }

  ForgettingRecorded(Recording recording, ForgettingFollower follower, Accounts accounts, KnownAs knownAs, Mentions mentions, StewardLog stewards, InHouse house) {
    this.recording = recording;
    this.follower = follower;
    this.accounts = accounts;
    this.knownAs = knownAs;
    this.mentions = mentions;
    this.stewards = stewards;
    this.house = house;
  }

  @Override
  public void check(SubjectId participant) {
    LastSteward.stays(participant, accounts.all()).ifPresent(refusal -> {
      throw refusal;
    });
  }

  @Override
  public String ask(SubjectId participant, Account by, List<String> names) {
    check(participant);
    boolean self = by.participant().equals(participant);
    // Before the event, so that whoever finds the event after a crash knows what to look for.
    Optional<String> kept = knownAs.keep(participant, self ? new Called(List.of(), names) : new Called(names, List.of()));
    String receipt = ForgettingFollower.receipt(asked(participant, by, self ? AskedBy.SELF : AskedBy.STEWARD, kept).event());
    if (!self) {
      stewards.did(StewardLog.Act.ASKED_TO_FORGET, by.id(), receipt, null);
    }
    follower.await(receipt, A_MOMENT);
    return receipt;
  }

  /** Names go with a request that is refused. One that cannot be taken now may be recorded all the same: of that the follower judges later, by the log. */
  private Receipt asked(SubjectId participant, Account by, AskedBy who, Optional<String> kept) {
    try {
      return tell(participant, by, new ParticipantForgotten(who));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
        kept.ifPresent(knownAs::drop);
      }
      throw refusal;
    }
  }

  private Receipt tell(SubjectId subject, Account by, SubjectEvent data) {
    return recording.tell(new Telling(subject, null, List.of(), Provenance.NONE, by.participant().slug(), data, null, null)).receipt();
  }

  @Override
  public Optional<SubjectId> subject(Mention mention) {
    return house.told(mention.event()).map(Happening::subject).filter(subject -> subject.kind() != SubjectKind.PARTICIPANT);
  }

  @Override
  public void settle(Mention mention, Settling how, Account steward) {
    switch (how) {
      case MADE_UNREADABLE -> makeUnreadable(mention);
      case TAKEN_BACK -> takeBack(mention, steward);
      case CORRECTED, LEFT -> { }
    }
    mentions.settle(mention, how);
    stewards.did(StewardLog.Act.MENTION_SETTLED, steward.id(), mention.event().toString(), how.code());
  }

  /** A text may be somebody else's words; a name on its own is not. */
  private void makeUnreadable(Mention mention) {
    if (mention.field() == null) {
      throw new Refusal(Refusal.Kind.INVALID, "Dit is geen naam maar een tekst: verbeter die, of neem de gebeurtenis terug.",
          "This is not a name but a text: correct it, or take the event back.");
    }
    house.vault().destroyTextsAt(List.of(new Place(mention.event(), mention.field())));
  }

  private void takeBack(Mention mention, Account steward) {
    Happening told = house.told(mention.event()).orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN, "Dit is er niet meer.", "This is not there any more."));
    if (WayOut.wordsIn(told, house::told).isPresent()) {
      throw ONLY_ITS_AUTHOR;
    }
    house.histories().await(tell(told.subject(), steward, new EventRetracted(told.id(), BECAUSE)).position());
  }
}
