package nl.wijkkroniek.recording.keeping;

import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.recording.telling.Telling;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A telling in one canonical form: the same for the same content, however it was spelled or laid out. A date left open stays open, so that a repetition
 * tomorrow is still the same; who tells it and what they had seen are no part of it.
 *
 * @param json its canonical form, in UTF-8
 */
record WhatWasAsked(byte[] json) {

  private static final JsonMapper MAPPER = LanguageJson.mapper().rebuild().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  static WhatWasAsked in(Telling telling) {
    ObjectNode asked = MAPPER.createObjectNode();
    telling.causedBy().stream().map(EventId::toString).sorted().forEach(asked.putArray("causedBy")::add);
    asked.put("citation", telling.provenance().citation());
    asked.set("data", MAPPER.valueToTree(telling.data()));
    asked.put("occurredOn", telling.occurredOn() == null ? null : telling.occurredOn().text());
    asked.put("reconstructed", telling.provenance().reconstructed());
    asked.put("subject", telling.subject().toString());
    asked.put("type", EventType.of(telling.data()).name());
    return new WhatWasAsked(MAPPER.writeValueAsBytes(asked));
  }
}
