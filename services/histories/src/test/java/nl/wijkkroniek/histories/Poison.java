package nl.wijkkroniek.histories;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.histories.generation.View;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** A view that some events poison, for as long as they are marked. */
public final class Poison {

  private final Set<String> marked = ConcurrentHashMap.newKeySet();

  /** From now on this event cannot be worked in. */
  public void mark(String id) {
    marked.add(Telling.id(id).toString());
  }

  /** As if the program had been mended. */
  public void cure() {
    marked.clear();
  }

  /** The view with a part in it that throws. */
  public View in(View view) {
    return new Poisoned(view);
  }

  private void look(List<RecordedEvent> events) {
    events.stream().filter(event -> marked.contains(event.happening().id().toString())).findFirst().ifPresent(event -> {
      throw new PoisonousEvent(event, new IllegalStateException("marked"));
    });
  }

  private final class Poisoned implements View {

    private final View view;

    private Poisoned(View view) {
      this.view = view;
    }

    @Override
    public String name() {
      return view.name();
    }

    @Override
    public String code() {
      return view.code();
    }

    @Override
    public Generation generation(int number, int lanes) {
      return new PoisonedGeneration(view.generation(number, lanes));
    }

    @Override
    public void becomes(int live) {
      view.becomes(live);
    }

    @Override
    public void advances() {
      view.advances();
    }

    @Override
    public void isFolding() {
      view.isFolding();
    }

    @Override
    public void isLetGo() {
      view.isLetGo();
    }

    @Override
    public boolean isWaitedFor() {
      return view.isWaitedFor();
    }
  }

  private final class PoisonedGeneration implements Generation {

    private final Generation generation;

    private PoisonedGeneration(Generation generation) {
      this.generation = generation;
    }

    @Override
    public int number() {
      return generation.number();
    }

    @Override
    public boolean standsAlone(RecordedEvent event) {
      return generation.standsAlone(event);
    }

    @Override
    public Changed place(List<RecordedEvent> events) {
      look(events);
      return generation.place(events);
    }

    @Override
    public void check(List<RecordedEvent> events) {
      look(events);
      generation.check(events);
    }

    @Override
    public void forget() {
      generation.forget();
    }

    @Override
    public boolean fold(Duration time) {
      return generation.fold(time);
    }

    @Override
    public void foldAgain() {
      generation.foldAgain();
    }

    @Override
    public long unfolded() {
      return generation.unfolded();
    }

    @Override
    public boolean cameTooLate(List<RecordedEvent> events) {
      return generation.cameTooLate(events);
    }

    @Override
    public void drop() {
      generation.drop();
    }

    @Override
    public void close() {
      generation.close();
    }
  }
}
