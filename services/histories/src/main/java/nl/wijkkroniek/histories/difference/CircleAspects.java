package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.difference.Aspect.many;
import static nl.wijkkroniek.histories.difference.Aspect.one;
import static nl.wijkkroniek.histories.difference.Aspect.oneOf;
import static nl.wijkkroniek.histories.difference.Aspect.subjects;
import static nl.wijkkroniek.histories.difference.Aspect.texts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.LearningQuestion;
import nl.wijkkroniek.histories.difference.Aspect.Said;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.words.Words;

/** What is said of a learning circle when it changed: who learn together, what is on the agenda, and what they passed on. */
final class CircleAspects {

  static final List<Facet<CircleState>> ALL = List.of(
      Facet.of("formed", CircleState::formed, "de oprichting", "the forming", Aspects.since(CircleState::formed, new Words("Opgericht", "Formed"))),
      Facet.of("name", CircleState::name, "de naam", "the name",
          one(CircleState::name, new Words("Hernoemd van %s naar %s", "Renamed from %s to %s"), new Words("Heet: %s", "Is called: %s"))),
      Facet.of("state", CircleState::state, "de stand", "how it stands",
          oneOf(circle -> new Said(circle.state(), Aspects.standing(circle.state().code())), Aspects.STANDING, Aspects.STANDS)),
      Facet.of("organiser", CircleState::organiser, "de organisator", "the organiser",
          one(CircleState::organiser, new Words("Organisator: van %s naar %s", "Organiser: from %s to %s"), new Words("Organisator: %s", "Organiser: %s"))),
      Facet.of("purpose", CircleState::purpose, "de bedoeling", "the purpose",
          one(CircleState::purpose, new Words("Bedoeling: van „%s” naar „%s”", "Purpose: from “%s” to “%s”"), new Words("Bedoeling: %s", "Purpose: %s"))),
      Facet.of("municipalities", CircleState::municipalities, "de gemeenten", "the municipalities",
          texts(CircleState::municipalities, Aspects::name, new Words("Doet mee: %s", "Joined: %s"), new Words("Doet niet mee: %s", "Left: %s"))),
      Facet.of("municipalityCount", CircleState::municipalityCount, "het aantal gemeenten", "the number of municipalities",
          one(circle -> circle.municipalityCount() == null ? null : circle.municipalityCount().toString(),
              new Words("Aantal gemeenten bij de oprichting: eerst %s, nu %s", "Municipalities when it was formed: first %s, now %s"),
              new Words("Aantal gemeenten bij de oprichting: %s", "Municipalities when it was formed: %s"))),
      Facet.of("agenda", CircleState::agenda, "de leeragenda", "the learning agenda",
          many(circle -> circle.agenda().stream().map(CircleAspects::question).filter(Objects::nonNull).toList(),
              new Words("Leervraag: %s", "Learning question: %s"), new Words("Leervraag, eerder: %s", "Learning question, before: %s")),
          many(circle -> circle.agenda().stream().flatMap(CircleAspects::answers).toList(), new Words("Antwoord op een leervraag: %s",
              "Answer to a learning question: %s"), new Words("Nog geen antwoord op een leervraag: %s", "Not an answer to a learning question yet: %s")),
          subjects(circle -> circle.agenda().stream().flatMap(each -> each.takenOverBy().stream()).toList(),
              new Words("Een leervraag is overgenomen door %s", "A learning question was taken over by %s"),
              new Words("Een leervraag is nog niet overgenomen door %s", "A learning question was not taken over by %s yet"))),
      Facet.of("meetings", CircleState::meetings, "de bijeenkomsten", "the meetings",
          many(circle -> circle.meetings().stream().map(CircleAspects::meeting).toList(), new Words("Bijeenkomst: %s", "Meeting: %s"),
              new Words("Bijeenkomst nog niet: %s", "Meeting not yet: %s"))),
      Facet.of("knowledge", CircleState::knowledge, "wat is doorgegeven", "what was passed on",
          many(circle -> circle.knowledge().stream().map(CircleAspects::shared).toList(), new Words("Kennis gedeeld: %s", "Knowledge shared: %s"),
              new Words("Kennis nog niet gedeeld: %s", "Knowledge not shared yet: %s"))),
      Facet.of("closing", CircleState::closing, "de afsluiting", "the closing",
          Aspects.since(circle -> circle.closing() == null ? null : circle.closing().told(), new Words("Afgesloten", "Closed")),
          closed(LearningCircleClosed::because, "Waarom afgesloten", "Why it closed"), closed(LearningCircleClosed::learned, "Geleerd", "Learned")),
      Facet.of("sessions", CircleState::sessions, "de reflectiesessies", "the reflection sessions",
          subjects(CircleState::sessions, Aspects.SESSION_HELD, Aspects.NO_SESSION)));

  private CircleAspects() {
  }

  /** With its standing: a question that drops off is one that changed. */
  private static Said question(LearningQuestion question) {
    if (question.question() == null) {
      return null;
    }
    Words standing = switch (question.state()) {
      case OPEN -> new Words("open", "open");
      case PROVISIONAL -> new Words("voorlopig beantwoord", "answered for now");
      case ANSWERED -> new Words("beantwoord", "answered");
      case DROPPED -> new Words("van de agenda", "dropped");
    };
    return new Said(List.of(question.event(), question.question(), question.state()), Phrase.of(question.question()).with(standing).words());
  }

  private static Stream<Said> answers(LearningQuestion question) {
    return question.answers().stream().map(answer -> {
      LearningQuestionAnswered data = answer.data();
      boolean lasting = Boolean.FALSE.equals(data.provisional());
      return new Said(List.of(question.event(), data.answer(), lasting),
          Phrase.of(data.answer()).with(lasting ? null : new Words("voorlopig", "for now")).with("op", "to", question.question()).words(), answer.told().event());
    });
  }

  private static Said meeting(Stated<MeetingHeld> held) {
    MeetingHeld data = held.data();
    return new Said(List.of(held.told().event(), held.told().on().text(), data), Phrase.of(DateWords.of(held.told().on())).with(data.title()).with(data.place())
        .with("gemeenten", "municipalities", data.municipalities().stream().map(Aspects::name).toList()).with("onderwerpen", "topics", data.topics())
        .with(data.summary()).words(), held.told().event());
  }

  private static Said shared(Stated<KnowledgeShared> shared) {
    KnowledgeShared data = shared.data();
    return new Said(data, Phrase.of(data.what()).with("met", "with", data.with()).with(data.where()).words(), data.what());
  }

  private static Aspect<CircleState> closed(Function<LearningCircleClosed, String> read, String nl, String en) {
    return one(circle -> circle.closing() == null ? null : read.apply(circle.closing().data()), new Words(nl + ": van „%s” naar „%s”", en + ": from “%s” to “%s”"),
        new Words(nl + ": %s", en + ": %s"));
  }
}
