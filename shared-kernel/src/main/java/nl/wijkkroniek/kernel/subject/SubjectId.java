package nl.wijkkroniek.kernel.subject;

import static nl.wijkkroniek.kernel.words.InvalidField.shown;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * The public identifier of a subject: {@code <kind>/<slug>}, for instance {@code team/veerkracht-carnisse}.
 *
 * @param kind what it is
 * @param slug lower-case letters, digits and single hyphens; at most 100 characters. That of a participant is {@code p-} and 32 hexadecimal digits drawn at
 *     random: nothing that could be a name, as it stands in the log for good
 */
public record SubjectId(SubjectKind kind, String slug) implements Comparable<SubjectId> {

  private static final int LONGEST_SLUG = 100;
  private static final int OPAQUE_BYTES = 16;
  private static final Pattern OPAQUE = Pattern.compile("p-[0-9a-f]{32}");

  public SubjectId {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(slug, "slug");
    if (kind == SubjectKind.PARTICIPANT && !OPAQUE.matcher(slug).matches()) {
      throw new InvalidField("subject",
          "een deelnemer heet hier 'p-' en 32 willekeurige hexadecimale cijfers, zodat nergens voorgoed een naam staat; laat er een voorstellen",
          "a participant is called 'p-' and 32 random hexadecimal digits here, so that no name stands anywhere for good; ask for one to be proposed");
    }
    if (slug.length() > LONGEST_SLUG || !isSlug(slug)) {
      throw new InvalidField("subject",
          "'%s' is geen korte naam: kleine letters, cijfers en losse koppeltekens, ten hoogste %d".formatted(shown(slug), LONGEST_SLUG),
          "'%s' is not a slug: lower-case letters, digits and single hyphens, at most %d".formatted(shown(slug), LONGEST_SLUG));
    }
  }

  /** Reads {@code <kind>/<slug>}; throws {@link InvalidField} with what is wrong. */
  public static SubjectId parse(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    if (slash < 0) {
      throw unknownKind(text);
    }
    SubjectKind kind = SubjectKind.of(text.substring(0, slash)).orElseThrow(() -> unknownKind(text));
    return new SubjectId(kind, text.substring(slash + 1));
  }

  /** The participant with this slug; empty where that is not the slug of a participant. */
  public static Optional<SubjectId> participant(String slug) {
    return slug.startsWith("p-") && OPAQUE.matcher(slug).matches() ? Optional.of(new SubjectId(SubjectKind.PARTICIPANT, slug)) : Optional.empty();
  }

  /** The team with this slug. */
  public static SubjectId team(String slug) {
    return new SubjectId(SubjectKind.TEAM, slug);
  }

  /** The role with this slug. */
  public static SubjectId role(String slug) {
    return new SubjectId(SubjectKind.ROLE, slug);
  }

  /** The experiment with this slug. */
  public static SubjectId experiment(String slug) {
    return new SubjectId(SubjectKind.EXPERIMENT, slug);
  }

  /** The reflection session with this slug. */
  public static SubjectId session(String slug) {
    return new SubjectId(SubjectKind.SESSION, slug);
  }

  /** The need with this slug. */
  public static SubjectId need(String slug) {
    return new SubjectId(SubjectKind.NEED, slug);
  }

  /** The learning circle with this slug. */
  public static SubjectId circle(String slug) {
    return new SubjectId(SubjectKind.CIRCLE, slug);
  }

  /** The questionnaire with this slug. */
  public static SubjectId questionnaire(String slug) {
    return new SubjectId(SubjectKind.QUESTIONNAIRE, slug);
  }

  /** The alumni day with this slug. */
  public static SubjectId alumniDay(String slug) {
    return new SubjectId(SubjectKind.ALUMNI_DAY, slug);
  }

  /** A participant that is not known yet, with an identifier drawn at random. */
  public static SubjectId someParticipant(RandomGenerator random) {
    byte[] drawn = new byte[OPAQUE_BYTES];
    random.nextBytes(drawn);
    return new SubjectId(SubjectKind.PARTICIPANT, "p-" + HexFormat.of().formatHex(drawn));
  }

  /** This id in a field that only takes one kind; null stays null. */
  public static SubjectId ofKind(SubjectKind kind, String field, SubjectId id) {
    return ofKinds(field, id, kind);
  }

  /** This id in a field that only takes these kinds; null stays null. */
  public static SubjectId ofKinds(String field, SubjectId id, SubjectKind... kinds) {
    if (id != null && !List.of(kinds).contains(id.kind)) {
      List<String> starts = Arrays.stream(kinds).map(kind -> "'" + kind.code() + "/'").toList();
      throw new InvalidField(field,
          "'%s' moet met %s beginnen".formatted(id, String.join(" of ", starts)),
          "'%s' must start with %s".formatted(id, String.join(" or ", starts)));
    }
    return id;
  }

  /** This id in a field that takes anything but a person: what is told about a person is told of that person, where it can be kept in. Null stays null. */
  public static SubjectId notAPerson(String field, SubjectId id) {
    if (id != null && id.kind == SubjectKind.PARTICIPANT) {
      throw new InvalidField(field, "noemt een deelnemer; hier kan alles staan behalve een mens", "names a participant; anything may stand here but a person");
    }
    return id;
  }

  /** The same for a list of ids. */
  public static List<SubjectId> notAPerson(String field, List<SubjectId> ids) {
    ids.forEach(id -> notAPerson(field, id));
    return ids;
  }

  @Override
  public int compareTo(SubjectId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind.code() + '/' + slug;
  }

  /** Asked for every identifier that is read, of which a page has hundreds: an expression would take ten times as long. */
  private static boolean isSlug(String text) {
    boolean between = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean hyphen = letter == '-';
      if (hyphen && between || !hyphen && (letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
        return false;
      }
      between = hyphen;
    }
    return !between;
  }

  private static InvalidField unknownKind(String text) {
    return new InvalidField("subject",
        "'%s' is geen onderwerp: schrijf <soort>/<korte-naam>, bijvoorbeeld team/veerkracht-carnisse".formatted(shown(text)),
        "'%s' is not a subject: write <kind>/<slug>, for instance team/veerkracht-carnisse".formatted(shown(text)));
  }
}
