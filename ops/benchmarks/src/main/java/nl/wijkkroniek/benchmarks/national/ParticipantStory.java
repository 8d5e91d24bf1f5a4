package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Part;

/** People are registered, join a team, allow something and change their minds, leave, and some ask to be forgotten. */
final class ParticipantStory implements Story {

  private final World world;

  ParticipantStory(World world) {
    this.world = world;
  }

  @Override
  public void begin(TeamLife team, LocalDate today) {
    SubjectId person = world.newParticipant();
    world.tell(person, today, new ParticipantRegistered(world.oneOf(LegalBasis.values())));
    world.tell(person, today, new ParticipantJoined(team.id, world.chance(80) ? Part.PARTICIPANT : Part.FACILITATOR));
    if (world.chance(70)) {
      allow(person, today);
    }
    if (world.chance(60)) {
      world.agenda().on(world.later(today, 300, 900), later -> leave(person, team, later));
    }
  }

  private void allow(SubjectId person, LocalDate today) {
    ConsentPurpose purpose = world.oneOf(ConsentPurpose.values());
    world.tell(person, today, new ConsentGiven(purpose, null));
    if (world.chance(30)) {
      world.agenda().on(world.later(today, 1, 280), later -> world.tell(person, later, new ConsentWithdrawn(purpose, null)));
    }
  }

  private void leave(SubjectId person, TeamLife team, LocalDate today) {
    world.tell(person, today, new ParticipantLeft(team.id, null));
    if (world.chance(20)) {
      world.tell(person, today, new ParticipantForgotten(world.chance(90) ? AskedBy.SELF : AskedBy.STEWARD));
    }
  }
}
