package nl.wijkkroniek.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.account.Passwords;
import nl.wijkkroniek.access.audit.StewardLog;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.processing.ProcessingEndpoints;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.access.processing.Retention;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.signin.SignIn;
import nl.wijkkroniek.access.study.Studies;
import nl.wijkkroniek.access.study.StudyKeys;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.sealing.Seals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The house's own accounts and what belongs to them. Whoever runs it brings the database, the clock, {@link AccessSettings} and {@link StudyKeys}. */
@Configuration
public class AccessConfiguration {

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  Accounts accounts(MongoDatabase database, Passwords passwords, AccessSettings settings, Seals seals) {
    return new Accounts(database, passwords, settings.hasExamples(), seals);
  }

  @Bean
  Sessions sessions(MongoDatabase database, Accounts accounts, Clock clock) {
    return new Sessions(database, accounts, clock);
  }

  @Bean
  Tokens tokens(MongoDatabase database, Accounts accounts, Clock clock) {
    return new Tokens(database, accounts, clock);
  }

  @Bean
  Invitations invitations(MongoDatabase database, Clock clock) {
    return new Invitations(database, clock);
  }

  @Bean
  Forgettings forgettings(MongoDatabase database, Clock clock) {
    return new Forgettings(database, clock);
  }

  @Bean
  KnownAs knownAs(MongoDatabase database, Seals seals, Clock clock) {
    return new KnownAs(database, seals, clock);
  }

  @Bean
  Mentions mentions(MongoDatabase database, Clock clock) {
    return new Mentions(database, clock);
  }

  @Bean
  SignIn signIn(Accounts accounts) {
    return new SignIn(accounts, Ticker.systemTicker());
  }

  @Bean
  StewardLog stewardLog(MongoDatabase database, Clock clock) {
    return new StewardLog(database, clock);
  }

  @Bean
  Processings processings(MongoDatabase database, Clock clock) {
    return new Processings(database, clock);
  }

  @Bean
  Studies studies(MongoDatabase database, StudyKeys keys, Accounts accounts, StewardLog stewards, Clock clock) {
    return new Studies(database, keys, accounts, stewards, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Retention retention(Processings processings, Clock clock, @Value("${wijkkroniek.processing-log-kept:730d}") Duration kept) {
    return new Retention(processings, kept, clock);
  }

  @Bean
  ProcessingEndpoints processingEndpoints(Processings processings) {
    return new ProcessingEndpoints(processings);
  }
}
