package nl.wijkkroniek.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a key that was destroyed are nowhere in the files any more, not even wrapped. */
class DestroyedBytesTest {

  private static final int PEOPLE = 20;
  private static final int TEXTS = 5_000;
  private static final int BATCH = 50;

  @TempDir
  private Path folder;

  @Test
  void givenManyKeysInAnyOrder_whenSomeAreDestroyed_thenNoneOfTheirBytesIsLeftAndTheOthersStay() throws IOException {
    Random random = new Random(5);
    List<String> ids = new ArrayList<>(Stream.iterate(1, i -> i + 1).limit(TEXTS).map(i -> "e" + i).toList());
    Collections.shuffle(ids, random);
    Path file = folder.resolve("keys/keys.db");
    try (Vault vault = Vault.open(VaultSettings.in(folder.resolve("keys")))) {
      for (int from = 0; from < TEXTS; from += BATCH) {
        Map<EventId, SubjectEvent> some = new HashMap<>();
        ids.subList(from, from + BATCH).forEach(id -> some.put(Told.event(id), Told.said("iets", person(random.nextInt(PEOPLE)))));
        vault.sealed(some);
      }
      List<EventId> events = ids.stream().filter(_ -> random.nextInt(3) == 0).map(Told::event).toList();
      List<String> gone = events.stream().map(event -> event + " text").toList();
      Map<String, StoredKey> before = stored(file, Stream.concat(ids.stream().map(id -> Told.event(id) + " text"), people()).toList());
      assertThat(held(file, before.values().stream().toList())).hasSize(before.size());
      vault.destroyTextsOf(events);
      vault.destroyWordsOf(person(7));
      Map<String, StoredKey> after = stored(file, before.keySet().stream().toList());
      List<StoredKey> destroyed = before.values().stream().filter(key -> after.get(key.name()).isDestroyed()).toList();
      assertThat(destroyed).extracting(StoredKey::name).containsAll(gone).contains(person(7).toString());
      assertThat(destroyed).filteredOn(key -> !gone.contains(key.name()) && !key.name().startsWith("participant"))
          .isNotEmpty().allMatch(key -> key.under().equals(person(7).toString()));
      assertThat(held(file, destroyed)).isEmpty();
      assertThat(held(file, before.values().stream().filter(key -> !destroyed.contains(key)).toList())).hasSize(before.size() - destroyed.size());
    }
  }

  private static SubjectId person(int number) {
    return SubjectId.parse("participant/p-" + "%032x".formatted(number));
  }

  private static Stream<String> people() {
    return Stream.iterate(0, i -> i + 1).limit(PEOPLE).map(DestroyedBytesTest::person).map(SubjectId::toString);
  }

  private static Map<String, StoredKey> stored(Path file, List<String> names) {
    try (SqliteKeys keys = SqliteKeys.in(file)) {
      return keys.find(names);
    }
  }

  /** Those of which the wrapped bytes stand anywhere in the folder. */
  private static List<StoredKey> held(Path file, List<StoredKey> keys) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path each : files.toList()) {
        all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
      }
    }
    String bytes = all.toString();
    Set<String> places = new HashSet<>();
    for (int i = 0; i + 16 <= bytes.length(); i++) {
      places.add(bytes.substring(i, i + 16));
    }
    return keys.stream().filter(key -> places.contains(new String(key.wrapped(), 0, 16, StandardCharsets.ISO_8859_1))
        || places.contains(new String(key.wrapped(), 40, 16, StandardCharsets.ISO_8859_1))).toList();
  }
}
