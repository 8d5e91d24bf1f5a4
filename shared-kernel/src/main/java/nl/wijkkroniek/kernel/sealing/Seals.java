package nl.wijkkroniek.kernel.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;

/** All that is needed to keep what is a person's and to read it again. */
public interface Seals extends Sealing, Opening {

  /** Seals nothing: for what is kept nowhere, and for whoever only reads what was never sealed. */
  Seals NONE = new Seals() {
    @Override
    public Map<EventId, SubjectEvent> sealed(Map<EventId, SubjectEvent> told) {
      return told;
    }

    @Override
    public Optional<String> open(String sealed) {
      return Optional.empty();
    }

    @Override
    public String digest(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException impossible) {
        throw new LinkageError("Every Java platform has SHA-256", impossible);
      }
    }

    @Override
    public byte[] sealedMeanwhile(String purpose, byte[] content) {
      return content;
    }

    @Override
    public byte[] openedMeanwhile(String purpose, byte[] sealed) {
      return sealed;
    }

    @Override
    public void destroyMeanwhile(String purpose) {
    }
  };

  /** The same for the same content, and nothing to who does not have the keys: short texts could be guessed otherwise. In hex. */
  String digest(byte[] content);

  /** Seals what rests only until something is done, with a key of that purpose. */
  byte[] sealedMeanwhile(String purpose, byte[] content);

  /** @throws IllegalStateException when the key of this purpose is gone */
  byte[] openedMeanwhile(String purpose, byte[] sealed);

  /** It is done: what rested for this purpose cannot be read any more. */
  void destroyMeanwhile(String purpose);
}
