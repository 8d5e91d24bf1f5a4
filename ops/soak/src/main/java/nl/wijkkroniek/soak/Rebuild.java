package nl.wijkkroniek.soak;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.projection.StandIn;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.place.MunicipalityTable;

/** The views as the crashes left them, held against the views as they are made from the beginning of the log. */
final class Rebuild {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Lanes LANES = new Lanes(1);

  private final MongoDatabase database;

  private Rebuild(MongoDatabase database) {
    this.database = database;
  }

  /**
   * Rebuilds the views in this database, which no process is using; says how long it took.
   *
   * @throws SoakFailure when they were not what they are now, showing the first document that differs
   */
  static String mustChangeNothingIn(MongoDatabase database) {
    return mustChangeNothing(new Rebuild(database), () -> run(database));
  }

  /** The same where a process works the views, and rebuilds them when it is asked to. */
  static String mustChangeNothingBesideAProcess(MongoDatabase database) {
    Rebuild rebuild = new Rebuild(database);
    return mustChangeNothing(rebuild, rebuild::request);
  }

  private static String mustChangeNothing(Rebuild views, Runnable rebuild) {
    List<String> left = views.settledDump();
    long began = System.nanoTime();
    rebuild.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    mustBeEqual(left, views.settledDump());
    return String.format(Locale.ROOT, "rebuilt equal (%,d documents) in %.1f s", left.size(), seconds);
  }

  /** Makes the views from the beginning of the log, where no process does. */
  static void run(MongoDatabase database) {
    try (StandIn _ = StandIn.open(database)) {
      new Rebuild(database).request();
    }
  }

  /** Present states are folded when there is time; a process that was stopped may have left some for later. */
  private List<String> settledDump() {
    Views views = Views.live(database);
    if (new Portraits(views, MunicipalityTable.bundled()).settle(PATIENCE, LANES)) {
      throw new SoakFailure("the present states are not folded after five minutes");
    }
    List<String> lines = new ArrayList<>();
    ViewsDigest.dump(views, lines::add);
    return lines;
  }

  private void request() {
    var rebuild = new nl.wijkkroniek.histories.generation.Rebuild(database, Views.NAME);
    rebuild.request("the soak");
    RebuildProgress end = rebuild.await(PATIENCE, _ -> { }).orElseThrow();
    if (end.state() != RebuildProgress.State.DONE) {
      throw new SoakFailure("the rebuild of the views ended, or stood after five minutes, as " + end);
    }
  }

  private static void mustBeEqual(List<String> left, List<String> rebuilt) {
    for (int i = 0; i < Math.max(left.size(), rebuilt.size()); i++) {
      String before = i < left.size() ? left.get(i) : "nothing";
      String after = i < rebuilt.size() ? rebuilt.get(i) : "nothing";
      if (!before.equals(after)) {
        throw new SoakFailure("the views are not what a rebuild makes of them: line " + i + " was\n  " + before + "\nand became\n  " + after);
      }
    }
  }
}
