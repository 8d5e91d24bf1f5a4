package nl.wijkkroniek.kroniek;

import java.io.PrintWriter;
import nl.wijkkroniek.vault.KeysUnusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of Wijkkroniek. Ends with 0 when it was done, 1 when it could not be, 2 when it was asked for in a way that is not understood. */
@Command(name = "ops/kroniek", synopsisSubcommandLabel = "COMMAND", description = {
    "Keeps the memory of Wijkkroniek safe: proves that nothing was altered, copies it, puts it back, and rebuilds what people see.",
    "It works on a running Wijkkroniek as well as on one that is stopped.", ""},
    footer = {"", "Where the data is, is set as for Wijkkroniek itself: WIJKKRONIEK_DATA (a folder, by default data), or",
        "WIJKKRONIEK_MONGODB_URI for a MongoDB of your own; WIJKKRONIEK_DATABASE (by default wijkkroniek).",
        "It ends with 0 when it was done, 1 when it could not be done, 2 when the command is not understood."})
final class Kroniek {

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Says how it is used.")
  private boolean help;

  private static final int WIDTH = 150;

  private Kroniek() {
  }

  public static void main(String[] arguments) {
    // Axon would report its use to its makers; it listens to a system property only.
    System.setProperty("axoniq.update-checker.disabled", "true");
    Settings settings = settings();
    boolean terminal = System.console() != null && System.console().isTerminal();
    System.exit(run(new House(settings, System.out, System.err, terminal), arguments));
  }

  private static Settings settings() {
    try {
      return Settings.of(System.getenv());
    } catch (KeysUnusable unusable) {
      System.err.println(unusable.getMessage());
      System.exit(CommandLine.ExitCode.SOFTWARE);
      throw unusable;
    }
  }

  /** Does what the arguments ask; gives the exit code. */
  static int run(House house, String... arguments) {
    CommandLine line = new CommandLine(new Kroniek())
        .addSubcommand(new Verify(house))
        .addSubcommand(new BackUp(house))
        .addSubcommand(new Restore(house))
        .addSubcommand(new RebuildView(house))
        .addSubcommand(new DeadLetterCommands(house))
        .addSubcommand(new KeyCommands(house))
        .addSubcommand(new Import(house));
    line.setUsageHelpWidth(WIDTH).setOut(new PrintWriter(house.out(), true)).setErr(new PrintWriter(house.err(), true));
    line.setExecutionExceptionHandler((fault, _, _) -> {
      Sentences.of(fault).forEach(house.err()::println);
      return CommandLine.ExitCode.SOFTWARE;
    });
    if (arguments.length == 0) {
      line.usage(house.err());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }
}
