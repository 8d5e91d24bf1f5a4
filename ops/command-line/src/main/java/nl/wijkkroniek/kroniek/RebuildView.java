package nl.wijkkroniek.kroniek;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.projection.StandIn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rebuilds a view beside the one people look at. A running Wijkkroniek does the work; where none runs, this process does. */
@Command(name = "rebuild", header = "Rebuilds what people see, from what was recorded, without stopping anything.", description = {
    "A new generation is filled beside the one people look at, and takes its place when it has caught up. Without an option it asks for a rebuild",
    "and shows how far it is until it is done; whoever looks away (Ctrl-C) can look again with --watch.", ""})
final class RebuildView implements Callable<Integer> {

  private static final Duration UNTIL_THE_END = Duration.ofDays(7);

  private final House house;

  @Parameters(paramLabel = "VIEW", converter = View.class, description = "Which one: histories.")
  private String view;

  @ArgGroup
  private Otherwise otherwise = new Otherwise();

  RebuildView(House house) {
    this.house = house;
  }

  /** What can be asked of a rebuild that is under way. */
  private static final class Otherwise {

    @Option(names = "--abort", description = "Stops the one that is under way; what people look at stays as it is.")
    private boolean abort;

    @Option(names = "--watch", description = "Shows how far the one that is under way is, until it is done.")
    private boolean watch;
  }

  @Override
  public Integer call() {
    try (Store store = Store.open(house.settings()); StandIn _ = StandIn.open(store.database())) {
      Rebuild rebuild = new Rebuild(store.database(), view);
      if (otherwise.abort) {
        rebuild.abort(System.getProperty("user.name"));
      } else if (!otherwise.watch) {
        rebuild.request(System.getProperty("user.name"));
      }
      try (ProgressLine progress = house.progress("rebuild of " + view)) {
        return ended(rebuild.await(UNTIL_THE_END, told -> progress.show(HowFar.of(told))));
      }
    }
  }

  private int ended(Optional<RebuildProgress> last) {
    if (last.isEmpty()) {
      house.err().println("The view " + view + " was never rebuilt.");
      return 1;
    }
    RebuildProgress end = last.get();
    return switch (end.state()) {
      case DONE -> said(0, String.format(Locale.ROOT, "Rebuilt: people see generation %d of %s now.", end.generation(), view));
      case ABORTED -> said(otherwise.abort ? 0 : 1, "The rebuild of " + view + " was stopped; people see what they saw before.");
      case FAILED -> said(1, "The rebuild of " + view + " failed, and people see what they saw before: " + end.reason());
      case REQUESTED, WORKING, FOLDING, ABORTING -> said(1, "The rebuild of " + view + " is not done yet; look again with --watch.");
    };
  }

  private int said(int code, String sentence) {
    (code == 0 ? house.out() : house.err()).println(sentence);
    return code;
  }
}
