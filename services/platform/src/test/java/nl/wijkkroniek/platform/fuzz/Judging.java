package nl.wijkkroniek.platform.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether an answer is one that the house may give, whatever it was asked. */
final class Judging {

  /** Longer than anything takes, on a busy machine. */
  private static final long SLOW = 15_000;
  private static final Pattern INSIDE = Pattern.compile("Exception\\b|\\bat nl\\.|\\bjava\\.(lang|util|io)|org\\.(springframework|apache|axonframework)|com\\.mongodb|Tomcat|tools\\.jackson|Whitelabel");
  private static final Set<String> HEADERS = Set.of("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "X-Frame-Options");

  private static final Set<String> UNKNOWN = Set.of("CONNECT", "BREW", "get", "PROPFIND");

  private Judging() {
  }

  /** What is wrong with it; nothing where it is right. */
  static List<String> faults(Ask ask, Heard heard) {
    List<String> faults = new ArrayList<>();
    if (heard.status() == 0) {
      // Who hangs up before all was sent has gone, and need not be answered.
      return ask.isCutShort() || ask.liesAboutLength() ? faults : List.of("no answer");
    }
    status(ask, heard, faults);
    if (heard.millis() > SLOW) {
      faults.add("slow");
    }
    if (!isSaidOfTheServer(ask, heard)) {
      HEADERS.stream().filter(name -> heard.header(name).isEmpty()).forEach(name -> faults.add("without " + name));
    }
    if (!(ask.target().startsWith("/actuator/prometheus") && heard.status() == 200) && INSIDE.matcher(heard.body()).find()) {
      faults.add("shows its inside");
    }
    if (heard.status() >= 400 && ask.target().startsWith("/v1/") && !ask.method().equals("HEAD")) {
      problem(heard, faults);
    }
    return faults;
  }

  /** To "OPTIONS *", which is of the server and no address of it, Tomcat answers before anybody else is asked: what methods there are in the world, and nothing besides. */
  private static boolean isSaidOfTheServer(Ask ask, Heard heard) {
    return ask.method().equals("OPTIONS") && ask.target().equals("*") && heard.status() == 200 && heard.body().isEmpty();
  }

  private static void status(Ask ask, Heard heard, List<String> faults) {
    // RFC 9110 and 9112 have a server say so of a method or a coding that it does not know.
    boolean unknown = heard.status() == 501 && (UNKNOWN.contains(ask.method()) || ask.headers().stream().anyMatch(header -> header.startsWith("Transfer-Encoding:")));
    boolean notNow = heard.status() == 503 && (heard.isProblem() || heard.header("Retry-After").isPresent());
    if (heard.status() >= 500 && !unknown && !notNow) {
      faults.add("status " + heard.status());
    }
  }

  private static void problem(Heard heard, List<String> faults) {
    if (!heard.isProblem()) {
      faults.add("an error of the API that is no problem+json");
      return;
    }
    try {
      JsonNode problem = OddJson.read(heard.body());
      if (problem.path("status").intValue() != heard.status() || problem.path("title").asString().isBlank() || problem.path("detail").asString().isBlank()) {
        faults.add("a problem that does not say what is wrong");
      }
    } catch (JacksonException unreadable) {
      faults.add("a problem that cannot be read");
    }
  }
}
