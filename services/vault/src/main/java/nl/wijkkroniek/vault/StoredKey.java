package nl.wijkkroniek.vault;

import java.util.Arrays;

/**
 * A key as it is kept: of use only together with the one it is wrapped with.
 *
 * @param name what it is the key of: a text by its place, a participant, or the house
 * @param under the name of the key it is wrapped with
 * @param wrapped itself, wrapped; nothing but zeros when it was destroyed
 */
record StoredKey(String name, String under, byte[] wrapped) {

  static StoredKey destroyed(String name) {
    return new StoredKey(name, KeyRing.HOUSE, new byte[DataKey.WRAPPED]);
  }

  boolean isDestroyed() {
    return Arrays.equals(wrapped, new byte[DataKey.WRAPPED]);
  }
}
