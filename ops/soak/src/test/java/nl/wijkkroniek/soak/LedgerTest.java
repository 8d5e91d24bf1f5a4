package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.wijkkroniek.soak.Ledger.Receipt;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Deed DEED = Storyline.shared().getFirst();
  private static final Deed OTHER = Storyline.shared().getLast();

  private final Ledger ledger = new Ledger();

  @Test
  void givenTheSameReceiptTwice_whenHeard_thenItIsOneEventAndNoFault() {
    ledger.acknowledged(DEED, new Receipt("a", 1));
    ledger.acknowledged(DEED, new Receipt("a", 1));

    assertThat(ledger.expected()).isEqualTo(Map.of("a", 1L));
    assertThat(ledger.takeFaults()).isEmpty();
  }

  @Test
  void givenAnotherReceiptForTheSameKey_whenHeard_thenThatIsAFault() {
    ledger.acknowledged(DEED, new Receipt("a", 1));
    ledger.acknowledged(DEED, new Receipt("b", 2));

    assertThat(ledger.takeFaults()).singleElement().asString().contains(DEED.key());
  }

  @Test
  void givenOneEventForTwoKeys_whenHeard_thenThatIsAFault() {
    ledger.acknowledged(DEED, new Receipt("a", 1));
    ledger.acknowledged(OTHER, new Receipt("a", 1));

    ledger.expected();
    assertThat(ledger.takeFaults()).singleElement().asString().contains("were both recorded as a");
  }

  @Test
  void givenFaultsAndUnansweredDeeds_whenTaken_thenTheyAreTakenOnce() {
    ledger.fault("wrong");
    ledger.unanswered(DEED);

    assertThat(ledger.takeFaults()).containsExactly("wrong");
    assertThat(ledger.takeFaults()).isEmpty();
    assertThat(ledger.takeUnanswered()).containsExactly(DEED);
    assertThat(ledger.takeUnanswered()).isEmpty();
  }
}
