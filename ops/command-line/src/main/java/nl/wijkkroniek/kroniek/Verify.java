package nl.wijkkroniek.kroniek;

import java.util.Locale;
import java.util.concurrent.Callable;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Proves that the log is what was recorded. */
@Command(name = "verify", header = "Proves that nothing recorded was altered, removed or moved.", description = {
    "Walks the whole log and names the first commit that is not what was recorded. Prints the fingerprint of the log: write it down elsewhere, because",
    "only against such a fingerprint it shows later when the end of the log was cut off.", ""})
final class Verify implements Callable<Integer> {

  private final House house;

  @Option(names = "--expect", paramLabel = "FINGERPRINT", converter = FingerprintText.class,
      description = "A fingerprint written down earlier: the log must still hold all that it held then.")
  private Fingerprint expected = Fingerprint.OF_AN_EMPTY_LOG;

  Verify(House house) {
    this.house = house;
  }

  /** Reads a fingerprint from the command line. */
  static final class FingerprintText implements ITypeConverter<Fingerprint> {

    @Override
    public Fingerprint convert(String text) {
      try {
        return Fingerprint.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Override
  public Integer call() {
    try (Store store = Store.open(house.settings())) {
      return said(walk(store));
    }
  }

  private Outcome walk(Store store) {
    try (ProgressLine progress = house.progress("verify")) {
      return Verification.of(store.database()).expect(expected).run(far -> progress.show(HowFar.of(far)));
    }
  }

  private int said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Whole(Fingerprint head, long commits) -> {
        house.out().printf(Locale.ROOT, "The log is whole: %,d events in %,d commits.%n", head.events(), commits);
        house.out().println("Fingerprint: " + head.text());
        yield 0;
      }
      case Outcome.Broken broken -> {
        house.err().println("The log is not what was recorded. " + broken.sentence());
        yield 1;
      }
    };
  }
}
