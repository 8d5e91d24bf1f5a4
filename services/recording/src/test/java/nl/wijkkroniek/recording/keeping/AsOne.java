package nl.wijkkroniek.recording.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.SubjectState;
import tools.jackson.databind.json.JsonMapper;

/** What several subjects that turned out to be one come to, told naively: as if everything had been told under one name from the beginning. */
final class AsOne {

  private static final JsonMapper JSON = LanguageJson.mapper();

  private AsOne() {
  }

  static SubjectState stateOf(SubjectId subject, List<Happening> holding) {
    Set<SubjectId> same = same(subject, holding);
    SubjectState state = SubjectState.of(subject);
    for (Happening happening : holding) {
      state = happening.data() instanceof CorrectionEvent ? state : state.evolve(renamed(happening, same, subject));
    }
    return state;
  }

  private static Set<SubjectId> same(SubjectId subject, List<Happening> holding) {
    Set<SubjectId> same = new HashSet<>(Set.of(subject));
    for (int found = 0; found < same.size(); ) {
      found = same.size();
      for (Happening happening : holding) {
        if (happening.data() instanceof DuplicateRecognised recognised && (same.contains(happening.subject()) || same.contains(recognised.of()))) {
          same.addAll(Set.of(happening.subject(), recognised.of()));
        }
      }
    }
    return same;
  }

  private static Happening renamed(Happening told, Set<SubjectId> same, SubjectId name) {
    String data = JSON.writeValueAsString(told.data());
    for (SubjectId other : same) {
      data = data.replace("\"" + other + "\"", "\"" + name + "\"");
    }
    SubjectEvent renamed = JSON.readValue(data, told.data().getClass());
    return new Happening(told.id(), same.contains(told.subject()) ? name : told.subject(), told.occurredOn(), told.causedBy(), told.provenance(), told.recordedBy(),
        told.sourceTime(), renamed);
  }
}
