package nl.wijkkroniek.platform.held;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.held.Held;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** All that is held of whoever asks, as JSON. */
@RestController
@Tag(name = "People")
public class HeldEndpoint {

  private final Held held;

  public HeldEndpoint(Held held) {
    this.held = held;
  }

  /** Of oneself alone: there is no address for anybody else's. */
  @GetMapping(path = "/v1/me/held", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getMyHeld", summary = "All that is held of you", description = "Your account and roles, what you take part in and allow, what is recorded "
      + "of you, all that you said with who may read it, what lets you in, and the newest thousand times that something of yours was read.",
      responses = @ApiResponse(responseCode = "200", description = "All of it, without secrets"))
  public Held.Everything own(@Parameter(hidden = true) @RequestAttribute(Account.SIGNED_IN) Account account,
      @Parameter(hidden = true) @RequestAttribute(Reader.ASKS) Reader self) {
    return held.of(account, self);
  }
}
