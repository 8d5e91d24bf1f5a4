package nl.wijkkroniek.access.processing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The processing log, to be asked by whom it is about, and by the steward. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People")
public class ProcessingEndpoints {

  private static final int MOST = 200;

  private final Processings processings;

  public ProcessingEndpoints(Processings processings) {
    this.processings = processings;
  }

  /** One's own. */
  @GetMapping("/me/processings")
  @Operation(operationId = "listMyProcessings", summary = "Who read what of you, newest first",
      responses = @ApiResponse(responseCode = "200", description = "Some of them, and the cursor of the rest"))
  public ProcessingJson.Page own(@Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account account,
      @Parameter(description = "Where the page begins: next of the page before", schema = @Schema(type = "string", maxLength = 24))
      @RequestParam(required = false) String cursor,
      @Parameter(description = "Most items on the page", schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
      @RequestParam(defaultValue = "50") int limit) {
    return page(account.participant(), cursor, limit);
  }

  /** Anybody's. */
  @GetMapping("/processings")
  @Operation(operationId = "listProcessings", summary = "Who read what of whom, newest first",
      responses = @ApiResponse(responseCode = "200", description = "Some of them, and the cursor of the rest"))
  public ProcessingJson.Page all(
      @Parameter(description = "Of whom: participant/<id>; of everybody, when it is not given", schema = @Schema(type = "string", maxLength = 60))
      @RequestParam(required = false) String participant,
      @Parameter(description = "Where the page begins: next of the page before", schema = @Schema(type = "string", maxLength = 24))
      @RequestParam(required = false) String cursor,
      @Parameter(description = "Most items on the page", schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
      @RequestParam(defaultValue = "50") int limit) {
    return page(participant == null ? null : read(participant), cursor, limit);
  }

  private static SubjectId read(String participant) {
    return SubjectId.ofKind(SubjectKind.PARTICIPANT, "participant", SubjectId.parse(participant));
  }

  private ProcessingJson.Page page(SubjectId participant, String cursor, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidField("limit", "moet van 1 tot en met %d zijn".formatted(MOST), "must be from 1 to %d".formatted(MOST));
    }
    List<Processing> found = processings.before(participant, cursor, limit + 1);
    List<Processing> shown = found.subList(0, Math.min(limit, found.size()));
    return new ProcessingJson.Page(shown.stream().map(ProcessingJson::of).toList(), found.size() > limit ? shown.getLast().id() : null);
  }
}
