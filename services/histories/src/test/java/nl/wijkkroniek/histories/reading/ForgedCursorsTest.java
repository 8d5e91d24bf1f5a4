package nl.wijkkroniek.histories.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.histories.causes.KnownCauses;
import nl.wijkkroniek.histories.designchoices.Designs;
import nl.wijkkroniek.histories.designchoices.KnownDesigns;
import nl.wijkkroniek.histories.turning.KnownTurnings;
import nl.wijkkroniek.histories.turning.Turnings;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoice;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cursor that nobody gave is refused as what it is, wherever a list goes on by how many stood before. */
class ForgedCursorsTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId CIRCLE = SubjectId.circle("kring");

  @TempDir
  private Path folder;

  @Test
  void givenACursorWithAnotherNumberInIt_whenAskedWith_thenItIsRefusedByName_andBeyondTheEndThereIsNothingMore() {
    try (Store store = new Store(folder); House house = new House(store, Allowing.ONLY_OPEN).start()) {
      Designs designs = new KnownDesigns(house.histories(), house.sights(), MunicipalityTable.bundled());
      for (int i = 0; i < 3; i++) {
        store.record(told("t" + i, TEAM, "201" + i, new TeamAdjusted("Stap", null, null), i == 0 ? new String[0] : new String[] {"t0"}),
            told("q" + i, CIRCLE, "201" + i, new LearningQuestionRaised("Vraag " + i, null, null)),
            told("d" + i, SubjectId.questionnaire("lijst"), "201" + i, new DesignChoicesReported(new Municipality("GM0599", null), 2010 + i,
                List.of(new DesignChoice(Dimension.REACH, "Keuze " + i, null, null, null)), null)));
      }
      house.caughtUp();
      Map<String, Function<Cursor, Cursor>> lists = lists(house.histories(), new KnownTurnings(house.sights()), new KnownCauses(house.sights()), designs);
      lists.forEach((name, next) -> {
        Cursor second = next.apply(Cursor.START);
        assertThat(next.apply(second)).as(name).isNotNull();
        for (String number : List.of("-1", "x", "", "2147483648", "99999999999999999999", "1 1", "0x1", "1.5")) {
          assertThatThrownBy(() -> next.apply(forged(second, number))).as("%s with '%s'", name, number).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.detail().en()).startsWith("cursor: ");
          });
        }
        assertThat(next.apply(forged(second, "999999999"))).as(name).isNull();
      });
    }
  }

  private static Map<String, Function<Cursor, Cursor>> lists(Histories histories, Turnings turnings, Causes causes, Designs designs) {
    return Map.of("agenda", cursor -> next(histories.agenda("kring", Moment.NOW, cursor, 1, Reader.ANYONE).state().next()),
        "turning points", cursor -> turnings.of("oost", 6, Moment.NOW, cursor, 1, Reader.ANYONE).next(),
        "causes", cursor -> causes.of(new Causes.Asked(id("t0"), Direction.FORWARD, 5, Moment.NOW), cursor, 1, Reader.ANYONE).next(),
        "reports", cursor -> designs.reports(Designs.Wanted.ALL, Moment.NOW, cursor, 1, Reader.ANYONE).next());
  }

  private static Cursor next(String cursor) {
    return cursor == null ? null : new Cursor(cursor);
  }

  private static Cursor forged(Cursor given, String number) {
    String text = new String(Base64.getUrlDecoder().decode(given.text()), UTF_8);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString((text.substring(0, text.lastIndexOf(' ') + 1) + number).getBytes(UTF_8)));
  }
}
