package nl.wijkkroniek.histories.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The query parameters of a request, read strictly: one that is not known here, is given twice or cannot be read is refused by name. */
public final class Question {

  /** The address of what can be asked of a subject of whatever kind: of {@code /v1/teams/veerkracht-carnisse}, for one. */
  public static final String ANY_SUBJECT = "/v1/{subjects:(?:need|team|role|experiment|session|circle|alumniday|questionnaire)s}/{slug}";

  private static final Set<String> REPEATED = Set.of("subject", "withoutPartner", "withoutDomain");

  private final String path;
  private final Reader reader;
  private final Map<String, List<String>> given = new TreeMap<>();

  private Question(String path, Reader reader) {
    this.path = path;
    this.reader = reader;
  }

  /** The question of this request, which may only have the parameters that its endpoint asks. */
  public static Question of(HttpServletRequest request) {
    Set<String> allowed = asked(request);
    Question question = new Question(request.getRequestURI(), Asker.of(request));
    request.getParameterMap().forEach((name, values) -> {
      if (!allowed.contains(name)) {
        throw Refusals.invalid(name, "wordt hier niet gevraagd; wel: %s".formatted(String.join(", ", allowed)),
            "is not asked here; these are: %s".formatted(String.join(", ", allowed)));
      }
      if (values.length > 1 && !REPEATED.contains(name)) {
        throw Refusals.invalid(name, "staat er meer dan één keer", "is given more than once");
      }
      question.given.put(name, List.of(values));
    });
    return question;
  }

  private static Set<String> asked(HttpServletRequest request) {
    HandlerMethod endpoint = (HandlerMethod) request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
    return new TreeSet<>(Set.of(endpoint.getMethodAnnotation(Asks.class).parameters()));
  }

  /** The subject in the address. One that cannot exist is not known. */
  public static SubjectId subject(SubjectKind kind, String slug) {
    try {
      return new SubjectId(kind, slug);
    } catch (InvalidField impossible) {
      throw Refusals.unknown(kind, slug);
    }
  }

  /** The subject at {@link #ANY_SUBJECT}. */
  public static SubjectId subject(String subjects, String slug) {
    return subject(SubjectKind.of(subjects.substring(0, subjects.length() - 1)).orElseThrow(), slug);
  }

  /** Waits for the position that the question comes after, if any. */
  public void waitIn(Histories histories) {
    value("after", Question::number).ifPresent(histories::await);
  }

  /** Waits for lists to show the position that the question comes after, if any. */
  public void waitInLists(Histories histories) {
    value("after", Question::number).ifPresent(histories::awaitInLists);
  }

  /** Who asks. */
  public Reader reader() {
    return reader;
  }

  public Moment moment() {
    return moment("asOf", "knownAt");
  }

  /** The moment that these two parameters name. */
  public Moment moment(String asOf, String knownAt) {
    return new Moment(value(asOf, text -> EdtfDate.parse(asOf, text)).orElse(null), value(knownAt, KnownAt::parse).orElse(null));
  }

  public Order order() {
    return word("order", Order.class).orElse(Order.FIELD);
  }

  public Cursor cursor() {
    return value("cursor", Cursor::new).orElse(Cursor.START);
  }

  public int limit() {
    return value("limit", text -> Math.clamp(number(text), Integer.MIN_VALUE, Integer.MAX_VALUE)).orElse(Histories.USUAL);
  }

  /** The same where other limits hold. */
  public int limit(int usual, int most) {
    int limit = value("limit", text -> Math.clamp(number(text), Integer.MIN_VALUE, Integer.MAX_VALUE)).orElse(usual);
    if (limit < 1 || limit > most) {
      throw Refusals.invalid("limit", "moet van 1 tot en met %d zijn".formatted(most), "must be from 1 to %d".formatted(most));
    }
    return limit;
  }

  /** A word from a published set. */
  public <E extends Enum<E> & Coded> Optional<E> word(String name, Class<E> set) {
    return value(name, code -> Coded.parse(set, name, code));
  }

  /** A value, read. */
  public <T> Optional<T> value(String name, Function<String, T> read) {
    if (!given.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(read(name, given.get(name).getFirst(), read));
  }

  private static <T> T read(String name, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidField fault) {
      throw Refusals.invalid(new InvalidField(name, fault.reason()));
    } catch (NumberFormatException notOne) {
      throw Refusals.invalid(name, "moet een geheel getal zijn", "must be a whole number");
    }
  }

  /** The subjects that are named, each once and in that order. */
  public List<SubjectId> subjects(int most) {
    List<String> named = given.getOrDefault("subject", List.of()).stream().distinct().toList();
    if (named.isEmpty() || named.size() > most) {
      throw Refusals.invalid("subject", "noem er een tot en met %d: subject=team/a&subject=role/b".formatted(most),
          "name one to %d of them: subject=team/a&subject=role/b".formatted(most));
    }
    return named.stream().map(text -> read("subject", text, SubjectId::parse)).toList();
  }

  /** The words that a parameter names, once for each. */
  public List<String> words(String name, int most) {
    List<String> words = given.getOrDefault(name, List.of()).stream().map(String::strip).distinct().toList();
    if (words.size() > most || words.contains("")) {
      throw Refusals.invalid(name, "noem er een tot en met %d, elk met een woord: %s=wijkverpleging".formatted(most, name),
          "name one to %d of them, each with a word: %s=district%%20nursing".formatted(most, name));
    }
    return words;
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }

  /** Where the page after this one is. */
  String addressOf(Cursor next) {
    Map<String, List<String>> asked = new TreeMap<>(given);
    asked.remove("after");
    asked.put("cursor", List.of(next.text()));
    List<String> values = asked.values().stream().flatMap(List::stream).toList();
    var address = UriComponentsBuilder.fromPath(path);
    asked.forEach((name, each) -> each.forEach(_ -> address.queryParam(name, "{" + name + "}")));
    return address.encode().buildAndExpand(values.toArray()).toUriString();
  }
}
