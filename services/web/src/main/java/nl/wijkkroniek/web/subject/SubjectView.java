package nl.wijkkroniek.web.subject;

import java.util.List;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.timeline.Count;
import nl.wijkkroniek.web.timeline.Stretch;
import nl.wijkkroniek.web.timeline.Timeline;

/**
 * All that the page of a subject shows.
 *
 * @param portrait how it stood
 * @param same what it turned out to be, and what turned out to be it
 * @param back leads to the list it stands in
 * @param form what was asked, as it is shown in the form again
 * @param banner which moment is shown, in words; null when that is now
 * @param address of the page, with what was asked
 * @param now the address of the page as it is now
 * @param timeline the drawing
 * @param span the days it shows, in words
 * @param total how many happenings there are in that time
 * @param cut whether the history is too long to be read whole
 * @param whole the address that shows all of the time; null where it does
 * @param earlier the address that shows the time before; null where there is none
 * @param later the address that shows the time after; null where there is none
 * @param sheet the table
 * @param ordering the ways to order the table
 */
public record SubjectView(Portrait portrait, Same same, Link back, Form form, String banner, Address address, String now, Timeline timeline, String span,
    long total,
    boolean cut, String whole,
    String earlier, String later, Sheet sheet, List<Ordering> ordering) {

  /** The address that shows what is counted from nearby; the table where one cannot come nearer. */
  public String near(Count count) {
    Stretch stretch = count.stretch();
    boolean nearest = stretch.window().equals(timeline.window());
    return address.without("cursor").with("from", stretch.from()).with("until", stretch.until()).at(nearest ? "history" : "timeline");
  }

  /** The address of its turning points, at the moment shown; null for what is no team. */
  public String turning() {
    return team() == null ? null : atTheMoment(Address.of(address.path() + "/turning-points"));
  }

  /** The address of where it came from and what it went into, at the moment shown; null for what is no team. */
  public String lineage() {
    return team() == null ? null : atTheMoment(Address.of(address.path() + "/lineage"));
  }

  /** The address that lays it beside other teams, at the moment shown; null for what is no team. */
  public String beside() {
    return team() == null ? null : atTheMoment(Address.of("/comparison").with("teams", team()));
  }

  /** The session that something can be contributed to, by its slug; null for what is no session, and for how one stood before. */
  public String session() {
    return banner == null ? slugUnder("/sessions/") : null;
  }

  private String team() {
    return slugUnder("/teams/");
  }

  private String slugUnder(String section) {
    return address.path().startsWith(section) ? address.path().substring(section.length()) : null;
  }

  private String atTheMoment(Address page) {
    return page.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString();
  }

  /**
   * With which it is one and the same.
   *
   * @param of what it turned out to be; null where it is itself
   * @param others those that turned out to be it
   */
  public record Same(Link of, List<Link> others) {
  }

  /**
   * The form with the two clocks.
   *
   * @param asked what was typed
   * @param faults what is wrong with it
   * @param action the address of the page
   */
  public record Form(Asked asked, List<Fault> faults, String action) {

    /** What is wrong with this field; null where nothing is. */
    public String fault(String field) {
      return faults.stream().filter(fault -> fault.field().equals(field)).map(Fault::reason).findFirst().orElse(null);
    }

    /** Whether it is of use at once: another moment was asked for, or something is wrong. */
    public boolean open() {
      return asked.asOf() != null || asked.knownAt() != null || !faults.isEmpty();
    }
  }

  /**
   * What is wrong with one field.
   *
   * @param field its name in the form
   * @param label what it is called on the page
   * @param reason what is wrong and what to do
   */
  public record Fault(String field, String label, String reason) {
  }

  /**
   * A way to order the table.
   *
   * @param name in words
   * @param href the address that does so; null where it is done
   */
  public record Ordering(String name, String href) {
  }
}
