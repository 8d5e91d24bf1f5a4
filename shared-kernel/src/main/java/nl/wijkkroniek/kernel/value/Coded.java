package nl.wijkkroniek.kernel.value;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.wijkkroniek.kernel.words.InvalidField;

/** A published value: what stands in files and on the wire is its code, never the name of the constant. */
public interface Coded {

  /** The published word. */
  String code();

  /** The value of this set with this code; throws {@link InvalidField} naming those there are. */
  static <E extends Enum<E> & Coded> E parse(Class<E> set, String field, String code) {
    for (E value : set.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    String all = Arrays.stream(set.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    throw new InvalidField(field,
        "'%s' bestaat hier niet; kies uit: %s".formatted(InvalidField.shown(code), all),
        "'%s' is not known here; choose from: %s".formatted(InvalidField.shown(code), all));
  }
}
