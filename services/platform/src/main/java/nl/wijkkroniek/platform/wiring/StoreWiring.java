package nl.wijkkroniek.platform.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.wijkkroniek.access.visibility.AsItsAuthorChose;
import nl.wijkkroniek.access.visibility.Belonging;
import nl.wijkkroniek.eventstore.BulkEventStorageEngine;
import nl.wijkkroniek.eventstore.MeteredEventStorageEngine;
import nl.wijkkroniek.eventstore.OwnConnections;
import nl.wijkkroniek.eventstore.StoreOutage;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.following.WakingEventStore;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeysOfLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.platform.starting.Store;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;
import nl.wijkkroniek.web.Outages;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all services share: the log and the keys to what is sealed in it, the table of municipalities, the clock, and the one way out. */
@Configuration
class StoreWiring {

  @Bean
  MongoDatabase database(MongoClient client, @Value("${wijkkroniek.database}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  OwnConnections ownConnections(@Qualifier(Store.OWN_CLIENT) MongoClient own, @Value("${wijkkroniek.database}") String name) {
    return new OwnConnections(own.getDatabase(name));
  }

  @Bean
  VaultSettings vaultSettings(@Value("${wijkkroniek.data}") Path data, @Value("${wijkkroniek.keys}") String keys,
      @Value("${wijkkroniek.master-key-file}") String masterKeyFile, @Value("${wijkkroniek.master-key}") String masterKey) {
    return VaultSettings.of(Map.of(VaultSettings.KEYS, keys, VaultSettings.MASTER_KEY_FILE, masterKeyFile, VaultSettings.MASTER_KEY, masterKey), data);
  }

  @Bean(destroyMethod = "close")
  Vault vault(VaultSettings settings) {
    return Vault.open(settings);
  }

  @Bean
  LanguageInLog languageInLog(Vault vault) {
    return new LanguageInLog(vault);
  }

  @Bean
  BulkEventStorageEngine eventStorageEngine(LanguageInLog language, Vault vault, VaultSettings keys, OwnConnections own, Clock clock, MeterRegistry meters) {
    new KeysOfLog(own.database()).mustBe(vault.identity(), keys.folder().toString());
    return MeteredEventStorageEngine.of(language.engine(own.database()).clock(clock), meters);
  }

  @Bean
  EventLog eventLog(MongoDatabase database, BulkEventStorageEngine engineMadeTheIndexes) {
    return new EventLog(database);
  }

  /** As Axon would make it, but for its streams: they wake their readers, instead of being looked at twice a second. */
  @Bean
  WakingEventStore eventStore(BulkEventStorageEngine engine, OwnConnections own, org.axonframework.config.Configuration configuration) {
    return new WakingEventStore(EmbeddedEventStore.builder().messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore")), engine,
        new EventLog(own.database()));
  }

  @Bean
  MunicipalityTable municipalityTable() {
    return MunicipalityTable.bundled();
  }

  @Bean
  VisibilityPolicy visibilityPolicy(Belonging belonging) {
    return new AsItsAuthorChose(belonging);
  }

  @Bean
  WayOut wayOut(VisibilityPolicy policy, Vault vault) {
    return new WayOut(policy, vault);
  }

  @Bean
  Outages outages() {
    return StoreOutage::isBehind;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
