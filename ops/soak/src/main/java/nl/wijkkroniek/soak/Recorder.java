package nl.wijkkroniek.soak;

import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.soak.Ledger.Receipt;
import tools.jackson.databind.JsonNode;

/** One person who records what happened, one thing after another, and now and then sends a thing twice. */
final class Recorder {

  private static final int ONE_IN = 10;
  private static final int RECORDED = 201;
  private static final int KNOWN = 200;

  private final Api api;
  private final Ledger ledger;

  Recorder(Api api, Ledger ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  /** Before anyone else begins. */
  void tellWhatAllShare() {
    for (Deed deed : Storyline.shared()) {
      if (send(deed).isEmpty()) {
        throw new SoakFailure("what all share cannot be recorded: " + ledger.takeFaults());
      }
    }
  }

  /** Tells a storyline until it has been told to stop, or no answer comes. */
  void tell(Storyline storyline, Random random, BooleanSupplier stop) {
    boolean answered = true;
    while (answered && !stop.getAsBoolean()) {
      Deed deed = storyline.next();
      Optional<Receipt> receipt = send(deed);
      receipt.ifPresent(recorded -> storyline.heard(deed, recorded.event()));
      answered = receipt.isPresent();
      if (answered && random.nextInt(ONE_IN) == 0) {
        answered = again(deed);
      }
    }
  }

  /** Sends it for the first time; empty when no answer came, or one that should not have come. */
  Optional<Receipt> send(Deed deed) {
    Optional<Api.Reply> reply = api.record(deed);
    if (reply.isEmpty()) {
      ledger.unanswered(deed);
      return Optional.empty();
    }
    if (reply.get().status() != RECORDED) {
      ledger.fault("%s to %s was answered %d: %s".formatted(deed.key(), deed.path(), reply.get().status(), reply.get().body()));
      return Optional.empty();
    }
    return Optional.of(acknowledge(deed, reply.get()));
  }

  /** Sends again what was acknowledged; false when no answer came. */
  boolean again(Deed deed) {
    Optional<Api.Reply> reply = api.record(deed);
    reply.ifPresent(known -> {
      if (known.status() == KNOWN) {
        acknowledge(deed, known);
      } else {
        ledger.fault("%s, sent again, was answered %d instead of %d: %s".formatted(deed.key(), known.status(), KNOWN, known.body()));
      }
    });
    return reply.isPresent();
  }

  /** Sends again what nobody answered; whether it had been recorded after all. */
  boolean settle(Deed deed) {
    Api.Reply reply = api.record(deed).orElseThrow(() -> new SoakFailure(deed.key() + ", sent again after the restart, was not answered"));
    if (reply.status() != RECORDED && reply.status() != KNOWN) {
      ledger.fault("%s, sent again after the restart, was answered %d: %s".formatted(deed.key(), reply.status(), reply.body()));
      return false;
    }
    acknowledge(deed, reply);
    return reply.status() == KNOWN;
  }

  private Receipt acknowledge(Deed deed, Api.Reply reply) {
    JsonNode said = reply.json();
    Receipt receipt = new Receipt(said.path("event").asString(), said.path("position").asLong(-1));
    ledger.acknowledged(deed, receipt);
    return receipt;
  }
}
