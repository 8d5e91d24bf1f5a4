package nl.wijkkroniek.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/**
 * How an idempotency key reaches the log: as metadata of the messages that are appended together. It is taken out of the
 * metadata and stands on the commit instead.
 *
 * @param key    what the append is recognised by when it is repeated; null for none
 * @param digest SHA-256, in hex, of what was asked under the key, so that another request under the same key is told apart; null for none
 */
public record IdempotencyKey(String key, String digest) {

  /** Metadata under this name is the key. */
  public static final String KEY = "idempotencyKey";
  /** Metadata under this name is the digest. */
  public static final String DIGEST = "idempotencyDigest";

  private static final Set<String> RESERVED = Set.of(KEY, DIGEST);

  /** The metadata to send along with messages that are to be recorded under this key. */
  public Map<String, String> asMetaData() {
    return digest == null ? Map.of(KEY, key) : Map.of(KEY, key, DIGEST, digest);
  }

  static IdempotencyKey of(List<? extends EventMessage<?>> messages) {
    return new IdempotencyKey(only(KEY, messages), only(DIGEST, messages));
  }

  private static String only(String name, List<? extends EventMessage<?>> messages) {
    Set<Object> values = new HashSet<>();
    messages.forEach(message -> values.add(message.getMetaData().get(name)));
    values.remove(null);
    if (values.size() > 1) {
      throw new IllegalArgumentException("Events that are appended together have one " + name + ", not " + values.size());
    }
    return values.isEmpty() ? null : values.iterator().next().toString();
  }

  static MetaData takenOutOf(MetaData metaData) {
    return metaData.withoutKeys(RESERVED);
  }
}
