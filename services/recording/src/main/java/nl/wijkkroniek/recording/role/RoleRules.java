package nl.wijkkroniek.recording.role;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Role;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold when a redefinition of a role is contested or settled, and when a role is retired. */
public final class RoleRules {

  private RoleRules() {
  }

  public static Stream<Finding> of(RedefinitionContested contested, Role role, Told told) {
    return redefinition(contested.redefinition(), role, told);
  }

  public static Stream<Finding> of(RedefinitionSettled settled, Role role, Told told) {
    return Stream.concat(redefinition(settled.redefinition(), role, told), Finding.of(notContested(role)));
  }

  public static Stream<Finding> retired(Role role, Told told) {
    return Finding.of(retiredAlready(role), laterHappenings(role, told));
  }

  /** Marks what happened to a role after it was retired: it may have come back without anybody saying so. */
  public static Optional<Finding> afterRetirement(Role role, Told told) {
    return !told.certainlyAfter(role.retired()) ? Optional.empty() : Flag.with(role.retired(), "after-retirement",
        "Deze rol was toen al vervallen (%s).".formatted(role.retired().on()),
        "This role was retired by then (%s).".formatted(role.retired().on()));
  }

  private static Stream<Finding> redefinition(EventId id, Role role, Told told) {
    if (id == null) {
      return Stream.empty();
    }
    Optional<Happening> redefined = told.sameSubjects(id, RoleRedefined.class);
    return redefined.isEmpty() ? Finding.of(notOfThisRole(id, role)) : Finding.of(beforeIt(Moment.of(redefined.get()), told));
  }

  private static Optional<Finding> notOfThisRole(EventId id, Role role) {
    return Refused.because("redefinition",
        "%s is geen herdefinitie van %s die hier bekend is. Laat dit veld leeg, of noem de goede.".formatted(id, role.id()),
        "%s is not a redefinition of %s that is known here. Leave this field empty, or name the right one.".formatted(id, role.id()));
  }

  /** People do contest what is only coming. */
  private static Optional<Finding> beforeIt(Moment redefined, Told told) {
    return !told.certainlyBefore(redefined) ? Optional.empty() : Flag.with(redefined, "before-redefinition",
        "De herdefinitie zelf was later (%s).".formatted(redefined.on()),
        "The redefinition itself was later (%s).".formatted(redefined.on()));
  }

  private static Optional<Finding> notContested(Role role) {
    return role.contested() ? Optional.empty() : Flag.missing("not-contested",
        "Dat een herdefinitie van deze rol werd betwist, is nog niet vastgelegd.",
        "That a redefinition of this role was contested is not recorded yet.");
  }

  private static Optional<Finding> retiredAlready(Role role) {
    return role.retired() == null ? Optional.empty() : Flag.with(role.retired(), "retired-already",
        "Dat deze rol verviel, is al vastgelegd (%s).".formatted(role.retired().on()),
        "That this role was retired is recorded already (%s).".formatted(role.retired().on()));
  }

  private static Optional<Finding> laterHappenings(Role role, Told told) {
    return !told.certainlyBefore(role.last()) ? Optional.empty() : Flag.with(role.last(), EndingRules.LATER_HAPPENINGS,
        "Met deze rol is al iets vastgelegd dat later gebeurde (%s).".formatted(role.last().on()),
        "Something that happened to this role later is recorded already (%s).".formatted(role.last().on()));
  }
}
