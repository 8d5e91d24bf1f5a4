package nl.wijkkroniek.recording.chronicle.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import org.junit.jupiter.api.Test;

class FileEventsTest {

  private static final String RESTATED = """
      {"specversion":"1.0","id":"%d","source":"urn:example:noord","type":"nl.wijkkroniek.PurposeRestated","subject":"team/noord","time":"2013-01-01T12:00:00Z",\
      "datacontenttype":"application/json","occurredon":"2013-01-01","data":{"purpose":"Dichtbij %d"}}
      """;

  private final ChronicleFormat format = new ChronicleFormat();

  @Test
  void givenLinesThatAreNotAtHand_whenAnEventIsReadAgain_thenItIsReadFromItsChunk() throws IOException {
    Chunk chunk = new Chunk(0, 1, 2, (RESTATED.formatted(1, 1) + RESTATED.formatted(2, 2)).getBytes(UTF_8));
    try (LinesAtHand atHand = LinesAtHand.of(Seals.NONE, "import:1")) {
      FileEvents events = new FileEvents(format, atHand, _ -> chunk);

      assertThat(events.at(1).happening()).isEqualTo(format.read(RESTATED.formatted(2, 2).getBytes(UTF_8), null));
    }
  }

  @Test
  void givenLinesAtHand_whenAnEventIsReadAgain_thenNoChunkIsAskedFor() throws IOException {
    Chunk chunk = new Chunk(3, 1, 1, RESTATED.formatted(1, 1).getBytes(UTF_8));
    try (LinesAtHand atHand = LinesAtHand.of(Seals.NONE, "import:1")) {
      atHand.keep(chunk.lines(), FileEvents.place(3, 0));
      FileEvents events = new FileEvents(format, atHand, number -> {
        throw new AssertionError("Chunk " + number + " was asked for");
      });

      assertThat(events.at(FileEvents.place(3, 0)).happening()).isEqualTo(format.read(RESTATED.formatted(1, 1).getBytes(UTF_8), null));
    }
  }
}
