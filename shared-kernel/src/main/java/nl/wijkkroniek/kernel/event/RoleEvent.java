package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.PARTICIPANT;
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
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.words.InvalidField;

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

  /**
   * Somebody does not agree with a redefinition; who may know of it is that person's choice.
   *
   * @param visibility {@code circle} is the team the role is in; null when not told. A session there is none
   */
  record RedefinitionContested(EventId redefinition, @Identifying String by, @OwnWords @Required String because, Visibility visibility,
      @Identifying SubjectId author) implements RoleEvent {
    public RedefinitionContested {
      by = optional("by", by);
      because = required("because", because);
      if (visibility == Visibility.SESSION) {
        throw new InvalidField("visibility", "kan hier niet session zijn: kies only-me, circle (het team), everyone-with-access of open",
            "cannot be session here: choose only-me, circle (the team), everyone-with-access or open");
      }
      author = ofKind(PARTICIPANT, "author", author);
    }

    /** Who may know of it; where that was not told, only the team the role is in. */
    public Visibility visibleTo() {
      return visibility == null ? Visibility.CIRCLE : visibility;
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
