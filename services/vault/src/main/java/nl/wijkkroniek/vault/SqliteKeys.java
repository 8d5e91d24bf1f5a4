package nl.wijkkroniek.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.sealing.Sealing.NotSealed;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Keys in one SQLite file. Key bytes stand in one table that only grows at its end, in rows of one length, so that none is ever moved: what is destroyed is written
 * over where it stands, and there is no other copy of it.
 */
final class SqliteKeys implements KeyStore {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int SHAPE = 1;

  private final Connection writing;
  private final Connection reading;
  private final Together<Wish, Optional<Map<String, StoredKey>>> together = new Together<>(this::keepAll);

  private SqliteKeys(Connection writing, Connection reading) {
    this.writing = writing;
    this.reading = reading;
  }

  /** Opens the keys in this file, or makes it. */
  static SqliteKeys in(Path file) {
    return asked("open", () -> {
      Connection writing = connection(file);
      try (var statement = writing.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS keys (number INTEGER PRIMARY KEY, name TEXT NOT NULL, under TEXT NOT NULL, wrapped BLOB NOT NULL)");
        statement.execute("CREATE UNIQUE INDEX IF NOT EXISTS keys_by_name ON keys (name)");
        statement.execute("CREATE INDEX IF NOT EXISTS keys_of_people ON keys (under) WHERE under <> '" + KeyRing.HOUSE + "'");
        statement.execute("CREATE TABLE IF NOT EXISTS destroyed (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)");
        statement.execute("PRAGMA user_version = " + SHAPE);
      }
      return new SqliteKeys(writing, connection(file));
    });
  }

  private static Connection connection(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  @Override
  public Map<String, StoredKey> find(Collection<String> names) {
    return asked("read", () -> {
      synchronized (reading) {
        return find(reading, names);
      }
    });
  }

  private static Map<String, StoredKey> find(Connection connection, Collection<String> names) throws SQLException {
    Map<String, StoredKey> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement("SELECT name, under, wrapped FROM keys WHERE name = ?")) {
      for (String name : names) {
        select.setString(1, name);
        keys(select).forEach(key -> found.put(key.name(), key));
      }
    }
    return found;
  }

  private static List<StoredKey> keys(PreparedStatement select) throws SQLException {
    List<StoredKey> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(new StoredKey(rows.getString(1), rows.getString(2), rows.getBytes(3)));
      }
    }
    return found;
  }

  @Override
  public Optional<String> ownerOf(EventId event) {
    return asked("read", () -> {
      synchronized (reading) {
        return textsOf(reading, event).stream().map(StoredKey::under).filter(under -> !under.equals(KeyRing.HOUSE)).findFirst();
      }
    });
  }

  @Override
  public List<String> textsOf(Collection<EventId> events) {
    return asked("read", () -> {
      synchronized (reading) {
        List<String> names = new ArrayList<>();
        for (EventId event : events) {
          textsOf(reading, event).forEach(key -> names.add(key.name()));
        }
        return names;
      }
    });
  }

  /** An event id holds no white space, so what begins with it and a space is of it alone. */
  private static List<StoredKey> textsOf(Connection connection, EventId event) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT name, under, wrapped FROM keys WHERE name > ? AND name < ?")) {
      select.setString(1, event + " ");
      select.setString(2, event + "!");
      return keys(select);
    }
  }

  @Override
  public Optional<Map<String, StoredKey>> keep(Collection<StoredKey> fresh, StoredKey house) {
    return together.done(new Wish(fresh, house));
  }

  private record Wish(Collection<StoredKey> fresh, StoredKey house) {
  }

  /** Those who wait at the same moment share one transaction, and so one trip to the disk. */
  private List<Optional<Map<String, StoredKey>>> keepAll(List<Wish> wishes) {
    return written(() -> {
      Optional<StoredKey> house = Optional.ofNullable(find(writing, List.of(KeyRing.HOUSE)).get(KeyRing.HOUSE));
      List<Optional<Map<String, StoredKey>>> kept = new ArrayList<>();
      for (Wish wish : wishes) {
        boolean exchanged = house.map(now -> !Arrays.equals(now.wrapped(), wish.house().wrapped())).orElse(false);
        kept.add(exchanged ? Optional.empty() : Optional.of(insert(wish.fresh())));
      }
      return kept;
    });
  }

  private Map<String, StoredKey> insert(Collection<StoredKey> fresh) throws SQLException {
    List<String> taken = new ArrayList<>();
    try (PreparedStatement insert = writing.prepareStatement("INSERT INTO keys (name, under, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
      for (StoredKey key : fresh) {
        bind(insert, key);
        if (insert.executeUpdate() == 0) {
          taken.add(key.name());
        }
      }
    }
    return find(writing, taken);
  }

  private static void bind(PreparedStatement insert, StoredKey key) throws SQLException {
    insert.setString(1, key.name());
    insert.setString(2, key.under());
    insert.setBytes(3, key.wrapped());
  }

  @Override
  public void destroy(Collection<String> names) {
    written(() -> {
      try (PreparedStatement mark = writing.prepareStatement("INSERT INTO keys (name, under, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
        for (String name : names) {
          bind(mark, StoredKey.destroyed(name));
          mark.executeUpdate();
          for (String which : List.of("name = ?", "under = ? AND under <> '" + KeyRing.HOUSE + "'")) {
            changed("INSERT INTO destroyed (name) SELECT name FROM keys WHERE " + which + " ON CONFLICT DO NOTHING", name);
            changed("UPDATE keys SET wrapped = zeroblob(" + DataKey.WRAPPED + ") WHERE " + which, name);
          }
        }
      }
      return null;
    });
  }

  private void changed(String statement, String name) throws SQLException {
    try (PreparedStatement prepared = writing.prepareStatement(statement)) {
      prepared.setString(1, name);
      prepared.executeUpdate();
    }
  }

  @Override
  public List<String> destroyed(long after) {
    return asked("read", () -> {
      synchronized (reading) {
        try (PreparedStatement select = reading.prepareStatement("SELECT name FROM destroyed WHERE number > ? ORDER BY number")) {
          select.setLong(1, after);
          List<String> names = new ArrayList<>();
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              names.add(rows.getString(1));
            }
          }
          return names;
        }
      }
    });
  }

  @Override
  public void exchange(StoredKey house, UnaryOperator<StoredKey> rewrapped) {
    written(() -> {
      try (PreparedStatement select = writing.prepareStatement("SELECT name, under, wrapped FROM keys WHERE under = ? AND name <> ?");
          PreparedStatement update = writing.prepareStatement("UPDATE keys SET wrapped = ? WHERE name = ?")) {
        select.setString(1, KeyRing.HOUSE);
        select.setString(2, KeyRing.HOUSE);
        for (StoredKey key : keys(select)) {
          if (!key.isDestroyed()) {
            update(update, rewrapped.apply(key));
          }
        }
        update(update, house);
      }
      return null;
    });
  }

  private static void update(PreparedStatement update, StoredKey key) throws SQLException {
    update.setBytes(1, key.wrapped());
    update.setString(2, key.name());
    update.executeUpdate();
  }

  @Override
  public void copyTo(Path file) {
    asked("copy", () -> {
      synchronized (reading) {
        try (PreparedStatement copy = reading.prepareStatement("VACUUM INTO ?")) {
          copy.setString(1, file.toAbsolutePath().toString());
          copy.execute();
          return null;
        }
      }
    });
  }

  @Override
  public void close() {
    asked("close", () -> {
      writing.close();
      reading.close();
      return null;
    });
  }

  @FunctionalInterface
  private interface Work<T> {
    T done() throws SQLException;
  }

  /** In one transaction: on disk when this returns, or not at all. */
  private <T> T written(Work<T> work) {
    return asked("write", () -> {
      synchronized (writing) {
        writing.setAutoCommit(false);
        try {
          T result = work.done();
          writing.commit();
          return result;
        } catch (SQLException | RuntimeException failed) {
          writing.rollback();
          throw failed;
        } finally {
          writing.setAutoCommit(true);
        }
      }
    });
  }

  private static <T> T asked(String what, Work<T> work) {
    try {
      return work.done();
    } catch (SQLException failed) {
      boolean full = failed instanceof SQLiteException lite && lite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
      throw new NotSealed("The keys do not let themselves " + what + ": " + failed.getMessage(), full, failed);
    }
  }
}
