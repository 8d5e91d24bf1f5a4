package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fields in an order, each ascending or descending: what an index is kept by, and what a result is sorted by. */
record KeyPattern(List<Field> fields) {

  record Field(FieldPath path, boolean ascending) {
  }

  /**
   * The keys of one document.
   *
   * @param keys     ordered, each once
   * @param multikey a bit for each field in which an array was found
   */
  record Keys(List<byte[]> keys, long multikey) {

    static final Keys NONE = new Keys(List.of(), 0);
  }

  /** @throws BadValueException when a direction is not 1 or -1 */
  static KeyPattern of(Document description) {
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, Object> field : description.entrySet()) {
      fields.add(new Field(FieldPath.of(field.getKey()), ascending(field.getKey(), field.getValue())));
    }
    return new KeyPattern(fields);
  }

  private static boolean ascending(String name, Object direction) {
    double number = direction instanceof Number n ? n.doubleValue() : 0;
    if (number != 1 && number != -1) {
      throw new BadValueException("The order of " + name + " must be 1 or -1, not " + direction);
    }
    return number > 0;
  }

  /** @param sparse leaves out a key of which every field is missing */
  Keys keysOf(Document document, boolean sparse) {
    Expansion expansion = new Expansion(this, sparse);
    expansion.expand(Expansion.start(document, fields.size()));
    return new Keys(ordered(expansion.keys), expansion.multikey);
  }

  /** The values of a document that one of its keys was made of, one for each field. */
  List<Object> valuesOf(byte[] key, Document document) {
    Expansion expansion = new Expansion(this, false);
    expansion.wanted = key;
    expansion.expand(Expansion.start(document, fields.size()));
    return expansion.found;
  }

  /** What a result is sorted by: of a document with several keys, the one that comes first. */
  byte[] sortKeyOf(Document document) {
    return keysOf(document, false).keys().getFirst();
  }

  private static List<byte[]> ordered(List<byte[]> keys) {
    if (keys.size() < 2) {
      return keys;
    }
    keys.sort(Arrays::compareUnsigned);
    List<byte[]> once = new ArrayList<>(keys.size());
    for (byte[] key : keys) {
      if (once.isEmpty() || !Arrays.equals(once.getLast(), key)) {
        once.add(key);
      }
    }
    return once;
  }

  /**
   * Follows all fields of a pattern through one document. Where fields meet an array, every element gives a key; fields
   * that go through the same array take the same element. Two different arrays in one key are refused, as on a real server.
   */
  private static final class Expansion {

    /** How far one field has come: a value, and the parts of its path that are still to follow. */
    private record Place(Object value, int depth, boolean arrived) {

      static Place arrivedAt(Object value) {
        return new Place(value, 0, true);
      }
    }

    private final KeyPattern pattern;
    private final boolean sparse;
    private final List<byte[]> keys = new ArrayList<>(1);
    private long multikey;
    private byte[] wanted;
    private List<Object> found = List.of();

    private Expansion(KeyPattern pattern, boolean sparse) {
      this.pattern = pattern;
      this.sparse = sparse;
    }

    private static Place[] start(Document document, int fields) {
      Place[] places = new Place[fields];
      Arrays.fill(places, new Place(document, 0, false));
      return places;
    }

    private void expand(Place[] places) {
      Collection<?> array = null;
      String arrayName = null;
      for (int field = 0; field < places.length; field++) {
        places[field] = follow(places[field], pattern.fields.get(field).path());
        if (!places[field].arrived()) {
          Collection<?> met = (Collection<?>) places[field].value();
          if (array != null && array != met) {
            throw new CannotIndexParallelArraysError(List.of(arrayName, pattern.fields.get(field).path().name()));
          }
          array = met;
          arrayName = pattern.fields.get(field).path().name();
        }
      }
      if (array == null) {
        add(places);
      } else {
        expandArray(places, array);
      }
    }

    private static Place follow(Place place, FieldPath path) {
      Object value = place.value();
      int depth = place.depth();
      while (!place.arrived()) {
        if (value instanceof List<?> elements && depth < path.parts().size() && FieldPath.isPosition(path.parts().get(depth))) {
          int position = Integer.parseInt(path.parts().get(depth++));
          value = position < elements.size() ? elements.get(position) : Missing.getInstance();
        } else if (value instanceof Collection<?>) {
          return new Place(value, depth, false);
        } else if (depth == path.parts().size()) {
          return Place.arrivedAt(value);
        } else if (value instanceof Document document) {
          value = document.getOrMissing(path.parts().get(depth++));
        } else {
          return Place.arrivedAt(Missing.getInstance());
        }
      }
      return place;
    }

    private void expandArray(Place[] places, Collection<?> array) {
      if (array.isEmpty()) {
        expand(withElement(places, KeyWriter.KeyType.NO_ELEMENTS));
      }
      for (Object element : array) {
        expand(withElement(places, element));
      }
    }

    private Place[] withElement(Place[] places, Object element) {
      Place[] next = places.clone();
      for (int field = 0; field < places.length; field++) {
        if (!places[field].arrived()) {
          multikey |= 1L << field;
          next[field] = element(places[field], pattern.fields.get(field).path(), element);
        }
      }
      return next;
    }

    private static Place element(Place place, FieldPath path, Object element) {
      if (place.depth() == path.parts().size()) {
        return Place.arrivedAt(element);
      }
      return element instanceof Document ? new Place(element, place.depth(), false) : Place.arrivedAt(Missing.getInstance());
    }

    private void add(Place[] places) {
      if (sparse && Arrays.stream(places).allMatch(place -> place.value() instanceof Missing)) {
        return;
      }
      KeyWriter key = new KeyWriter();
      for (int field = 0; field < places.length; field++) {
        key.write(places[field].value(), pattern.fields.get(field).ascending());
      }
      byte[] bytes = key.toBytes();
      keys.add(bytes);
      if (Arrays.equals(bytes, wanted)) {
        found = Arrays.stream(places).map(Place::value).toList();
      }
    }
  }
}
