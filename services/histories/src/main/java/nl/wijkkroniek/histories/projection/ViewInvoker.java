package nl.wijkkroniek.histories.projection;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.deadletter.Arrived;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where a streaming processor hands over its events: they are gathered until the last of its batch, and then worked in together. That is before the processor
 * stores its token, so that a crash in between makes it hand over the same events again, never skip them.
 */
final class ViewInvoker implements EventHandlerInvoker {

  private static final String BATCH = ViewInvoker.class.getName();

  private final Worker worker;
  private final int fullBatch;

  ViewInvoker(Worker worker, int fullBatch) {
    this.worker = worker;
    this.fullBatch = fullBatch;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
    List<Arrived> batch = unitOfWork.getOrComputeResource(BATCH, _ -> new ArrayList<>());
    long position = position(message);
    Reading.of(message, position).ifPresent(batch::add);
    if (!(unitOfWork instanceof BatchingUnitOfWork<?> several)) {
      worker.work(batch, position, false);
    } else if (several.isLastMessage()) {
      worker.work(batch, position, several.getMessages().size() >= fullBatch);
    }
  }

  private static long position(EventMessage<?> message) {
    return WrappedToken.unwrap(((TrackedEventMessage<?>) message).trackingToken(), GlobalSequenceTrackingToken.class)
        .map(GlobalSequenceTrackingToken::getGlobalIndex)
        .orElseThrow(() -> new IllegalStateException("An event of this log has a position"));
  }

  @Override
  public void segmentReleased(Segment segment) {
    worker.letGo();
  }
}
