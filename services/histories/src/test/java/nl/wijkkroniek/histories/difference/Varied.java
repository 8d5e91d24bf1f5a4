package nl.wijkkroniek.histories.difference;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** Makes a whole record of any type, with every component filled, and everything that differs from it in one place alone. */
final class Varied {

  private static final List<String> TEXTS = List.of("Ja", "Nee");
  private static final List<Municipality> MUNICIPALITIES = List.of(new Municipality("GM0599", "Rotterdam"), new Municipality("GM0599", "De stad"),
      new Municipality("GM0363", "Rotterdam"));
  private static final List<Neighbourhood> NEIGHBOURHOODS = List.of(new Neighbourhood("Carnisse", "BU05990324", 11_000),
      new Neighbourhood("Carnisse", "BU05990324", 12_000), new Neighbourhood("Zuid", "BU05990324", 11_000));
  /** By which event something was told is no part of how it stood. */
  private static final Set<String> BOOKKEEPING = Set.of("event", "position", "leftBefore", "id");

  private SubjectKind kind = SubjectKind.TEAM;

  /** One with every component filled. */
  @SuppressWarnings("unchecked")
  <R extends Record> R whole(Class<R> type) {
    return (R) value(type, Map.of());
  }

  /** All that differ from this in this component alone, each in one place. */
  List<Record> with(Record whole, RecordComponent component) {
    return rebuilt(whole, component, Stream.concat(others(component.getGenericType(), value(component, whole), Map.of()).stream(), nothing(component.getType())));
  }

  private static Stream<Object> nothing(Class<?> type) {
    return Set.of(String.class, Told.class, Integer.class, SubjectId.class, EdtfDate.class).contains(type) ? Stream.of((Object) null) : Stream.empty();
  }

  private Object value(Type type, Map<TypeVariable<?>, Type> bound) {
    Type known = bound.getOrDefault(type, type);
    if (known instanceof ParameterizedType several && several.getRawType() == List.class) {
      return List.of(value(several.getActualTypeArguments()[0], bound));
    }
    Class<?> raw = known instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) known;
    List<?> leaves = leaves(raw);
    return leaves.isEmpty() ? record(raw, bindings(known)) : leaves.getFirst();
  }

  private List<?> leaves(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "String" -> TEXTS;
      case "Integer", "int" -> List.of(7, 8);
      case "long" -> List.of(1L);
      case "boolean", "Boolean" -> List.of(false, true);
      case "SubjectId" -> List.of(subject("een"), subject("twee"));
      case "EventId" -> List.of(new EventId("urn:test", "een"), new EventId("urn:test", "twee"));
      case "EdtfDate" -> List.of(EdtfDate.parse("2011"), EdtfDate.parse("2012"));
      case "Municipality" -> MUNICIPALITIES;
      case "Neighbourhood" -> NEIGHBOURHOODS;
      default -> List.of();
    };
  }

  private SubjectId subject(String slug) {
    return kind == SubjectKind.PARTICIPANT ? SubjectId.someParticipant(new Random(slug.hashCode())) : new SubjectId(kind, slug);
  }

  /** With subjects of the kind that it takes. */
  private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
    SubjectKind around = kind;
    for (SubjectKind each : SubjectKind.values()) {
      kind = each;
      try {
        return made(type, Stream.of(type.getRecordComponents()).map(component -> value(component.getGenericType(), bound)).toList());
      } catch (IllegalArgumentException otherKind) {
        continue;
      } finally {
        kind = around;
      }
    }
    throw new AssertionError("No " + type + " can be made");
  }

  private List<Object> others(Type type, Object value, Map<TypeVariable<?>, Type> bound) {
    Type known = bound.getOrDefault(type, type);
    if (value instanceof List<?> list) {
      Type each = ((ParameterizedType) known).getActualTypeArguments()[0];
      List<Object> others = new ArrayList<>(List.of(List.of()));
      others(each, list.getFirst(), bound).forEach(other -> others.addAll(List.of(List.of(other), List.of(list.getFirst(), other), List.of(other, list.getFirst()))));
      return others;
    }
    Class<?> raw = known instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) known;
    if (value instanceof SubjectId subject) {
      kind = subject.kind();
    }
    if (!leaves(raw).isEmpty()) {
      return leaves(raw).stream().filter(other -> !other.equals(value)).map(Object.class::cast).toList();
    }
    List<Object> others = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      if (!BOOKKEEPING.contains(component.getName())) {
        Stream<Object> values = others(component.getGenericType(), value(component, (Record) value), bindings(known)).stream();
        others.addAll(rebuilt((Record) value, component, value instanceof SubjectEvent ? Stream.concat(values, nothing(component.getType())) : values));
      }
    }
    return others;
  }

  /** What a record does not take is left out. */
  private static List<Record> rebuilt(Record whole, RecordComponent changed, Stream<Object> values) {
    List<Record> rebuilt = new ArrayList<>();
    values.forEach(value -> {
      List<Object> components = new ArrayList<>();
      for (RecordComponent component : whole.getClass().getRecordComponents()) {
        components.add(component.getName().equals(changed.getName()) ? value : value(component, whole));
      }
      try {
        rebuilt.add((Record) made(whole.getClass(), components));
      } catch (IllegalArgumentException refused) {
        return;
      }
    });
    return rebuilt;
  }

  private static Map<TypeVariable<?>, Type> bindings(Type type) {
    return type instanceof ParameterizedType generic ? Map.of(((Class<?>) generic.getRawType()).getTypeParameters()[0], generic.getActualTypeArguments()[0]) : Map.of();
  }

  private static Object made(Class<?> type, List<Object> components) {
    try {
      Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(components.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Object value(RecordComponent component, Record whole) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
