package nl.wijkkroniek.histories.many;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** The histories of many subjects, told as one. */
@FunctionalInterface
public interface JointHistories {

  /**
   * A page of it.
   *
   * @param page the entries, each once, also where it stands in the histories of several of them
   * @param unknown those of the subjects of which nothing at all is known
   */
  record Joint(Page<Entry> page, List<SubjectId> unknown) {
    public Joint {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * What happened to these subjects and to what belongs to them; costs as many entries as a page of each. Throws what {@link
   * nl.wijkkroniek.histories.Histories} throws.
   */
  Joint history(List<SubjectId> subjects, Moment moment, Order order, Cursor cursor, int limit, Reader reader);
}
