package nl.wijkkroniek.recording.openapi;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Locale;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.RecordingConfiguration;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.desk.SomebodyTells;
import nl.wijkkroniek.recording.keeping.HappeningHandler;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The least that live recording needs around it to be served: a store, a bus and a web server. */
@Configuration
@EnableAutoConfiguration
@Import({RecordingConfiguration.class, HouseOfOneService.Refused.class})
public class HouseOfOneService {

  /** Errors are the platform's to lay out; here it is enough that a refusal is one, and what it says. */
  @RestControllerAdvice
  static class Refused {
    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal, Locale language) {
      return ResponseEntity.badRequest().body(refusal.detail().in(language));
    }
  }

  @Bean
  SomebodyTells somebodyTells() {
    return new SomebodyTells();
  }

  @Bean
  LanguageInLog languageInLog() {
    return new LanguageInLog(TestVault.ofAll());
  }

  @Bean
  EventStore eventStore(LanguageInLog language, MongoDatabase database) {
    return EmbeddedEventStore.builder().storageEngine(language.engine(database).build()).build();
  }

  @Bean
  EventLog eventLog(MongoDatabase database) {
    return new EventLog(database);
  }

  @Bean
  CommandBus commandBus() {
    return SimpleCommandBus.builder().build();
  }

  @Bean
  CommandGateway commandGateway(CommandBus bus) {
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Bean
  InitializingBean handlerOnTheBus(CommandBus bus, HappeningHandler handler) {
    return () -> new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
  }

  @Bean
  MunicipalityTable municipalityTable() {
    return MunicipalityTable.bundled();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
