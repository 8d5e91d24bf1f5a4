package nl.wijkkroniek.histories;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Disappearance;

/** How a team has to stand: its lines gone through one by one, in a plain way of its own that shares nothing with how states are folded. */
public final class NaiveTeam {

  private record Someone(EventId event, Object profile, String title, String organisation) {
  }

  private final SubjectId team;
  private final List<String> names = new ArrayList<>();
  private final List<Someone> members = new ArrayList<>();
  private final List<Someone> specialists = new ArrayList<>();
  private final Set<EventId> leftBefore = new HashSet<>();
  private final Map<String, PartnerJoined> partners = new LinkedHashMap<>();
  private final Map<String, String> formerPartners = new LinkedHashMap<>();
  private final Set<String> formerDomains = new HashSet<>();
  private final List<Deque<String>> places = new ArrayList<>();
  private final Map<Deque<String>, String> addresses = new IdentityHashMap<>();
  private final Map<String, Disappearance> provisions = new LinkedHashMap<>();
  private final List<String> collective = new ArrayList<>();
  private final List<String> adjustments = new ArrayList<>();
  private final Set<SubjectId> absorbed = new HashSet<>();
  private Municipality municipality;
  private List<Neighbourhood> neighbourhoods = List.of();
  private String purpose;
  private VisionAgreed vision;
  private SurroundingsDescribed surroundings;
  private AssignmentGiven assignment;
  private MandateAgreed mandate;
  private List<String> targetGroups = List.of();
  private List<String> lifeDomains = List.of();
  private List<String> taskAreas = List.of();
  private boolean ended;

  /** A team after these lines, in field order. */
  public NaiveTeam(SubjectId team, List<Line> lines) {
    this.team = team;
    for (Line line : lines) {
      if (line.data() instanceof TeamEvent event && line.via() == Via.OWN) {
        happened(event, line.event().happening().id());
      } else if (line.data() instanceof TeamsMerged && line.via() == Via.NAMED) {
        ended = true;
      }
    }
  }

  /** All there is to compare, by what it is called; where the order says nothing, without it. */
  public Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("names", names);
    told.put("members", shown(members));
    told.put("specialists", shown(specialists));
    told.put("partners", Set.copyOf(partners.values()));
    told.put("formerPartners", formerPartners);
    told.put("formerDomains", formerDomains);
    told.put("places", places.stream().map(names -> names.getFirst() + " at " + addresses.get(names) + " known as " + names).toList());
    told.put("provisions", provisions);
    told.put("collective", collective);
    told.put("adjustments", adjustments);
    told.put("absorbed", absorbed);
    told.put("municipality", municipality);
    told.put("neighbourhoods", neighbourhoods);
    told.put("purpose", purpose);
    told.put("vision", vision);
    told.put("surroundings", surroundings);
    told.put("assignment", assignment);
    told.put("mandate", mandate);
    told.put("targetGroups", targetGroups);
    told.put("lifeDomains", lifeDomains);
    told.put("taskAreas", taskAreas);
    told.put("ended", ended);
    return told;
  }

  /** What a state tells, as this puts it. */
  public static Map<String, Object> told(TeamState team) {
    Map<String, Object> told = new HashMap<>();
    told.put("names", team.names().stream().map(TeamState.Naming::name).toList());
    told.put("members", team.composition().members().stream().map(each -> each.profile() + " " + each.title() + " " + each.organisation()).sorted().toList());
    told.put("specialists", team.composition().specialists().stream().map(each -> each.question() + " " + each.expertise() + " " + each.organisation()).sorted()
        .toList());
    told.put("partners", team.composition().partners().stream().map(Stated::data).collect(toSet()));
    Map<String, Object> former = new HashMap<>();
    team.composition().formerPartners().forEach(each -> former.put(key(each.partner()), each.field()));
    told.put("formerPartners", former);
    told.put("formerDomains", team.aim().scope() == null ? Set.of()
        : team.aim().scope().formerLifeDomains().stream().map(each -> plain(each.lifeDomain())).collect(toSet()));
    told.put("places", team.provisions().meetingPlaces().stream().map(each -> each.place() + " at " + each.address() + " known as " + each.names()).toList());
    Map<String, Object> provisions = new HashMap<>();
    team.provisions().replaced().provisions().forEach(each -> provisions.put(key(each.provision()), each.disappeared()));
    told.put("provisions", provisions);
    told.put("collective", team.provisions().collective().stream().map(each -> key(each.data().what())).toList());
    told.put("adjustments", team.adjustments().stream().map(each -> each.data().what()).toList());
    told.put("absorbed", Set.copyOf(team.kin().absorbed()));
    told.put("municipality", team.place().municipality());
    told.put("neighbourhoods", team.place().neighbourhoods());
    told.put("purpose", team.aim().purpose() == null ? null : team.aim().purpose().text());
    told.put("vision", data(team.aim().vision()));
    told.put("surroundings", data(team.aim().surroundings()));
    told.put("assignment", data(team.aim().assignment()));
    told.put("mandate", data(team.aim().mandate()));
    told.put("targetGroups", team.aim().scope() == null ? List.of() : team.aim().scope().targetGroups());
    told.put("lifeDomains", team.aim().scope() == null ? List.of() : team.aim().scope().lifeDomains());
    told.put("taskAreas", team.aim().scope() == null ? List.of() : team.aim().scope().taskAreas());
    told.put("ended", team.state() == Standing.DISSOLVED);
    return told;
  }

  private static Object data(Stated<?> stated) {
    return stated == null ? null : stated.data();
  }

  private static List<String> shown(List<Someone> people) {
    return people.stream().map(each -> each.profile() + " " + each.title() + " " + each.organisation()).sorted().toList();
  }

  private void happened(TeamEvent event, EventId id) {
    switch (event) {
      case TeamFounded said -> began(said.name(), said.municipality(), said.neighbourhoods(), said.purpose());
      case TeamFirstRecorded said -> began(said.name(), said.municipality(), said.neighbourhoods(), said.purpose());
      case TeamRenamed said -> named(said.name());
      case NeighbourhoodsChanged said -> works(said.municipality(), said.neighbourhoods());
      case PurposeRestated said -> purpose = said.purpose();
      case VisionAgreed said -> vision = said;
      case SurroundingsDescribed said -> surroundings = said;
      case AssignmentGiven said -> assignment = said;
      case MandateAgreed said -> mandate = said;
      case ScopeSet said -> scope(said);
      case MemberJoined said -> came(members, new Someone(id, said.profile(), said.title(), said.organisation()));
      case MemberLeft said -> went(members, said.joined(), said.profile(), said.title());
      case SpecialistBroughtIn said -> came(specialists, new Someone(id, said.question(), said.expertise(), said.organisation()));
      case SpecialistLeft said -> went(specialists, said.broughtIn(), null, said.expertise());
      case PartnerJoined said -> {
        partners.put(key(said.partner()), said);
        formerPartners.remove(key(said.partner()));
      }
      case PartnerLeft said -> {
        PartnerJoined partner = partners.remove(key(said.partner()));
        formerPartners.put(key(said.partner()), partner == null ? formerPartners.get(key(said.partner())) : partner.field());
      }
      case MeetingPlaceOpened said -> opened(said);
      case MeetingPlaceMoved said -> moved(said);
      case MeetingPlaceClosed said -> closed(said);
      case ProvisionReplaced said -> replaced(said);
      case CollectiveProvisionStarted said -> collective.add(key(said.what()));
      case CollectiveProvisionEnded said -> collective.remove(key(said.what()));
      case TeamAdjusted said -> adjustments.add(said.what());
      case TeamSplit said -> ended = ended || !said.into().contains(team);
      case TeamsMerged said -> absorbed.addAll(said.from());
      case TeamDissolved _ -> ended = true;
    }
  }

  private void began(String name, Municipality where, List<Neighbourhood> there, String what) {
    named(name);
    works(where, there);
    purpose = what == null ? purpose : what;
    ended = false;
  }

  private void named(String name) {
    if (names.isEmpty() || !names.getLast().equals(name)) {
      names.add(name);
    }
  }

  private void works(Municipality where, List<Neighbourhood> there) {
    municipality = where == null ? municipality : where;
    neighbourhoods = there.isEmpty() ? neighbourhoods : there;
  }

  private void scope(ScopeSet said) {
    targetGroups = said.targetGroups().isEmpty() ? targetGroups : said.targetGroups();
    if (!said.lifeDomains().isEmpty()) {
      lifeDomains.forEach(domain -> formerDomains.add(plain(domain)));
      said.lifeDomains().forEach(domain -> formerDomains.remove(plain(domain)));
    }
    lifeDomains = said.lifeDomains().isEmpty() ? lifeDomains : said.lifeDomains();
    taskAreas = said.taskAreas().isEmpty() ? taskAreas : said.taskAreas();
  }

  /** Who is said to have left before they came never was there. */
  private void came(List<Someone> people, Someone who) {
    if (!leftBefore.contains(who.event())) {
      people.add(who);
    }
  }

  /** The one that is meant; where that was not told, the first that it can be. */
  private void went(List<Someone> people, EventId came, Object profile, String title) {
    for (Someone each : List.copyOf(people)) {
      boolean can = (profile == null || profile == each.profile()) && (title == null || title.equalsIgnoreCase(each.title()));
      if (came == null ? can : came.equals(each.event())) {
        people.remove(each);
        return;
      }
    }
    if (came != null) {
      leftBefore.add(came);
    }
  }

  /** A name that is in use is that of the place that is there; one that was left behind is free. */
  private void opened(MeetingPlaceOpened said) {
    Deque<String> place = new ArrayDeque<>(List.of(said.place()));
    int there = 0;
    while (there < places.size() && !key(places.get(there).getLast()).equals(key(said.place()))) {
      there++;
    }
    if (there < places.size()) {
      places.remove(there);
    }
    places.add(there, place);
    addresses.put(place, said.address());
  }

  private void moved(MeetingPlaceMoved said) {
    int there = place(said.place());
    Deque<String> place = there < 0 ? new ArrayDeque<>(List.of(said.place())) : places.get(there);
    if (there < 0) {
      places.add(place);
    }
    place.addLast(said.to());
    addresses.put(place, said.to());
  }

  private void closed(MeetingPlaceClosed said) {
    int there = place(said.place());
    if (there >= 0) {
      places.remove(there);
    }
  }

  /** Which place goes by this name, or went by it; -1 when none does. */
  private int place(String name) {
    int went = -1;
    for (int each = places.size() - 1; each >= 0; each--) {
      went = places.get(each).stream().map(NaiveTeam::key).anyMatch(key(name)::equals) ? each : went;
    }
    for (int each = places.size() - 1; each >= 0; each--) {
      went = key(places.get(each).getLast()).equals(key(name)) ? each : went;
    }
    return went;
  }

  /** What is told last of whether it disappeared, by those who told of that at all. */
  private void replaced(ProvisionReplaced said) {
    Disappearance before = provisions.get(key(said.provision()));
    provisions.put(key(said.provision()), said.disappeared() == null ? before : said.disappeared());
  }

  private static String plain(String name) {
    return Normalizer.normalize(key(name), Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("\\s+", " ").strip();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
