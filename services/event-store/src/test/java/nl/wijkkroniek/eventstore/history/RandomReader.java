package nl.wijkkroniek.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Reads on from where it was, in one of the ways in which that can be done, and sometimes back. What it has seen is a prefix of the
 * log, never changes, and holds all that was acknowledged before it looked.
 */
final class RandomReader implements AutoCloseable {

  private final Random random;
  private final Recorded recorded;
  private final EventLog log;
  private final EventStorageEngine engine;
  private final List<String> seen = new ArrayList<>();
  private final Stream<StoredEvent> open;
  private final Iterator<StoredEvent> following;
  private int followed;
  private long head;

  RandomReader(Random random, Recorded recorded, EventLog log, EventStorageEngine engine) {
    this.random = random;
    this.recorded = recorded;
    this.log = log;
    this.engine = engine;
    this.open = log.from(0);
    this.following = open.iterator();
  }

  List<String> seen() {
    return seen;
  }

  void act() {
    switch (random.nextInt(6)) {
      case 0 -> readToTheEnd();
      case 1 -> readSome();
      case 2 -> readByToken();
      case 3 -> followOn();
      case 4 -> readAgain();
      default -> lookAtHead();
    }
  }

  void readToTheEnd() {
    long reach = recorded.reach();
    try (Stream<StoredEvent> events = log.from(seen.size())) {
      events.forEach(event -> see(event.position(), event.id()));
    }
    assertThat(seen.size()).as("events seen of those acknowledged before").isGreaterThanOrEqualTo((int) reach);
  }

  private void readSome() {
    try (Stream<StoredEvent> events = log.from(seen.size())) {
      events.limit(1 + random.nextInt(20)).forEach(event -> see(event.position(), event.id()));
    }
  }

  private void readByToken() {
    long reach = recorded.reach();
    TrackingToken last = seen.isEmpty() ? null : new GlobalSequenceTrackingToken(seen.size() - 1);
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(last, random.nextBoolean())) {
      events.forEach(event -> see(event.trackingToken().position().orElseThrow(), event.getIdentifier()));
    }
    assertThat(seen.size()).as("events seen of those acknowledged before").isGreaterThanOrEqualTo((int) reach);
  }

  private void see(long position, String id) {
    assertThat(position).as("position after %d events", seen.size()).isEqualTo(seen.size());
    seen.add(id);
  }

  /** With a cursor that has been open from the beginning, and may have come to the end before: asked again, it looks again. */
  private void followOn() {
    long reach = recorded.reach();
    while (following.hasNext() || following.hasNext()) {
      StoredEvent event = following.next();
      assertThat(event.position()).isEqualTo(followed);
      if (followed < seen.size()) {
        assertThat(event.id()).isEqualTo(seen.get(followed));
      }
      followed++;
    }
    assertThat(followed).as("events followed of those acknowledged before").isGreaterThanOrEqualTo((int) reach);
  }

  private void readAgain() {
    int from = random.nextInt(seen.size() + 1);
    try (Stream<StoredEvent> events = log.from(from)) {
      List<String> again = events.limit(seen.size() - from).map(StoredEvent::id).toList();
      assertThat(again).isEqualTo(seen.subList(from, seen.size()));
    }
  }

  private void lookAtHead() {
    long reach = recorded.reach();
    long now = log.head();
    assertThat(now).isGreaterThanOrEqualTo(Math.max(reach, Math.max(head, seen.size())));
    head = now;
  }

  @Override
  public void close() {
    open.close();
  }
}
