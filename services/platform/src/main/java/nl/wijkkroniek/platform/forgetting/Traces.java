package nl.wijkkroniek.platform.forgetting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.KnownAs.Called;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Naming;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.MarkedTexts;
import nl.wijkkroniek.kernel.sealing.MarkedTexts.Marked;
import nl.wijkkroniek.kernel.sealing.Place;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log holds of somebody besides what stands under their own key: words they told without being named as the one who said them, names that are theirs, and
 * what others wrote about them. One reading of the whole log for all who are to be forgotten, for no index may say who told what.
 */
@Component
class Traces {

  private static final int AT_ONCE = 500;

  private final EventLog log;
  private final LanguageInLog language;
  private final Vault vault;
  private final Mentions mentions;
  private final JsonMapper json = LanguageJson.mapper();

  Traces(EventLog log, LanguageInLog language, Vault vault, Mentions mentions) {
    this.log = log;
    this.language = language;
    this.vault = vault;
    this.mentions = mentions;
  }

  /** How many texts of theirs, and how many names. */
  record Destroyed(long texts, long names) {
  }

  /**
   * Destroys what is theirs, and puts to the steward what is not.
   *
   * @param called what each of them is called, in the same order
   * @return how much, in that order as well
   */
  List<Destroyed> destroy(List<Forgetting> all, List<Called> called) {
    List<Sought> people = IntStream.range(0, all.size()).mapToObj(i -> new Sought(all.get(i), called.get(i))).toList();
    Reading reading = new Reading(people);
    try (Stream<StoredEvent> events = log.from(0)) {
      Iterator<RecordedEvent> told = events.map(language::read).iterator();
      List<RecordedEvent> some = new ArrayList<>(AT_ONCE);
      while (told.hasNext()) {
        some.add(told.next());
        if (some.size() == AT_ONCE || !told.hasNext()) {
          reading.read(some);
          some.clear();
        }
      }
    }
    return people.stream().map(Sought::destroyed).toList();
  }

  /** One of those who are looked for, and what was found. */
  private static final class Sought {

    private final Forgetting of;
    private final Naming sure;
    private final Naming any;
    private long texts;
    private long names;

    Sought(Forgetting of, Called called) {
      this.of = of;
      this.sure = new Naming(called.sure());
      this.any = new Naming(called.and(new Called(List.of(), called.sure())).said());
    }

    boolean hasNames() {
      return !any.isEmpty();
    }

    Destroyed destroyed() {
      return new Destroyed(texts, names);
    }
  }

  private final class Reading {

    private final Map<String, List<Sought>> bySlug;
    private final List<Sought> withNames;

    Reading(List<Sought> people) {
      this.bySlug = people.stream().collect(groupingBy(one -> one.of.participant().slug()));
      this.withNames = people.stream().filter(Sought::hasNames).toList();
    }

    void read(List<RecordedEvent> some) {
      if (!withNames.isEmpty()) {
        vault.expectIn(some.stream().map(RecordedEvent::happening).toList());
      }
      Map<EventId, Happening> earlier = spokenOfIn(some);
      Set<Place> places = new HashSet<>();
      some.forEach(event -> places.addAll(places(event.happening(), earlier)));
      if (!places.isEmpty()) {
        vault.destroyTextsAt(places);
      }
      if (!withNames.isEmpty()) {
        some.forEach(this::mention);
      }
    }

    /** What these speak of again, and what that speaks of: looked up, for to remember who said what would take memory for everything ever said. */
    private Map<EventId, Happening> spokenOfIn(List<RecordedEvent> some) {
      Map<EventId, Happening> earlier = new HashMap<>();
      List<Happening> ahead = some.stream().map(RecordedEvent::happening).toList();
      while (!ahead.isEmpty()) {
        List<String> asked = ahead.stream().flatMap(told -> Sayer.spokenOf(told).stream()).filter(id -> !earlier.containsKey(id)).map(EventId::toString).toList();
        ahead = log.byIds(asked).values().stream().map(language::read).map(RecordedEvent::happening).toList();
        ahead.forEach(told -> earlier.put(told.id(), told));
      }
      return earlier;
    }

    private List<Place> places(Happening told, Map<EventId, Happening> earlier) {
      List<Sought> tellers = bySlug.getOrDefault(String.valueOf(Sayer.of(told, earlier)), List.of());
      List<Place> places = new ArrayList<>();
      for (Marked marked : MarkedTexts.in(told.data())) {
        if (marked.ownWords()) {
          tellers.forEach(teller -> {
            teller.texts++;
            places.add(new Place(told.id(), marked.field()));
          });
        } else if (!withNames.isEmpty()) {
          called(marked.text()).forEach(called -> {
            called.names++;
            places.add(new Place(told.id(), marked.field()));
          });
        }
      }
      return places;
    }

    /** Those who are surely called so. */
    private List<Sought> called(String sealed) {
      Optional<String> name = SealedText.is(sealed) ? vault.open(sealed) : Optional.empty();
      return name.map(text -> withNames.stream().filter(one -> !one.sure.isEmpty() && one.sure.is(text)).toList()).orElse(List.of());
    }

    private void mention(RecordedEvent event) {
      SubjectEvent data = vault.opened(event.happening().data());
      EventId id = event.happening().id();
      List<Marked> named = MarkedTexts.in(data).stream().filter(marked -> !marked.ownWords()).toList();
      SubjectEvent rest = MarkedTexts.changed(data, marked -> marked.ownWords() ? marked.text() : null);
      List<String> texts = strings(json.valueToTree(rest)).toList();
      for (Sought one : withNames) {
        named.stream().filter(marked -> one.any.isIn(marked.text())).forEach(marked -> mentions.put(Mention.in(one.of, id, event.position(), marked.field())));
        if (texts.stream().anyMatch(one.any::isIn)) {
          mentions.put(Mention.in(one.of, id, event.position(), null));
        }
      }
    }

    private Stream<String> strings(JsonNode node) {
      return node.isString() ? Stream.of(node.stringValue()) : node.isContainer() ? node.valueStream().flatMap(this::strings) : Stream.empty();
    }
  }
}
