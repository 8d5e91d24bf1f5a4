package nl.wijkkroniek.platform;

import nl.wijkkroniek.access.AccessConfiguration;
import nl.wijkkroniek.histories.HistoriesConfiguration;
import nl.wijkkroniek.platform.starting.Store;
import nl.wijkkroniek.recording.RecordingConfiguration;
import nl.wijkkroniek.recording.chronicle.ChronicleConfiguration;
import nl.wijkkroniek.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Boots all services together as one process. What it may be told is in {@code application.yaml}, each with the environment variable it listens to. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
@Import({AccessConfiguration.class, RecordingConfiguration.class, ChronicleConfiguration.class, HistoriesConfiguration.class, WebConfiguration.class})
public class Wijkkroniek {

  /** Starts it; exits with 1 when it cannot start, after that was said. */
  public static void main(String[] arguments) {
    try {
      start(arguments);
    } catch (RuntimeException alreadyReported) {
      System.exit(1);
    }
  }

  /** Starts it; the store is opened first, because nothing works without it and what is wrong with it is best said at once. */
  public static ConfigurableApplicationContext start(String... arguments) {
    // Axon would report its use to its makers; it listens to a system property only.
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication application = new SpringApplication(Wijkkroniek.class);
    application.addInitializers(Store::open);
    return application.run(arguments);
  }
}
