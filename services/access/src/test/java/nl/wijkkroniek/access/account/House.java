package nl.wijkkroniek.access.account;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** A database for accounts, and a clock that is set by hand. */
public final class House extends Clock implements AutoCloseable {

  public static final String PASSWORD = "een lang wachtwoord";

  private final EmbeddedMongo server;
  private final MongoClient client;
  private final Random random = new Random(5);
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  public House(Path folder) {
    server = EmbeddedMongo.open(folder);
    client = MongoClients.create(server.connectionString());
  }

  public MongoDatabase database() {
    return client.getDatabase("test");
  }

  public Accounts accounts(boolean examplesHeard) {
    return new Accounts(database(), new Passwords(), examplesHeard, Seals.NONE);
  }

  /** Makes a participant's account. */
  public Account account(String name) {
    return accounts(true).make(name, PASSWORD, SubjectId.someParticipant(random), Set.of(Role.PARTICIPANT), false);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
