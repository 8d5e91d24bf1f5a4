package nl.wijkkroniek.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** One key, in memory: 256 bits, AES in Galois/Counter Mode with a fresh nonce each time. */
final class DataKey {

  private static final int BYTES = 32;
  private static final int NONCE_AND_TAG = 28;

  /** How long every wrapped key is: as long as every other, so that one can be written over in its place. */
  static final int WRAPPED = BYTES + NONCE_AND_TAG;

  private final byte[] key;
  private final Aead aead;

  private DataKey(byte[] key) {
    this.key = key;
    try {
      this.aead = new AesGcmJce(key);
    } catch (GeneralSecurityException unable) {
      throw new LinkageError("Every Java platform has AES-GCM", unable);
    }
  }

  static DataKey fresh() {
    return new DataKey(Random.randBytes(BYTES));
  }

  /** @throws IllegalArgumentException when it is not 256 bits */
  static DataKey of(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has %d bytes, and this has %d".formatted(BYTES, key.length));
    }
    return new DataKey(key.clone());
  }

  byte[] bytes() {
    return key.clone();
  }

  /** Seals this text so that it can only be opened as what is bound to this. */
  byte[] seal(byte[] text, String boundTo) {
    try {
      return aead.encrypt(text, boundTo.getBytes(UTF_8));
    } catch (GeneralSecurityException unable) {
      throw new LinkageError("What is to be sealed can be", unable);
    }
  }

  /** Empty when it was sealed with another key, bound to something else, or altered. */
  Optional<byte[]> open(byte[] sealed, String boundTo) {
    try {
      return Optional.of(aead.decrypt(sealed, boundTo.getBytes(UTF_8)));
    } catch (GeneralSecurityException otherwise) {
      return Optional.empty();
    }
  }

  /** Another key, so that it is only of use together with this one. */
  byte[] wrap(DataKey other, String name) {
    return seal(other.key, name);
  }

  Optional<DataKey> unwrap(byte[] wrapped, String name) {
    return open(wrapped, name).map(DataKey::new);
  }

  /** What nobody can tell from anything else who does not have this key, and is always the same for the same content. */
  byte[] digest(byte[] content) {
    try {
      return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC")).compute(content, BYTES);
    } catch (GeneralSecurityException unable) {
      throw new LinkageError("Every Java platform has HMAC", unable);
    }
  }
}
