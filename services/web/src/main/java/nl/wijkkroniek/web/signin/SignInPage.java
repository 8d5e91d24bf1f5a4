package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkkroniek.access.AccessSettings;
import nl.wijkkroniek.access.example.ExampleAccounts;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.access.signin.SignIn.Right;
import nl.wijkkroniek.access.signin.SignIn.TooOften;
import nl.wijkkroniek.access.signin.SignIn.Wrong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a name and a password, or by another door, and out again. What was wrong is not said more exactly than that. */
@Controller
public class SignInPage {

  /** A path of this house: no other site can be named in it. */
  private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,500}");

  private final SignIn signIn;
  private final Door door;
  private final AccessSettings settings;
  private final OtherDoors others;

  SignInPage(SignIn signIn, Door door, AccessSettings settings, ObjectProvider<OtherDoors> others) {
    this.signIn = signIn;
    this.door = door;
    this.settings = settings;
    this.others = others.getIfAvailable(() -> List::of);
  }

  /** Where somebody goes who is in: where they wanted to, if that is here. */
  public static String wanted(String next) {
    return next != null && HERE.matcher(next).matches() ? next : "/account";
  }

  @GetMapping("/sign-in")
  ModelAndView ask(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String provider) {
    return page(next, "", switch (provider) {
      case "refused" -> "signin.provider.refused";
      case "shut" -> "signin.provider.shut";
      case "away" -> "signin.provider.away";
      case String _ -> null;
    }, HttpStatus.OK);
  }

  @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView answer(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String next,
      HttpServletRequest request, HttpServletResponse response) {
    return switch (signIn.attempt(name, password, request.getRemoteAddr())) {
      case Right right -> {
        door.letIn(right.account(), request, response);
        yield new ModelAndView("redirect:" + wanted(next));
      }
      case Wrong _ -> page(next, name, "signin.wrong", HttpStatus.BAD_REQUEST);
      case TooOften _ -> page(next, name, "signin.often", HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  @PostMapping("/sign-out")
  ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
    door.letOut(request, response);
    return new ModelAndView("redirect:/sign-in");
  }

  private ModelAndView page(String next, String name, String fault, HttpStatus status) {
    ModelAndView page = new ModelAndView("signin", status);
    page.addObject("next", HERE.matcher(next).matches() ? next : "");
    page.addObject("name", name);
    page.addObject("fault", fault);
    page.addObject("others", others.all());
    page.addObject("examples", settings.hasExamples() ? ExampleAccounts.all() : List.of());
    return page.addObject("examplePassword", ExampleAccounts.PASSWORD);
  }
}
