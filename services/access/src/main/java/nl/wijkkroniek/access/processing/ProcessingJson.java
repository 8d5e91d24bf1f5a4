package nl.wijkkroniek.access.processing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A processing as it goes over the wire.
 *
 * @param by left out for somebody who did not say who they are
 */
@Schema(name = "Processing")
public record ProcessingJson(@Schema(description = "When it left") Instant at,
    @Schema(description = "Whose it was", example = "participant/p-00000000000000000000000000000001") String participant,
    @Schema(description = "The account it left to, by an id that says nothing; not there for somebody who did not say who they are") String by,
    @Schema(description = "The roles of that account then") List<String> roles,
    @Schema(description = "What for", allowableValues = {"learning", "research", "stewardship", "publication"}) String purpose,
    @Schema(description = "What was done", allowableValues = {"reading", "searching", "comparing", "replaying", "exporting"}) String activity,
    @Schema(description = "By which way", allowableValues = {"page", "api", "export", "stream"}) String how,
    @Schema(description = "The study it was for; not there for none") String study,
    @Schema(description = "The same in words") Said words) {

  /** In both languages. */
  @Schema(name = "ProcessingWords")
  public record Said(String nl, String en) {
  }

  static ProcessingJson of(Processing one) {
    return new ProcessingJson(one.at(), one.participant().toString(), one.by(), one.roles(), one.purpose().code(), one.what().code(), one.how().code(), one.study(),
        new Said(one.words().nl(), one.words().en()));
  }

  /**
   * Some of them.
   *
   * @param next the cursor of the rest; not there when this is all
   */
  @Schema(name = "Processings")
  public record Page(List<ProcessingJson> items, @Schema(description = "The cursor of the next page; not there on the last") String next) {
  }
}
