package nl.wijkkroniek.histories.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import tools.jackson.databind.json.JsonMapper;

/** How the views stand in the database: as documents a person can read. Who recorded an event is not in them, but where it counts whether that was an import. */
public final class ViewBson {

  /** The event that this one corrects or retracts, as it was first told. */
  static final String CORRECTS = "corrects";
  /** The event that raised the question that this one takes over, in whatever circle that was. */
  static final String TAKES_OVER = "takesOver";
  /** That it came by an import; only there on what names a position or a moment of the log it was recorded in. */
  static final String IMPORTED = "imported";

  private static final JsonMapper MAPPER = LanguageJson.mapper();
  private static final DecoderContext WHOLE = DecoderContext.builder().build();

  private ViewBson() {
  }

  /** A happening as the line of a history, but for whose history, and where in it. */
  public static BsonDocument line(RecordedEvent event) {
    return line(event, event.happening().recordedBy());
  }

  private static BsonDocument line(RecordedEvent event, String toldBy) {
    Happening told = event.happening();
    var document = new BsonDocument("position", number(event.position()))
        .append("sequence", number(event.sequence()))
        .append("recordedAt", new BsonDateTime(event.recordedAt().toEpochMilli()))
        .append("event", text(told.id()))
        .append("type", text(EventType.of(told.data()).name()))
        .append("subject", text(told.subject()))
        .append("on", text(told.occurredOn()))
        .append("earliest", text(told.occurredOn().earliest()))
        .append("latest", text(told.occurredOn().latest()));
    provenance(document, told);
    Holding.correctedBy(event).ifPresent(corrected -> document.append(CORRECTS, text(corrected)));
    if (told.data() instanceof LearningQuestionTakenOver taken) {
      document.append(TAKES_OVER, text(taken.question()));
    }
    if (namesItsLog(told.data()) && Happening.isImport(toldBy)) {
      document.append(IMPORTED, BsonBoolean.TRUE);
    }
    return document.append("data", BsonJson.toBson(MAPPER.valueToTree(told.data())));
  }

  /** The line as it holds. */
  static BsonDocument line(Holding.Version version) {
    BsonDocument line = line(version.event(), version.toldBy());
    if (version.since() != version.event().position()) {
      line.append("since", number(version.since()));
    }
    return version.by() == null ? line : line.append("correctedBy", text(version.by()));
  }

  private static boolean namesItsLog(SubjectEvent data) {
    return data instanceof TimelinePresented || data instanceof EventCorrected corrected && namesItsLog(corrected.data());
  }

  /** That line in this history. */
  static BsonDocument entry(BsonDocument line, String id, SubjectId owner, Via via, long knownFrom, Ranks ranks) {
    var entry = new BsonDocument("_id", text(id)).append("owner", text(owner)).append("via", text(via.code())).append("knownFrom", number(knownFrom));
    entry.putAll(line);
    return entry.append("rank", text(ranks.last().rank())).append("rankedAt", number(ranks.last().position())).append("earlier", ranks(ranks));
  }

  private static void provenance(BsonDocument document, Happening told) {
    if (!told.causedBy().isEmpty()) {
      document.append("causedBy", new BsonArray(told.causedBy().stream().map(ViewBson::text).toList()));
    }
    if (told.provenance().citation() != null) {
      document.append("citation", text(told.provenance().citation()));
    }
    if (told.provenance().reconstructed() != null) {
      document.append("reconstructed", BsonBoolean.valueOf(told.provenance().reconstructed()));
    }
  }

  private static BsonArray ranks(Ranks ranks) {
    return new BsonArray(ranks.all().subList(0, ranks.all().size() - 1).stream().map(ViewBson::since).toList());
  }

  static BsonDocument since(Ranks.Since since) {
    return new BsonDocument("since", number(since.position())).append("rank", text(since.rank()));
  }

  /** What of an entry's document places others. */
  static Placed placed(BsonDocument document) {
    return new Placed(EventId.parse(text(document, "event")), SubjectId.parse(text(document, "subject")), number(document, "position"),
        EdtfDate.parse(text(document, "on")), causes(document), ranks(document));
  }

  static PartLine partLine(BsonDocument document) {
    return new PartLine(text(document, "_id"), event(document), EventType.named(text(document, "type")).orElseThrow(), subject(document),
        EdtfDate.parse(text(document, "on")), ranks(document));
  }

  private static List<EventId> causes(BsonDocument document) {
    return document.getArray("causedBy", new BsonArray()).stream().map(cause -> EventId.parse(cause.asString().getValue())).toList();
  }

  /** The entry that this document holds. */
  public static StoredEntry entry(BsonDocument document) {
    return EntryCodec.INSTANCE.decode(new BsonDocumentReader(document), WHOLE);
  }

  /** Position of the event since which a line holds so. */
  static long since(BsonDocument line) {
    return line.containsKey("since") ? number(line, "since") : number(line, "position");
  }

  /** The event of this line. */
  public static EventId event(BsonDocument line) {
    return EventId.parse(text(line, "event"));
  }

  /** Whose history this line is of. */
  public static SubjectId owner(BsonDocument line) {
    return SubjectId.parse(text(line, "owner"));
  }

  /** What this line happened to. */
  static SubjectId subject(BsonDocument line) {
    return SubjectId.parse(text(line, "subject"));
  }

  /** Why a line is in its history. */
  public static Via via(BsonDocument document) {
    return Coded.parse(Via.class, "via", text(document, "via"));
  }

  /** The ranks in an entry's document. */
  public static Ranks ranks(BsonDocument document) {
    List<Ranks.Since> all = new ArrayList<>();
    for (BsonValue earlier : document.getArray("earlier")) {
      all.add(new Ranks.Since(number(earlier.asDocument(), "since"), new Rank(text(earlier.asDocument(), "rank"))));
    }
    all.add(new Ranks.Since(number(document, "rankedAt"), new Rank(text(document, "rank"))));
    return new Ranks(all);
  }

  static BsonDocument mark(Mark mark) {
    var document = new BsonDocument("_id", text(mark.id())).append("subject", text(mark.subject())).append("mark", text(mark.kind().code()))
        .append("position", number(mark.position())).append("event", text(mark.event())).append("on", text(mark.on())).append("since", number(mark.since()));
    return mark.name() == null ? document : document.append("name", text(mark.name()));
  }

  static Mark mark(BsonDocument document) {
    return new Mark(SubjectId.parse(text(document, "subject")), Coded.parse(Mark.Kind.class, "mark", text(document, "mark")), number(document, "position"),
        EventId.parse(text(document, "event")), EdtfDate.parse(text(document, "on")), textOrNull(document, "name"), number(document, "since"));
  }

  static BsonDocument link(Link link) {
    var document = new BsonDocument("_id", text(link.id())).append("from", text(link.from())).append("to", text(link.to())).append("since", number(link.since()));
    return link.same() ? document.append("same", BsonBoolean.TRUE) : document;
  }

  static Link link(BsonDocument document) {
    return new Link(SubjectId.parse(text(document, "from")), SubjectId.parse(text(document, "to")), number(document, "since"),
        document.containsKey("same"));
  }

  /** How a contribution stands by all that was told of it; empty as long as the contribution itself was not. */
  static Optional<ContributionStanding> standing(BsonDocument document) {
    if (!document.containsKey("session")) {
      return Optional.empty();
    }
    String author = textOrNull(document, "author");
    Visibility narrowest = document.getArray("visibilities", new BsonArray()).stream().map(code -> Coded.parse(Visibility.class, "visibility",
        code.asString().getValue()))
        .min(Visibility::compareTo).orElse(Visibility.ONLY_ME);
    return Optional.of(new ContributionStanding(EventId.parse(text(document, "_id")), SubjectId.parse(text(document, "session")),
        author == null ? null : SubjectId.parse(author), narrowest, document.containsKey("withdrawn")));
  }

  /** What an event corrects or retracts that is, or is told of, a contribution. */
  static Optional<EventId> told(BsonDocument document) {
    return Optional.ofNullable(textOrNull(document, "as")).map(EventId::parse);
  }

  static BsonString text(Object value) {
    return new BsonString(value.toString());
  }

  static BsonInt64 number(long value) {
    return new BsonInt64(value);
  }

  static String text(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }

  static String textOrNull(BsonDocument document, String field) {
    return document.containsKey(field) ? text(document, field) : null;
  }

  static long number(BsonDocument document, String field) {
    return document.getNumber(field).longValue();
  }
}
