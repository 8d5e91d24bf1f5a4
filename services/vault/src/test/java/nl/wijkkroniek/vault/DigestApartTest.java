package nl.wijkkroniek.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are called apart: always the same for one purpose, for another nothing alike, and after its key is destroyed by nobody to be found out. */
class DigestApartTest {

  private static final long SEED = 20_261_122L;
  private static final int PEOPLE = 2_000;
  private static final int DIGITS = 24;

  @TempDir
  private Path folder;

  private Vault open() {
    return Vault.open(VaultSettings.in(folder.resolve("keys")));
  }

  private static String digest(Vault vault, String purpose, String text) {
    return vault.digestApart(purpose, text.getBytes(UTF_8)).orElseThrow();
  }

  @Test
  void givenAPurpose_whenDigestedAgain_thenItIsTheSame_afterARestartAndARotationAndInAnotherProcess() {
    String before;
    try (Vault vault = open()) {
      assertThat(vault.digestApart("study/a", "anna".getBytes(UTF_8))).as("no key is made by asking").isEmpty();
      assertThat(vault.keyApart("study/a")).isTrue();
      before = digest(vault, "study/a", "anna");
      assertThat(before).matches("[0-9a-f]{64}");
      assertThat(vault.keyApart("study/a")).isTrue();
      assertThat(digest(vault, "study/a", "anna")).isEqualTo(before);
    }
    try (Vault vault = open(); Vault another = open()) {
      assertThat(digest(vault, "study/a", "anna")).isEqualTo(before);
      vault.rotate(MasterKey.fresh());
      assertThat(digest(vault, "study/a", "anna")).isEqualTo(before);
      assertThat(digest(another, "study/a", "anna")).isEqualTo(before);
    }
    try (Vault vault = open()) {
      assertThat(digest(vault, "study/a", "anna")).isEqualTo(before);
      assertThat(vault.digest("anna".getBytes(UTF_8))).isNotEqualTo(before);
    }
  }

  @Test
  void givenAKeyThatIsDestroyed_whenDigested_thenNobodyCan_andItIsNeverMadeAgain_alsoWithAnOlderCopyOfTheKeys() throws Exception {
    Path copy = folder.resolve("copy.db");
    List<String> destroyed;
    try (Vault vault = open()) {
      vault.keyApart("study/a");
      vault.keyApart("study/b");
      digest(vault, "study/a", "anna");
      vault.backUpTo(copy);
      vault.destroyApart("study/a");
      vault.destroyApart("study/a");
      assertThat(vault.digestApart("study/a", "anna".getBytes(UTF_8))).isEmpty();
      assertThat(vault.keyApart("study/a")).isFalse();
      assertThat(vault.digestApart("study/b", "anna".getBytes(UTF_8))).isPresent();
      assertThat(vault.destroyedAfter(0).events()).isEmpty();
      destroyed = vault.destroyed(0);
    }
    Path restored = Files.createDirectories(folder.resolve("restored"));
    Files.copy(copy, restored.resolve("keys.db"));
    Files.copy(folder.resolve("keys").resolve("master.key"), restored.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
    try (Vault vault = Vault.open(VaultSettings.in(restored))) {
      vault.destroyAgain(destroyed);
      assertThat(vault.digestApart("study/a", "anna".getBytes(UTF_8))).isEmpty();
    }
  }

  /** Of the same people two purposes have no name in common, each tells all apart, and bit for bit they agree as often as coins do. */
  @Test
  void givenManyPeople_whenDigestedForTwoPurposes_thenNothingJoinsThem() {
    Random random = new Random(SEED);
    List<String> people = IntStream.range(0, PEOPLE).mapToObj(_ -> SubjectId.someParticipant(random).toString()).toList();
    try (Vault vault = open()) {
      vault.keyApart("study/a");
      vault.keyApart("study/b");
      Map<String, String> inA = new HashMap<>();
      Map<String, String> inB = new HashMap<>();
      people.forEach(person -> {
        inA.put(person, digest(vault, "study/a", person).substring(0, DIGITS));
        inB.put(person, digest(vault, "study/b", person).substring(0, DIGITS));
      });

      assertThat(new HashSet<>(inA.values())).as("seed %d", SEED).hasSize(PEOPLE);
      assertThat(new HashSet<>(inB.values())).as("seed %d", SEED).hasSize(PEOPLE).doesNotContainAnyElementsOf(Set.copyOf(inA.values()));
      long alike = people.stream().mapToLong(person -> DIGITS * 4 - number(inA.get(person)).xor(number(inB.get(person))).bitCount()).sum();
      assertThat(alike / (double) (PEOPLE * DIGITS * 4L)).as("share of bits that agree, seed %d", SEED).isBetween(0.49, 0.51);
      assertThat(agreeOnOrder(people, inA, inB)).as("share of pairs in the same order, seed %d", SEED).isBetween(0.45, 0.55);
    }
  }

  private static double agreeOnOrder(List<String> people, Map<String, String> inA, Map<String, String> inB) {
    long agreeing = IntStream.range(1, people.size()).filter(i -> inA.get(people.get(i)).compareTo(inA.get(people.get(i - 1))) > 0
        == inB.get(people.get(i)).compareTo(inB.get(people.get(i - 1))) > 0).count();
    return agreeing / (double) (people.size() - 1);
  }

  private static BigInteger number(String digits) {
    return new BigInteger(digits, 16);
  }
}
