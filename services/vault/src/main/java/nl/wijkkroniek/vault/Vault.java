package nl.wijkkroniek.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.MarkedTexts;
import nl.wijkkroniek.kernel.sealing.Place;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Seals what is a person's, each text with a key of its own, and opens it as long as that key is there. The key of somebody's words is wrapped with that person's;
 * where it is not known whose a text is, with the house's. Destroying a key makes what it sealed unreadable, wherever a copy of it may be.
 */
public final class Vault implements Seals, AutoCloseable {

  private static final String DIGESTS = "digests";
  private static final String MEANWHILE = "meanwhile/";
  private static final String APART = "apart/";

  private final KeyStore store;
  private final KeyRing keys;
  private final KeyFolder folder;
  private final DataKey digests;

  private Vault(KeyStore store, KeyFolder folder) {
    this.store = store;
    this.folder = folder;
    this.keys = new KeyRing(store, folder);
    this.digests = keys.made(Map.of(DIGESTS, KeyRing.HOUSE)).get(DIGESTS);
  }

  /**
   * Opens the vault; the first time it is made, with a master key of its own where none is given.
   *
   * @throws KeysUnusable when its keys cannot be used, with what to do
   */
  public static Vault open(VaultSettings settings) {
    KeyFolder folder = new KeyFolder(settings);
    return folder.alone(() -> {
      boolean isNew = !folder.holdsKeys();
      folder.makeReady(isNew);
      return new Vault(SqliteKeys.in(folder.keys()), folder);
    });
  }

  /** A text that is to be sealed, and the name of the key that its key is wrapped with. */
  private record Told(Place place, String under, String text) {
  }

  @Override
  public Map<EventId, SubjectEvent> sealed(Map<EventId, SubjectEvent> told) {
    Map<String, String> sealed = sealed(texts(told));
    if (sealed.isEmpty()) {
      return told;
    }
    Map<EventId, SubjectEvent> kept = new LinkedHashMap<>();
    told.forEach((event, data) -> kept.put(event, MarkedTexts.changed(data, marked -> sealed.get(name(event, marked)))));
    return kept;
  }

  private static String name(EventId event, MarkedTexts.Marked marked) {
    return new Place(event, marked.field()).toString();
  }

  private List<Told> texts(Map<EventId, SubjectEvent> told) {
    Map<EventId, String> owners = new HashMap<>();
    return told.entrySet().stream().flatMap(event -> {
      List<MarkedTexts.Marked> marked = MarkedTexts.in(event.getValue());
      String owner = marked.stream().anyMatch(MarkedTexts.Marked::ownWords) ? owner(event.getKey(), event.getValue(), told, owners) : KeyRing.HOUSE;
      return marked.stream().map(text -> new Told(new Place(event.getKey(), text.field()), text.ownWords() ? owner : KeyRing.HOUSE, text.text()));
    }).toList();
  }

  /** What is said of a contribution later is of who made it, whether that was told just now or long ago. */
  private String owner(EventId event, SubjectEvent data, Map<EventId, SubjectEvent> told, Map<EventId, String> known) {
    Whose whose = Whose.words(data);
    String owner = whose.participant() != null ? whose.participant().toString()
        : whose.sameAs() == null ? KeyRing.HOUSE
        : Optional.ofNullable(known.get(whose.sameAs())).or(() -> store.ownerOf(whose.sameAs())).orElse(KeyRing.HOUSE);
    known.put(event, owner);
    return owner;
  }

  /** By the name of each place, its text sealed. */
  private Map<String, String> sealed(List<Told> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    Map<String, String> people = texts.stream().map(Told::under).filter(under -> !under.equals(KeyRing.HOUSE)).distinct()
        .collect(toMap(name -> name, _ -> KeyRing.HOUSE));
    people.keySet().removeAll(keys.of(people.keySet()).keySet());
    if (!people.isEmpty()) {
      keys.made(people);
    }
    Map<String, String> under = new LinkedHashMap<>();
    texts.forEach(text -> under.put(text.place().toString(), text.under()));
    Map<String, DataKey> made = keys.made(under);
    return texts.stream().collect(toMap(text -> text.place().toString(), text -> sealed(text, made.get(text.place().toString()))));
  }

  /** What is told of who is forgotten is unreadable from the start: sealed with a key that nobody keeps. */
  private static String sealed(Told text, DataKey key) {
    DataKey used = key == null ? DataKey.fresh() : key;
    return SealedText.of(text.place(), used.seal(text.text().getBytes(UTF_8), text.place().toString()));
  }

  @Override
  public Optional<String> open(String sealed) {
    return SealedText.parse(sealed).flatMap(text -> keys.of(text.place().toString())
        .flatMap(key -> key.open(text.sealed(), text.place().toString()))).map(bytes -> new String(bytes, UTF_8));
  }

  @Override
  public void expect(Collection<String> sealed) {
    keys.of(sealed.stream().flatMap(text -> SealedText.placeOf(text).stream()).distinct().toList());
  }

  /** Makes all texts of these events unreadable, for good. Whoever asks names what was said of them later as well: corrections, and why they were taken back. */
  public void destroyTextsOf(Collection<EventId> events) {
    keys.destroy(store.textsOf(events));
  }

  /** Makes all words of this person unreadable, for good, those told from now on too. Names that are told without an identifier are {@link #destroyTextsOf}. */
  public void destroyWordsOf(SubjectId participant) {
    keys.destroy(List.of(participant.toString()));
  }

  /** Makes these texts unreadable, for good, and no other of the same events. */
  public void destroyTextsAt(Collection<Place> places) {
    keys.destroy(places.stream().map(Place::toString).toList());
  }

  /** Whether the words of this person were destroyed. Here that is known at once, in other processes within a second. */
  public boolean isForgotten(SubjectId participant) {
    return keys.isForgotten(participant.toString());
  }

  /** Destroys again what was destroyed when this list was made by {@link #destroyed}: after an older copy of the keys was put back. */
  public void destroyAgain(Collection<String> names) {
    keys.destroy(names);
  }

  /** What was destroyed, in the order it was, after so many others: the place of a text, or a participant. It grows, and is never changed. */
  public List<String> destroyed(long after) {
    return store.destroyed(after);
  }

  @Override
  public Destroyed destroyedAfter(long before) {
    List<String> names = destroyed(before);
    return new Destroyed(names.stream().filter(name -> name.indexOf(' ') > 0).map(name -> Place.parse(name).event()).collect(toSet()), before + names.size());
  }

  @Override
  public byte[] sealedMeanwhile(String purpose, byte[] content) {
    String name = MEANWHILE + purpose;
    DataKey key = keys.of(name).orElseGet(() -> keys.made(Map.of(name, KeyRing.HOUSE)).get(name));
    return Optional.ofNullable(key).orElseThrow(() -> new IllegalStateException("It is done: " + purpose)).seal(content, name);
  }

  @Override
  public byte[] openedMeanwhile(String purpose, byte[] sealed) {
    String name = MEANWHILE + purpose;
    return keys.of(name).flatMap(key -> key.open(sealed, name)).orElseThrow(() -> new IllegalStateException("It cannot be read: " + purpose));
  }

  @Override
  public void destroyMeanwhile(String purpose) {
    keys.destroy(List.of(MEANWHILE + purpose));
  }

  @Override
  public String digest(byte[] content) {
    return HexFormat.of().formatHex(digests.digest(content));
  }

  /** Makes a key to digest with for this purpose alone, on disk when this returns; one that is there stays as it is. False when it was destroyed: it is not made again. */
  public boolean keyApart(String purpose) {
    return keys.made(Map.of(APART + purpose, KeyRing.HOUSE)).containsKey(APART + purpose);
  }

  /**
   * The same for the same content and purpose, and of another purpose nothing alike: with both at hand nobody can tell that they are of the same content who does
   * not have their keys. In hex, of 256 bits.
   *
   * @return empty when there is no such key, or no more
   */
  public Optional<String> digestApart(String purpose, byte[] content) {
    return keys.of(APART + purpose).map(key -> HexFormat.of().formatHex(key.digest(content)));
  }

  /** Nobody can digest anything for this purpose from here on, this house included. */
  public void destroyApart(String purpose) {
    keys.destroy(List.of(APART + purpose));
  }

  /**
   * Rests everything on another master key from here on; the one before opens nothing any more. Where it comes from a file, that file holds the next one from here
   * on; where it comes from the environment, every process has to be started with the next one. A crash on the way leaves one of the two in force, and the file right.
   */
  public void rotate(MasterKey next) {
    folder.alone(() -> {
      folder.announce(next);
      keys.exchange(next);
      folder.take(next);
      return null;
    });
  }

  /** What tells these keys from all others, whatever they are wrapped with; it opens nothing. */
  public String identity() {
    return digest("identity".getBytes(UTF_8));
  }

  /** Copies all keys, as they are wrapped, to this file, which is not there yet. */
  public void backUpTo(Path file) {
    store.copyTo(file);
  }

  @Override
  public void close() {
    store.close();
  }
}
