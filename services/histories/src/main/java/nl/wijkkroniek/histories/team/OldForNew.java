package nl.wijkkroniek.histories.team;

import static nl.wijkkroniek.histories.Lists.inPlaceOf;

import java.util.List;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.value.Disappearance;

/**
 * Old for new: what a team was to replace, and the balance of it.
 *
 * @param provisions in the order in which they were first told
 * @param balance of them
 */
public record OldForNew(List<Replaced> provisions, Balance balance) {

  /** Nothing told. */
  static final OldForNew NONE = new OldForNew(List.of(), Balance.EMPTY);

  public OldForNew {
    provisions = List.copyOf(provisions);
  }

  /**
   * A provision that was to be replaced. Of each part the last that was told counts: who says later by what it was replaced takes nothing back of whether it
   * disappeared.
   *
   * @param provision its name, as it was first told
   * @param by what it was replaced by; null when not told
   * @param disappeared whether it really did; null when nobody told
   * @param because why; null when not told
   * @param told where it comes from
   * @param outcome where it comes from whether it disappeared; null when nobody told
   */
  public record Replaced(String provision, String by, Disappearance disappeared, String because, Told told, Told outcome) {

    private static Replaced first(ProvisionReplaced event, Told told) {
      return new Replaced(event.provision(), event.by(), event.disappeared(), event.because(), told, event.disappeared() == null ? null : told);
    }

    private Replaced then(ProvisionReplaced event, Told later) {
      boolean settles = event.disappeared() != null;
      return new Replaced(provision, event.by() == null ? by : event.by(), settles ? event.disappeared() : disappeared,
          event.because() == null ? because : event.because(), told, settles ? later : outcome);
    }
  }

  /** As it is after this event. */
  OldForNew with(ProvisionReplaced event, Told told) {
    Replaced now = provisions.stream().filter(former -> isSame(former, event)).findFirst().map(former -> former.then(event, told))
        .orElseGet(() -> Replaced.first(event, told));
    List<Replaced> after = inPlaceOf(provisions, former -> isSame(former, event), now);
    return new OldForNew(after, Balance.of(after));
  }

  private static boolean isSame(Replaced former, ProvisionReplaced event) {
    return former.provision().equalsIgnoreCase(event.provision());
  }
}
