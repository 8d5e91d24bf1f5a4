package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.Cursor;

/** Reads what a plan says and stops at each document that passes the filter, once. */
final class Scan implements Walk {

  private static final int POSITIONS_REMEMBERED = 256;

  private final Plan plan;
  private final Filter filter;
  /** What the filter looks at; null where that may be anything. */
  private final Fields judging;
  /** Documents of this moment that were judged: one with hundreds of keys in the ranges is read once, not hundreds of times. */
  private final Set<ByteBuffer> judged = Collections.newSetFromMap(new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
      return size() > POSITIONS_REMEMBERED;
    }
  });
  private Snapshot snapshot;
  private Iterator<KeyRange> ranges = Collections.emptyIterator();
  private KeyRange range;
  private Cursor<byte[], ?> cursor;
  private boolean ahead;
  private byte[] last;
  private byte[] entry;
  private byte[] position;
  private byte[] bytes;
  private Document document;

  Scan(Plan plan, Filter filter) {
    this.plan = plan;
    this.filter = filter;
    this.judging = filter.fields().map(Fields::only).orElse(null);
  }

  @Override
  public void at(Snapshot moment) {
    snapshot = moment;
    judged.clear();
    cursor = null;
    ahead = false;
    ranges = rangesLeft();
  }

  private Iterator<KeyRange> rangesLeft() {
    List<KeyRange> inOrder = plan.backwards() ? plan.ranges().reversed() : plan.ranges();
    if (last == null) {
      return inOrder.iterator();
    }
    return inOrder.stream().map(part -> plan.backwards() ? part.before(last) : part.after(last))
        .filter(part -> !part.isEmpty()).iterator();
  }

  @Override
  public boolean next() {
    while (hasMore()) {
      ahead = false;
      last = entry;
      locate();
      if (plan.repeats() && !judged.add(ByteBuffer.wrap(position))) {
        continue;
      }
      read();
      if ((plan.exact() || filter.passes(judged())) && !(plan.repeats() && metBefore())) {
        return true;
      }
    }
    return false;
  }

  private Document judged() {
    return judging == null || document != null ? document() : BsonBytes.decode(judging.of(bytes));
  }

  private void locate() {
    position = cursor.getValue() instanceof Long keyLength ? OrderedIndex.positionIn(entry, keyLength.intValue()) : entry;
  }

  private void read() {
    bytes = cursor.getValue() instanceof byte[] own ? own : snapshot.documents().get(position);
    if (bytes == null) {
      throw new IllegalStateException("The index " + plan.index().getName() + " has an entry without a document");
    }
    document = null;
  }

  /** A document with several keys in the ranges is a result where it is met first. */
  private boolean metBefore() {
    List<byte[]> keys = ((OrderedIndex) plan.index()).keysOf(document()).keys();
    for (byte[] key : plan.backwards() ? keys.reversed() : keys) {
      byte[] own = OrderedIndex.entry(key, position);
      if (KeyRange.anyContains(plan.ranges(), own)) {
        return !Arrays.equals(own, entry);
      }
    }
    throw new IllegalStateException("The index " + plan.index().getName() + " has an entry that its document does not have");
  }

  @Override
  public boolean hasMore() {
    if (!ahead) {
      ahead = advance();
    }
    return ahead;
  }

  private boolean advance() {
    while (cursor != null || ranges.hasNext()) {
      if (cursor == null) {
        range = ranges.next();
        cursor = plan.backwards() ? snapshot.index().backFrom(range.to()) : snapshot.index().from(range.from());
      }
      if (advanceInRange()) {
        return true;
      }
      cursor = null;
    }
    return false;
  }

  private boolean advanceInRange() {
    while (cursor.hasNext()) {
      entry = cursor.next();
      if (range.contains(entry)) {
        return true;
      }
      boolean notYetInside = plan.backwards() && Arrays.compareUnsigned(entry, range.to()) >= 0;
      if (!notYetInside) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Document document() {
    if (document == null) {
      document = BsonBytes.decode(bytes);
    }
    return document;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public byte[] position() {
    return position;
  }

  @Override
  public void leave() {
    snapshot = null;
    cursor = null;
    ahead = false;
    document = null;
    bytes = null;
  }
}
