package nl.wijkkroniek.eventstore;

import java.util.List;
import nl.wijkkroniek.eventstore.log.Commit;
import org.axonframework.eventhandling.EventMessage;

/**
 * Records events that do not depend on each other to be there, each as a commit of its own: who asks for the history of one subject then reads no other's along
 * with it, however many were recorded together.
 */
@FunctionalInterface
public interface SeparateCommits {

  /**
   * Records these events in this order, each under its own idempotency key if it has one; what others record may come between them. Where one is not recorded
   * none behind it is, and what stands before it stays.
   *
   * @return the commits they became; on return all are durable
   * @throws RuntimeException what {@code appendEvents} would throw for the first that was not recorded
   */
  List<Commit> appendEach(List<? extends EventMessage<?>> events);
}
