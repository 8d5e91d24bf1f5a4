package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds in which every contender has a turn, each round in another order, so that none always follows the same one. */
final class Trial {

  private Trial() {
  }

  /** The seconds that each contender took in the rounds that count, by its name and in the order given. */
  static Map<String, Figure> seconds(List<Contender> contenders, int warmUps, int rounds) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    contenders.forEach(contender -> seconds.put(contender.name(), new ArrayList<>()));
    for (int round = 0; round < warmUps + rounds; round++) {
      for (Contender contender : inOrderOf(round, contenders)) {
        System.gc();
        double taken = contender.once().seconds();
        if (round >= warmUps) {
          seconds.get(contender.name()).add(taken);
        }
      }
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    seconds.forEach((name, taken) -> figures.put(name, Figure.of(taken)));
    return figures;
  }

  private static List<Contender> inOrderOf(int round, List<Contender> contenders) {
    List<Contender> order = new ArrayList<>(contenders);
    Collections.rotate(order, round);
    return order;
  }
}
