package nl.wijkkroniek.histories.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Changes;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * One generation of the histories as it is worked. Events are placed in order by one thread, as where one stands depends on those before it; what that changes is
 * written in lanes, one for a given owner.
 */
final class HistoriesGeneration implements Generation {

  /** About ten megabytes; most events come with what they follow shortly before. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Views views;
  private final Portraits portraits;
  private final Lanes lanes;
  private Overlay known;
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  HistoriesGeneration(Views views, Portraits portraits, Lanes lanes) {
    this.views = views;
    this.portraits = portraits;
    this.lanes = lanes;
  }

  @Override
  public int number() {
    return views.generation();
  }

  /** A correction, and whatever makes something part of a history again that a correction took out of it. */
  @Override
  public boolean standsAlone(RecordedEvent event) {
    List<SubjectId> owners = Facts.belongsTo(event.happening());
    return event.happening().data() instanceof CorrectionEvent || !owners.isEmpty() && known().wasTakenOut(event.happening().subject(), owners);
  }

  @Override
  public Changed place(List<RecordedEvent> events) {
    if (known != null && known.size() > MOST_REMEMBERED) {
      forget();
    }
    Changes changes = found(events);
    CompletableFuture<Void> done = new CompletableFuture<>();
    written = done;
    return () -> write(changes, done);
  }

  /** It is found out from what the views hold, which has to be all before it. */
  private Changes corrected(RecordedEvent event) {
    awaitWritten();
    return Correcting.of(event, views, known());
  }

  private Overlay known() {
    if (known == null) {
      awaitWritten();
      known = new Overlay(views);
    }
    return known;
  }

  @Override
  public void check(List<RecordedEvent> events) {
    awaitWritten();
    Projection.of(events.stream().filter(event -> !(event.happening().data() instanceof CorrectionEvent)).toList(), views, new Overlay(views), () -> { });
  }

  private Changes found(List<RecordedEvent> events) {
    try {
      return events.size() == 1 && standsAlone(events.getFirst()) ? corrected(events.getFirst())
          : Projection.of(events, views, known(), this::awaitWritten);
    } catch (RuntimeException failed) {
      forget();
      throw failed;
    }
  }

  private void write(Changes changes, CompletableFuture<Void> done) {
    try {
      changes.write(views, lanes);
      done.complete(null);
    } catch (RuntimeException failed) {
      done.completeExceptionally(failed);
      throw failed;
    }
  }

  private void awaitWritten() {
    try {
      written.join();
    } catch (CompletionException failed) {
      throw (RuntimeException) failed.getCause();
    }
  }

  /** What was not written is not known either; so what is under way has to be waited for, also where it fails. */
  @Override
  public void forget() {
    written.exceptionally(_ -> null).join();
    written = CompletableFuture.completedFuture(null);
    known = null;
  }

  @Override
  public boolean fold(Duration time) {
    return portraits.settle(time, lanes);
  }

  @Override
  public void foldAgain() {
    portraits.tryAgain();
  }

  @Override
  public long unfolded() {
    return views.behind().estimatedDocumentCount();
  }

  @Override
  public boolean cameTooLate(List<RecordedEvent> events) {
    return Lateness.of(events, views);
  }

  @Override
  public void drop() {
    views.drop();
  }

  @Override
  public void close() {
    lanes.close();
  }
}
