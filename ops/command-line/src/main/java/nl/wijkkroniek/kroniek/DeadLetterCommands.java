package nl.wijkkroniek.kroniek;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.deadletter.DiscardedEvent;
import nl.wijkkroniek.histories.deadletter.ParkedEvent;
import nl.wijkkroniek.histories.deadletter.UnfoldedState;
import nl.wijkkroniek.histories.projection.StandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What could not be worked into a view: lists it, tries it again, or leaves it out. */
@Command(name = "dead-letters", header = "Shows events that could not be worked into a view, and settles them.", description = {
    "Only the subject of such an event waits for it. Without a command it lists them. Nothing that was recorded is ever removed: a discarded event",
    "stays in the log, and is left out of the view.", ""})
final class DeadLetterCommands implements Runnable {

  private static final int PAGE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final House house;

  @Option(names = "--view", converter = View.class, paramLabel = "VIEW", scope = ScopeType.INHERIT, description = "Of which view; by default histories.")
  private String view = View.HISTORIES;

  DeadLetterCommands(House house) {
    this.house = house;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "Lists them with their cause, what was discarded, and states that cannot be folded.")
  int list() {
    try (Store store = Store.open(house.settings())) {
      DeadLetters letters = new DeadLetters(store.database(), view);
      long parked = each(after -> letters.list(after, PAGE), this::show);
      each(after -> letters.discarded(after, PAGE), this::show);
      long unfolded = each(after -> letters.unfolded(after, PAGE), this::show);
      if (parked + unfolded == 0) {
        house.out().println("There are no dead letters: every event is in the view, or was discarded.");
      }
      return 0;
    }
  }

  private static <T> long each(Function<String, DeadLetters.Page<T>> pages, Consumer<T> show) {
    long shown = 0;
    String after = null;
    do {
      DeadLetters.Page<T> page = pages.apply(after);
      page.items().forEach(show);
      shown += page.items().size();
      after = page.next();
    } while (after != null);
    return shown;
  }

  private void show(ParkedEvent letter) {
    house.out().printf(Locale.ROOT, "%s%n  %s at position %,d, about %s, since %s; %,d more wait behind it%n  because: %s%n", letter.event(), letter.type(),
        letter.position(), letter.subject(), letter.since(), letter.waiting(), letter.cause());
  }

  private void show(UnfoldedState state) {
    house.out().printf(Locale.ROOT, "%s%n  its present state cannot be folded, of events up to position %,d; tried again with its next event, or by a rebuild%n"
        + "  because: %s%n", state.subject(), state.seen(), state.cause());
  }

  private void show(DiscardedEvent letter) {
    house.out().printf(Locale.ROOT, "%s%n  discarded by %s on %s, about %s, at position %,d%n  because: %s%n", letter.event(), letter.by(), letter.at(),
        letter.subject(), letter.position(), letter.reason());
  }

  @Command(name = "retry", description = "Tries one again, and then what waits behind it.")
  int retry(@Parameters(paramLabel = "EVENT", description = "As it stands in the list.") String event) {
    return asked(letters -> letters.retry(event, System.getProperty("user.name"), PATIENCE));
  }

  @Command(name = "discard", description = "Leaves one out of the view, now and in every rebuild.")
  int discard(@Parameters(paramLabel = "EVENT", description = "As it stands in the list.") String event,
      @Option(names = "--reason", required = true, paramLabel = "WORDS",
          description = "Why it can be left out; it is kept, with who and when.") String reason) {
    return asked(letters -> letters.discard(event, reason, System.getProperty("user.name"), PATIENCE));
  }

  private int asked(Function<DeadLetters, DeadLetters.Outcome> ask) {
    try (Store store = Store.open(house.settings()); StandIn _ = StandIn.open(store.database())) {
      return switch (ask.apply(new DeadLetters(store.database(), view))) {
        case WORKED_IN -> said(0, "It is in the view now, and so is what waited behind it.");
        case REBUILDING -> said(0, "It can be worked in now. A rebuild was begun that puts everything in its place; see how far with: ops/kroniek rebuild "
            + view + " --watch");
        case FAILED_AGAIN -> said(1, "It could not be worked in again; the list says why.");
        case DISCARDED -> said(0, "It is left out of the view from now on, and what waited behind it is in the view.");
        case ASKED -> said(1, "It is asked for, and not done yet; see with: ops/kroniek dead-letters list");
      };
    }
  }

  private int said(int code, String sentence) {
    (code == 0 ? house.out() : house.err()).println(sentence);
    return code;
  }
}
