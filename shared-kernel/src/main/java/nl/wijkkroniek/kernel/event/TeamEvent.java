package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.subject.SubjectId.ofKind;
import static nl.wijkkroniek.kernel.subject.SubjectKind.NEED;
import static nl.wijkkroniek.kernel.subject.SubjectKind.PARTICIPANT;
import static nl.wijkkroniek.kernel.subject.SubjectKind.TEAM;
import static nl.wijkkroniek.kernel.value.Motive.explained;
import static nl.wijkkroniek.kernel.words.Fields.oneOf;
import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Identifying;
import nl.wijkkroniek.kernel.marks.OwnWords;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Profile;

/** What happens to a neighbourhood team: a means, not an end, and itself an experiment that may be adjusted or dissolved. */
public sealed interface TeamEvent extends SubjectEvent {

  /** A team began. */
  record TeamFounded(@Required String name, Municipality municipality, List<Neighbourhood> neighbourhoods, String purpose, Boolean asExperiment,
      String commissioner, SubjectId need) implements TeamEvent {
    public TeamFounded {
      name = required("name", name);
      neighbourhoods = optional("neighbourhoods", neighbourhoods);
      purpose = optional("purpose", purpose);
      commissioner = optional("commissioner", commissioner);
      need = ofKind(NEED, "need", need);
    }
  }

  /** A team that existed already was written down for the first time. */
  record TeamFirstRecorded(@Required String name, Municipality municipality, List<Neighbourhood> neighbourhoods, String purpose, Boolean asExperiment,
      String commissioner, SubjectId need) implements TeamEvent {
    public TeamFirstRecorded {
      name = required("name", name);
      neighbourhoods = optional("neighbourhoods", neighbourhoods);
      purpose = optional("purpose", purpose);
      commissioner = optional("commissioner", commissioner);
      need = ofKind(NEED, "need", need);
    }
  }

  /** It took another name. */
  record TeamRenamed(@Required String name, String because) implements TeamEvent {
    public TeamRenamed {
      name = required("name", name);
      because = optional("because", because);
    }
  }

  /** It works in these neighbourhoods from now on; the list replaces the one before. */
  record NeighbourhoodsChanged(@Required List<Neighbourhood> neighbourhoods, Municipality municipality, String because) implements TeamEvent {
    public NeighbourhoodsChanged {
      neighbourhoods = required("neighbourhoods", neighbourhoods);
      because = optional("because", because);
    }
  }

  /** What the team is a means for was said anew. */
  record PurposeRestated(@Required String purpose, String because) implements TeamEvent {
    public PurposeRestated {
      purpose = required("purpose", purpose);
      because = optional("because", because);
    }
  }

  /** Residents and partners agreed on how they see living together. */
  record VisionAgreed(@Required String statement, List<String> agreedWith) implements TeamEvent {
    public VisionAgreed {
      statement = required("statement", statement);
      agreedWith = optional("agreedWith", agreedWith);
    }
  }

  /** What the neighbourhood is like: no one-size-fits-all. */
  record SurroundingsDescribed(@Required String description, String history, String values, String institutions, String networks, String population)
      implements TeamEvent {
    public SurroundingsDescribed {
      description = required("description", description);
      history = optional("history", history);
      values = optional("values", values);
      institutions = optional("institutions", institutions);
      networks = optional("networks", networks);
      population = optional("population", population);
    }
  }

  /** The commissioner asked something, of whom and for whom. */
  record AssignmentGiven(@Required String what, String by, String ofWhom, String forWhom, EdtfDate until) implements TeamEvent {
    public AssignmentGiven {
      what = required("what", what);
      by = optional("by", by);
      ofWhom = optional("ofWhom", ofWhom);
      forWhom = optional("forWhom", forWhom);
    }
  }

  /** What the team may decide was agreed. */
  record MandateAgreed(List<String> with, String solutions, String partnerAgreements, String departFromProtocol, String accounting, String access)
      implements TeamEvent {
    public MandateAgreed {
      with = optional("with", with);
      solutions = optional("solutions", solutions);
      partnerAgreements = optional("partnerAgreements", partnerAgreements);
      departFromProtocol = optional("departFromProtocol", departFromProtocol);
      accounting = optional("accounting", accounting);
      access = optional("access", access);
      oneOf("solutions, partnerAgreements, departFromProtocol, accounting, access", solutions, partnerAgreements, departFromProtocol, accounting, access);
    }
  }

  /** Whom and what the team is there for; each list that is given replaces the one before. */
  record ScopeSet(List<String> targetGroups, List<String> lifeDomains, List<String> taskAreas) implements TeamEvent {
    public ScopeSet {
      targetGroups = optional("targetGroups", targetGroups);
      lifeDomains = optional("lifeDomains", lifeDomains);
      taskAreas = optional("taskAreas", taskAreas);
      oneOf("targetGroups, lifeDomains, taskAreas", targetGroups, lifeDomains, taskAreas);
    }
  }

  /** Somebody joined, named by profile. */
  record MemberJoined(@Required Profile profile, String title, String organisation, @Identifying SubjectId participant) implements TeamEvent {
    public MemberJoined {
      profile = required("profile", profile);
      title = optional("title", title);
      organisation = optional("organisation", organisation);
      participant = ofKind(PARTICIPANT, "participant", participant);
      if (profile == Profile.OTHER) {
        required("title", title);
      }
    }
  }

  /** Somebody left; {@code joined} says which joining it ends, where that is known. Why is that person's own story. */
  record MemberLeft(@Required Profile profile, String title, EventId joined, @Identifying SubjectId participant, @OwnWords String because)
      implements TeamEvent {
    public MemberLeft {
      profile = required("profile", profile);
      title = optional("title", title);
      participant = ofKind(PARTICIPANT, "participant", participant);
      because = optional("because", because);
      if (profile == Profile.OTHER && joined == null) {
        required("title", title);
      }
    }
  }

  /** A specialist was added to the team for a question; never "referred on". */
  record SpecialistBroughtIn(String question, String expertise, String organisation, @Identifying SubjectId participant) implements TeamEvent {
    public SpecialistBroughtIn {
      question = optional("question", question);
      expertise = optional("expertise", expertise);
      organisation = optional("organisation", organisation);
      participant = ofKind(PARTICIPANT, "participant", participant);
      oneOf("question, expertise", question, expertise);
    }
  }

  /** A specialist left again; {@code broughtIn} says which bringing in it ends, where that is known. */
  record SpecialistLeft(EventId broughtIn, String expertise, @OwnWords String because) implements TeamEvent {
    public SpecialistLeft {
      expertise = optional("expertise", expertise);
      because = optional("because", because);
      oneOf("broughtIn, expertise", broughtIn, expertise);
    }
  }

  /** An organisation began to work with the team. */
  record PartnerJoined(@Required String partner, String field, String brings) implements TeamEvent {
    public PartnerJoined {
      partner = required("partner", partner);
      field = optional("field", field);
      brings = optional("brings", brings);
    }
  }

  /** An organisation stopped working with the team. */
  record PartnerLeft(@Required String partner, String because) implements TeamEvent {
    public PartnerLeft {
      partner = required("partner", partner);
      because = optional("because", because);
    }
  }

  /** A place where residents and professionals meet was opened. */
  record MeetingPlaceOpened(@Required String place, String kind, String address) implements TeamEvent {
    public MeetingPlaceOpened {
      place = required("place", place);
      kind = optional("kind", kind);
      address = optional("address", address);
    }
  }

  /**
   * It moved.
   *
   * @param place any name it is known by
   * @param to where, by name or address; from then on it is known by this as well
   */
  record MeetingPlaceMoved(@Required String place, @Required String to, String because) implements TeamEvent {
    public MeetingPlaceMoved {
      place = required("place", place);
      to = required("to", to);
      because = optional("because", because);
    }
  }

  /** It closed. */
  record MeetingPlaceClosed(@Required String place, String because) implements TeamEvent {
    public MeetingPlaceClosed {
      place = required("place", place);
      because = optional("because", because);
    }
  }

  /** Old for new: what the team was to replace, and whether it really disappeared. */
  record ProvisionReplaced(@Required String provision, String by, Disappearance disappeared, String because) implements TeamEvent {
    public ProvisionReplaced {
      provision = required("provision", provision);
      by = optional("by", by);
      because = optional("because", because);
    }
  }

  /** Something for the whole neighbourhood began, instead of for one case. */
  record CollectiveProvisionStarted(@Required String what, String initiatedBy, String forWhom) implements TeamEvent {
    public CollectiveProvisionStarted {
      what = required("what", what);
      initiatedBy = optional("initiatedBy", initiatedBy);
      forWhom = optional("forWhom", forWhom);
    }
  }

  /** It ended. */
  record CollectiveProvisionEnded(@Required String what, String because) implements TeamEvent {
    public CollectiveProvisionEnded {
      what = required("what", what);
      because = optional("because", because);
    }
  }

  /** The means was adjusted. */
  record TeamAdjusted(@Required String what, Motive motive, String because) implements TeamEvent {
    public TeamAdjusted {
      what = required("what", what);
      because = optional("because", because);
      explained(motive, because);
    }
  }

  /** It divided into these; recorded on the dividing team, which is no more unless it is one of them. */
  record TeamSplit(@Required List<SubjectId> into, Motive motive, String because) implements TeamEvent {
    public TeamSplit {
      into = required("into", into);
      into.forEach(part -> ofKind(TEAM, "into", part));
      because = optional("because", because);
      explained(motive, because);
    }
  }

  /** These went into this team; recorded once, on the continuing team. Those absorbed are dissolved by it. */
  record TeamsMerged(@Required List<SubjectId> from, Motive motive, String because) implements TeamEvent {
    public TeamsMerged {
      from = required("from", from);
      from.forEach(part -> ofKind(TEAM, "from", part));
      because = optional("because", because);
      explained(motive, because);
    }
  }

  /** It was dissolved. */
  record TeamDissolved(String reason, String learned, String workGoesTo, SubjectId successor) implements TeamEvent {
    public TeamDissolved {
      reason = optional("reason", reason);
      learned = optional("learned", learned);
      workGoesTo = optional("workGoesTo", workGoesTo);
      successor = ofKind(TEAM, "successor", successor);
    }
  }
}
