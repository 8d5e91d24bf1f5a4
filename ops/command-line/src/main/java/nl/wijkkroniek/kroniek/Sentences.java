package nl.wijkkroniek.kroniek;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.backup.BackupRefused;
import nl.wijkkroniek.eventstore.log.AppendFailed;
import nl.wijkkroniek.eventstore.log.LogOfOtherKeys;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.vault.KeysUnusable;

/** What went wrong, for a person. */
final class Sentences {

  private Sentences() {
  }

  static List<String> of(Throwable fault) {
    return switch (fault) {
      case Unable unable -> List.of(unable.getMessage());
      case BackupRefused refused -> List.of(refused.getMessage());
      case AppendFailed refused -> List.of(refused.getMessage());
      case KeysUnusable unusable -> List.of(unusable.getMessage());
      case LogOfOtherKeys others -> List.of(others.getMessage());
      case Refusal refusal -> refused(refusal);
      case NoSuchFileException absent -> List.of("There is no file " + absent.getFile() + ".");
      case IOException unreadable -> List.of("A file cannot be read or written: " + unreadable.getMessage());
      case MongoTimeoutException _ -> List.of("The MongoDB does not answer: check that it runs and that the address in " + Settings.MONGODB_URI + " is right.");
      case MongoException refusing -> List.of("The database does not do it: " + refusing.getMessage());
      default -> List.of("Something broke, and this is not meant to happen: " + fault);
    };
  }

  private static List<String> refused(Refusal refusal) {
    List<String> lines = new ArrayList<>();
    if (refusal.members().get("errors") instanceof List<?> errors) {
      errors.forEach(error -> lines.add(badLine((Map<?, ?>) error)));
    }
    lines.add(refusal.detail().en());
    return lines;
  }

  private static String badLine(Map<?, ?> error) {
    String field = String.valueOf(error.get("field"));
    String reason = error.get("reason") instanceof Words words ? words.en() : String.valueOf(error.get("reason"));
    return "line " + error.get("line") + ": " + (field.isEmpty() ? "" : field + " ") + reason;
  }
}
