package nl.wijkkroniek.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What it was measured on. */
public final class Machine {

  private static final long MEGABYTE = 1024L * 1024;

  private Machine() {
  }

  /** In a sentence. */
  public static String description() {
    long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return "Machine: %d cores (%s), %d MB of memory; JDK %s, heap of %d MB.".formatted(Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"), memory / MEGABYTE, Runtime.version(), Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
