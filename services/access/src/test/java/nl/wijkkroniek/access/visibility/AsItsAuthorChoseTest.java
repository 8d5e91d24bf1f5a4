package nl.wijkkroniek.access.visibility;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Layer;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Capacity;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.visibility.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AsItsAuthorChoseTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId ROLE = SubjectId.role("tuinman");
  private static final SubjectId TEAM = SubjectId.team("lombok");
  private static final SubjectId CIRCLE = SubjectId.circle("noord");
  private static final EventId MADE = new EventId("urn:test", "made");
  private static final SubjectId AUTHOR = person(1);
  private static final SubjectId IN_SESSION = person(2);
  private static final SubjectId IN_CIRCLE = person(3);
  private static final SubjectId ELSEWHERE = person(4);
  private static final SubjectId FORGOTTEN = person(5);
  private static final SubjectId IN_TEAM = person(6);
  private static final SubjectId CONSENTS = person(7);
  private static final Belonging BELONGING = new Belonging() {
    @Override
    public Set<SubjectId> partsOf(SubjectId participant) {
      SubjectId part = Map.of(IN_SESSION, SESSION, IN_CIRCLE, CIRCLE, IN_TEAM, TEAM).get(participant);
      return part == null ? Set.of() : Set.of(part);
    }

    @Override
    public boolean convened(SubjectId participant, SubjectId gathering) {
      return false;
    }

    @Override
    public boolean isForgotten(SubjectId participant) {
      return participant.equals(FORGOTTEN);
    }

    @Override
    public Map<SubjectId, Set<SubjectId>> around(Collection<SubjectId> places) {
      Map<SubjectId, Set<SubjectId>> around = Map.of(ROLE, Set.of(TEAM), SESSION, Set.of(CIRCLE));
      return places.stream().distinct().collect(toMap(identity(), place -> around.getOrDefault(place, Set.of())));
    }

    @Override
    public Map<SubjectId, ResearchConsent> consentsOf(Collection<SubjectId> participants) {
      RecordedEvent consent = new RecordedEvent(0, 0, Instant.EPOCH, happening(CONSENTS, new ConsentGiven(ConsentPurpose.RESEARCH, SESSION)));
      return participants.stream().distinct()
          .collect(toMap(identity(), participant -> ResearchConsent.of(participant.equals(CONSENTS) ? List.of(consent) : List.of())));
    }
  };

  private final AsItsAuthorChose policy = new AsItsAuthorChose(BELONGING);
  private final WayOut wayOut = new WayOut(policy);

  /** Who reads what, in full: of each visibility those who may. */
  static Stream<Arguments> readers() {
    Reader author = new Reader(AUTHOR, false, false);
    Reader inSession = new Reader(IN_SESSION, false, false);
    Reader inCircle = new Reader(IN_CIRCLE, false, false);
    Reader elsewhere = new Reader(ELSEWHERE, false, true);
    Reader withAccess = new Reader(ELSEWHERE, true, true);
    Set<Reader> all = Set.of(author, inSession, inCircle, elsewhere, withAccess, Reader.ANYONE);
    return Stream.of(Arguments.of(Visibility.ONLY_ME, Set.of(author), all), Arguments.of(Visibility.SESSION, Set.of(author, inSession), all),
        Arguments.of(Visibility.CIRCLE, Set.of(author, inSession, inCircle), all),
        Arguments.of(Visibility.EVERYONE_WITH_ACCESS, Set.of(author, withAccess), all), Arguments.of(Visibility.OPEN, all, all));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void givenAContribution_whenSomebodyAsks_thenItLeavesToThoseItIsForAndNobodyElse(Visibility visibility, Set<Reader> meant, Set<Reader> all) {
    assertThat(all).allSatisfy(reader -> {
      assertThat(policy.lets(standing(AUTHOR, visibility, false), reader)).isEqualTo(meant.contains(reader));
      assertThat(policy.lets(standing(AUTHOR, visibility, true), reader)).as("taken back").isFalse();
    });
  }

  /** Outside a study: what anybody reads, one's own, and what is for a researcher as for others if its author consents. */
  @Test
  void givenAResearcher_whenLookingAround_thenWhatIsNotOpenLeavesOnlyWithConsent() {
    Reader researcher = new Reader(ELSEWHERE, true, false, Capacity.RESEARCHER, Witness.NONE);
    Reader inSession = new Reader(IN_SESSION, true, false, Capacity.RESEARCHER, Witness.NONE);

    assertThat(readBy(researcher, CONSENTS)).containsExactlyInAnyOrder(Visibility.EVERYONE_WITH_ACCESS, Visibility.OPEN);
    assertThat(readBy(researcher, AUTHOR)).containsExactly(Visibility.OPEN);
    assertThat(readBy(researcher, null)).containsExactly(Visibility.OPEN);
    assertThat(readBy(researcher, FORGOTTEN)).isEmpty();
    assertThat(readBy(researcher, ELSEWHERE)).as("one's own").containsExactlyInAnyOrder(Visibility.values());
    assertThat(readBy(inSession, CONSENTS)).containsExactlyInAnyOrder(Visibility.SESSION, Visibility.CIRCLE, Visibility.EVERYONE_WITH_ACCESS, Visibility.OPEN);
    assertThat(readBy(inSession, AUTHOR)).containsExactly(Visibility.OPEN);
  }

  @Test
  void givenAStudy_whenItTakesHome_thenAlsoWhatIsOpenLeavesOnlyWithConsent_andNothingNarrowEver() {
    Reader study = Reader.forStudy(Witness.NONE);

    assertThat(readBy(study, CONSENTS)).containsExactlyInAnyOrder(Visibility.EVERYONE_WITH_ACCESS, Visibility.OPEN);
    assertThat(readBy(study, AUTHOR)).isEmpty();
    assertThat(readBy(study, null)).isEmpty();
    assertThat(readBy(study, FORGOTTEN)).isEmpty();
    assertThat(policy.lets(standing(CONSENTS, Visibility.OPEN, true), study)).as("taken back").isFalse();
    assertThat(policy.letsNames(study)).isFalse();
  }

  private List<Visibility> readBy(Reader reader, SubjectId author) {
    return Stream.of(Visibility.values()).filter(visibility -> policy.lets(standing(author, visibility, false), reader)).toList();
  }

  @Test
  void givenAContestationForTheTeamOfARole_whenSomebodyAsks_thenItAndItsRetractionLeaveToTheTeamAndToWhoContested() {
    ContributionStanding standing = new ContributionStanding(MADE, ROLE, AUTHOR, Visibility.CIRCLE, false);
    Happening contested = happening(ROLE, new RedefinitionContested(null, null, "Niemand vroeg het ons", null, AUTHOR));
    Happening retracted = new Happening(new EventId("urn:test", "retracted"), ROLE, EdtfDate.parse("2013"), List.of(), Provenance.NONE, null, null,
        new EventRetracted(MADE, "Het was een andere rol"));

    for (Happening told : List.of(contested, retracted)) {
      assertThat(letOut(told, standing, new Reader(IN_TEAM, false, false))).isPresent();
      assertThat(letOut(told, standing, new Reader(AUTHOR, false, false))).isPresent();
      assertThat(letOut(told, standing, new Reader(IN_CIRCLE, true, true))).isEmpty();
      assertThat(letOut(told, standing, Reader.ANYONE)).isEmpty();
    }
    assertThat(letOut(retracted, null, Reader.ANYONE)).as("of what is not a contribution").isPresent();
  }

  @Test
  void givenAContributionOfNobodyInParticular_whenAnyoneAsks_thenNobodyIsTakenForItsAuthor() {
    assertThat(policy.lets(standing(null, Visibility.ONLY_ME, false), Reader.ANYONE)).isFalse();
    assertThat(policy.lets(standing(null, Visibility.SESSION, false), new Reader(ELSEWHERE, true, true))).isFalse();
  }

  @Test
  void givenAnOpenContributionThatWasNarrowedLater_whenItWouldLeave_thenHowItStandsNowCounts() {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, AUTHOR));

    assertThat(letOut(made, standing(AUTHOR, Visibility.SESSION, false), Reader.ANYONE)).isEmpty();
    assertThat(letOut(made, standing(AUTHOR, Visibility.SESSION, false), new Reader(IN_SESSION, true, false))).isPresent();
  }

  @Test
  void givenAWithdrawnContribution_whenItOrItsWithdrawalWouldLeave_thenNeitherDoes() {
    Happening withdrawn = happening(SESSION, new ContributionWithdrawn(MADE, "liever niet"));

    assertThat(letOut(withdrawn, standing(AUTHOR, Visibility.OPEN, true), new Reader(AUTHOR, true, true))).isEmpty();
  }

  @Test
  void givenAContributionNobodyKnows_whenItWouldLeave_thenItDoesNot() {
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, AUTHOR));

    assertThat(wayOut.letOut(made, _ -> Optional.empty(), new Reader(AUTHOR, true, true))).isEmpty();
  }

  @Test
  void givenAContributionOfWhoIsForgotten_whenItWouldLeave_thenToNobody() {
    ContributionStanding open = standing(FORGOTTEN, Visibility.OPEN, false);
    Happening made = happening(SESSION, new ContributionMade(Layer.FACT, Visibility.OPEN, "Een plek is cruciaal", null, FORGOTTEN));

    assertThat(letOut(made, open, new Reader(IN_SESSION, true, true))).isEmpty();
    assertThat(policy.lets(open, new Reader(FORGOTTEN, true, true))).isFalse();
  }

  @Test
  void givenWhoIsForgottenInAnEvent_whenItWouldLeave_thenItPointsToNobody_alsoAsWhoToldIt() {
    Happening joined = new Happening(MADE, SubjectId.team("lombok"), EdtfDate.parse("2013"), List.of(), Provenance.NONE, FORGOTTEN.slug(), null,
        new MemberJoined(Profile.RESIDENT, null, null, FORGOTTEN));
    Reader seesNames = new Reader(IN_SESSION, true, true);

    assertThat(letOut(joined, null, seesNames).orElseThrow()).isEqualTo(new Happening(MADE, SubjectId.team("lombok"), EdtfDate.parse("2013"), List.of(),
        Provenance.NONE, null, null, new MemberJoined(Profile.RESIDENT, null, null, null)));
    assertThat(letOut(happening(SubjectId.team("lombok"), new MemberJoined(Profile.RESIDENT, null, null, AUTHOR)), null, seesNames).orElseThrow().data())
        .as("who is known stays").isEqualTo(new MemberJoined(Profile.RESIDENT, null, null, AUTHOR));
  }

  @Test
  void givenANameInARedefinition_whenItWouldLeave_thenOnlyToWhoMaySeeNames() {
    RoleRedefined told = new RoleRedefined("a", "b", List.of(), List.of(), null, null, List.of("Fatima"), null, null);
    Happening redefined = happening(SubjectId.role("tuinman"), told);

    assertThat(letOut(redefined, null, new Reader(IN_SESSION, true, false)).orElseThrow().data())
        .isEqualTo(new RoleRedefined("a", "b", List.of(), List.of(), null, null, List.of(), null, null));
    assertThat(letOut(redefined, null, new Reader(IN_SESSION, true, true)).orElseThrow().data()).isEqualTo(told);
  }

  @Test
  void givenAPageOfManySessions_whenItLeaves_thenWhoBelongsThereIsLookedUpOnceForAllOfThem_andAgainForTheNextPage() {
    List<String> asked = new ArrayList<>();
    Belonging counting = (Belonging) Proxy.newProxyInstance(Belonging.class.getClassLoader(), new Class<?>[] {Belonging.class}, (_, method, of) -> {
      asked.add(method.getName());
      return method.invoke(BELONGING, of);
    });
    WayOut out = new WayOut(new AsItsAuthorChose(counting));
    Reader inCircle = new Reader(IN_CIRCLE, false, false);

    List<Happening> page = IntStream.range(0, 50).mapToObj(AsItsAuthorChoseTest::saidSomewhere).toList();
    List<Optional<Happening>> leaving = out.letOut(page, made -> Optional.of(standingSomewhere(made, Visibility.CIRCLE)), inCircle);
    assertThat(leaving.getFirst()).isPresent();
    assertThat(leaving.subList(1, 50)).allSatisfy(other -> assertThat(other).isEmpty());
    assertThat(asked).filteredOn(name -> !name.equals("isForgotten")).containsExactly("partsOf", "around");

    out.letOut(page, made -> Optional.of(standingSomewhere(made, Visibility.CIRCLE)), inCircle);
    assertThat(asked).filteredOn(name -> name.equals("around")).hasSize(2);
    List<Optional<Happening>> forStudy = out.letOut(page, made -> Optional.of(standingSomewhere(made, Visibility.OPEN)), Reader.forStudy(Witness.NONE));
    assertThat(forStudy.getFirst()).isPresent();
    assertThat(forStudy.subList(1, 50)).allSatisfy(other -> assertThat(other).isEmpty());
    assertThat(asked).filteredOn(name -> name.equals("consentsOf")).hasSize(1);
  }

  @Test
  void givenWhatHappenedToAParticipant_whenAsked_thenOnlyTheyKnow() {
    assertThat(policy.letsParticipant(AUTHOR, new Reader(AUTHOR, true, false))).isTrue();
    assertThat(policy.letsParticipant(AUTHOR, new Reader(IN_SESSION, true, true))).isFalse();
    assertThat(policy.letsParticipant(AUTHOR, Reader.ANYONE)).isFalse();
  }

  private Optional<Happening> letOut(Happening happening, ContributionStanding standing, Reader reader) {
    return wayOut.letOut(happening, _ -> Optional.ofNullable(standing), reader);
  }

  /** In the session first, by who consents there; then in others, by others. */
  private static Happening saidSomewhere(int number) {
    return new Happening(new EventId("urn:test", Integer.toString(number)), number == 0 ? SESSION : SubjectId.session("s" + number), EdtfDate.parse("2013"), List.of(),
        Provenance.NONE, "p-1", null, new ContributionMade(Layer.FACT, Visibility.OPEN, "Woorden", null, null));
  }

  private static ContributionStanding standingSomewhere(EventId made, Visibility visibility) {
    int number = Integer.parseInt(made.id());
    return new ContributionStanding(made, number == 0 ? SESSION : SubjectId.session("s" + number), number == 0 ? CONSENTS : person(100 + number), visibility, false);
  }

  private static ContributionStanding standing(SubjectId author, Visibility visibility, boolean withdrawn) {
    return new ContributionStanding(MADE, SESSION, author, visibility, withdrawn);
  }

  private static Happening happening(SubjectId subject, SubjectEvent data) {
    return new Happening(data instanceof ContributionMade ? MADE : new EventId("urn:test", "other"), subject,
        EdtfDate.parse("2013"), List.of(), Provenance.NONE, "p-1", null, data);
  }

  private static SubjectId person(int seed) {
    return SubjectId.someParticipant(new Random(seed));
  }
}
