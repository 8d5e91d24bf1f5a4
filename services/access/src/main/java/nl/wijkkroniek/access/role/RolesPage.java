package nl.wijkkroniek.access.role;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of roles, to be read: {@code docs/roles.md} is what this writes, and a test keeps it so. */
public final class RolesPage {

  private static final String YES = "yes";

  private RolesPage() {
  }

  /** All of it, as Markdown. */
  public static String markdown() {
    return String.join("\n", Stream.of(
        List.of("# What each role may do", "", "Written from `Activity` and `Rules`; a test keeps it so. What is not here, nobody may do.", ""),
        table(), List.of("", "## Which address is what", ""), addresses()).flatMap(List::stream).toList()) + "\n";
  }

  private static List<String> table() {
    String roles = Arrays.stream(Role.values()).map(Role::code).collect(joining(" | "));
    Stream<String> rows = Arrays.stream(Activity.values()).map(activity -> "| %s | %s | %s |".formatted(activity.description(), activity.isOpen() ? YES : "",
        Arrays.stream(Role.values()).map(role -> activity.isFor(List.of(role)) ? YES : "").collect(joining(" | "))));
    return Stream.concat(Stream.of("| may | not signed in | " + roles + " |", "|---|---|" + "---|".repeat(Role.values().length)), rows).toList();
  }

  private static List<String> addresses() {
    return Arrays.stream(Activity.values()).flatMap(activity -> Rules.all().stream().filter(rule -> rule.activity() == activity)
        .map(rule -> "- `%s %s`: %s%s".formatted(rule.method(), rule.pattern(), activity.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            rule.ofOneself() ? "; everybody of themselves" : ""))).toList();
  }
}
