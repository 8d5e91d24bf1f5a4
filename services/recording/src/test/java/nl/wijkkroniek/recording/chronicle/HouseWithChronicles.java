package nl.wijkkroniek.recording.chronicle;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkkroniek.eventstore.BulkEventStorageEngine;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.desk.SomebodyTells;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The least that chronicles need around them to be served: a store and a web server. */
@Configuration
@EnableAutoConfiguration
@Import({ChronicleConfiguration.class, HouseWithChronicles.Refused.class})
class HouseWithChronicles {

  /** Errors are the platform's to word; here it is enough to tell them apart and to see what is in them. */
  @RestControllerAdvice
  static class Refused {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
      int status = switch (refusal.kind()) {
        case INVALID -> 400;
        case UNKNOWN -> 404;
        case CONFLICT -> 409;
        case NOT_SIGNED_IN -> 401;
        case NOT_ALLOWED -> 403;
        case TOO_OFTEN -> 429;
        case TOO_LARGE -> 413;
        case UNAVAILABLE -> 503;
      };
      Map<String, Object> body = refusal.members().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, member -> inEnglish(member.getValue())));
      body.put("detail", refusal.detail().en());
      return ResponseEntity.status(status).body(body);
    }

    private static Object inEnglish(Object value) {
      return switch (value) {
        case Words words -> words.en();
        case List<?> list -> list.stream().map(Refused::inEnglish).toList();
        case Map<?, ?> map -> map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> inEnglish(entry.getValue())));
        default -> value;
      };
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
  BulkEventStorageEngine engine(LanguageInLog language, MongoDatabase database) {
    return language.engine(database).build();
  }

  @Bean
  SeparateCommits commits(BulkEventStorageEngine engine) {
    return engine::appendEach;
  }

  @Bean
  EventStore eventStore(BulkEventStorageEngine engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Bean
  EventLog eventLog(MongoDatabase database) {
    return new EventLog(database);
  }

  @Bean
  WayOut wayOut() {
    return new WayOut(new VisibilityPolicy() {
      @Override
      public boolean lets(ContributionStanding contribution, Reader reader) {
        return false;
      }

      @Override
      public boolean letsNames(Reader reader) {
        return false;
      }

      @Override
      public boolean letsParticipant(SubjectId participant, Reader reader) {
        return false;
      }
    }, TestVault.ofAll());
  }

  @Bean
  MunicipalityTable municipalityTable() {
    return MunicipalityTable.bundled();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }
}
