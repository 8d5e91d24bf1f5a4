package nl.wijkkroniek.histories;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * Draws an event of any type there is, by the components of its record, so that none is forgotten when one is added. Few different words are drawn: what is
 * opened under a name is often closed under it.
 */
final class AnyEvent {

  private static final int TRIES = 5_000;
  private static final List<String> TEXTS = List.of("De tuin", "de Tuin", "Het plein", "De keuken");
  private static final List<String> MOMENTS = List.of("0", "7", "2012-01-01T00:00:00Z");
  private static final List<Municipality> MUNICIPALITIES = List.of(new Municipality("GM0599", "Rotterdam"), new Municipality("GM0599", null), new Municipality(null, "Utrecht"),
      new Municipality("GM0009", "Ten Boer"));
  private static final List<Neighbourhood> NEIGHBOURHOODS = List.of(new Neighbourhood("Carnisse", "BU05990324", 11_000), new Neighbourhood("Oost", null, null));

  private final Random random;
  private final List<SubjectId> subjects;
  private final Supplier<EventId> events;
  private final Supplier<EdtfDate> dates;

  AnyEvent(Random random, List<SubjectId> subjects, Supplier<EventId> events, Supplier<EdtfDate> dates) {
    this.random = random;
    this.subjects = subjects;
    this.events = events;
    this.dates = dates;
  }

  /** Something that can happen to a subject of this kind. */
  SubjectEvent of(SubjectKind kind) {
    return of(one(EventType.all().stream().filter(type -> type.kind() == kind).sorted(Comparator.comparing(EventType::name)).toList()).data());
  }

  /** One of this type. */
  SubjectEvent of(Class<? extends SubjectEvent> type) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return (SubjectEvent) made(type);
      } catch (IllegalArgumentException refused) {
        continue;
      }
    }
    throw new AssertionError("No " + type + " can be drawn");
  }

  private Object made(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Stream.of(components).map(component -> component.getName().equals("knownAt") ? maybe(one(MOMENTS)) : value(component.getGenericType())).toArray();
    try {
      return type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new)).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      List<Object> several = new ArrayList<>();
      while (several.size() < 2 && random.nextBoolean()) {
        Object each = value(list.getActualTypeArguments()[0]);
        if (each != null && !several.contains(each)) {
          several.add(each);
        }
      }
      return several;
    }
    return maybe(leaf((Class<?>) type));
  }

  private Object leaf(Class<?> type) {
    if (type.isEnum()) {
      return one(List.of(type.getEnumConstants()));
    }
    return switch (type.getSimpleName()) {
      case "String" -> one(TEXTS);
      case "Boolean" -> random.nextBoolean();
      case "Integer" -> 2012 + random.nextInt(3);
      case "SubjectId" -> one(subjects);
      case "EventId" -> events.get();
      case "EdtfDate" -> dates.get();
      case "Municipality" -> one(MUNICIPALITIES);
      case "Neighbourhood" -> one(NEIGHBOURHOODS);
      default -> made(type);
    };
  }

  /** Whether it has to be told, its record knows. */
  private <T> T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
