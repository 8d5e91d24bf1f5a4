package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.TEAM;
import static nl.wijkkroniek.kernel.value.Motive.explained;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;

/** What happens to a role in a team. Food for inspiration, and for conflict and distrust: privacy-sensitive. */
public sealed interface RoleEvent extends SubjectEvent {

  /** What somebody in this role does. */
  record RoleDescribed(SubjectId team, @Required String name, List<String> tasks, @Identifying String heldBy) implements RoleEvent {
    public RoleDescribed {
      team = ofKind(TEAM, "team", team);
      name = required("name", name);
      tasks = optional("tasks", tasks);
      heldBy = optional("heldBy", heldBy);
    }
  }

  /** It became another role: what was taken up, what was let go, why, and who agreed. Where it is the first that is known, it names the team. */
  record RoleRedefined(String from, @Required String to, List<String> takenUp, List<String> letGo, Motive motive, String because,
      @Identifying List<String> agreedBy, Boolean contested, SubjectId team) implements RoleEvent {
    public RoleRedefined {
      from = optional("from", from);
      to = required("to", to);
      takenUp = optional("takenUp", takenUp);
      letGo = optional("letGo", letGo);
      because = optional("because", because);
      explained(motive, because);
      agreedBy = optional("agreedBy", agreedBy);
      team = ofKind(TEAM, "team", team);
    }
  }

  /** Somebody does not agree with a redefinition. */
  record RedefinitionContested(EventId redefinition, @Identifying String by, @OwnWords @Required String because) implements RoleEvent {
    public RedefinitionContested {
      by = optional("by", by);
      because = required("because", because);
    }
  }

  /** They came out of it. */
  record RedefinitionSettled(EventId redefinition, @Required String how, @Identifying List<String> agreedBy) implements RoleEvent {
    public RedefinitionSettled {
      how = required("how", how);
      agreedBy = optional("agreedBy", agreedBy);
    }
  }

  /** Somebody else took it over; why may be that person's own story. */
  record RoleHandedOver(@Identifying String from, @Identifying String to, @OwnWords String because) implements RoleEvent {
    public RoleHandedOver {
      from = optional("from", from);
      to = optional("to", to);
      because = optional("because", because);
    }
  }

  /** Nobody has this role any more. */
  record RoleRetired(String because, String tasksGoTo) implements RoleEvent {
    public RoleRetired {
      because = optional("because", because);
      tasksGoTo = optional("tasksGoTo", tasksGoTo);
    }
  }
}
