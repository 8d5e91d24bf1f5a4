package nl.wijkkroniek.histories.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.TestVault;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.turning.KnownTurnings;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** A house with its search, as they run, for tests. */
public final class Searching implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Store store;
  private final House house;
  private final SearchProcessor processor;
  private final Finding finding;
  private final Resembling resembling;

  public Searching(Store store, Path folder, VisibilityPolicy policy) {
    this(store, folder, policy, Duration.ofSeconds(10));
  }

  /** @param keepAfter after which what was worked in outlives a crash */
  Searching(Store store, Path folder, VisibilityPolicy policy, Duration keepAfter) {
    this(store, folder, policy, keepAfter, TestVault.ofAll());
  }

  /** @param opening which it opens with what was sealed, and asks before every step what was destroyed */
  Searching(Store store, Path folder, VisibilityPolicy policy, Duration keepAfter, Opening opening) {
    this.store = store;
    this.house = new House(store, policy).start();
    WayOut wayOut = new WayOut(policy, opening);
    processor = new SearchProcessor(folder, store.log(), store.language(), house.live(), house.progress(), wayOut, MunicipalityTable.bundled(),
        keepAfter);
    finding = finding(policy, ForFew.MOST);
    resembling = new IndexedResembling(processor, house.histories(), new KnownTurnings(house.sights()), house.live(), wayOut);
    processor.start();
  }

  /** Finds as this policy lets, and looks through no more than so many texts of what was said for few. */
  Finding finding(VisibilityPolicy policy, int most) {
    WayOut wayOut = new WayOut(policy, TestVault.ofAll());
    return new IndexedFinding(processor, new ForFew(house.live(), house.histories(), wayOut, MunicipalityTable.bundled(), most), house.live(), wayOut, PATIENCE);
  }

  /** Waits until everything recorded can be found. */
  public Searching caughtUp() {
    house.caughtUp();
    if (!processor.await(store.log().head() - 1, PATIENCE)) {
      throw new AssertionError("search is at %d, the log at %d".formatted(processor.position(), store.log().head() - 1));
    }
    return this;
  }

  public House house() {
    return house;
  }

  public Finding finding() {
    return finding;
  }

  public Resembling resembling() {
    return resembling;
  }

  public SearchProcessor processor() {
    return processor;
  }

  /** Identifiers of the happenings found by these words, in order. */
  public List<String> find(String words) {
    return ids(all(new Wanted(words, null, null, null), 50));
  }

  public List<String> find(String words, SubjectKind kind, String municipality, String period) {
    return ids(all(new Wanted(words, kind, municipality, period == null ? null : EdtfDate.parse(period)), 50));
  }

  /** Everything there is to be found, page by page. */
  public List<Found> all(Wanted wanted, int limit) {
    List<Found> all = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Findings findings = finding.find(wanted, cursor, limit, Reader.ANYONE);
      all.addAll(findings.page().items());
      cursor = findings.page().next();
    } while (cursor != null);
    return all;
  }

  private static List<String> ids(List<Found> found) {
    return found.stream().map(one -> one.event().id()).toList();
  }

  /** Ends it as a process ends that is told to. */
  @Override
  public void close() {
    processor.stop();
    house.close();
  }
}
