package nl.wijkkroniek.kroniek;

import java.util.List;
import nl.wijkkroniek.histories.view.Views;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a view, as it is given on the command line. */
final class View implements ITypeConverter<String> {

  /** Everything people see of teams, roles, experiments and sessions. */
  static final String HISTORIES = Views.NAME;

  private static final List<String> KNOWN = List.of(HISTORIES);

  @Override
  public String convert(String name) {
    if (!KNOWN.contains(name)) {
      throw new TypeConversionException("there is no view \"" + name + "\"; there is: " + String.join(", ", KNOWN));
    }
    return name;
  }
}
