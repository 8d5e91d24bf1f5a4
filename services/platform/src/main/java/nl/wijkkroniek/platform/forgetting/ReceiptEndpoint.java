package nl.wijkkroniek.platform.forgetting;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.Step;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a request to be forgotten, for whoever knows its number: who asked has no account any more. */
@RestController
@Tag(name = "Participants")
public class ReceiptEndpoint {

  private static final String EXAMPLE = """
      {"receipt": "019358a1-7c2e-7f4b-9d10-c4b8e2f7a651", "position": 4711, "asked": "2026-11-22T17:00:00Z", "finished": "2026-11-22T17:00:02Z",
       "done": {"names-kept": "2026-11-22T17:00:00Z", "words-destroyed": "2026-11-22T17:00:00Z", "access-ended": "2026-11-22T17:00:00Z",
        "texts-destroyed": "2026-11-22T17:00:01Z", "copies-purged": "2026-11-22T17:00:02Z"}, "texts": 12, "names": 2, "mentions": 1}""";

  private final Forgettings forgettings;

  ReceiptEndpoint(Forgettings forgettings) {
    this.forgettings = forgettings;
  }

  /**
   * A receipt, which says nothing of who.
   *
   * @param receipt its number: the id of the event by which it was asked
   * @param position of that event
   * @param asked when it was recorded
   * @param finished when the last of it was done; left out before
   * @param done when each step was
   * @param texts how many texts were made unreadable
   * @param names how many names were
   * @param mentions in how many places others mentioned them, which the steward settles
   */
  @Schema(name = "ForgettingReceipt", requiredProperties = {"receipt", "position", "asked", "done", "texts", "names", "mentions"})
  public record ForgettingReceipt(String receipt, long position, String asked, String finished, Map<String, String> done, long texts, long names, long mentions) {

    static ForgettingReceipt of(Forgetting one) {
      Map<String, String> done = one.done().keySet().stream().sorted()
          .collect(toMap(Step::code, step -> one.done().get(step).toString(), (a, _) -> a, TreeMap::new));
      return new ForgettingReceipt(one.receipt(), one.position(), one.asked().toString(), one.finished().map(Object::toString).orElse(null), done,
          one.counts().texts(), one.counts().names(), one.counts().mentions());
    }
  }

  @GetMapping(path = "/v1/forgettings/{receipt}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "forgettingReceipt", summary = "How far a request to be forgotten is, and what was done",
      description = "Its number is the id, behind the #, of the event that POST /v1/participants/{slug}/forgettings was answered with. Anyone who knows it may ask:"
          + " it says nothing of who.",
      responses = {@ApiResponse(responseCode = "200", description = "The receipt", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = ForgettingReceipt.class), examples = @ExampleObject(EXAMPLE))),
          @ApiResponse(responseCode = "404", description = "There is no such receipt")})
  public ForgettingReceipt receipt(@Parameter(description = "Its number", example = "019358a1-7c2e-7f4b-9d10-c4b8e2f7a651") @PathVariable String receipt) {
    return forgettings.of(receipt).map(ForgettingReceipt::of).orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN,
        "Dit ontvangstbewijs is er niet. Controleer het nummer; het is er zodra het verzoek is vastgelegd.",
        "There is no such receipt. Check the number; it is there as soon as the request is recorded."));
  }
}
