package nl.wijkkroniek.web.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkkroniek.access.AccessConfiguration;
import nl.wijkkroniek.access.AccessSettings;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.study.StudyKeys;
import nl.wijkkroniek.access.visibility.Belonging;
import nl.wijkkroniek.access.visibility.ResearchConsent;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.difference.Differences;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.RunningImports;
import nl.wijkkroniek.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves the pages with samples on a free port of this machine, under the same rules for the browser as the whole house. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({AccessConfiguration.class, WebConfiguration.class})
public class SamplePages {

  /** Whether an import is said to be running. */
  final AtomicBoolean importing = new AtomicBoolean();

  public static void main(String[] arguments) {
    ConfigurableApplicationContext running = start();
    System.out.println("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"));
  }

  static ConfigurableApplicationContext start() {
    SpringApplication application = new SpringApplication(SamplePages.class);
    application.setDefaultProperties(Map.of("server.address", "127.0.0.1", "server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "error",
        "logging.level.nl.wijkkroniek.web.page.PageErrors", "off", "logging.level.org.thymeleaf", "off",
        "logging.level.org.apache.catalina.core", "off"));
    return application.run();
  }

  @Bean
  SampleHistories histories() {
    return Samples.all();
  }

  @Bean
  Causes causes(SampleHistories histories) {
    return new SampleCauses(histories);
  }

  @Bean
  Differences differences(SampleHistories histories) {
    return new Differences(histories, new SampleSteps(histories));
  }

  @Bean
  SampleFinding finding(SampleHistories histories) {
    return new SampleFinding(histories);
  }

  @Bean
  SampleQuestions questions(SampleHistories histories) {
    return new SampleQuestions(histories);
  }

  @Bean
  MunicipalityTable municipalities() {
    return MunicipalityTable.bundled();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RunningImports runningImports() {
    return importing::get;
  }

  /** Where the samples are kept as long as the pages run. */
  record Folder(Path path) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      FileSystemUtils.deleteRecursively(path);
    }
  }

  @Bean
  Folder folder() throws IOException {
    return new Folder(Files.createTempDirectory("sample-pages-"));
  }

  @Bean
  EmbeddedMongo embeddedMongo(Folder folder) {
    return EmbeddedMongo.open(folder.path());
  }

  @Bean
  MongoClient client(EmbeddedMongo server) {
    return MongoClients.create(server.connectionString());
  }

  @Bean
  MongoDatabase database(MongoClient client) {
    return client.getDatabase("samples");
  }

  @Bean
  AccessSettings accessSettings() {
    return new AccessSettings(true, true);
  }

  @Bean
  Belonging belonging() {
    return new Belonging() {
      @Override
      public Set<SubjectId> partsOf(SubjectId participant) {
        return Set.of(SubjectId.circle("noord"), SubjectId.session("noord"));
      }

      @Override
      public boolean convened(SubjectId participant, SubjectId gathering) {
        return false;
      }

      @Override
      public boolean isForgotten(SubjectId participant) {
        return false;
      }

      @Override
      public Map<SubjectId, Set<SubjectId>> around(Collection<SubjectId> places) {
        return places.stream().collect(toMap(identity(), _ -> Set.of()));
      }

      @Override
      public Map<SubjectId, ResearchConsent> consentsOf(Collection<SubjectId> participants) {
        return participants.stream().collect(toMap(identity(), _ -> ResearchConsent.of(List.of())));
      }
    };
  }

  @Bean
  Seals seals() {
    return Seals.NONE;
  }

  @Bean
  StudyKeys studyKeys() {
    return new SampleStudyKeys();
  }

  @Bean
  SampleDoor door() {
    return new SampleDoor();
  }

  @Bean
  SampleHeld held() {
    return new SampleHeld();
  }

  @Bean
  OncePerRequestFilter contentSecurityPolicy() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        request.setAttribute(Reader.ASKS, Reader.ANYONE);
        SampleDoor.visitor(request).ifPresent(account -> request.setAttribute(Account.SIGNED_IN, account));
        chain.doFilter(request, response);
      }
    };
  }
}
