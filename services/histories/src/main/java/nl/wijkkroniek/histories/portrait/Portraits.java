package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the present state of every subject and what lists show of it. A state is always folded from the whole history, so it cannot drift; it is folded after
 * the events were worked in, and as long as it is behind whoever asks folds it for themselves.
 */
public final class Portraits {

  private static final int AT_ONCE = 20;

  private final Views views;
  private final MunicipalityTable municipalities;
  private final JsonMapper mapper = StateJson.mapper();

  public Portraits(Views views, MunicipalityTable municipalities) {
    this.views = views;
    this.municipalities = municipalities;
  }

  /**
   * Folds what is behind, for about as long as is given. Not to be called while events are worked in.
   *
   * @return whether anything is still behind
   */
  public boolean settle(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    List<BsonDocument> behind = someBehind();
    while (!behind.isEmpty() && System.nanoTime() - until < 0) {
      settle(behind);
      behind = someBehind();
    }
    return !behind.isEmpty();
  }

  private List<BsonDocument> someBehind() {
    return views.behind().find().limit(AT_ONCE).into(new ArrayList<>());
  }

  private void settle(List<BsonDocument> behind) {
    Map<SubjectKind, List<WriteModel<BsonDocument>>> kept = new EnumMap<>(SubjectKind.class);
    List<WriteModel<BsonDocument>> done = new ArrayList<>();
    for (BsonDocument mark : behind) {
      SubjectId subject = SubjectId.parse(mark.getString("_id").getValue());
      BsonDocument portrait = kept(Portrait.of(subject.kind()), subject).append("seen", mark.get("seen"));
      kept.computeIfAbsent(subject.kind(), _ -> new ArrayList<>())
          .add(new ReplaceOneModel<>(eq("_id", portrait.get("_id")), portrait, new ReplaceOptions().upsert(true)));
      done.add(new DeleteOneModel<>(and(eq("_id", mark.get("_id")), eq("seen", mark.get("seen")))));
    }
    kept.forEach((kind, portraits) -> views.subjects(kind).bulkWrite(portraits));
    views.behind().bulkWrite(done);
  }

  private <S, M> BsonDocument kept(Portrait<S, M> portrait, SubjectId subject) {
    S state = portrait.fold().apply(subject, lines(views.entriesOf(subject)));
    M summary = portrait.summary().apply(state);
    BsonDocument kept = new BsonDocument("_id", new BsonString(subject.slug()))
        .append("state", new BsonString(portrait.standing().apply(summary).code()))
        .append("teams", texts(teams(subject)))
        .append("summary", BsonJson.toBson(mapper.valueToTree(summary)));
    if (summary instanceof TeamSummary team) {
      kept.append("municipalities", texts(codes(team)));
    }
    return portrait.keepsState() ? kept.append("present", BsonJson.toBson(mapper.valueToTree(state))) : kept;
  }

  private static BsonArray texts(Collection<String> texts) {
    return new BsonArray(texts.stream().map(BsonString::new).toList());
  }

  /** The lines of these entries, in the order they are in. */
  public static List<Line> lines(List<StoredEntry> entries) {
    return entries.stream().map(entry -> new Line(entry.via(), entry.event())).toList();
  }

  private List<String> teams(SubjectId subject) {
    return views.linksFrom(List.of(subject)).stream().filter(link -> link.to().kind() == SubjectKind.TEAM).map(link -> link.to().slug()).sorted().toList();
  }

  private Collection<String> codes(TeamSummary team) {
    return team.municipality() == null || team.municipality().code() == null ? Set.of() : municipalities.withSuccessors(team.municipality().code());
  }

  /**
   * A state that is kept.
   *
   * @param seen position of the last event it was folded from
   */
  public record Kept<S>(S state, long seen) {
  }

  /** The present state; empty when it is behind, or not kept. */
  public <S> Optional<Kept<S>> present(Portrait<S, ?> portrait, SubjectId subject) {
    if (!portrait.keepsState() || views.behind().find(eq("_id", subject.toString())).first() != null) {
      return Optional.empty();
    }
    return Optional.ofNullable(views.subjects(portrait.kind()).find(eq("_id", subject.slug())).first()).map(kept -> new Kept<>(
        mapper.treeToValue(BsonJson.toJson(kept.get("present")), portrait.stateType()), kept.getNumber("seen").longValue()));
  }

  /** What a list shows of the subject of this document. */
  public <M> M summary(Portrait<?, M> portrait, BsonDocument kept) {
    return mapper.treeToValue(BsonJson.toJson(kept.get("summary")), portrait.summaryType());
  }
}
