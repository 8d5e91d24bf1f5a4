package nl.wijkkroniek.recording.chronicle.importing;

import static java.util.stream.Collectors.toCollection;
import static nl.wijkkroniek.recording.chronicle.importing.FileEvents.place;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.BadLine;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.Line;
import nl.wijkkroniek.recording.deciding.Verdict;
import nl.wijkkroniek.recording.rules.Decisions;

/**
 * Holds every line of a file against the same rules as live recording, as if the lines above it were recorded already. Records nothing. A line found
 * wrong does not
 * make those that rest on it wrong.
 */
final class Check {

  private final ChronicleFormat format;
  private final KnownSoFar known;
  private final LocalDate today;
  private final MunicipalityTable municipalities;
  private final Consumer<Set<SubjectId>> claim;
  private final FaultList faults;
  private final BitSet unchanged = new BitSet();
  private final Set<SubjectId> subjects = new HashSet<>();
  private long recordable;

  /**
   * Checks the lines of one file.
   *
   * @param claim is told of subjects before anything is looked up about them
   * @param faults where bad lines are listed
   */
  Check(ChronicleFormat format, KnownSoFar known, LocalDate today, MunicipalityTable municipalities, Consumer<Set<SubjectId>> claim, FaultList faults) {
    this.format = format;
    this.known = known;
    this.today = today;
    this.municipalities = municipalities;
    this.claim = claim;
    this.faults = faults;
  }

  /** Checks the lines of the next chunk of the file. */
  void check(int chunk, List<Line> lines) {
    List<ReadLine> read = lines.parallelStream().map(line -> ReadLine.of(line, format, null)).toList();
    lookUpWhatTheyAsk(happenings(read));
    IntStream.range(0, read.size()).forEach(index -> check(read.get(index), place(chunk, index)));
  }

  /** The numbers of the lines that are recorded already, or stand higher in the file. */
  BitSet unchanged() {
    return unchanged;
  }

  /** How many lines are to be recorded. */
  long recordable() {
    return recordable;
  }

  /** How many subjects those lines happen to. */
  int subjects() {
    return subjects.size();
  }

  private static List<Happening> happenings(List<ReadLine> read) {
    return read.stream().filter(ReadLine.Told.class::isInstance).map(line -> ((ReadLine.Told) line).happening()).toList();
  }

  /** First which lines are new; only those ask for more. */
  private void lookUpWhatTheyAsk(List<Happening> told) {
    known.lookUp(told.stream().map(Happening::id).toList());
    List<Happening> fresh = told.stream().filter(happening -> !known.isTold(happening.id())).toList();
    known.lookUpMore(fresh.stream().flatMap(happening -> happening.causedBy().stream()).toList());
    Set<SubjectId> unknown = fresh.stream().flatMap(happening -> known.unknownOf(happening).stream()).collect(toCollection(LinkedHashSet::new));
    claim.accept(unknown);
    known.learn(unknown);
  }

  private void check(ReadLine read, long place) {
    switch (read) {
      case ReadLine.Unreadable unreadable -> faults.add(unreadable.bad());
      case ReadLine.Told told -> check(told, place);
    }
  }

  private void check(ReadLine.Told told, long place) {
    Optional<Happening> higher = known.higher(told.happening().id());
    Optional<Happening> earlier = higher.or(() -> known.recorded(told.happening().id()));
    if (earlier.isEmpty()) {
      decide(told, place);
    } else if (known.saysTheSame(earlier.get(), told.happening())) {
      unchanged.set(Math.toIntExact(told.line()));
    } else {
      faults.add(new BadLine(told.line(), "id", higher.isPresent() ? otherwiseHigher(told.happening()) : otherwiseRecorded(told.happening())));
    }
  }

  private void decide(ReadLine.Told told, long place) {
    Happening happening = told.happening();
    try {
      switch (Decisions.decide(known.stateOf(happening.subject()), happening, known, today, municipalities)) {
        case Verdict.Accepted _ -> accept(happening, place);
        case Verdict.Refused refused -> passOver(new BadLine(told.line(), refused.field(), refused.reason()), happening, place);
      }
    } catch (InvalidField fault) {
      passOver(BadLine.of(told.line(), fault), happening, place);
    }
  }

  private void accept(Happening happening, long place) {
    recordable++;
    subjects.add(happening.subject());
    known.accept(happening, place);
  }

  private void passOver(BadLine bad, Happening happening, long place) {
    faults.add(bad);
    known.passOver(happening, place);
  }

  private static Words otherwiseHigher(Happening happening) {
    return new Words("'%s' staat hoger in dit bestand met een andere inhoud".formatted(happening.id()),
        "'%s' stands higher in this file with other content".formatted(happening.id()));
  }

  private static Words otherwiseRecorded(Happening happening) {
    return new Words("'%s' is al vastgelegd met een andere inhoud; wat vastligt verandert niet".formatted(happening.id()),
        "'%s' is recorded already with other content; what is recorded does not change".formatted(happening.id()));
  }
}
