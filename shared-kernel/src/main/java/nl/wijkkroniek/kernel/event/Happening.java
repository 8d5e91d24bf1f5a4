package nl.wijkkroniek.kernel.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Fields;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * Something that happened, as it is told: before it is recorded, in a file, and after.
 *
 * @param id what makes it one and the same wherever it travels
 * @param subject what it happened to
 * @param occurredOn when, on the field clock
 * @param causedBy what led to it, each named once
 * @param provenance where it is known from; of a participant without citation, as that is free text
 * @param recordedBy an opaque id of who told it, or of the import; null only where a reader may not know
 * @param sourceTime when the source recorded it, where the source says so; null otherwise
 * @param data what happened
 */
public record Happening(EventId id, SubjectId subject, EdtfDate occurredOn, List<EventId> causedBy, Provenance provenance, String recordedBy, Instant sourceTime,
    SubjectEvent data) {

  /** Most causes one event can name. */
  public static final int MOST_CAUSES = 100;
  /** What the opaque id of an import begins with. */
  public static final String IMPORT = "import";

  public Happening {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    occurredOn = Fields.required("occurredon", occurredOn);
    causedBy = causedBy.stream().distinct().toList();
    Objects.requireNonNull(provenance, "provenance");
    data = Fields.required("data", data);
    EventType type = EventType.of(data);
    if (!type.happensTo(subject.kind())) {
      throw new InvalidField("subject",
          "%s gebeurt met '%s/...', niet met '%s'".formatted(type.name(), type.kind().code(), subject),
          "%s happens to '%s/...', not to '%s'".formatted(type.name(), type.kind().code(), subject));
    }
    if (subject.kind() == SubjectKind.PARTICIPANT && provenance.citation() != null) {
      throw new InvalidField("citation", "kan niet bij een deelnemer staan: een bron noemt al gauw een naam, en die staat hier nergens",
          "cannot stand with a participant: a source soon holds a name, and names stand nowhere here");
    }
    if (causedBy.contains(id)) {
      throw new InvalidField("causedby", "iets kan niet zijn eigen oorzaak zijn", "a thing cannot be its own cause");
    }
    if (causedBy.size() > MOST_CAUSES) {
      throw new InvalidField("causedby", "ten hoogste %d oorzaken".formatted(MOST_CAUSES), "at most %d causes".formatted(MOST_CAUSES));
    }
  }

  /** Whether one who told something is an import: then what it says of the log it was recorded in is not of this one. */
  public static boolean isImport(String recordedBy) {
    return recordedBy != null && recordedBy.startsWith(IMPORT);
  }

  /** The subject and every other subject its data names: all the histories it touches. */
  public List<SubjectId> about() {
    return Stream.concat(Stream.of(subject), EventType.of(data).subjectsIn(data).stream()).distinct().toList();
  }

  /** The events this one cannot be understood without: what led to it, and those its data names. */
  public List<EventId> refersTo() {
    return Stream.concat(causedBy.stream(), EventType.of(data).eventsIn(data).stream()).distinct().toList();
  }

  /** As it was corrected: where it is known from and who told it stays as it was. */
  public Happening corrected(EventCorrected correction) {
    return new Happening(id, subject, correction.occurredOn(), correction.causedBy(), provenance, recordedBy, sourceTime, correction.data());
  }

  /** The same, with this as what happened. */
  public Happening with(SubjectEvent what) {
    return what == data ? this : new Happening(id, subject, occurredOn, causedBy, provenance, recordedBy, sourceTime, what);
  }

  /** Whether the other says the same, whoever recorded it and whenever. */
  public boolean saysTheSameAs(Happening other) {
    return id.equals(other.id) && subject.equals(other.subject) && occurredOn.equals(other.occurredOn) && causedBy.equals(other.causedBy)
        && provenance.equals(other.provenance) && data.equals(other.data);
  }
}
