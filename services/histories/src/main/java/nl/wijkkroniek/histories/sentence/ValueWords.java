package nl.wijkkroniek.histories.sentence;

import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Dimension;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.FollowUpKind;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.words.Words;

/** The published values as they are said. */
public final class ValueWords {

  private ValueWords() {
  }

  public static Words of(Profile profile) {
    return switch (profile) {
      case GENERALIST_CARE -> new Words("generalist zorg", "generalist in care");
      case GENERALIST_SUPPORT -> new Words("generalist ondersteuning", "generalist in support");
      case GENERALIST_COMMUNITY -> new Words("generalist opbouwwerk", "generalist in community building");
      case SPECIALIST -> new Words("specialist", "specialist");
      case RESIDENT -> new Words("bewoner", "resident");
      case VOLUNTEER -> new Words("vrijwilliger", "volunteer");
      case COORDINATOR -> new Words("coördinator", "coordinator");
      case OTHER -> new Words("teamlid", "member");
    };
  }

  public static Words of(Motive motive) {
    return switch (motive) {
      case LOCAL_NEED -> new Words("wat hier nodig was", "what was needed here");
      case IMITATION -> new Words("navolging van anderen", "imitation of others");
      case LAW -> new Words("de wet", "the law");
      case MONEY -> new Words("geld", "money");
      case INHERITED -> new Words("wat er al was", "what was there already");
      case UNCERTAINTY -> new Words("onzekerheid", "uncertainty");
      case LEARNED -> new Words("wat er geleerd was", "what was learned");
      case OTHER -> new Words("iets anders", "something else");
    };
  }

  public static Words of(Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> new Words("de verwachting kwam uit", "it turned out as expected");
      case REFUTED -> new Words("de verwachting kwam niet uit", "it did not turn out as expected");
      case MIXED -> new Words("de verwachting kwam deels uit", "it turned out partly as expected");
      case ABANDONED -> new Words("er is mee gestopt", "it was abandoned");
    };
  }

  public static Words of(Method method) {
    return switch (method) {
      case PEER_CONSULTATION -> new Words("intervisie", "peer consultation");
      case AFTER_ACTION_REVIEW -> new Words("terugblik na afloop", "after-action review");
      case DYNAMIC_LEARNING_AGENDA -> new Words("dynamische leeragenda", "dynamic learning agenda");
      case TIMELINE -> new Words("tijdlijnmethode", "timeline method");
      case EYE_OPENER_WORKSHOP -> new Words("eye-openerworkshop", "eye-opener workshop");
      case LEARNING_HISTORY -> new Words("leergeschiedenis", "learning history");
      case FREE -> new Words("vrije vorm", "free form");
    };
  }

  public static Words of(Layer layer) {
    return switch (layer) {
      case FACT -> new Words("feit", "fact");
      case PERCEPTION -> new Words("beleving", "perception");
      case REFLECTION -> new Words("reflectie", "reflection");
    };
  }

  public static Words of(FollowUpKind kind) {
    return switch (kind) {
      case EXPERIMENT -> new Words("een experiment", "an experiment");
      case ROLE_REDEFINITION -> new Words("een andere rol", "another role");
      case ADJUSTMENT -> new Words("een aanpassing", "an adjustment");
      case QUESTION -> new Words("een vraag", "a question");
    };
  }

  public static Words of(Disappearance disappeared) {
    return switch (disappeared) {
      case GONE -> new Words("het oude is echt verdwenen", "the old has really gone");
      case STILL_THERE -> new Words("het oude bestaat nog", "the old is still there");
      case UNCLEAR -> new Words("of het oude verdween, is onduidelijk", "whether the old has gone is unclear");
    };
  }

  public static Words of(NeedDecision decision) {
    return switch (decision) {
      case TEAM -> new Words("een team", "a team");
      case NO_TEAM -> new Words("er is geen team nodig", "no team is needed");
      case NOT_YET -> new Words("nog niet", "not yet");
    };
  }

  public static Words of(Dimension dimension) {
    return switch (dimension) {
      case REACH -> new Words("bereik", "reach");
      case POSITION -> new Words("positie", "position");
      case TASKS_AND_POWERS -> new Words("taken en bevoegdheden", "tasks and powers");
      case COMPOSITION -> new Words("samenstelling", "composition");
      case JOINT_DECISIONS -> new Words("gezamenlijke besluiten", "joint decisions");
      case CLIENT_INFORMATION -> new Words("cliëntinformatie", "client information");
      case FINANCIAL_INCENTIVES -> new Words("financiële prikkels", "financial incentives");
    };
  }

  public static Words of(Part part) {
    return switch (part) {
      case PARTICIPANT -> new Words("deelnemer", "participant");
      case FACILITATOR -> new Words("begeleider", "facilitator");
    };
  }

  public static Words of(ConsentPurpose purpose) {
    return switch (purpose) {
      case RESEARCH -> new Words("onderzoek", "research");
      case QUOTATION -> new Words("citeren", "quotation");
      case ALUMNI_DAY -> new Words("tonen op een alumnidag", "showing on an alumni day");
    };
  }

  public static Words of(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> new Words("toestemming", "consent");
      case CONTRACT -> new Words("een overeenkomst", "a contract");
      case LEGAL_OBLIGATION -> new Words("een wettelijke plicht", "a legal obligation");
      case VITAL_INTEREST -> new Words("een vitaal belang", "a vital interest");
      case PUBLIC_TASK -> new Words("een publieke taak", "a public task");
      case LEGITIMATE_INTEREST -> new Words("een gerechtvaardigd belang", "a legitimate interest");
    };
  }

  /** Why, to stand behind a sentence; nothing when nothing was told. */
  static Words why(Motive motive, String because) {
    if (motive == null || motive == Motive.OTHER) {
      return Text.maybe(" Aanleiding: %s.", " Reason: %s.", because);
    }
    return Text.say(" Aanleiding: %s%s.", " Reason: %s%s.", of(motive), Text.bracketed(because));
  }
}
