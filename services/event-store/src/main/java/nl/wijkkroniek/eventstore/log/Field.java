package nl.wijkkroniek.eventstore.log;

/** Names of the fields of a commit document, as a person reads them in a shell. */
final class Field {

  static final String POSITION = "_id";
  static final String SIZE = "n";
  static final String RECORDED_AT = "at";
  static final String PREVIOUS = "prev";
  static final String HASH = "hash";
  static final String KEY = "key";
  static final String DIGEST = "digest";
  static final String TOKEN = "token";
  static final String STREAMS = "streams";
  static final String IDS = "ids";
  static final String EVENTS = "events";

  static final String ID = "id";
  static final String TYPE = "type";
  static final String REVISION = "rev";
  static final String SUBJECT = "subject";
  static final String KIND = "kind";
  static final String SEQUENCE = "seq";
  static final String TOLD = "told";
  static final String ABOUT = "about";
  static final String LINKS = "links";
  static final String DATA = "data";
  static final String META = "meta";

  private Field() {
  }

  static String ofEvents(String field) {
    return EVENTS + "." + field;
  }
}
