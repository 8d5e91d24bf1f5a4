package nl.wijkkroniek.histories.turning;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** In what the course of a team changes: what it is for, what it may and has to do, for whom, how it works, and whether it goes on. */
public enum Change implements Coded {
  PURPOSE("purpose", new Words("bedoeling", "purpose"), PurposeRestated.class),
  VISION("vision", new Words("gezamenlijke visie", "vision"), VisionAgreed.class),
  ASSIGNMENT("assignment", new Words("opdracht", "assignment"), AssignmentGiven.class),
  MANDATE("mandate", new Words("mandaat", "mandate"), MandateAgreed.class),
  SCOPE("scope", new Words("reikwijdte", "scope"), ScopeSet.class),
  NEIGHBOURHOODS("neighbourhoods", new Words("wijken", "neighbourhoods"), NeighbourhoodsChanged.class),
  ADJUSTED("adjusted", new Words("bijgesteld", "adjusted"), TeamAdjusted.class),
  ROLE("role", new Words("rol herdefinieerd", "role redefined"), RoleRedefined.class),
  SCALED_UP("scaled-up", new Words("opgeschaald wat een experiment leerde", "what an experiment taught, scaled up"), ExperimentScaledUp.class),
  SPLIT("split", new Words("gesplitst", "split"), TeamSplit.class),
  MERGED("merged", new Words("samengevoegd", "merged"), TeamsMerged.class),
  DISSOLVED("dissolved", new Words("opgeheven", "dissolved"), TeamDissolved.class);

  /** Of these the first that is told sets the course; it changes it only where it names what led to it. */
  private static final Set<Change> SET_FIRST = EnumSet.of(VISION, ASSIGNMENT, MANDATE, SCOPE);

  private final String code;
  private final Words words;
  private final Class<? extends SubjectEvent> told;

  Change(String code, Words words, Class<? extends SubjectEvent> told) {
    this.code = code;
    this.words = words;
    this.told = told;
  }

  @Override
  public String code() {
    return code;
  }

  /** As it is shown. */
  public Words words() {
    return words;
  }

  /** The change that this event tells of, if any. */
  public static Optional<Change> by(SubjectEvent event) {
    return List.of(values()).stream().filter(change -> change.told.isInstance(event)).findFirst();
  }

  /** The events that tell of changes. */
  static List<EventType> types() {
    List<Class<? extends SubjectEvent>> all = List.of(values()).stream().<Class<? extends SubjectEvent>>map(change -> change.told).toList();
    return EventType.all().stream().filter(type -> all.contains(type.data())).toList();
  }

  boolean isSetFirst() {
    return SET_FIRST.contains(this);
  }
}
