package nl.wijkkroniek.web.sample;

import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.search.Excerpt.Piece;
import nl.wijkkroniek.histories.search.Finding;
import nl.wijkkroniek.histories.search.Findings;
import nl.wijkkroniek.histories.search.Found;
import nl.wijkkroniek.histories.search.LikeExperiment;
import nl.wijkkroniek.histories.search.LikeTurn;
import nl.wijkkroniek.histories.search.LikeTurns;
import nl.wijkkroniek.histories.search.Reason;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.histories.search.Wanted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Words;

/** Finds among the samples what has the words in its sentence; every experiment is like the same one. */
record SampleFinding(SampleHistories samples) implements Finding, Resembling {

  private static final Reason WHY = new Reason(Reason.Kind.IN_TEXT, new Words("In de tekst staat het", "The text says so"));

  @Override
  public Findings find(Wanted wanted, Cursor cursor, int limit, Reader reader) {
    String words = wanted.text().toLowerCase(Locale.ROOT);
    List<Found> found = samples.entries(Moment.NOW).stream().filter(entry -> entry.sentence().nl().toLowerCase(Locale.ROOT).contains(words))
        .filter(entry -> wanted.kind() == null || entry.subject().kind() == wanted.kind()).distinct().map(entry -> found(entry, wanted.text())).toList();
    int from = cursor.isStart() ? 0 : Integer.parseInt(cursor.text());
    int until = Math.min(found.size(), from + limit);
    return new Findings(new Page<>(found.subList(from, until), until < found.size() ? new Cursor("" + until) : null, 0), true, 0, wanted.text().contains("kring"));
  }

  private static Found found(Entry entry, String words) {
    return new Found(entry.event(), entry.type(), entry.subject(), entry.subject().slug(), entry.occurredOn(), false, entry.position(), entry.sentence(),
        List.of(new Piece("Iemand schreef ", false), new Piece(words, true), new Piece(" op", false)), List.of(WHY));
  }

  @Override
  public void await(long position) {
    // Samples are all there from the start.
  }

  @Override
  public List<LikeExperiment> experiments(String slug, int most, Reader reader) {
    return List.of(new LikeExperiment(SubjectId.experiment("elders"), "Helpt dit elders ook?", Stage.CONCLUDED, Outcome.MIXED, "Samen gaat beter", List.of(),
        null, List.of(WHY)));
  }

  @Override
  public LikeTurns turningPoints(String team, Cursor cursor, int most, Reader reader) {
    return new LikeTurns(like(team, List.of(), most, reader), null);
  }

  @Override
  public List<LikeTurn> like(String team, List<EventId> asked, int most, Reader reader) {
    List<Found> turns = samples.entries(Moment.NOW).stream().filter(entry -> entry.data() instanceof TeamAdjusted).limit(most)
        .map(entry -> found(entry, "loket"))
        .toList();
    return turns.stream().map(turn -> new LikeTurn(turn, turns.subList(1, turns.size()))).toList();
  }

  @Override
  public List<Found> insights(String text, SubjectId session, int most, Reader reader) {
    return samples.entries(Moment.NOW).stream().filter(entry -> entry.data() instanceof InsightDrawn && !entry.subject().equals(session))
        .filter(entry -> text.contains("samen")).distinct().limit(most).map(entry -> found(entry, "samen")).toList();
  }
}
