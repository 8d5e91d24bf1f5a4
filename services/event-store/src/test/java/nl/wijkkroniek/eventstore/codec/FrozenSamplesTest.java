package nl.wijkkroniek.eventstore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.serial.BsonSerializer;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.value.Layer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every revision of every event that was ever stored can still be read, and no event changes its shape under the revision that it has. */
class FrozenSamplesTest {

  private static final LanguageInLog LANGUAGE = new LanguageInLog();

  private static Stream<Arguments> presentTypes() {
    return EventType.all().stream().map(type -> arguments(type, LANGUAGE.serializer().typeForClass(type.data()).getRevision()));
  }

  private static List<FrozenSample> samples() {
    return FrozenSample.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presentTypes")
  void givenAnEventAsItIsNow_whenItsSampleIsSought_thenItIsThereInThisVeryShape(EventType type, String revision) {
    BsonDocument shape = Shape.of(type.data());

    assertThat(samples()).as("%s of revision %s needs a frozen sample, in shape %s", type.name(), revision, shape.toJson())
        .filteredOn(sample -> sample.file().equals(FrozenSample.fileOf(type.name(), revision)))
        .singleElement().satisfies(sample -> {
          assertThat(sample.shape()).as("%s changed its shape: that takes a new revision, an upcaster, and a sample of it", type.name()).isEqualTo(shape);
          assertThat(shape.keySet().stream().map(field -> field.replace("!", ""))).as("fields")
              .containsExactlyElementsOf(sample.stored().getDocument("data").keySet());
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void givenASampleOfAnyRevision_whenRead_thenItSaysWhatItSaid(FrozenSample sample) {
    assertThat(sample.file()).isEqualTo(FrozenSample.fileOf(sample.event().type(), sample.event().revision()));

    RecordedEvent read = LANGUAGE.read(sample.event());

    Happening happening = read.happening();
    var message = HappeningMessages.toMessage(happening, read.sequence(), Map.of());
    assertThat(bson(message.getPayload())).isEqualTo(sample.readsAs());
    assertThat(bson(message.getMetaData())).isEqualTo(sample.stored().get("meta"));
    assertThat(happening.id()).hasToString(sample.event().id());
    assertThat(happening.subject()).hasToString(sample.event().subject());
  }

  private static BsonValue bson(Object value) {
    BsonSerializer serializer = LANGUAGE.serializer();
    return serializer.serialize(value, BsonValue.class).getData();
  }

  private record Before(@Required String text, List<Layer> layers) {
  }

  private record Renamed(@Required String words, List<Layer> layers) {
  }

  private record Optional(String text, List<Layer> layers) {
  }

  private record Single(@Required String text, Layer layers) {
  }

  @Test
  void givenARecordThatChanges_whenItsShapeIsTaken_thenItIsAnother() {
    assertThat(Shape.of(Before.class).toJson()).isEqualTo("{\"text!\": \"text\", \"layers\": [\"fact | perception | reflection\"]}");
    assertThat(Stream.of(Renamed.class, Optional.class, Single.class).map(Shape::of)).doesNotContain(Shape.of(Before.class)).doesNotHaveDuplicates();
  }
}
