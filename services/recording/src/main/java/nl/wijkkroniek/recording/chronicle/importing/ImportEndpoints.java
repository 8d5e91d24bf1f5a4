package nl.wijkkroniek.recording.chronicle.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Chronicles in, over HTTP. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Chronicles")
public class ImportEndpoints {

  private static final int MOST_LISTED = 100;
  /** Whoever sends more than this after all is not listening for an answer. */
  private static final long MOST_PASSED_OVER = 256L * 1024 * 1024;

  private final ChronicleImport chronicles;
  private final Duration patience;

  /**
   * Endpoints for these imports.
   *
   * @param patience how long the answer waits for the recording of what was found right
   */
  public ImportEndpoints(ChronicleImport chronicles, @Value("${wijkkroniek.recording.import-patience:5s}") Duration patience) {
    this.chronicles = chronicles;
    this.patience = patience;
  }

  /** Imports the body: answers when all of it is checked and, where that is soon, recorded. */
  @PostMapping(path = "/chronicles", consumes = {ChronicleFormat.MEDIA_TYPE, "application/cloudevents+json", MediaType.APPLICATION_JSON_VALUE,
      MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(operationId = "importChronicle", summary = "Import a chronicle",
      description = "One CloudEvents 1.0 event a line, UTF-8. All of it is checked before any of it is recorded: one bad line and nothing is. "
          + "Once it is being recorded it finishes, also after a crash. Importing it again changes nothing.",
      requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
          content = @Content(mediaType = ChronicleFormat.MEDIA_TYPE, schema = @Schema(type = "string"))),
      responses = {
          @ApiResponse(responseCode = "201", description = "All of it is recorded",
              headers = @Header(name = "Location", description = "Where this import can be asked after",
                  schema = @Schema(type = "string", format = "uri-reference"))),
          @ApiResponse(responseCode = "202", description = "All of it is right and is being recorded",
              headers = @Header(name = "Location", description = "Where its progress can be asked",
                  schema = @Schema(type = "string", format = "uri-reference"))),
          @ApiResponse(responseCode = "200", description = "All of it was recorded already, so nothing changes; or what a dry run found"),
          @ApiResponse(responseCode = "400", description = "A line is wrong, and nothing is recorded: every bad line is counted, the first 1,000 are listed"),
          @ApiResponse(responseCode = "409", description = "Another import is running; nothing is recorded")})
  public ResponseEntity<ImportJson> take(@Parameter(hidden = true) HttpServletRequest request,
      @Parameter(description = "Only check, and say what would be recorded") @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
    InputStream file = request.getInputStream();
    try {
      mustBeReadable(request);
      return dryRun ? ResponseEntity.ok(ImportJson.of(chronicles.dryRun(file, ImportProgress.UNHEARD), request.getLocale())) : take(file, request.getLocale());
    } catch (Refusal refusal) {
      hearOut(file);
      throw refusal;
    }
  }

  private ResponseEntity<ImportJson> take(InputStream file, Locale language) throws IOException {
    ImportStatus status = chronicles.begin(file, ImportProgress.UNHEARD).within(patience);
    HttpStatus answer = status.state() != ImportState.DONE ? HttpStatus.ACCEPTED : status.counts().recorded() == 0 ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(answer).location(URI.create("/v1/chronicle-imports/" + status.id())).body(ImportJson.of(status, language));
  }

  /** One import. */
  @GetMapping("/chronicle-imports/{id}")
  @Operation(operationId = "getChronicleImport", summary = "How an import gets on", responses = {
      @ApiResponse(responseCode = "200", description = "Where it stands"), @ApiResponse(responseCode = "404", description = "There is no such import")})
  public ImportJson one(@Parameter(description = "As its import was answered") @PathVariable String id, @Parameter(hidden = true) Locale language) {
    return chronicles.imports().find(id).map(status -> ImportJson.of(status, language)).orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN,
        "Er is geen import met dit kenmerk.", "There is no import with this id."));
  }

  /** The imports, newest first. */
  @GetMapping("/chronicle-imports")
  @Operation(operationId = "listChronicleImports", summary = "The imports, newest first",
      responses = @ApiResponse(responseCode = "200", description = "Some of them, and the cursor of the rest"))
  public ImportsJson all(
      @Parameter(description = "Where the page before this one ended", schema = @Schema(type = "string", maxLength = 100))
      @RequestParam(required = false) String cursor,
      @Parameter(description = "How many at most", schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
      @RequestParam(defaultValue = "20") int limit, @Parameter(hidden = true) Locale language) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new Refusal(Refusal.Kind.INVALID, "limit is 1 tot en met 100.", "limit is 1 up to 100.");
    }
    List<ImportStatus> found = chronicles.imports().newest(cursor, limit + 1);
    List<ImportStatus> page = found.subList(0, Math.min(limit, found.size()));
    return new ImportsJson(page.stream().map(status -> ImportJson.of(status, language)).toList(), found.size() > limit ? page.getLast().id() : null);
  }

  private static void mustBeReadable(HttpServletRequest request) {
    // Of nothing at all nobody has to say what it is.
    Charset charset = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType()).getCharset();
    if (charset != null && !StandardCharsets.UTF_8.equals(charset)) {
      throw new Refusal(Refusal.Kind.INVALID, new Words("Een kroniek is UTF-8, geen %s. Bewaar het bestand als UTF-8.".formatted(charset),
          "A chronicle is UTF-8, not %s. Save the file as UTF-8.".formatted(charset)), Map.of());
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
      throw new Refusal(Refusal.Kind.INVALID, "Stuur het bestand zoals het is, niet ingepakt.", "Send the file as it is, not compressed.");
    }
  }

  /** A sender that is cut off while sending never reads why. */
  private static void hearOut(InputStream file) throws IOException {
    file.skip(MOST_PASSED_OVER);
  }
}
