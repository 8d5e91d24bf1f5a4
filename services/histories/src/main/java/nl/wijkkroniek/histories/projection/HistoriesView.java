package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import nl.wijkkroniek.eventstore.folding.Shape;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.View;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;

/** The histories as a view among others. */
public final class HistoriesView implements View {

  private final MongoDatabase database;
  private final MunicipalityTable municipalities;
  private final Progress progress;

  /** @param progress by which readers in this process know how far the histories are */
  public HistoriesView(MongoDatabase database, MunicipalityTable municipalities, Progress progress) {
    this.database = database;
    this.municipalities = municipalities;
    this.progress = progress;
  }

  @Override
  public String name() {
    return Views.NAME;
  }

  @Override
  public String code() {
    return Code.SHAPE;
  }

  /** Worked out when it is first asked for. */
  private static final class Code {

    private static final String SHAPE = Shape.of(HistoriesGeneration.class);
  }

  @Override
  public Generation generation(int number, int lanes) {
    Views views = new Views(database, number).prepared();
    return new HistoriesGeneration(views, new Portraits(views, municipalities), new Lanes(lanes));
  }

  @Override
  public void becomes(int live) {
    progress.live().become(live);
  }

  @Override
  public void advances() {
    progress.advance();
  }

  @Override
  public void isFolding() {
    progress.folding();
  }

  @Override
  public void isLetGo() {
    progress.letGo();
  }

  @Override
  public boolean isWaitedFor() {
    return progress.isWaitedForInLists();
  }
}
