package nl.wijkkroniek.web.sample;

import java.util.Comparator;
import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.replay.Steps;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Steps through the samples: as they were recorded, which is what pages ask. */
record SampleSteps(SampleHistories histories) implements Steps {

  @Override
  public long known(Moment moment) {
    return moment.knownAt() instanceof KnownAt.Position(long position) ? position : histories.position();
  }

  @Override
  public boolean isKnown(SubjectId subject, Reader reader) {
    return true;
  }

  @Override
  public List<Step> asItHappened(SubjectId subject, Moment moment, Cursor place, int count, Reader reader) {
    throw new UnsupportedOperationException("No page asks this");
  }

  @Override
  public List<Entry> asItWasRecorded(SubjectId subject, Moment moment, long after, int count, Reader reader) {
    return histories.history(subject, moment, Order.RECORDING, Cursor.START, Integer.MAX_VALUE, reader).items().stream()
        .sorted(Comparator.comparing(Entry::position)).filter(entry -> entry.position() > after).limit(count).toList();
  }

  @Override
  public List<Arrival> arrived(SubjectId subject, Moment moment, Arrival since, int count, Reader reader) {
    throw new UnsupportedOperationException("No page asks this");
  }
}
