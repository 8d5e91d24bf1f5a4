package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.search.index.Field;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not open is not found, whatever one does. */
class SearchVisibilityTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId DAY = SubjectId.alumniDay("dag");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("proef");

  @TempDir
  private Path folder;

  /** By which word each contribution can be told apart, and whether it may be found now. */
  private final Map<String, Boolean> planted = new HashMap<>();
  private final List<String> contributions = new ArrayList<>();
  private Random random;

  @Test
  void givenContributionsOfEveryVisibility_whenNarrowedWithdrawnAndReleased_thenOnlyWhatIsOpenNowIsFound() {
    Share share = Share.of(4, 20261122);
    random = new Random(share.seed());
    try (Store store = new Store(folder.resolve("store")); Searching search = new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN)) {
      for (int round = 0; round < share.rounds(); round++) {
        store.record(round(round));
        search.caughtUp();
        planted.forEach((word, open) -> {
          assertThat(search.find(word)).as("%s, seed %d", word, share.seed()).hasSize(open ? 1 : 0);
          assertThat(search.find(word.substring(0, word.length() - 1))).as("beginning of %s", word).allMatch(id -> planted.getOrDefault("woord" + id, true));
          assertThat(documentsWith(search, word)).as("%s in the index", word).isEqualTo(open ? 1 : 0);
        });
      }
    }
  }

  private List<Happening> round(int round) {
    List<Happening> told = new ArrayList<>();
    for (Visibility visibility : Visibility.values()) {
      String name = "c%dv%d".formatted(round, visibility.ordinal());
      told.add(told(name, SESSION, "2013", new ContributionMade(null, visibility, "Wij zagen woord%s gebeuren".formatted(name), null, null)));
      contributions.add(name);
      planted.put("woord" + name, visibility == Visibility.OPEN);
    }
    String remark = "r" + round;
    told.add(told(remark, DAY, "2014", new RemarkMade("Een woord%s op de dag".formatted(remark), null, null)));
    planted.put("woord" + remark, false);
    if (random.nextBoolean()) {
      told.add(told("vrij" + round, DAY, "2014", new RemarkReleased(id(remark))));
      planted.put("woord" + remark, true);
    }
    for (int change = 0; change < 3; change++) {
      String name = contributions.get(random.nextInt(contributions.size()));
      planted.put("woord" + name, false);
      told.add(random.nextBoolean()
          ? told("n" + round + change, SESSION, "2013", new ContributionVisibilityNarrowed(id(name), Visibility.SESSION))
          : told("w" + round + change, SESSION, "2013", new ContributionWithdrawn(id(name), "reden" + name)));
    }
    String insight = "i" + round;
    told.add(told(insight, SESSION, "2013", new InsightDrawn("Inzicht woord" + insight, null)));
    planted.put("woord" + insight, true);
    return told;
  }

  private static int documentsWith(Searching search, String word) {
    return search.processor().ask(searcher -> searcher.count(new TermQuery(new Term(Field.ENGLISH, word))), -1);
  }

  @Test
  void givenWhatSaysWhoSomebodyIs_whenLookedFor_thenItIsNotFound() {
    try (Store store = new Store(folder.resolve("store")); Searching search = new Searching(store, folder.resolve("search"), Allowing.EVERYTHING)) {
      store.record(told("1", EXPERIMENT, "2013", new ExperimentProposed(null, "Werkt het?", null, null, "Geheimenaar")),
          told("2", EXPERIMENT, "2013", new ObservationNoted("Het werkte", null, "Waarneemster")),
          told("3", SubjectId.role("rol"), "2013", new RoleHandedOver("Vertrekker", "Opvolgster", null)));
      search.caughtUp();
      for (String name : List.of("Geheimenaar", "Waarneemster", "Vertrekker", "Opvolgster", "somebody")) {
        assertThat(search.find(name)).as(name).isEmpty();
      }
      assertThat(search.find("werkte")).isNotEmpty();
    }
  }
}
