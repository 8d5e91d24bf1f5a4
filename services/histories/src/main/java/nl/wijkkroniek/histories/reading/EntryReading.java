package nl.wijkkroniek.histories.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.view.PartLine;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.ViewBson;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Reads the entries of a history as they were known. The usual page is one range of an index. Only where the order was changed by something recorded later is it
 * put in order here, by the ranks of then.
 */
final class EntryReading {

  private final Views views;

  EntryReading(Views views) {
    this.views = views;
  }

  /**
   * The next entries of a history.
   *
   * @param last key of the entry before, by {@link #key}; null to begin
   */
  List<StoredEntry> after(SubjectId owner, Horizon horizon, Order order, String last, int count) {
    return switch (order) {
      case RECORDING -> range(and(gt("_id", last == null ? owner + "|" : last), lt("_id", owner + "}"), seen(horizon)), Sorts.ascending("_id"), count);
      case FIELD -> inFieldOrder(owner, horizon, last, count);
    };
  }

  /** Where an entry stands in this order. */
  static String key(StoredEntry entry, Order order, Horizon horizon) {
    return switch (order) {
      case RECORDING -> entry.id();
      case FIELD -> entry.ranks().at(horizon.known()).text();
    };
  }

  /** Reordering is looked for after reading, and told of before it is done: so a page that was read in between is found out. */
  private List<StoredEntry> inFieldOrder(SubjectId owner, Horizon horizon, String last, int count) {
    List<StoredEntry> page = range(and(of(owner), gt("rank", last == null ? "" : last), seen(horizon)), Sorts.ascending("rank"), count);
    return views.marks().reorderedAfter(owner, horizon.known()) ? byTheRanksOfThen(owner, horizon, last, count) : page;
  }

  private List<StoredEntry> range(Bson condition, Bson sort, int count) {
    return views.entries().lines().find(condition).sort(sort).limit(count).into(new ArrayList<>());
  }

  private List<StoredEntry> byTheRanksOfThen(SubjectId owner, Horizon horizon, String last, int count) {
    record Ranked(String id, Rank rank) {
    }
    List<Ranked> all = new ArrayList<>();
    views.entries().documents().find(and(of(owner), seen(horizon))).projection(Projections.include("rank", "rankedAt", "earlier"))
        .forEach(document -> all.add(new Ranked(id(document), ViewBson.ranks(document).at(horizon.known()))));
    List<String> wanted = all.stream().filter(ranked -> last == null || ranked.rank().text().compareTo(last) > 0)
        .sorted(Comparator.comparing(Ranked::rank)).limit(count).map(Ranked::id).toList();
    Map<String, StoredEntry> read = new HashMap<>();
    views.entries().at(wanted).forEach(entry -> read.put(entry.id(), entry));
    return wanted.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private static String id(BsonDocument document) {
    return document.getString("_id").getValue();
  }

  private static Bson of(SubjectId owner) {
    return eq("owner", owner.toString());
  }

  private static Bson seen(Horizon horizon) {
    Bson known = Views.standing(horizon.known());
    return horizon.asOf() == null ? known : and(known, lte("earliest", horizon.asOf().latest().toString()));
  }

  /** Everything in a history, in field order. */
  List<StoredEntry> all(SubjectId owner, Horizon horizon) {
    List<StoredEntry> found = views.entries().lines().find(and(of(owner), seen(horizon))).into(new ArrayList<>());
    found.sort(Comparator.comparing(entry -> entry.ranks().at(horizon.known())));
    return found;
  }

  /** What is in this history but {@link #parts}, in no order. */
  List<StoredEntry> besidesParts(SubjectId owner, Horizon horizon) {
    return views.entries().lines().find(and(of(owner), ne("via", Via.PART.code()), seen(horizon))).into(new ArrayList<>());
  }

  /** The lines in this history of what belongs to its subject, in no order. */
  List<PartLine> parts(SubjectId owner, Horizon horizon) {
    return views.entries().partLines(owner, seen(horizon));
  }

  /** These lines, with what was told. */
  List<StoredEntry> read(Collection<PartLine> lines) {
    return lines.isEmpty() ? List.of() : views.entries().at(lines.stream().map(PartLine::id).toList());
  }

  /** What these events told, each as the line of its own subject; also those that happened after the day asked for. */
  List<StoredEntry> told(Collection<EventId> events, Horizon horizon) {
    return views.entries().told(events, seen(new Horizon(null, horizon.known())));
  }

  /** What one of these events led to, each as the line of its own subject. */
  List<StoredEntry> effects(Collection<EventId> causes, Horizon horizon) {
    return views.entries().effects(causes, seen(horizon));
  }

  /** The lines of these types in these histories, each history in field order. */
  List<StoredEntry> ofTypes(Collection<SubjectId> owners, Collection<EventType> types, Horizon horizon) {
    List<StoredEntry> found = views.entries().of(owners, and(in("type", types.stream().map(EventType::name).toList()), seen(horizon)));
    found.sort(Comparator.comparing(StoredEntry::owner).thenComparing(entry -> entry.ranks().at(horizon.known())));
    return found;
  }

  /** Everything in these histories, in no order; where it is asked so, besides {@link #parts}. */
  List<StoredEntry> ofAll(Collection<SubjectId> owners, boolean besidesParts, Horizon horizon) {
    return views.entries().of(owners, besidesParts ? and(ne("via", Via.PART.code()), seen(horizon)) : seen(horizon));
  }

  /** Those of these histories in which anything is that belongs to their subject. */
  Set<SubjectId> withParts(Collection<SubjectId> owners, Horizon horizon) {
    return views.entries().withLines(owners, and(eq("via", Via.PART.code()), seen(horizon)));
  }

  /** Whether anything at all is in this history. */
  boolean isKnown(SubjectId owner) {
    return views.entries().documents().find(of(owner)).limit(1).first() != null;
  }
}
