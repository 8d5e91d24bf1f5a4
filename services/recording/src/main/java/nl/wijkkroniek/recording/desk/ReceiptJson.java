package nl.wijkkroniek.recording.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.telling.Receipt;

/**
 * A receipt as it goes over the wire.
 *
 * @param event the id it is known by from now on, {@code source#id}
 * @param subject what it happened to
 * @param position its place in the log; {@code ?after=} waits for it
 * @param recordedAt when it was recorded, in UTC
 * @param flags what did not match with what was known
 */
@Schema(name = "Receipt")
public record ReceiptJson(String event, String subject, long position, String recordedAt, List<FlagJson> flags) {

  /**
   * A mismatch.
   *
   * @param code a published word for this kind of mismatch
   * @param says what does not match, in the reader's language
   * @param events what it does not match with
   */
  @Schema(name = "Flag")
  public record FlagJson(String code, String says, List<String> events) {

    static FlagJson of(Flag flag, Locale language) {
      return new FlagJson(flag.code(), flag.words().in(language), flag.events().stream().map(EventId::toString).toList());
    }
  }

  static ReceiptJson of(Receipt receipt, Locale language) {
    return new ReceiptJson(receipt.event().toString(), receipt.subject().toString(), receipt.position(), receipt.recordedAt().toString(),
        receipt.flags().stream().map(flag -> FlagJson.of(flag, language)).toList());
  }
}
