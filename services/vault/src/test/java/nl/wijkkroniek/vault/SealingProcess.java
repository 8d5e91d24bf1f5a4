package nl.wijkkroniek.vault;

import java.io.IOException;
import java.nio.file.Path;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;

/** A process that seals one text after another and says each as soon as its key is said to be kept. */
final class SealingProcess {

  private SealingProcess() {
  }

  /** The folder of the keys, what its ids begin with, and how many. */
  public static void main(String[] arguments) {
    try (Vault vault = Vault.open(VaultSettings.in(Path.of(arguments[0])))) {
      for (int number = 0; number < Integer.parseInt(arguments[2]); number++) {
        String id = arguments[1] + number;
        var sealed = (ContributionMade) vault.sealed(Told.told(id, Told.said("tekst " + id, Told.ANNA))).get(Told.event(id));
        System.out.println(sealed.text());
      }
    }
  }

  static Process start(Path keys, String prefix, int count) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "--enable-native-access=ALL-UNNAMED",
        "-cp", System.getProperty("java.class.path"), SealingProcess.class.getName(), keys.toString(), prefix, "" + count)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
