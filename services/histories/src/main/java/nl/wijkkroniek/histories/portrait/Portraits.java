package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.eq;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.deadletter.UnfoldedStates;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.team.TeamWords;
import nl.wijkkroniek.histories.view.HistoriesInTurn;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.Link;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the present state of every subject and what lists show of it. It is folded after the events were worked in, and as long as it is behind whoever asks
 * folds it for themselves. It is folded from the whole history, but where a history only became longer at its end: then {@link FoldingOn} goes on from what is kept.
 */
public final class Portraits {

  /** Where the present state is, of kinds that keep it, unless it is too large. */
  static final String PRESENT = "present";

  private static final int AT_ONCE = 100;
  static final JsonMapper MAPPER = StateJson.mapper();
  private static final Logger LOG = LoggerFactory.getLogger(Portraits.class);

  private final Views views;
  private final MunicipalityTable municipalities;
  private final FoldingOn foldingOn;

  public Portraits(Views views, MunicipalityTable municipalities) {
    this.views = views;
    this.municipalities = municipalities;
    this.foldingOn = new FoldingOn(views);
  }

  /**
   * Folds what is behind, for about as long as is given. Not to be called while events are worked in.
   *
   * @return whether anything is still behind
   */
  public boolean settle(Duration time, Lanes lanes) {
    long until = System.nanoTime() + time.toNanos();
    List<BsonDocument> behind = someBehind(lanes);
    while (!behind.isEmpty() && System.nanoTime() - until < 0) {
      lanes.all(behind.stream().collect(groupingBy(mark -> lanes.of(mark.get("_id")))).values().stream().<Runnable>map(lane -> () -> settle(lane)).toList());
      behind = someBehind(lanes);
    }
    return !behind.isEmpty();
  }

  /** What could not be folded before is to be folded again, and so is what other code folded: the program may have been mended since. */
  public void tryAgain() {
    new UnfoldedStates(views.behind()).tryAgain();
    new FoldedByAnother(views, FoldingOn.code()).foldAnew();
  }

  private List<BsonDocument> someBehind(Lanes lanes) {
    return views.behind().find(UnfoldedStates.without()).limit(AT_ONCE * lanes.count()).into(new ArrayList<>());
  }

  private void settle(List<BsonDocument> behind) {
    behind.sort(Comparator.comparing(Portraits::subject, Comparator.comparing(SubjectId::toString)));
    var settled = new Settled(views);
    List<BsonDocument> whole = new ArrayList<>();
    Map<SubjectId, BsonDocument> before = foldingOn.kept(behind);
    for (BsonDocument mark : behind) {
      SubjectId subject = subject(mark);
      Optional<BsonDocument> onward = Optional.ofNullable(before.get(subject)).flatMap(kept -> foldedOn(Portrait.of(subject.kind()), subject, kept, mark));
      onward.ifPresentOrElse(portrait -> settled.folded(mark, subject.kind(), portrait, 1), () -> whole.add(mark));
    }
    settleWhole(whole, settled);
    settled.write();
  }

  private void settleWhole(List<BsonDocument> behind, Settled settled) {
    List<SubjectId> subjects = behind.stream().map(Portraits::subject).toList();
    Map<SubjectId, List<Link>> links = views.links().from(subjects).stream().collect(groupingBy(Link::from));
    try (HistoriesInTurn histories = views.entries().of(subjects)) {
      for (BsonDocument mark : behind) {
        SubjectId subject = subject(mark);
        try {
          List<Link> own = links.getOrDefault(subject, List.of());
          BsonDocument portrait = folded(Portrait.of(subject.kind()), subject, histories, own, mark);
          settled.folded(mark, subject.kind(), portrait, own.stream().anyMatch(Link::same) ? 0 : histories.length());
        } catch (MongoException notItsFault) {
          throw notItsFault;
        } catch (RuntimeException unfoldable) {
          LOG.warn("The present state of {} cannot be folded, and waits for what happens to it next: {}", subject, unfoldable.toString());
          settled.putOff(mark, unfoldable);
        }
      }
    }
  }

  static SubjectId subject(BsonDocument behind) {
    return SubjectId.parse(behind.getString("_id").getValue());
  }

  /** What is kept here is the same for everybody, and so rests on nothing that only some may know of. */
  public static Iterable<Line> forEverybody(Portrait<?, ?> portrait, Iterable<Line> lines) {
    return () -> StreamSupport.stream(lines.spliterator(), false).filter(line -> countsByWhoseItIs(portrait, line) || !(line.data() instanceof RedefinitionContested))
        .iterator();
  }

  /** Such a line is never read. */
  private static boolean countsByWhoseItIs(Portrait<?, ?> portrait, Line line) {
    return portrait.partsBySubject() && line.via() == Via.PART;
  }

  private <S, M> BsonDocument folded(Portrait<S, M> portrait, SubjectId subject, HistoriesInTurn histories, List<Link> links, BsonDocument mark) {
    S state = portrait.fold().apply(subject, forEverybody(portrait, histories.of(subject)));
    return kept(portrait, subject, state, texts(teams(links)), new FoldingOn.Place(Math.max(seen(mark), histories.changedAt()), histories.rank()));
  }

  /** The last position at which the history changed: a line that was taken out of it left nothing that says so. */
  static long seen(BsonDocument mark) {
    return mark.getNumber("seen").longValue();
  }

  /** What cannot be folded on is folded whole, and where that cannot be either, it is said there. */
  private <S, M> Optional<BsonDocument> foldedOn(Portrait<S, M> portrait, SubjectId subject, BsonDocument before, BsonDocument mark) {
    try {
      return foldingOn.from(portrait, subject, before, mark, lines -> forEverybody(portrait, lines))
          .map(after -> kept(portrait, subject, after.state(), before.getArray("teams"), after.place()));
    } catch (MongoException notItsFault) {
      throw notItsFault;
    } catch (RuntimeException unfoldable) {
      return Optional.empty();
    }
  }

  private <S, M> BsonDocument kept(Portrait<S, M> portrait, SubjectId subject, S state, BsonArray teams, FoldingOn.Place place) {
    M summary = portrait.summary().apply(state);
    BsonDocument kept = new BsonDocument("_id", new BsonString(subject.slug()))
        .append("state", new BsonString(portrait.standing().apply(summary).code()))
        .append("teams", teams)
        .append("summary", BsonJson.toBson(MAPPER.valueToTree(summary)))
        .append("seen", new BsonInt64(place.seen()))
        .append(FoldingOn.BY, FoldingOn.code());
    if (Views.PLACED.contains(portrait.kind())) {
      kept.append("municipalities", texts(codes(portrait.municipalities().apply(state))));
    }
    if (state instanceof TeamState team) {
      kept.append(Views.WORDS, BsonJson.toBson(MAPPER.valueToTree(TeamWords.of(team))));
    }
    if (portrait.keepsState()) {
      Kept.bytes(BsonJson.toBson(MAPPER.valueToTree(state)).asDocument()).ifPresent(present -> kept.append(PRESENT, present));
    }
    if (portrait.keepsState() && portrait.onward() != null) {
      FoldingOn.note(kept, place);
    }
    return kept;
  }

  private static BsonArray texts(Collection<String> texts) {
    return new BsonArray(texts.stream().map(BsonString::new).toList());
  }

  /** The lines of these entries, in the order they are in. */
  public static List<Line> lines(List<StoredEntry> entries) {
    return entries.stream().map(entry -> new Line(entry.via(), entry.event())).toList();
  }

  private static List<String> teams(List<Link> links) {
    return links.stream().filter(link -> link.to().kind() == SubjectKind.TEAM).map(link -> link.to().slug()).sorted().toList();
  }

  /** By an old code and by a new one: those that were told, and those of the municipalities that these went into. */
  private Collection<String> codes(List<Municipality> told) {
    return told.stream().map(Municipality::code).filter(Objects::nonNull).flatMap(code -> municipalities.withSuccessors(code).stream()).distinct().toList();
  }

  /**
   * A state that is kept.
   *
   * @param seen the last position at which anything of its history changed
   */
  public record Kept<S>(S state, long seen) {

    /** A document of a server is 16 MB at most, with what else is in it. */
    private static final int LARGEST = 15 * 1024 * 1024;

    /** What is larger is not kept, but folded for each who asks. */
    private static Optional<RawBsonDocument> bytes(BsonDocument state) {
      return Optional.of(new RawBsonDocument(state, new BsonDocumentCodec())).filter(bytes -> Settled.sizeOf(bytes) <= LARGEST);
    }
  }

  /** The present state in the clear; empty when it is behind, not kept, or kept by an earlier release in a form that cannot be read any more. */
  public <S> Optional<Kept<S>> present(Portrait<S, ?> portrait, SubjectId subject, Opening opening) {
    if (!portrait.keepsState() || views.behind().find(eq("_id", subject.toString())).first() != null) {
      return Optional.empty();
    }
    return Optional.ofNullable(views.subjects(portrait.kind()).find(eq("_id", subject.slug())).first()).filter(kept -> kept.containsKey(PRESENT))
        .flatMap(kept -> read(portrait, kept, opening).map(state -> new Kept<>(state, kept.getNumber("seen").longValue())));
  }

  private static <S> Optional<S> read(Portrait<S, ?> portrait, BsonDocument kept, Opening opening) {
    try {
      return Optional.of(MAPPER.treeToValue(Unsealing.of(BsonJson.toJson(kept.get(PRESENT)), opening), portrait.stateType()));
    } catch (JacksonException ofAnotherForm) {
      return Optional.empty();
    }
  }

  /** The same of a team that is to be without these; empty where it has one of them. */
  public Optional<TeamSummary> without(BsonDocument kept, List<String> partners, List<String> lifeDomains, Opening opening) {
    return MAPPER.treeToValue(BsonJson.toJson(kept.get(Views.WORDS)), TeamWords.class).without(partners, lifeDomains)
        .map(summary(Portrait.TEAM, kept, opening)::without);
  }

  /** What a list shows of the subject of this document, in the clear. */
  public <M> M summary(Portrait<?, M> portrait, BsonDocument kept, Opening opening) {
    return MAPPER.treeToValue(Unsealing.of(BsonJson.toJson(kept.get("summary")), opening), portrait.summaryType());
  }
}
