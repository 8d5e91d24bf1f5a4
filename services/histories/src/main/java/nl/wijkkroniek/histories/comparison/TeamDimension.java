package nl.wijkkroniek.histories.comparison;

import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;

/** In what teams are compared. What begins and ends a team itself counts for all of them. */
public enum TeamDimension implements Coded {
  PURPOSE("purpose", new Words("bedoeling", "purpose"), PurposeRestated.class),
  MANDATE("mandate", new Words("mandaat", "mandate"), MandateAgreed.class),
  SCOPE("scope", new Words("reikwijdte", "scope"), ScopeSet.class),
  COMPOSITION("composition", new Words("samenstelling", "composition"), MemberJoined.class, MemberLeft.class, SpecialistBroughtIn.class, SpecialistLeft.class),
  PLACES("places", new Words("ontmoetingsplekken", "meeting places"), MeetingPlaceOpened.class, MeetingPlaceMoved.class, MeetingPlaceClosed.class),
  PARTNERS("partners", new Words("partners", "partners"), PartnerJoined.class, PartnerLeft.class),
  EXPERIMENTS("experiments", new Words("experimenten", "experiments"), ExperimentProposed.class, ExperimentStarted.class, ExperimentConcluded.class),
  ROLE_CHANGES("role-changes", new Words("rolveranderingen", "role changes"), RoleRedefined.class, RoleRetired.class);

  private final String code;
  private final Words words;
  private final List<EventType> types;

  @SafeVarargs
  TeamDimension(String code, Words words, Class<? extends SubjectEvent>... told) {
    this.code = code;
    this.words = words;
    this.types = EventType.all().stream().filter(type -> Arrays.stream(told).anyMatch(type.data()::equals)).toList();
  }

  @Override
  public String code() {
    return code;
  }

  /** As it is shown. */
  public Words words() {
    return words;
  }

  /** The events that tell of it. */
  List<EventType> types() {
    return types;
  }
}
