package nl.wijkkroniek.web.subject;

import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;

/** Links that lead from the page of one subject to others. */
final class Links {

  private Links() {
  }

  /** A municipality, leading to its teams where its code is known. */
  static Link to(Municipality municipality) {
    String name = municipality.name() == null ? municipality.code() : municipality.name();
    return new Link(name, municipality.code() == null ? null : Address.of("/").with("municipality", municipality.code()).toString());
  }
}
