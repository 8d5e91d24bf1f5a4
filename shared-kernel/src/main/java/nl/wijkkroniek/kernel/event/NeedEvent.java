package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.TEAM;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.words.InvalidField;

/** What happens to a need: whether a team was thought needed, and what else was considered. A need may be weighed again. */
public sealed interface NeedEvent extends SubjectEvent {

  /**
   * People weighed whether a team is needed, and decided: a team, no team, or not yet.
   *
   * @param need what it was about: what is asked for in the neighbourhood
   * @param teamAskedFor whether anybody there asked for a team; null when not told
   * @param askedBy the groups and organisations that asked, never a person
   * @param because why it was decided so
   * @param team the team it led to; a decision against a team leads to none
   */
  record NeedWeighed(String need, Municipality municipality, List<Neighbourhood> neighbourhoods, Boolean teamAskedFor, List<String> askedBy,
      List<Alternative> alternatives, @Required NeedDecision decision, String because, SubjectId team) implements NeedEvent {
    public NeedWeighed {
      need = optional("need", need);
      neighbourhoods = optional("neighbourhoods", neighbourhoods);
      askedBy = optional("askedBy", askedBy);
      alternatives = optional("alternatives", alternatives);
      decision = required("decision", decision);
      because = optional("because", because);
      team = ofKind(TEAM, "team", team);
      if (decision == NeedDecision.NO_TEAM && team != null) {
        throw new InvalidField("team",
            "kan niet: er is besloten dat er geen team nodig is. Laat dit veld leeg, of kies een ander besluit",
            "cannot be: it was decided that no team is needed. Leave this field empty, or choose another decision");
      }
    }
  }

  /**
   * Something that was weighed beside or instead of a team.
   *
   * @param what it was
   * @param chosen whether it was chosen; null when not told
   * @param because why it was chosen or rejected
   */
  record Alternative(@Required String what, Boolean chosen, String because) {
    public Alternative {
      what = required("alternatives.what", what);
      because = optional("alternatives.because", because);
    }
  }
}
