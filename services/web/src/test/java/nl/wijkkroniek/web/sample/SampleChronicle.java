package nl.wijkkroniek.web.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.codec.HappeningJson;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.sentence.Sentence;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a chronicle as the lines of a history: enough to look at pages without a store. */
final class SampleChronicle {

  static final Instant RECORDED = Instant.parse("2026-11-20T09:30:00Z");
  private static final JsonMapper MAPPER = LanguageJson.mapper();
  private static final HappeningJson READER = new HappeningJson(MAPPER);

  private SampleChronicle() {
  }

  /** The lines of a file beside this class or in the recording module, in field order by date and place. */
  static List<Entry> read(String file) {
    try (var reader = new BufferedReader(new InputStreamReader(SampleChronicle.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return IntStream.range(0, lines.size()).mapToObj(i -> entry((ObjectNode) MAPPER.readTree(lines.get(i)), i)).sorted(FIELD_ORDER).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Comparator<Entry> FIELD_ORDER = Comparator.comparing((Entry entry) -> entry.occurredOn().earliest())
      .thenComparing(entry -> entry.occurredOn().latest()).thenComparing(Entry::position);

  private static Entry entry(ObjectNode line, long position) {
    String source = line.get("source").asString();
    String type = line.get("type").asString().substring(EventType.PREFIX.length());
    HappeningJson.Read read = READER.read(EventType.named(type).orElseThrow(), (ObjectNode) line.get("data"), source);
    List<EventId> causes = line.has("causedby") ? Arrays.stream(line.get("causedby").asString().split(" ")).map(id -> EventId.parse(id, source)).toList()
        : List.of();
    EventId id = EventId.parse(line.get("id").asString(), source);
    SubjectId subject = SubjectId.parse(line.get("subject").asString());
    EdtfDate date = EdtfDate.parse(line.get("occurredon").asString());
    Happening told = new Happening(id, subject, date, causes, read.provenance(), null, null, read.data());
    return new Entry(id, type, subject, date, false, RECORDED, position, Sentence.of(told, SubjectId::slug), causes, read.provenance().citation(),
        read.provenance().isReconstructed(), read.data(), null, List.of());
  }
}
