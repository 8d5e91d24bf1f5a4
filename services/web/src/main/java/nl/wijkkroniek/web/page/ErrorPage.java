package nl.wijkkroniek.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong and what to do. */
public final class ErrorPage {

  private ErrorPage() {
  }

  /**
   * A page with no more to say than its status.
   *
   * @param status of the answer
   */
  public static ModelAndView of(HttpStatus status) {
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    return page;
  }

  /**
   * A page that says what exactly went wrong.
   *
   * @param detail in the reader's language
   */
  public static ModelAndView of(HttpStatus status, String detail) {
    return of(status).addObject("detail", detail);
  }
}
