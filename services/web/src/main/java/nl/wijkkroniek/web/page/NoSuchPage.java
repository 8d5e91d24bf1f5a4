package nl.wijkkroniek.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address at which there is no page is answered with a page that says so; below {@code /v1} the API answers for itself. */
public final class NoSuchPage implements HandlerExceptionResolver, Ordered {

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
    boolean api = request.getRequestURI().equals("/v1") || request.getRequestURI().startsWith("/v1/");
    return fault instanceof NoResourceFoundException && !api ? ErrorPage.of(HttpStatus.NOT_FOUND) : null;
  }

  /** Before the API's way of telling errors. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 10;
  }
}
