package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;

/**
 * Sends answers whose documents stand in a {@link RawArray}; others the original sends. Reading a log is mostly this, and taking each document
 * to pieces to put it together again took more than finding it.
 */
final class AnswerEncoder extends MongoWireMessageEncoder {

  static final String CURSOR = "cursor";

  private static final int LENGTH = Integer.BYTES;

  /** Takes the place of the original on this connection, once. */
  static void serve(Channel channel) {
    if (channel != null && channel.pipeline().get(AnswerEncoder.class) == null && channel.pipeline().get(MongoWireMessageEncoder.class) != null) {
      channel.pipeline().replace(MongoWireMessageEncoder.class, AnswerEncoder.class.getSimpleName(), new AnswerEncoder());
    }
  }

  @Override
  protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
    if (isRaw(message.getDocument())) {
      int start = out.writerIndex();
      out.writeIntLE(0).writeIntLE(message.getHeader().getRequestID()).writeIntLE(message.getHeader().getResponseTo());
      out.writeIntLE(OpCode.OP_MSG.getId()).writeIntLE(message.getFlags()).writeByte(MongoMessage.SECTION_KIND_BODY);
      document(message.getDocument(), out);
      out.setIntLE(start, out.writerIndex() - start);
    } else {
      super.encode(context, message, out);
    }
  }

  private static boolean isRaw(Document answer) {
    return answer.get(CURSOR) instanceof Document cursor && cursor.values().stream().anyMatch(RawArray.class::isInstance);
  }

  private static void document(Document document, ByteBuf out) {
    int start = begin(out);
    document.forEach((name, value) -> {
      switch (value) {
        case Document inner -> {
          name(BsonConstants.TYPE_EMBEDDED_DOCUMENT, name, out);
          document(inner, out);
        }
        case RawArray array -> {
          name(BsonConstants.TYPE_ARRAY, name, out);
          array(array, out);
        }
        default -> element(new Document(name, value), out);
      }
    });
    end(start, out);
  }

  private static void array(RawArray array, ByteBuf out) {
    int start = begin(out);
    int index = 0;
    for (byte[] document : array.documents()) {
      name(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(index++), out);
      out.writeBytes(document);
    }
    end(start, out);
  }

  /** A document without what stands around its only field. */
  private static void element(Document only, ByteBuf out) {
    ByteBuf whole = Unpooled.buffer();
    BsonEncoder.encodeDocument(only, whole);
    out.writeBytes(whole, LENGTH, whole.readableBytes() - LENGTH - 1);
  }

  private static void name(byte type, String name, ByteBuf out) {
    out.writeByte(type);
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8)).writeByte(BsonConstants.STRING_TERMINATION);
  }

  private static int begin(ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    return start;
  }

  private static void end(int start, ByteBuf out) {
    out.writeByte(BsonConstants.TERMINATING_BYTE);
    out.setIntLE(start, out.writerIndex() - start);
  }
}
