package nl.wijkkroniek.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wijkkroniek.eventstore.StoreOutage;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Every error of the API as problem+json (RFC 9457): what is wrong, where, and what to do, in the reader's language.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Locale DUTCH = Locale.of("nl");
  private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);
  private static final Refusal STORE_DOES_NOT_ANSWER = new Refusal(Refusal.Kind.UNAVAILABLE,
      "De opslag antwoordt nu niet. Wat is vastgelegd, is er nog; probeer het over een minuut opnieuw.",
      "The store does not answer now. What was recorded is still there; try again in a minute.");
  private static final Refusal DISK_IS_FULL = new Refusal(Refusal.Kind.UNAVAILABLE,
      "De schijf van de opslag is vol: er wordt nu niets aangenomen. De beheerder moet ruimte maken; lezen gaat door.",
      "The disk of the database is full: nothing is taken now. The steward has to free space; reading goes on.");
  private static final String TYPES = "urn:nld:wijkkroniek:problem:";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
    return switch (refusal.kind()) {
      case INVALID -> problem(HttpStatus.BAD_REQUEST, new Words("Zo kan dit niet worden vastgelegd of gevraagd", "This cannot be recorded or asked like this"), refusal, request);
      case NOT_SIGNED_IN -> problem(HttpStatus.UNAUTHORIZED, new Words("Wie bent u?", "Who are you?"), refusal, request);
      case NOT_ALLOWED -> problem(HttpStatus.FORBIDDEN, new Words("Dit is niet aan u", "This is not for you"), refusal, request);
      case TOO_OFTEN -> problem(HttpStatus.TOO_MANY_REQUESTS, new Words("Te vaak", "Too often"), refusal, request);
      case TOO_LARGE -> problem(HttpStatus.CONTENT_TOO_LARGE, new Words("Te groot", "Too large"), refusal, request);
      case UNKNOWN -> problem(HttpStatus.NOT_FOUND, new Words("Niet gevonden", "Not found"), refusal, request);
      case CONFLICT -> problem(HttpStatus.CONFLICT, new Words("Ondertussen veranderd", "Changed meanwhile"), refusal, request);
      case UNAVAILABLE -> problem(HttpStatus.SERVICE_UNAVAILABLE, new Words("Nu niet mogelijk", "Not possible now"), refusal, request);
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidField fault, HttpServletRequest request) {
    Words detail = new Words(fault.field() + " " + fault.reason().nl(), fault.field() + " " + fault.reason().en());
    return refused(new Refusal(Refusal.Kind.INVALID, detail, Map.of("errors", List.of(Map.of("field", fault.field(), "reason", fault.reason())))), request);
  }

  /** A value that is not of its kind, such as a word where a number is asked. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
    return invalid(new InvalidField(fault.getName(), "kan zo niet worden gelezen; /v1/openapi.json zegt wat het moet zijn",
        "cannot be read like this; /v1/openapi.json says what it must be"), request);
  }

  /** The reader went away while something was being sent: nobody is left to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("The reader went away: {}", gone.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception fault, HttpServletRequest request) {
    if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return framework(known, request);
    }
    if (StoreOutage.isBehind(fault)) {
      LOG.warn("The store did not answer {} {}", request.getMethod(), request.getRequestURI());
      return refused(STORE_DOES_NOT_ANSWER, request);
    }
    if (StoreOutage.isFullDisk(fault)) {
      LOG.warn("The disk of the database is full: {} {} is refused", request.getMethod(), request.getRequestURI());
      return refused(DISK_IS_FULL, request);
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("Something broke in {} {} (reference {})", request.getMethod(), request.getRequestURI(), reference, fault);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, new Words("Er ging hier iets stuk", "Something broke here"),
        new Refusal(Refusal.Kind.UNAVAILABLE,
            new Words("Er is niets half vastgelegd. Probeer het nog eens; blijft het misgaan, geef de beheerder dan dit kenmerk.",
                "Nothing is half recorded. Try again; if it goes on, give the steward this reference."),
            Map.of("reference", reference)), request);
  }

  /** What the server or the framework refuses before anything of ours is asked. */
  static ResponseEntity<ProblemDetail> refused(HttpStatus status, HttpServletRequest request) {
    return problem(status, new Words(title(status), status.getReasonPhrase()), new Refusal(Refusal.Kind.INVALID, detail(status), Map.of()), request);
  }

  private static ResponseEntity<ProblemDetail> framework(ErrorResponse known, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    ResponseEntity<ProblemDetail> answer = refused(status, request);
    return ResponseEntity.status(status).headers(answer.getHeaders()).headers(known.getHeaders()).body(answer.getBody());
  }

  private static Words detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> new Words("Hier is niets. Kijk in /v1/openapi.json wat er is; een adres eindigt niet op een schuine streep.",
          "There is nothing here. See /v1/openapi.json for what there is; an address does not end with a slash.");
      case METHOD_NOT_ALLOWED -> new Words("Zo kan dit adres niet worden gevraagd. In Allow staat hoe wel; /v1/openapi.json zegt wat het doet.",
          "This address cannot be asked like this. Allow says how it can; /v1/openapi.json says what it does.");
      case UNSUPPORTED_MEDIA_TYPE -> new Words("Dit formaat wordt hier niet gelezen. Stuur wat /v1/openapi.json noemt, met dat als Content-Type.",
          "This format is not read here. Send what /v1/openapi.json names, with that as Content-Type.");
      case NOT_ACCEPTABLE -> new Words("In dit formaat antwoordt dit adres niet. Vraag met Accept wat /v1/openapi.json noemt, of laat Accept weg.",
          "This address does not answer in this format. Ask in Accept for what /v1/openapi.json names, or leave Accept out.");
      default -> new Words("Dit verzoek is zo niet te lezen. Kijk in /v1/openapi.json hoe het moet, en of het heel aankomt.",
          "This request cannot be read like this. See /v1/openapi.json for how it should be, and whether it arrives whole.");
    };
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "Niet gevonden";
      case METHOD_NOT_ALLOWED -> "Dat kan hier niet";
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "Dat formaat wordt hier niet gebruikt";
      default -> "Zo kan dit niet worden gevraagd";
    };
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Words title, Refusal refusal, HttpServletRequest request) {
    Locale language = languageOf(request);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.detail().in(language));
    problem.setType(URI.create(TYPES + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle(title.in(language));
    instance(request).ifPresent(problem::setInstance);
    refusal.members().forEach((name, value) -> problem.setProperty(name, inLanguage(value, language)));
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    return ResponseEntity.status(status).headers(headers).body(problem);
  }

  /** What was asked; also where the answer is given somewhere else, and not where that is no address at all. */
  private static Optional<URI> instance(HttpServletRequest request) {
    try {
      return Optional.of(new URI(Asked.path(request)));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** English for whoever prefers it to Dutch; Dutch for everyone else, and for a program that does not say. */
  private static Locale languageOf(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return DUTCH;
    }
    return Collections.list(request.getLocales()).stream().map(locale -> Locale.of(locale.getLanguage())).filter(LANGUAGES::contains).findFirst().orElse(DUTCH);
  }

  private static Object inLanguage(Object value, Locale language) {
    return switch (value) {
      case Words words -> words.in(language);
      case Map<?, ?> map -> map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> inLanguage(entry.getValue(), language)));
      case List<?> list -> list.stream().map(item -> inLanguage(item, language)).toList();
      default -> value;
    };
  }
}
