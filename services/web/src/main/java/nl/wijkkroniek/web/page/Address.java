package nl.wijkkroniek.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;

/**
 * The address of a page, with what is asked of it.
 *
 * @param path without a trailing slash
 * @param query the parameters, each once
 */
public record Address(String path, Map<String, String> query) {

  /** The page itself, asked nothing. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The page of a subject; null when it has none yet. */
  public static Address of(SubjectId subject) {
    String section = section(subject.kind());
    return section == null ? null : of("/" + section + "/" + subject.slug());
  }

  /** The page that this kind of subject is listed on; null when it is not listed. */
  public static Address listOf(SubjectKind kind) {
    return switch (kind) {
      case TEAM -> of("/");
      case NEED, CIRCLE, QUESTIONNAIRE, ALUMNI_DAY -> of("/" + section(kind));
      case ROLE, EXPERIMENT, SESSION, PARTICIPANT -> null;
    };
  }

  /** The kind of subject whose pages stand under this section. */
  public static SubjectKind kind(String section) {
    return Arrays.stream(SubjectKind.values()).filter(kind -> section.equals(section(kind))).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such section: " + section));
  }

  /** The subject with this slug; one that cannot exist is not known. */
  public static SubjectId subject(SubjectKind kind, String slug) {
    try {
      return new SubjectId(kind, slug);
    } catch (InvalidField fault) {
      throw new Refusal(Refusal.Kind.UNKNOWN, fault.reason(), Map.of());
    }
  }

  /** What was asked, without the parameters that are empty or only choose a language. What was posted is not for an address. */
  public static Address of(HttpServletRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    boolean posted = "POST".equals(request.getMethod());
    request.getParameterMap().forEach((name, values) -> {
      if (values.length > 0 && !values[0].isBlank() && !name.equals(Language.CHOICE) && (!posted || isInAddress(name, request))) {
        asked.put(name, values[0]);
      }
    });
    return new Address(request.getRequestURI(), asked);
  }

  private static boolean isInAddress(String name, HttpServletRequest request) {
    return request.getQueryString() != null && Arrays.stream(request.getQueryString().split("&")).anyMatch(part -> part.startsWith(name + "="));
  }

  /** The same with this parameter, in place of what it was; without it where the value is null. */
  public Address with(String name, Object value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.remove(name);
    if (value != null) {
      changed.put(name, value.toString());
    }
    return new Address(path, changed);
  }

  /** The same without these parameters. */
  public Address without(String... names) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.keySet().removeAll(List.of(names));
    return new Address(path, changed);
  }

  /** A place on the page. */
  public String at(String anchor) {
    return this + "#" + anchor;
  }

  @Override
  public String toString() {
    return query.isEmpty() ? path : query.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String section(SubjectKind kind) {
    return switch (kind) {
      case TEAM -> "teams";
      case EXPERIMENT -> "experiments";
      case ROLE -> "roles";
      case SESSION -> "sessions";
      case NEED -> "needs";
      case CIRCLE -> "circles";
      case QUESTIONNAIRE -> "questionnaires";
      case ALUMNI_DAY -> "alumnidays";
      case PARTICIPANT -> null;
    };
  }
}
