package nl.wijkkroniek.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.web.Outages;
import nl.wijkkroniek.web.WebConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong behind a page is said on a page: in words, with what to do. Only for the pages; the API has its own way. */
@ControllerAdvice(basePackageClasses = WebConfiguration.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PageErrors {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final ObjectProvider<Outages> outages;

  public PageErrors(ObjectProvider<Outages> outages) {
    this.outages = outages;
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, Locale language) {
    HttpStatus status = switch (refusal.kind()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
      case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
    return ErrorPage.of(status, refusal.detail().in(language));
  }

  @ExceptionHandler
  ModelAndView invalid(InvalidField fault, Locale language) {
    return ErrorPage.of(HttpStatus.BAD_REQUEST, fault.field() + " " + fault.reason().in(language));
  }

  /** A value that is not of its kind, such as a word where yes or no is asked. */
  @ExceptionHandler
  ModelAndView mistyped(MethodArgumentTypeMismatchException fault) {
    return ErrorPage.of(HttpStatus.BAD_REQUEST);
  }

  @ExceptionHandler
  ModelAndView other(Exception fault, HttpServletRequest request) {
    if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return ErrorPage.of(HttpStatus.valueOf(known.getStatusCode().value()));
    }
    if (outages.getIfAvailable(() -> _ -> false).isBehind(fault)) {
      LOG.warn("The store did not answer the page {}", request.getRequestURI());
      return ErrorPage.of(HttpStatus.SERVICE_UNAVAILABLE);
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("A page broke: {} (reference {})", request.getRequestURI(), reference, fault);
    return ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", reference);
  }
}
