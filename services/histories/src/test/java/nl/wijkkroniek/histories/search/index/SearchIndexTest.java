package nl.wijkkroniek.histories.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final int ROUNDS = 60;
  private static final int AT_ONCE = 8;

  @TempDir
  private Path folder;

  /** Lucene merges pieces in the background, whenever there are many, and what is taken out meanwhile is still in what comes of it. */
  @Test
  void givenPiecesThatAreBeingMerged_whenWordsAreTakenOut_thenNoFileHoldsThem() {
    try (SearchIndex index = new SearchIndex(folder, Reached.beginning(0, 0, true, 0))) {
      for (int round = 0; round < ROUNDS; round++) {
        int first = round * AT_ONCE;
        for (int number = first; number < first + AT_ONCE; number++) {
          index.put(Map.of("event-" + number, document("event-" + number, "rietorchisvondst" + number + "x")), index.written());
          index.put(Map.of("stays-" + number, document("stays-" + number, "blijft" + number + "x")), index.written());
          index.show();
        }
        List<Integer> gone = IntStream.range(first, first + AT_ONCE).boxed().toList();
        Map<String, Document> out = new HashMap<>();
        gone.forEach(number -> out.put("event-" + number, null));
        index.put(Collections.unmodifiableMap(out), index.written());
        index.purge();

        assertThat(found("rietorchisvondst")).as("round %d", round).isEmpty();
        assertThat(found("blijft")).isNotEmpty();
      }
    }
  }

  /** The terms are read last, when the folder is locked already. */
  @Test
  void givenTermsThatCannotBeRead_whenOpened_thenNothingHoldsOnToTheFolder() throws IOException {
    try (SearchIndex index = new SearchIndex(folder, Reached.beginning(0, 0, true, 0))) {
      index.put(Map.of("one", document("one", "een")), index.written());
      index.keep();
    }
    Path piece = found("TermsDict").getFirst();
    Files.writeString(piece, Files.readString(piece, StandardCharsets.ISO_8859_1).replace("TermsDict", "TermsGone"), StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new SearchIndex(folder, Reached.beginning(0, 0, true, 0))).isInstanceOf(UncheckedIOException.class);

    IndexFolder.drop(folder);
    try (SearchIndex index = new SearchIndex(folder, Reached.beginning(0, 0, true, 0))) {
      assertThat(index.written().position()).isEqualTo(-1);
    }
  }

  private static Document document(String id, String word) {
    Document document = new Document();
    document.add(new StringField(Field.ID, id, Store.YES));
    document.add(new StringField("word", word, Store.YES));
    return document;
  }

  private List<Path> found(String word) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException removedMeanwhile) {
      return false;
    }
  }
}
