package nl.wijkkroniek.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What a serializer makes, as BSON. A serializer that knows BSON writes documents; the text of any other one is stored as text,
 * so that every serializer of Axon can be used.
 */
final class Stored {

  private Stored() {
  }

  static SerializedObject<BsonValue> payload(EventMessage<?> message, Serializer serializer) {
    if (serializer.canSerializeTo(BsonValue.class)) {
      return message.serializePayload(serializer, BsonValue.class);
    }
    SerializedObject<String> text = message.serializePayload(serializer, String.class);
    return new SimpleSerializedObject<>(new BsonString(text.getData()), BsonValue.class, text.getType());
  }

  static BsonValue metadata(MetaData metaData, Serializer serializer) {
    return serializer.canSerializeTo(BsonValue.class)
        ? serializer.serialize(metaData, BsonValue.class).getData()
        : new BsonString(serializer.serialize(metaData, String.class).getData());
  }

  static SerializedObject<?> payload(BsonValue data, String type, String revision, Serializer serializer) {
    return serializer.canSerializeTo(BsonValue.class)
        ? new SimpleSerializedObject<>(data, BsonValue.class, type, revision)
        : new SimpleSerializedObject<>(data.asString().getValue(), String.class, type, revision);
  }

  static SerializedObject<?> metadata(BsonValue data, Serializer serializer) {
    return serializer.canSerializeTo(BsonValue.class)
        ? new SerializedMetaData<>(data, BsonValue.class)
        : new SerializedMetaData<>(data.asString().getValue(), String.class);
  }
}
