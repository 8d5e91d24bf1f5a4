package nl.wijkkroniek.access.role;

/**
 * What asking this of that address is.
 *
 * @param method of HTTP
 * @param pattern of the address, with its variables as {@code {name}}
 * @param activity what it is
 * @param ofOneself whether a participant may also do it of themselves, who stands in the address as {@code {slug}}
 */
public record Rule(String method, String pattern, Activity activity, boolean ofOneself) {

  Rule(String method, String pattern, Activity activity) {
    this(method, pattern, activity, false);
  }
}
