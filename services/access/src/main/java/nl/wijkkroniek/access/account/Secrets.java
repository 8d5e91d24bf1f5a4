package nl.wijkkroniek.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Words that open something by being known: drawn at random, too many to be guessed, and kept only as their SHA-256. */
public final class Secrets {

  private static final int BYTES = 32;
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {
  }

  /** One that nobody knows yet: 256 bits, as 43 characters that may stand in an address. */
  public static String fresh() {
    byte[] drawn = new byte[BYTES];
    RANDOM.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  /** What is kept of it. A salt would add nothing to 256 random bits, and take away that it can be looked up. */
  public static String kept(String secret) {
    try {
      String bounded = secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret;
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new LinkageError("SHA-256", everyJvmHasIt);
    }
  }
}
