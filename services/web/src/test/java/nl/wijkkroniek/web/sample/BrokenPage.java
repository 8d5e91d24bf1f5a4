package nl.wijkkroniek.web.sample;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that breaks after most of it is written. */
@Controller
class BrokenPage {

  @GetMapping("/broken")
  String broken() {
    return "broken";
  }
}
