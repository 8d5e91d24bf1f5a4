package nl.wijkkroniek.platform.starting;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** The MongoDB that everything is kept in: one of the steward's own, or the embedded one in the data folder. */
public final class Store {

  /** Name of the client for the house's own work; the other one is for those who ask. */
  public static final String OWN_CLIENT = "ownMongoClient";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  /** More than it has threads that do such work. */
  private static final int OWN_CONNECTIONS = 16;

  private Store() {
  }

  /** Opens it and gives it to the context, which closes it again after all that writes to it. */
  public static void open(ConfigurableApplicationContext context) {
    GenericApplicationContext beans = (GenericApplicationContext) context;
    Environment settings = context.getEnvironment();
    String uri = settings.getProperty("wijkkroniek.mongodb-uri", "");
    if (uri.isBlank()) {
      EmbeddedMongo embedded = EmbeddedMongo.open(Path.of(settings.getRequiredProperty("wijkkroniek.data")));
      beans.registerBean("embeddedMongo", EmbeddedMongo.class, () -> embedded);
      // A start that fails before the bean is made would leave the server running, and the folder taken.
      ApplicationListener<ApplicationFailedEvent> closing = _ -> embedded.close();
      context.addApplicationListener(closing);
      clients(beans, embedded.connectionString(), "embeddedMongo");
    } else {
      clients(beans, uri);
    }
  }

  /** Whoever waits for a database that is away is told so soon, unless the steward's address says how long to wait. */
  private static MongoClientSettings.Builder answeringSoon(String uri) {
    return MongoClientSettings.builder()
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .applyConnectionString(new ConnectionString(uri));
  }

  private static void clients(GenericApplicationContext beans, String uri, String... dependsOn) {
    register(beans, "mongoClient", answeringSoon(uri).build(), dependsOn).setPrimary(true);
    MongoClientSettings own = answeringSoon(uri).applyToConnectionPoolSettings(pool -> pool.maxSize(OWN_CONNECTIONS).minSize(0)).build();
    register(beans, OWN_CLIENT, own, dependsOn);
  }

  private static BeanDefinition register(GenericApplicationContext beans, String name, MongoClientSettings settings, String... dependsOn) {
    beans.registerBean(name, MongoClient.class, () -> MongoClients.create(settings), definition -> {
      definition.setDependsOn(dependsOn);
      definition.setDestroyMethodName("close");
    });
    return beans.getBeanDefinition(name);
  }
}
