package nl.wijkkroniek.eventstore.codec;

import java.util.stream.Collectors;
import nl.wijkkroniek.kernel.words.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a piece of JSON in the words of the published language: which field, and why. */
public final class JsonFault {

  private JsonFault() {
  }

  /** The fault behind an exception of the JSON library, as a field and a reason. */
  public static InvalidField of(JacksonException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return new InvalidField(path(unknown), "bestaat niet", "is not a known field");
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidField invalid) {
        return new InvalidField(fieldOf(fault, invalid), invalid.reason());
      }
    }
    return switch (fault) {
      case StreamReadException unreadable -> unreadable(unreadable);
      case DatabindException mismatch -> new InvalidField(path(mismatch), "heeft een waarde van de verkeerde soort", "has a value of the wrong kind");
      default -> new InvalidField("", "is niet te lezen", "cannot be read");
    };
  }

  private static InvalidField unreadable(StreamReadException fault) {
    if (fault.getOriginalMessage() != null && fault.getOriginalMessage().startsWith("Duplicate")) {
      return new InvalidField(path(fault), "heeft een veld dat twee keer voorkomt", "has a field that is given twice");
    }
    int column = fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
    return new InvalidField("", "is geen geldige JSON, bij teken %d".formatted(column), "is not valid JSON, near character %d".formatted(column));
  }

  /** A record knows its own field; the path knows in which record of a list it stands. */
  private static String fieldOf(JacksonException fault, InvalidField invalid) {
    String path = path(fault);
    return path.isEmpty() || invalid.field().contains(".") || invalid.field().contains(",") || !leaf(fault) ? invalid.field() : path;
  }

  private static boolean leaf(JacksonException fault) {
    return fault.getPath().stream().noneMatch(step -> step.getPropertyName() == null);
  }

  private static String path(JacksonException fault) {
    return fault.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(name -> name != null).collect(Collectors.joining("."));
  }
}
