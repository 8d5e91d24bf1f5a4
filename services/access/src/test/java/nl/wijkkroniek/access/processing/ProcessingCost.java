package nl.wijkkroniek.access.processing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.House;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What a request pays for being noted, on the embedded server: run by hand, for the figures of ADR 0006. */
final class ProcessingCost {

  private static final int REQUESTS = 300;
  private static final int[] PEOPLE = {0, 1, 50, 250};

  private ProcessingCost() {
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("processing-cost-");
    Random random = new Random(11);
    try (House house = new House(folder)) {
      Account reader = house.account("karel");
      Processings processings = new Processings(house.database(), house);
      processings.prepare();
      for (int people : PEOPLE) {
        Set<SubjectId> whose = Stream.generate(() -> SubjectId.someParticipant(random)).limit(people).collect(Collectors.toSet());
        System.out.printf("%d people: %s%n", people, spent(() -> processings.witness(Occasion.of(reader, "/v1/chronicles")).leaves(whose)));
      }
      SubjectId one = processings.before(null, null, 1).getFirst().participant();
      System.out.printf("a page of 50 of one person: %s%n", spent(() -> processings.before(one, null, 50)));
    }
  }

  private static String spent(Runnable request) {
    double[] millis = new double[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      long begun = System.nanoTime();
      request.run();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    return "median %.2f ms, 99%% %.2f ms".formatted(millis[REQUESTS / 2], millis[REQUESTS * 99 / 100]);
  }
}
