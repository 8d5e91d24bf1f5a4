package nl.wijkkroniek.platform.study;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.study.Pseudonyms;
import nl.wijkkroniek.access.study.Studies;
import nl.wijkkroniek.access.study.Study;
import nl.wijkkroniek.access.study.StudyDraft;
import nl.wijkkroniek.eventstore.codec.JsonFault;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The studies: for who works on them, and for the steward who opens and closes them. */
@RestController
@RequestMapping(path = "/v1/studies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Research")
public class StudyEndpoints {

  private static final int LARGEST = 64 * 1024;
  private static final String ID = "Its id, as it was answered when the study was opened";
  private static final String EXAMPLE_ID = "2f5c8f0e-6a41-4a0b-9f53-9f6f2a9c1d20";
  private static final String NOT_THERE = "There is no such study, or it is not for whoever asks";
  private static final String STUDY = """
      {"id": "2f5c8f0e-6a41-4a0b-9f53-9f6f2a9c1d20", "title": "Wat doet een inloop?", "purpose": "Leren wat een inloop voor een buurt betekent",
       "question": "Waardoor blijven mensen komen?", "researchers": ["8b1f3c52-6f0a-4d6f-9c11-0f6a1f3f7a10"], "opened": "2026-11-22T09:30:00.123Z"}""";
  private static final String CLOSED = """
      {"id": "2f5c8f0e-6a41-4a0b-9f53-9f6f2a9c1d20", "title": "Wat doet een inloop?", "purpose": "Leren wat een inloop voor een buurt betekent",
       "question": "Waardoor blijven mensen komen?", "researchers": ["8b1f3c52-6f0a-4d6f-9c11-0f6a1f3f7a10"], "opened": "2026-11-22T09:30:00.123Z",
       "closed": "2026-12-22T09:30:00.123Z"}""";
  private static final String DRAFT = """
      {"title": "Wat doet een inloop?", "purpose": "Leren wat een inloop voor een buurt betekent", "question": "Waardoor blijven mensen komen?",
       "researchers": ["8b1f3c52-6f0a-4d6f-9c11-0f6a1f3f7a10"]}""";
  private static final String TRACED = """
      {"line": "line-0f3a5be1c2d4968778695a4b", "event": "urn:nld:wijkkroniek:eigen#019358a1-7c2e-7f4b-9d10-c4b8e2f7a651", "session": "session/inloop-lombok",
       "position": 41, "recordedAt": "2026-11-22T09:30:00.123Z"}""";

  private final Studies studies;
  private final ConsentedContributions contributions;
  private final JsonMapper json = LanguageJson.mapper();

  StudyEndpoints(Studies studies, ConsentedContributions contributions) {
    this.studies = studies;
    this.contributions = contributions;
  }

  @GetMapping
  @Operation(operationId = "listStudies", summary = "The studies you work on, the newest first; all of them, for a steward",
      responses = @ApiResponse(responseCode = "200", description = "The studies"))
  StudyJson.Listed all(@Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account account) {
    return new StudyJson.Listed(studies.seenBy(account).stream().map(StudyJson::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getStudy", summary = "A study you work on; any, for a steward",
      responses = {@ApiResponse(responseCode = "200", description = "The study"), @ApiResponse(responseCode = "404", description = NOT_THERE)})
  StudyJson one(@Parameter(description = ID, example = EXAMPLE_ID) @PathVariable String id,
      @Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account account) {
    return StudyJson.of(studies.seenBy(account, id));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "openStudy", summary = "Open a study", description = "From then on its researchers can take home, under pseudonyms of this study alone, what "
      + "those said who consent to research.",
      requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StudyDraft.class), examples = @ExampleObject(DRAFT))),
      responses = @ApiResponse(responseCode = "201", description = "It is open", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = StudyJson.class), examples = @ExampleObject(STUDY))))
  ResponseEntity<StudyJson> open(@Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account steward, HttpServletRequest request) throws IOException {
    Study opened = studies.open(read(request, StudyDraft.class), steward);
    return ResponseEntity.created(URI.create("/v1/studies/" + opened.id())).body(StudyJson.of(opened));
  }

  @PostMapping(path = "/{id}/researchers", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "assignStudy", summary = "Say who works on a study, in place of who did",
      requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StudyJson.Researchers.class),
          examples = @ExampleObject("{\"researchers\": [\"8b1f3c52-6f0a-4d6f-9c11-0f6a1f3f7a10\"]}"))),
      responses = {@ApiResponse(responseCode = "200", description = "They work on it", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = StudyJson.class), examples = @ExampleObject(STUDY))),
          @ApiResponse(responseCode = "404", description = NOT_THERE), @ApiResponse(responseCode = "409", description = "It is closed")})
  StudyJson assign(@Parameter(description = ID, example = EXAMPLE_ID) @PathVariable String id,
      @Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account steward, HttpServletRequest request) throws IOException {
    return StudyJson.of(studies.assign(id, read(request, StudyJson.Researchers.class).researchers(), steward));
  }

  @PostMapping("/{id}/closings")
  @Operation(operationId = "closeStudy", summary = "Close a study, for good",
      description = "Destroys the key to its pseudonyms: nothing is taken home for it any more, and nobody can find out again who was called what. Asking it again changes nothing.",
      responses = {@ApiResponse(responseCode = "200", description = "It is closed", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = StudyJson.class), examples = @ExampleObject(CLOSED))), @ApiResponse(responseCode = "404", description = NOT_THERE)})
  StudyJson close(@Parameter(description = ID, example = EXAMPLE_ID) @PathVariable String id,
      @Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account steward) {
    return StudyJson.of(studies.close(id, steward));
  }

  /** Kept in the log of what stewards do, before it is answered. */
  @GetMapping("/{id}/lines/{line}")
  @Operation(operationId = "traceLine", summary = "What is behind a line that was taken home for a study",
      description = "Which event a researcher's line rests on, as long as the study is open. That it was asked is kept; who said it is not told.",
      responses = {@ApiResponse(responseCode = "200", description = "The event", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = StudyJson.Traced.class), examples = @ExampleObject(TRACED))),
          @ApiResponse(responseCode = "404", description = "There is no such study, it is closed, or nothing is called so in it")})
  StudyJson.Traced trace(@Parameter(description = ID, example = EXAMPLE_ID) @PathVariable String id,
      @Parameter(description = "The line, as it stands in what was taken home", example = "line-0f3a5be1c2d4968778695a4b") @PathVariable String line,
      @Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account steward) {
    if (!Pseudonyms.isLine(line)) {
      throw new InvalidField("line", "is geen regel uit een onderzoek: line- en 24 cijfers en letters", "is no line of a study: line- and 24 digits and letters");
    }
    return contributions.behind(line, studies.traced(steward, id, line))
        .map(behind -> new StudyJson.Traced(line, behind.event().toString(), behind.session().toString(), behind.position(), behind.recordedAt()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN, "In dit onderzoek heet niets zo.", "Nothing is called so in this study."));
  }

  private <T> T read(HttpServletRequest request, Class<T> what) throws IOException {
    byte[] sent = request.getInputStream().readNBytes(LARGEST + 1);
    if (sent.length > LARGEST) {
      throw new InvalidField("body", "is te groot: ten hoogste %d bytes".formatted(LARGEST), "is too large: at most %d bytes".formatted(LARGEST));
    }
    try {
      T read = json.readValue(sent, what);
      if (read == null) {
        throw new InvalidField("body", "ontbreekt", "is missing");
      }
      return read;
    } catch (JacksonException fault) {
      throw JsonFault.of(fault);
    }
  }
}
