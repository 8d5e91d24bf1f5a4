package nl.wijkkroniek.platform.study;

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
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.processing.Occasion;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.access.study.Pseudonyms;
import nl.wijkkroniek.access.study.Studies;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a researcher takes home for a study. */
@RestController
@Tag(name = "Research")
public class StudyExportEndpoint {

  private static final String LINES = "application/x-ndjson";
  private static final int MOST_SUBJECTS = 100;
  private static final String EXAMPLE = """
      {"line":"line-0f3a5be1c2d4968778695a4b","pseudonym":"ps-9d10c4b8e2f7a6516f1d0c5b","session":"session/inloop-lombok","circle":"circle/noord",\
      "teams":["team/lombok"],"layer":"perception","visibility":"everyone-with-access","occurredOn":"2014-05-20","recordedOn":"2014-05-21",\
      "text":"Bij de koffie hoor ik meer dan op kantoor"}
      """;

  private final Studies studies;
  private final ConsentedContributions contributions;
  private final Processings processings;

  StudyExportEndpoint(Studies studies, ConsentedContributions contributions, Processings processings) {
    this.studies = studies;
    this.contributions = contributions;
    this.processings = processings;
  }

  /**
   * Written by the thread of the request itself, as a chronicle is. There is no cursor: a place in the log would be the same in every study, and so a name by which
   * two of them could be joined.
   */
  @GetMapping("/v1/studies/{id}/contributions")
  @Operation(operationId = "exportStudy", summary = "Take home what those said who consent to research",
      description = "One contribution a line, in the order of recording, of whoever consents to research with it now: what is open or for everyone with access, never what "
          + "is narrower. Authors and lines have names that are the same in this study only. That it is taken home is noted for every author first.",
      responses = {
          @ApiResponse(responseCode = "200", description = "The contributions, one a line", content = @Content(mediaType = LINES,
              schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE))),
          @ApiResponse(responseCode = "404", description = "There is no such study, you do not work on it, or it is closed")})
  public void give(
      @Parameter(description = "Its id", example = "2f5c8f0e-6a41-4a0b-9f53-9f6f2a9c1d20") @PathVariable String id,
      @Parameter(description = "Which sessions: a session, or those of a circle or a team, for instance circle/noord; may be given more than once. All, when it is not given.",
          array = @ArraySchema(maxItems = MOST_SUBJECTS, schema = @Schema(type = "string", maxLength = 120)))
      @RequestParam(required = false) List<String> subject,
      @Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account researcher, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
    Pseudonyms pseudonyms = studies.pseudonyms(researcher, id);
    List<SubjectId> of = subject == null ? List.of() : subject.stream().map(StudyExportEndpoint::read).distinct().toList();
    if (of.size() > MOST_SUBJECTS) {
      throw new InvalidField("subject", "noemt er te veel: ten hoogste %d".formatted(MOST_SUBJECTS), "names too many: at most %d".formatted(MOST_SUBJECTS));
    }
    response.setContentType(LINES);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("bijdragen.ndjson").build().toString());
    contributions.write(of, Reader.forStudy(processings.witness(Occasion.inStudy(researcher, id))), pseudonyms, response.getOutputStream());
  }

  private static SubjectId read(String subject) {
    return SubjectId.ofKinds("subject", SubjectId.parse(subject), SubjectKind.SESSION, SubjectKind.CIRCLE, SubjectKind.TEAM);
  }
}
