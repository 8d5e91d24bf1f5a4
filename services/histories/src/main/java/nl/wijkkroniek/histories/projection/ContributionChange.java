package nl.wijkkroniek.histories.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** How a contribution stands, changed by an event. Each change can be made again, and in any order: of all visibilities told the narrowest counts. */
final class ContributionChange {

  private ContributionChange() {
  }

  static List<WriteModel<BsonDocument>> of(Happening happening) {
    SubjectEvent data = happening.data();
    if (data instanceof ContributionMade made) {
      List<Bson> told = new ArrayList<>(List.of(Updates.set("session", happening.subject().toString()), Updates.addToSet("visibilities", made.visibility().code())));
      if (made.author() != null) {
        told.add(Updates.set("author", made.author().toString()));
      }
      return List.of(change(happening.id(), Updates.combine(told)));
    }
    if (data instanceof ContributionVisibilityNarrowed narrowed) {
      return List.of(change(narrowed.contribution(), Updates.addToSet("visibilities", narrowed.visibility().code())));
    }
    if (data instanceof ContributionWithdrawn withdrawn) {
      return List.of(change(withdrawn.contribution(), Updates.set("withdrawn", true)));
    }
    return List.of();
  }

  private static WriteModel<BsonDocument> change(EventId contribution, Bson update) {
    return new UpdateOneModel<>(Filters.eq("_id", contribution.toString()), update, new UpdateOptions().upsert(true));
  }
}
