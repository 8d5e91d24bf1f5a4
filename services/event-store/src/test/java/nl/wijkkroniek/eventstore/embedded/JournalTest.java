package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir
  private Path folder;

  private final List<String> read = new ArrayList<>();
  private Journal journal;
  private Path file;

  @BeforeEach
  void begin() {
    journal = Journal.begin(folder, 7);
    file = folder.resolve("wijkkroniek.journal-7");
  }

  @Test
  void givenChangesInFrames_whenRead_thenAllComeInOrder() throws IOException {
    journal.write(List.of(change("a", "1"), change("b", "2")));
    journal.write(List.of(change("a", null)));

    assertThat(isWhole()).isTrue();
    assertThat(read).containsExactly("d.c a=1", "d.c b=2", "d.c a gone");
    assertThat(journal.size()).isEqualTo(Files.size(file));
  }

  @Test
  void givenAnEmptyJournal_whenRead_thenThereIsNothingAndThatIsWhole() {
    assertThat(isWhole()).isTrue();
    assertThat(read).isEmpty();
  }

  @Test
  void givenAFrameThatWasNotWrittenToItsEnd_whenRead_thenAllBeforeItComes() throws IOException {
    journal.write(List.of(change("a", "1")));
    long whole = Files.size(file);
    journal.write(List.of(change("b", "2"), change("c", "3")));
    long size = Files.size(file);
    for (long cut = size - 1; cut > whole; cut--) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(cut);
      }
      read.clear();
      assertThat(isWhole()).as("%d of %d bytes", cut, size).isFalse();
      assertThat(read).containsExactly("d.c a=1");
    }
  }

  @Test
  void givenAChangedByte_whenRead_thenNothingFromThereOnIsBelieved() throws IOException {
    journal.write(List.of(change("a", "1")));
    journal.write(List.of(change("b", "2")));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1]++;
    Files.write(file, bytes);

    assertThat(isWhole()).isFalse();
    assertThat(read).containsExactly("d.c a=1");
  }

  /** A folder that was copied together from two times. */
  @Test
  void givenTheContentOfAnotherJournal_whenRead_thenNoneOfItIsBelieved() throws IOException {
    journal.write(List.of(change("a", "1")));
    Files.move(file, folder.resolve("wijkkroniek.journal-8"));

    assertThat(Journal.numbers(folder)).containsExactly(8L);
    assertThat(Journal.read(folder, 8, this::note)).isFalse();
    assertThat(read).isEmpty();
  }

  @Test
  void givenSeveral_whenListed_thenTheyComeByNumberAndThoseThatWereRemovedDoNot() {
    Journal.begin(folder, 10);
    Journal.begin(folder, 9).remove();

    assertThat(Journal.numbers(folder)).containsExactly(7L, 10L);
    Journal.remove(folder, 7);
    assertThat(Journal.numbers(folder)).containsExactly(10L);
  }

  private boolean isWhole() {
    return Journal.read(folder, 7, this::note);
  }

  private void note(Change change) {
    String position = new String(change.position(), StandardCharsets.UTF_8);
    read.add(change.namespace() + " " + position + (change.document() == null ? " gone" : "=" + new String(change.document(), StandardCharsets.UTF_8)));
  }

  private static Change change(String position, String document) {
    return new Change("d.c", position.getBytes(StandardCharsets.UTF_8), document == null ? null : document.getBytes(StandardCharsets.UTF_8));
  }
}
