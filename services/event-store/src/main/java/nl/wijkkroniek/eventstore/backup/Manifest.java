package nl.wijkkroniek.eventstore.backup;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup consists of. A file that is not in it is not part of the backup.
 *
 * @param format      what this is
 * @param version     of the format
 * @param keys        identity of the keys that the log is sealed with; null for a log of which nothing is sealed. The keys themselves are never in it
 * @param fingerprint of the log up to the end of the last segment
 * @param segments    its files, in the order of the log
 */
record Manifest(String format, int version, String keys, String fingerprint, List<Segment> segments) {

  static final Manifest OF_NOTHING = new Manifest(null, Fingerprint.OF_AN_EMPTY_LOG, List.of());

  private static final String FORMAT = "wijkkroniek-log-backup";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

  private Manifest(String keys, Fingerprint head, List<Segment> segments) {
    this(FORMAT, VERSION, keys, head.text(), segments);
  }

  /** @throws IllegalArgumentException saying what is wrong with it */
  Manifest {
    if (!FORMAT.equals(format) || version != VERSION) {
      throw new IllegalArgumentException("it is " + format + " version " + version + ", and this Wijkkroniek knows " + FORMAT + " version " + VERSION);
    }
    segments = List.copyOf(segments);
    long next = 0;
    for (Segment segment : segments) {
      if (segment.from() != next || segment.next() <= segment.from()) {
        throw new IllegalArgumentException(segment.file() + " does not begin at position " + next);
      }
      next = segment.next();
    }
    if (Fingerprint.parse(fingerprint).events() != next) {
      throw new IllegalArgumentException("its files end at position " + next + " and its fingerprint does not");
    }
  }

  /** @throws IllegalArgumentException saying what is wrong with it */
  static Manifest parse(byte[] json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getCause() instanceof IllegalArgumentException wrong ? wrong.getMessage() : e.getOriginalMessage(), e);
    }
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  /** This, of a log that is sealed with these keys. */
  Manifest sealedWith(String identity) {
    return new Manifest(identity, head(), segments);
  }

  /** This, and one segment more, after which the log had this fingerprint. */
  Manifest and(Segment segment, Fingerprint head) {
    List<Segment> more = new ArrayList<>(segments);
    more.add(segment);
    return new Manifest(keys, head, more);
  }

  Fingerprint head() {
    return Fingerprint.parse(fingerprint);
  }
}
