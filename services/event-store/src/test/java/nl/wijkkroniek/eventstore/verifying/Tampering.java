package nl.wijkkroniek.eventstore.verifying;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Makes one change somewhere in a document, at any depth; its {@code _id} stays as it is. */
final class Tampering {

  private static final int ATTEMPTS = 1000;

  enum Kind { VALUE, LOOK_ALIKE, ORDER, RENAMED, ADDED, REMOVED }

  private final Random random;

  Tampering(Random random) {
    this.random = random;
  }

  /** The same document with one change of this kind; a commit has room for each kind. */
  BsonDocument of(BsonDocument original, Kind kind) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BsonDocument copy = original.clone();
      if (change(drawn(copy), kind)) {
        return copy;
      }
    }
    throw new AssertionError("No place for " + kind + " in " + original.toJson());
  }

  /** Something in a document or a list: by its name, or by its number. */
  private record Place(BsonValue holder, String name, int index) {

    BsonValue value() {
      return holder.isDocument() ? holder.asDocument().get(name) : holder.asArray().get(index);
    }

    void set(BsonValue value) {
      if (holder.isDocument()) {
        holder.asDocument().put(name, value);
      } else {
        holder.asArray().set(index, value);
      }
    }
  }

  private Place drawn(BsonDocument document) {
    List<Place> places = new ArrayList<>();
    collect(document, places);
    places.removeIf(place -> place.holder == document && place.name.equals("_id"));
    return places.get(random.nextInt(places.size()));
  }

  private static void collect(BsonValue holder, List<Place> places) {
    if (holder.isDocument()) {
      holder.asDocument().forEach((name, value) -> {
        places.add(new Place(holder, name, -1));
        collect(value, places);
      });
    } else if (holder.isArray()) {
      for (int i = 0; i < holder.asArray().size(); i++) {
        places.add(new Place(holder, null, i));
        collect(holder.asArray().get(i), places);
      }
    }
  }

  private boolean change(Place place, Kind kind) {
    return switch (kind) {
      case VALUE -> changeValue(place);
      case LOOK_ALIKE -> changeType(place);
      case ORDER -> changeOrder(place);
      case RENAMED -> rename(place);
      case ADDED -> add(place.value());
      case REMOVED -> remove(place);
    };
  }

  private boolean changeValue(Place place) {
    BsonValue other = switch (place.value()) {
      case BsonString text -> new BsonString(text.getValue() + "x");
      case BsonInt32 number -> new BsonInt32(number.getValue() + 1);
      case BsonInt64 number -> new BsonInt64(number.getValue() - 1);
      case BsonDouble number -> new BsonDouble(Math.nextUp(number.getValue()));
      case BsonBoolean truth -> BsonBoolean.valueOf(!truth.getValue());
      case BsonDateTime moment -> new BsonDateTime(moment.getValue() + 1);
      case BsonObjectId _ -> new BsonObjectId();
      case BsonBinary bytes -> flipped(bytes);
      case BsonNull _ -> BsonBoolean.FALSE;
      default -> null;
    };
    if (other == null) {
      return false;
    }
    place.set(other);
    return true;
  }

  private BsonBinary flipped(BsonBinary original) {
    byte[] bytes = original.getData().clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return new BsonBinary(bytes);
  }

  /** What a shell, or a comparison of values, takes for the same. */
  private boolean changeType(Place place) {
    BsonValue other = switch (place.value()) {
      case BsonInt32 number -> random.nextBoolean() ? new BsonInt64(number.getValue()) : new BsonDouble(number.getValue());
      case BsonInt64 number -> random.nextBoolean() ? new BsonInt32((int) number.getValue()) : new BsonDouble(number.getValue());
      case BsonDouble number when number.getValue() == number.intValue() -> new BsonInt32(number.intValue());
      case BsonDateTime moment -> new BsonInt64(moment.getValue());
      default -> null;
    };
    if (other == null) {
      return false;
    }
    place.set(other);
    return true;
  }

  private boolean changeOrder(Place place) {
    return switch (place.value()) {
      case BsonArray list -> changeOrder(list);
      case BsonDocument fields when fields.size() > 1 -> {
        place.set(moved(fields));
        yield true;
      }
      default -> false;
    };
  }

  private boolean changeOrder(BsonArray list) {
    if (list.size() < 2 || list.getFirst().equals(list.getLast())) {
      return false;
    }
    Collections.swap(list, 0, list.size() - 1);
    return true;
  }

  private static BsonDocument moved(BsonDocument fields) {
    BsonDocument moved = fields.clone();
    String first = fields.getFirstKey();
    BsonValue value = moved.remove(first);
    return moved.append(first, value);
  }

  private static boolean rename(Place place) {
    if (!place.holder.isDocument()) {
      return false;
    }
    BsonDocument holder = place.holder.asDocument();
    BsonDocument before = holder.clone();
    holder.clear();
    for (Map.Entry<String, BsonValue> field : before.entrySet()) {
      holder.put(field.getKey().equals(place.name) ? place.name + "x" : field.getKey(), field.getValue());
    }
    return true;
  }

  private static boolean add(BsonValue value) {
    return switch (value) {
      case BsonArray list -> list.add(new BsonString("added"));
      case BsonDocument fields -> fields.put("added", BsonNull.VALUE) == null;
      default -> false;
    };
  }

  private static boolean remove(Place place) {
    if (place.holder.isDocument()) {
      place.holder.asDocument().remove(place.name);
    } else {
      place.holder.asArray().remove(place.index);
    }
    return true;
  }
}
