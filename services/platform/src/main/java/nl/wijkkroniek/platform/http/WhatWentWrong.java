package nl.wijkkroniek.platform.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.web.page.ErrorPage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before anything was asked is said as all else is: to a program as a problem, to a reader on a page. */
@Controller
@Hidden
class WhatWentWrong implements ErrorController {

  @RequestMapping("/error")
  Object say(HttpServletRequest request) {
    HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
    HttpStatus known = status == null ? HttpStatus.BAD_REQUEST : status;
    return Asked.byProgram(request) ? ProblemAdvice.refused(known, request) : ErrorPage.of(known);
  }
}
