package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as they are kept: BSON, which is smaller and quicker than serialised Java and never shared between threads. */
final class BsonBytes {

  private static final int TOO_LARGE = 10334;

  private BsonBytes() {
  }

  /** @throws MongoServerError when the document is larger than a MongoDB server takes (16 MB) */
  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    int size = buffer.readableBytes();
    if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge",
          "BSONObj size: " + size + " is invalid. Size must be between 0 and " + BsonConstants.MAX_BSON_OBJECT_SIZE);
    }
    byte[] bytes = new byte[size];
    buffer.readBytes(bytes);
    return bytes;
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
