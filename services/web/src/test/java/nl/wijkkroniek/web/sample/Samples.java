package nl.wijkkroniek.web.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.histories.experiment.Expectation;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.role.RoleStanding;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.session.SessionStanding;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.team.Aim;
import nl.wijkkroniek.histories.team.Balance;
import nl.wijkkroniek.histories.team.Belonging;
import nl.wijkkroniek.histories.team.Composition;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.Kin;
import nl.wijkkroniek.histories.team.OldForNew;
import nl.wijkkroniek.histories.team.Place;
import nl.wijkkroniek.histories.team.Provisions;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Disappearance;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.words.Words;

/**
 * Teams to look at: Veerkracht Carnisse as its chronicle tells it, one that was dissolved, one of ten thousand happenings, and one of which little is known.
 */
public final class Samples {

  public static final String CARNISSE = "veerkracht-carnisse";
  public static final String DISSOLVED = "buurtteam-oost";
  public static final String BUSY = "wijkteam-noord";
  public static final String OPEN = "wijeindhoven";
  /** Of which something was told wrongly. */
  public static final String CORRECTED = "buurtteam-west";
  private static final long SEED = 20261121;
  private static final int MANY = 10_000;

  private Samples() {
  }

  private static OldForNew replaced() {
    return new OldForNew(List.of(new OldForNew.Replaced("Loket van de deelgemeente", "het wijkteam", Disappearance.GONE, null, told("2011"), told("2013")),
        new OldForNew.Replaced("Spreekuur in het buurthuis", null, null, null, told("2012"), null)), new Balance(1, 0, 0, 1));
  }

  /** All of them. */
  public static SampleHistories all() {
    SampleHistories samples = new SampleHistories();
    List<Entry> carnisse = SampleChronicle.read("/nl/wijkkroniek/recording/chronicle/veerkracht-carnisse.ndjson");
    OtherSamples.in("others.ndjson").forEach(other -> samples.with(other.id(), other.state(), other.history()));
    samples.with(carnisse(carnisse), carnisse).with(experiment(carnisse)).with(role()).with(session(carnisse))
        .with(dissolved(), dissolvedHistory())
        .with(busy(), busyHistory()).duplicate(SubjectId.team(OPEN), SubjectId.team(BUSY))
        .with(plain(OPEN, "WIJeindhoven", "../2014"), SampleChronicle.read("/nl/wijkkroniek/recording/chronicle/wijkteams-2014.ndjson").stream()
            .filter(entry -> entry.subject().slug().startsWith("wijeindhoven")).toList());
    return Corrections.tell(samples);
  }

  private static TeamState carnisse(List<Entry> history) {
    SubjectId id = SubjectId.team(CARNISSE);
    return new TeamState(id, Standing.ACTIVE, List.of(new TeamState.Naming("Veerkracht Carnisse", told("2011"))),
        new TeamState.Origin(false, true, "Gemeente Rotterdam", null, told("2011")),
        new Place(new Municipality("GM0599", "Rotterdam"), List.of(new Neighbourhood("Carnisse", null, 11000))),
        new Aim(new Aim.Purpose("Het zelforganiserend vermogen van de wijk Carnisse versterken", told("2011")), one(history, VisionAgreed.class),
            one(history, SurroundingsDescribed.class), one(history, AssignmentGiven.class), one(history, MandateAgreed.class), null),
        new Composition(List.of(), List.of(), every(history, PartnerJoined.class), List.of(), List.of()),
        new Provisions(List.of(new Provisions.MeetingPlace("Carnissetuin", "tuin", null, List.of("Carnissetuin"), told("2011/2013")),
            new Provisions.MeetingPlace("Wijkcentrum Hart voor Carnisse", "wijkcentrum", null, List.of("Wijkcentrum Hart voor Carnisse"), told("2011/2013"))),
            replaced(), List.of()),
        every(history, TeamAdjusted.class), Kin.NONE, null,
        new Belonging(List.of(SubjectId.role("carnisse-partner-eigen-methode")), List.of(SubjectId.experiment("carnisse-integrale-wijkontwikkeling")),
            List.of(SubjectId.session("carnisse-monitoring-2013")), List.of()));
  }

  private static ExperimentState experiment(List<Entry> history) {
    return new ExperimentState(SubjectId.experiment("carnisse-integrale-wijkontwikkeling"), Stage.RUNNING, List.of(SubjectId.team(CARNISSE)),
        "Kunnen partijen uit vier velden samen de veerkracht van een wijk vergroten?",
        new Expectation("Door elkaars methoden en netwerken te gebruiken ontstaat synergie", told("2011"), false, true, List.of()),
        List.of("Een gedeelde methode ontwikkelen op basis van gedeelde principes"), told("2011"), told("2011"), List.of(), List.of(), null,
        every(history, ExperimentDeepened.class), List.of(), List.of(),
        List.of(SubjectId.session("carnisse-monitoring-2013")));
  }

  private static RoleState role() {
    return new RoleState(SubjectId.role("carnisse-partner-eigen-methode"), RoleStanding.CURRENT, List.of(SubjectId.team(CARNISSE)),
        "Partner in een gedeelde methode", List.of("Elkaars netwerk inzetten", "Gezamenlijke activiteiten dragen"), told("2011"),
        List.of(new RoleState.Redefinition("Partner met eigen methode", "Partner in een gedeelde methode",
            List.of("Elkaars netwerk inzetten", "Gezamenlijke activiteiten dragen"), List.of("Alleen het eigen veld bedienen"), Motive.LEARNED,
            "Synergie tussen de velden", false, List.of(), null, told("2013~"))),
        List.of(), null, List.of());
  }

  private static SessionState session(List<Entry> history) {
    return new SessionState(SubjectId.session("carnisse-monitoring-2013"), SessionStanding.CLOSED, "Monitoring 2011-2013", Method.LEARNING_HISTORY,
        List.of(SubjectId.team(CARNISSE)), List.of("Wat hebben we geleerd over samenwerken?", "Waar zit de energie in de wijk?"), null, told("2013"),
        List.of(new SessionState.Contribution(EventId.parse("urn:x#1"), EdtfDate.parse("2013"), Layer.FACT,
            "Fysieke plekken bleken cruciaal: de tuin, het wijkcentrum, de keukentafel en de basisscholen.", null)),
        every(history, InsightDrawn.class), List.of(), null, told("2013"));
  }

  private static TeamState dissolved() {
    return new TeamState(SubjectId.team(DISSOLVED), Standing.DISSOLVED, List.of(new TeamState.Naming("Buurtteam Oost", told("2012-03-01"))),
        new TeamState.Origin(false, false, null, null, told("2012-03-01")), new Place(new Municipality("GM0363", "Amsterdam"), List.of()), Aim.UNKNOWN,
        Composition.EMPTY, Provisions.NONE, List.of(), new Kin(List.of(), List.of(), null, List.of(), SubjectId.team(BUSY), List.of()),
        new Ending(Ending.How.DISSOLVED, "Twee teams deden hetzelfde werk in dezelfde straten.",
            "Een vaste plek is meer waard dan een vaste bezetting.", "De koffie-inloop blijft bestaan, gedragen door bewoners.", told("2014-06")),
        Belonging.NONE);
  }

  private static List<Entry> dissolvedHistory() {
    SubjectId id = SubjectId.team(DISSOLVED);
    return List.of(
        entry(9001, id, "2012-03-01", "Buurtteam Oost werd opgericht.", List.of()),
        entry(9002, SubjectId.experiment("oost-inloop"), "2012-21", "Experiment begonnen: werkt een inloop zonder afspraak?", List.of(9001L)),
        entry(9003, id, "2013?", "Het spreekuur verviel.", List.of(9002L)),
        entry(9004, id, "2014-06", "Buurtteam Oost werd opgeheven.", List.of(9003L)),
        entry(9005, id, "2014-09-15", "De inloop verhuisde naar het buurthuis.", List.of()));
  }

  /** Ten thousand happenings over fourteen years, the same every time. */
  private static List<Entry> busyHistory() {
    Random random = new Random(SEED);
    List<SubjectId> subjects = List.of(SubjectId.team(BUSY), SubjectId.experiment("noord-nachtploeg"), SubjectId.role("noord-buurtmaker"),
        SubjectId.session("noord-maandag"));
    List<Entry> entries = new ArrayList<>(IntStream.range(0, MANY).mapToObj(i -> {
      LocalDate day = LocalDate.of(2010, 1, 1).plusDays((long) (5000 * Math.sqrt(random.nextDouble())));
      String date = random.nextInt(5) == 0 ? day.toString().substring(0, 7) : day.toString();
      return entry(20_000 + i, subjects.get(random.nextInt(subjects.size())), date, "Er gebeurde iets, nummer " + i + ".", List.of());
    }).toList());
    entries.sort(Comparator.comparing(entry -> entry.occurredOn().earliest()));
    return entries;
  }

  private static TeamState busy() {
    TeamState plain = plain(BUSY, "Wijkteam Noord", "2010");
    List<Stated<TeamAdjusted>> adjustments = IntStream.range(0, 5_000)
        .mapToObj(i -> new Stated<>(new TeamAdjusted("Aanpassing " + i, Motive.LEARNED, null), told("2015"))).toList();
    return new TeamState(plain.id(), plain.state(), plain.names(), plain.origin(), plain.place(), plain.aim(), plain.composition(), plain.provisions(),
        adjustments, plain.kin(), null, plain.belonging());
  }

  static TeamState plain(String slug, String name, String began) {
    return new TeamState(SubjectId.team(slug), Standing.ACTIVE, List.of(new TeamState.Naming(name, told(began))),
        new TeamState.Origin(true, false, null, null, told(began)), Place.UNKNOWN, Aim.UNKNOWN, Composition.EMPTY, Provisions.NONE, List.of(), Kin.NONE, null,
        Belonging.NONE);
  }

  static Entry entry(long position, SubjectId subject, String on, String sentence, List<Long> causes) {
    return new Entry(event(position), "TeamAdjusted", subject, EdtfDate.parse(on), false, SampleChronicle.RECORDED, position, new Words(sentence, sentence),
        causes.stream().map(Samples::event).toList(), null, false, new TeamAdjusted(sentence, null, null), null,
        position == 9005 ? List.of(Flag.AFTER_DISSOLUTION) : List.of());
  }

  static EventId event(long position) {
    return new EventId("urn:nld:wijkkroniek:voorbeeld", "v-" + position);
  }

  private static Told told(String on) {
    return new Told(EventId.parse("urn:nld:wijkkroniek:voorbeeld#v-0"), EdtfDate.parse(on), 0);
  }

  private static <E extends SubjectEvent> Stated<E> one(List<Entry> history, Class<E> type) {
    return every(history, type).getLast();
  }

  private static <E extends SubjectEvent> List<Stated<E>> every(List<Entry> history, Class<E> type) {
    return history.stream().filter(entry -> type.isInstance(entry.data()))
        .map(entry -> new Stated<>(type.cast(entry.data()), new Told(entry.event(), entry.occurredOn(), entry.position()))).toList();
  }
}
