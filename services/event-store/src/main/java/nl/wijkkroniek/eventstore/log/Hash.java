package nl.wijkkroniek.eventstore.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256. */
public final class Hash {

  /** How many bytes it takes. */
  public static final int BYTES = 32;

  /** What the first commit of a log names as the hash before it: 32 zeros. */
  public static final Hash OF_NOTHING = new Hash(new byte[BYTES]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** @throws IllegalArgumentException unless there are 32 bytes */
  static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A SHA-256 takes " + BYTES + " bytes, not " + bytes.length);
    }
    return new Hash(bytes);
  }

  /** @throws IllegalArgumentException unless it is 64 hexadecimal digits */
  public static Hash parse(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
