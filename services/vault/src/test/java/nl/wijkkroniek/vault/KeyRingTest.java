package nl.wijkkroniek.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who look at the same moment at what another process destroyed. */
class KeyRingTest {

  private static final Duration A_WHILE = KeyRing.LOOK_AGAIN.plusMillis(100);

  @TempDir
  private Path folder;

  @Test
  void givenTwoWhoLookAtOnceAtWhatElsewhereIsDestroyed_whenMoreIsDestroyed_thenThatIsSeenToo() throws Exception {
    VaultSettings settings = VaultSettings.in(folder.resolve("keys"));
    try (Vault _ = Vault.open(settings); SqliteKeys here = SqliteKeys.in(new KeyFolder(settings).keys()); SqliteKeys there = SqliteKeys.in(new KeyFolder(settings).keys());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicReference<CountDownLatch> slow = new AtomicReference<>(new CountDownLatch(0));
      CountDownLatch asked = new CountDownLatch(1);
      KeyRing ring = new KeyRing(slowly(here, slow, asked), new KeyFolder(settings));
      there.destroy(List.of("participant/anna", "participant/bert"));

      CountDownLatch go = new CountDownLatch(1);
      slow.set(go);
      rest();
      CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> ring.isForgotten("participant/anna"), threads);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      rest();
      CompletableFuture<Boolean> two = CompletableFuture.supplyAsync(() -> ring.isForgotten("participant/anna"), threads);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      go.countDown();
      assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
      two.get(10, TimeUnit.SECONDS);

      there.destroy(List.of("participant/chris", "participant/dora"));
      rest();
      assertThat(ring.isForgotten("participant/chris")).isTrue();
      assertThat(ring.isForgotten("participant/dora")).isTrue();
    }
  }

  private static void rest() {
    LockSupport.parkNanos(A_WHILE.toNanos());
  }

  /** What was destroyed is read at once, and told when it may. */
  private static KeyStore slowly(KeyStore keys, AtomicReference<CountDownLatch> slow, CountDownLatch asked) {
    return (KeyStore) Proxy.newProxyInstance(KeyStore.class.getClassLoader(), new Class<?>[] {KeyStore.class}, (_, method, values) -> {
      try {
        Object answer = method.invoke(keys, values);
        CountDownLatch until = slow.get();
        if (method.getName().equals("destroyed") && until.getCount() > 0) {
          asked.countDown();
          until.await();
        }
        return answer;
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    });
  }
}
