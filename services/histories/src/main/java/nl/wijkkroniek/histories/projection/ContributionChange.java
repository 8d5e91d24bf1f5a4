package nl.wijkkroniek.histories.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * How a contribution or a remark stands, changed by an event. A remark has no visibility until it is released. Each change can be made again, and in any
 * order: of all visibilities told the narrowest
 * counts. When something was said is the place of its first telling in the one order, whatever is told of it since.
 */
final class ContributionChange {

  private ContributionChange() {
  }

  static List<WriteModel<BsonDocument>> of(RecordedEvent event) {
    Happening happening = event.happening();
    Bson when = Updates.set("said", event.position());
    return switch (happening.data()) {
      case ContributionMade made -> List.of(change(happening.id(), Updates.combine(when, said(happening, made.author()), seen(made.visibility()))));
      case ContributionVisibilityNarrowed narrowed -> List.of(change(narrowed.contribution(), seen(narrowed.visibility())));
      case ContributionWithdrawn withdrawn -> List.of(change(withdrawn.contribution(), Updates.set("withdrawn", true)));
      case RemarkMade made -> List.of(change(happening.id(), Updates.combine(when, said(happening, made.author()))));
      case RedefinitionContested contested ->
          List.of(change(happening.id(), Updates.combine(when, said(happening, contested.author()), seen(contested.visibleTo()))));
      case EventCorrected corrected when isOfWhatWasSaid(happening) ->
          Stream.concat(corrected(happening, corrected.data()).stream(), Stream.of(as(happening, WayOut.spokenOf(happening).orElseThrow()))).toList();
      case EventRetracted retracted when isOfWhatWasSaid(happening) -> List.of(as(happening, retracted.event()));
      case RemarkReleased released -> List.of(change(released.remark(), seen(Visibility.OPEN)));
      case SubjectEvent _ -> List.of();
    };
  }

  /** What happened to participants stays in as a whole. */
  private static boolean isOfWhatWasSaid(Happening happening) {
    return happening.subject().kind() != SubjectKind.PARTICIPANT && WayOut.spokenOf(happening).isPresent();
  }

  /** A correction never widens who may see what was said. */
  private static List<WriteModel<BsonDocument>> corrected(Happening correction, SubjectEvent data) {
    EventId contribution = WayOut.spokenOf(correction).orElseThrow();
    return switch (data) {
      case ContributionMade made -> List.of(change(contribution, Updates.combine(said(correction, made.author()), seen(made.visibility()))));
      case RemarkMade made -> List.of(change(contribution, said(correction, made.author())));
      case RedefinitionContested contested ->
          List.of(change(contribution, Updates.combine(said(correction, contested.author()), seen(contested.visibleTo()))));
      case EventCorrected further -> corrected(correction, further.data());
      case SubjectEvent _ -> List.of();
    };
  }

  private static Bson said(Happening happening, SubjectId author) {
    Bson where = Updates.set("session", happening.subject().toString());
    return author == null ? where : Updates.combine(where, Updates.set("author", author.toString()));
  }

  private static Bson seen(Visibility visibility) {
    return Updates.addToSet("visibilities", visibility.code());
  }

  /** What is told of a contribution later may itself be corrected or retracted: whoever may not see the contribution may not see that either. */
  private static WriteModel<BsonDocument> as(Happening happening, EventId told) {
    return change(happening.id(), Updates.set("as", told.toString()));
  }

  private static WriteModel<BsonDocument> change(EventId contribution, Bson update) {
    return new UpdateOneModel<>(Filters.eq("_id", contribution.toString()), update, new UpdateOptions().upsert(true));
  }
}
