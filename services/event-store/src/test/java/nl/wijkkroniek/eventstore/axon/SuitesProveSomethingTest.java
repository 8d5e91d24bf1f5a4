package nl.wijkkroniek.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Axon's suites run whole on our engine, and a store that does nothing fails them. */
class SuitesProveSomethingTest {

  /** What a store that does nothing does right: there is nothing in it, and nothing comes out. */
  private static final Set<String> VACUOUS = Set.of("createHeadToken", "createTokenAtTimeAfterLastEvent", "loadNonExistent",
      "snapshotFilterRejectsSnapshots", "snapshotFilterRejectsSnapshotsOnCombinedFilter",
      "appendEventsCreatesCorrectSpans", "eventsAppendedInvisibleUntilUnitOfWorkIsCommitted", "loadEventsWithOffsetAfterPublishingInSameUnitOfWork",
      "streamEventsShouldNotReturnDuplicateTokens", "tailingConsumptionThreadIsNeverCreatedIfEventConsumptionOptimizationIsSwitchedOff");

  private static final List<Class<?>> SUITES =
      List.of(EventStorageEngineTest.class, AbstractEventStorageEngineTest.class, BatchingEventStorageEngineTest.class, EmbeddedEventStoreTest.class);

  @Test
  void givenOurSuites_whenLookedThrough_thenTheyOverrideAndSwitchOffNoTest() {
    for (Class<?> ours : List.of(StorageEngineSuiteTest.class, EventStoreSuiteTest.class)) {
      assertThat(AnnotationSupport.isAnnotated(ours, Disabled.class)).isFalse();
      assertThat(ours.getDeclaredMethods()).filteredOn(method -> inherited(ours).anyMatch(test -> hides(method, test))).isEmpty();
    }
  }

  private static Stream<Method> inherited(Class<?> ours) {
    List<Method> tests = new ArrayList<>();
    for (Class<?> type = ours.getSuperclass(); type != Object.class; type = type.getSuperclass()) {
      Stream.of(type.getDeclaredMethods()).filter(method -> AnnotationSupport.isAnnotated(method, Test.class)).forEach(tests::add);
    }
    return tests.stream();
  }

  private static boolean hides(Method method, Method test) {
    return method.getName().equals(test.getName()) && List.of(method.getParameterTypes()).equals(List.of(test.getParameterTypes()));
  }

  @Test
  void givenAStoreThatDoesNothing_whenItRunsTheSuites_thenEachOfThemFails() throws InterruptedException {
    var results = new Results();
    run(StoreThatDoesNothing.StorageEngineSuite.class, results);
    run(StoreThatDoesNothing.EventStoreSuite.class, results);

    assertThat(results.failed.keySet()).containsExactlyInAnyOrderElementsOf(SUITES);
    assertThat(results.passed).isSubsetOf(VACUOUS);
  }

  /** On a thread of its own: a test that breaks off in the middle leaves its unit of work behind, for whoever has the thread next. */
  private static void run(Class<?> suite, TestExecutionListener results) throws InterruptedException {
    Thread.ofPlatform().start(() ->
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build(), results)).join();
  }

  /** Which tests of which suite failed, and which passed. */
  private static final class Results implements TestExecutionListener {

    private final Map<Class<?>, Set<String>> failed = new HashMap<>();
    private final Set<String> passed = new HashSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.getSource().orElse(null) instanceof MethodSource method) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
          passed.add(method.getMethodName());
        } else {
          failed.computeIfAbsent(method.getJavaMethod().getDeclaringClass(), _ -> new HashSet<>()).add(method.getMethodName());
        }
      }
    }
  }
}
