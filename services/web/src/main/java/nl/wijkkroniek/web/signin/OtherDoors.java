package nl.wijkkroniek.web.signin;

import java.util.List;

/** Doors that are not the house's own: whoever knows somebody already lets them in here. */
@FunctionalInterface
public interface OtherDoors {

  /** All of them. */
  List<OtherDoor> all();

  /**
   * One of them.
   *
   * @param title what people call it
   * @param address where it is, in this house
   */
  record OtherDoor(String title, String address) {
  }
}
