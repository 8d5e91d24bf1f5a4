package nl.wijkkroniek.platform.starting;

import com.mongodb.MongoTimeoutException;
import nl.wijkkroniek.access.account.NotSealedYet;
import nl.wijkkroniek.eventstore.embedded.DataFolderInUse;
import nl.wijkkroniek.eventstore.log.LogOfOtherKeys;
import nl.wijkkroniek.eventstore.log.LogWithoutHashes;
import nl.wijkkroniek.eventstore.log.LogWithoutLinks;
import nl.wijkkroniek.vault.KeysUnusable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why it could not start, where the reason is one that the person at the keyboard can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OneSentence implements SpringBootExceptionReporter {

  /** The constructor by which Spring makes it; nothing of the half-started context is needed to say what is wrong. */
  public OneSentence(ConfigurableApplicationContext context) {
  }

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence = sentence(cause);
      if (sentence != null) {
        System.err.println(sentence);
        return true;
      }
    }
    return false;
  }

  private static String sentence(Throwable cause) {
    return switch (cause) {
      case DataFolderInUse inUse -> inUse.getMessage();
      case LogWithoutHashes hashless -> hashless.getMessage();
      case LogWithoutLinks before -> before.getMessage();
      case LogOfOtherKeys others -> others.getMessage();
      case KeysUnusable unusable -> unusable.getMessage();
      case NotSealedYet clear -> clear.getMessage();
      case PortInUseException inUse -> "Port %d is in use by another process: stop that one, or choose another port with WIJKKRONIEK_PORT."
          .formatted(inUse.getPort());
      case MongoTimeoutException _ -> "The MongoDB of WIJKKRONIEK_MONGODB_URI does not answer: check that it runs and that the address is right.";
      default -> null;
    };
  }
}
