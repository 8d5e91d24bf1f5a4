package nl.wijkkroniek.platform.forgetting;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.wijkkroniek.access.forgetting.Deeds;
import nl.wijkkroniek.access.forgetting.Step;
import nl.wijkkroniek.platform.Wijkkroniek;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A whole house in a process of its own that stands still where it is told to, before or after doing a step of forgetting, until it is killed. */
final class StalledHouse {

  static final String STALL = "wijkkroniek.test.stall";

  private StalledHouse() {
  }

  /** The arguments are those of the house; it ends with this process's standard input. */
  public static void main(String[] arguments) throws Exception {
    Wijkkroniek.start(Stream.concat(Arrays.stream(arguments), Stream.of("--server.port=0", "--wijkkroniek.examples=false")).toArray(String[]::new));
    System.in.read();
    Runtime.getRuntime().halt(0);
  }

  /** Only there where it is asked for. */
  @Configuration
  @ConditionalOnProperty(STALL)
  static class Stalling {

    @Bean
    static BeanPostProcessor stallingDeeds(Environment settings) {
      String[] where = settings.getRequiredProperty(STALL).split("/");
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof Deeds deeds ? stalling(deeds, where[0], Step.valueOf(where[1])) : bean;
        }
      };
    }

    private static Deeds stalling(Deeds deeds, String when, Step stalled) {
      return (step, all) -> {
        if (step == stalled && when.equals("before")) {
          standStill();
        }
        var counts = deeds.done(step, all);
        if (step == stalled && when.equals("after")) {
          standStill();
        }
        return counts;
      };
    }

    private static void standStill() {
      System.out.println(STALL);
      System.out.flush();
      while (true) {
        LockSupport.park();
      }
    }
  }
}
