package nl.wijkkroniek.recording.chronicle.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.exporting.ChronicleExport.Chronicle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Chronicles out, over HTTP. */
@RestController
@Tag(name = "Chronicles")
public class ExportEndpoint {

  private static final int MOST_SUBJECTS = 100;
  private static final String EXAMPLE = """
      {"specversion":"1.0","id":"carnisse-001","source":"urn:nld:wijkkroniek:carnisse","type":"nl.wijkkroniek.TeamFounded","subject":"team/veerkracht-carnisse",\
      "datacontenttype":"application/json","occurredon":"2011","data":{"name":"Veerkracht Carnisse"}}
      """;

  private final ChronicleExport chronicles;

  public ExportEndpoint(ChronicleExport chronicles) {
    this.chronicles = chronicles;
  }

  /**
   * Streams the chronicle. It is written by the thread of the request itself, so that no time-out for asynchronous requests can cut a long one off; one that
   * breaks half-way is not ended properly, and its reader knows.
   */
  @GetMapping("/v1/chronicles")
  @Operation(operationId = "exportChronicle", summary = "Export the chronicle of some subjects, or of all",
      description = "Of a team: what happened to it and to the roles, experiments and sessions that belong to it or are about it, and what led to that. "
          + "One CloudEvents 1.0 event a line, in the order of recording; what may not be seen now is left out.",
      responses = {
          @ApiResponse(responseCode = "200", description = "The events, one a line", content = @Content(mediaType = ChronicleFormat.MEDIA_TYPE,
              schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE))),
          @ApiResponse(responseCode = "404", description = "Nothing is recorded of one of these subjects")})
  public void give(
      @Parameter(description = "Whose chronicle: kind/slug, for instance team/veerkracht-carnisse; may be given more than once. "
          + "Everything, when it is not given.",
          array = @ArraySchema(maxItems = MOST_SUBJECTS, schema = @Schema(type = "string", maxLength = 120)))
      @RequestParam(required = false) List<String> subject,
      @Parameter(hidden = true) @RequestAttribute(Reader.ASKS) Reader reader, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
    List<SubjectId> subjects = subject == null ? List.of() : subject.stream().map(ExportEndpoint::read).distinct().toList();
    if (subjects.size() > MOST_SUBJECTS) {
      throw new Refusal(Refusal.Kind.INVALID, "Ten hoogste 100 onderwerpen tegelijk.", "At most 100 subjects at a time.");
    }
    Chronicle chronicle = subjects.isEmpty() ? chronicles.everything(reader) : chronicles.of(subjects, reader);
    response.setContentType(ChronicleFormat.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName(subjects)).build().toString());
    chronicle.writeTo(response.getOutputStream());
  }

  private static SubjectId read(String subject) {
    try {
      return SubjectId.parse(subject);
    } catch (InvalidField wrong) {
      throw new Refusal(Refusal.Kind.INVALID, wrong.reason(), Map.of());
    }
  }

  private static String fileName(List<SubjectId> subjects) {
    return subjects.size() == 1 ? subjects.getFirst().slug() + ".ndjson" : "kroniek.ndjson";
  }
}
