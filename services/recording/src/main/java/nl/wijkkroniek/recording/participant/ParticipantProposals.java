package nl.wijkkroniek.recording.participant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws identifiers for participants, so that nobody has to think of one, and thinks of a name. */
@RestController
@Tag(name = "Participants")
public final class ParticipantProposals {

  private static final String EXAMPLE = """
      {"subject": "participant/p-6f1d0c5b7a3e42989d10c4b8e2f7a651", "slug": "p-6f1d0c5b7a3e42989d10c4b8e2f7a651"}""";

  private final RandomGenerator random = new SecureRandom();

  /**
   * An identifier that nobody has.
   *
   * @param subject as it stands in events
   * @param slug as it stands in addresses
   */
  @Schema(name = "ParticipantProposal", requiredProperties = {"subject", "slug"})
  public record Proposal(String subject, String slug) {
  }

  @PostMapping(path = "/v1/participant-proposals", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "proposeParticipant", summary = "An identifier for a participant that is not known yet",
      description = "Drawn at random, so that it says nothing and nobody has it. Nothing is recorded: tell with it that the participant was registered.",
      responses = @ApiResponse(responseCode = "200", description = "The identifier", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
          schema = @Schema(implementation = Proposal.class), examples = @ExampleObject(EXAMPLE))))
  public Proposal propose() {
    SubjectId proposed = SubjectId.someParticipant(random);
    return new Proposal(proposed.toString(), proposed.slug());
  }
}
