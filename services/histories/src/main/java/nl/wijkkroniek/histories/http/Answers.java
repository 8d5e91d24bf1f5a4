package nl.wijkkroniek.histories.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as they go over the wire. */
public final class Answers {

  private final JsonMapper mapper = ApiJson.mapper();

  /** A page of subjects. */
  public <M> ResponseEntity<JsonNode> list(Page<M> page, Question question, Function<M, SubjectId> id) {
    return page(page, question, item -> withSlug(mapper.valueToTree(item), id.apply(item)));
  }

  /** The same, with what goes beside the page. */
  public <M> ResponseEntity<JsonNode> list(Page<M> page, Question question, Function<M, SubjectId> id, Map<String, Object> beside) {
    ResponseEntity<JsonNode> answer = list(page, question, id);
    beside.forEach((name, value) -> ((ObjectNode) answer.getBody()).set(name, mapper.valueToTree(value)));
    return answer;
  }

  /** A page of a history. */
  public ResponseEntity<JsonNode> history(Page<Entry> page, Question question) {
    return page(page, question, mapper::valueToTree);
  }

  /** A page of things that have no page of their own. */
  public ResponseEntity<JsonNode> items(Page<? extends Record> page, Question question) {
    return page(page, question, mapper::valueToTree);
  }

  /** A page of the history of many subjects. */
  public ResponseEntity<JsonNode> joint(Page<Entry> page, List<SubjectId> unknown, Question question) {
    ResponseEntity<JsonNode> answer = history(page, question);
    ((ObjectNode) answer.getBody()).set("unknown", mapper.valueToTree(unknown));
    return answer;
  }

  /** An answer that is written as it is. */
  public ResponseEntity<JsonNode> bare(Record answer) {
    return ResponseEntity.ok(mapper.valueToTree(answer));
  }

  /** One page of an answer that is written as it is. */
  public ResponseEntity<JsonNode> bare(Record answer, Cursor next, Question question) {
    ResponseEntity<JsonNode> whole = bare(answer);
    return next == null ? whole : ResponseEntity.ok().header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(question.addressOf(next))).body(whole.getBody());
  }

  /** A state as its endpoint answers it, but for what the answer rests on. */
  public JsonNode tree(Record state) {
    return mapper.valueToTree(state);
  }

  /** An entry in one line. */
  public String text(Entry entry) {
    return mapper.writeValueAsString(entry);
  }

  private <T> ResponseEntity<JsonNode> page(Page<T> page, Question question, Function<T, JsonNode> item) {
    ObjectNode body = mapper.createObjectNode();
    var items = body.putArray("items");
    page.items().forEach(one -> items.add(item.apply(one)));
    body.put("position", page.position());
    if (page.next() == null) {
      return ResponseEntity.ok(body);
    }
    body.put("next", page.next().text());
    return ResponseEntity.ok().header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(question.addressOf(page.next()))).body(body);
  }

  /** How a subject stood: its state, and beside it what the answer rests on. */
  public <S> ResponseEntity<JsonNode> state(Answer<S> answer, SubjectId id, String name, Identity identity) {
    ObjectNode body = withSlug(mapper.valueToTree(answer.state()), id);
    body.put("name", name);
    body.put("position", answer.position());
    if (answer.asOf() != null) {
      body.set("asOf", mapper.valueToTree(answer.asOf()));
    }
    body.set("uncertain", mapper.valueToTree(answer.uncertain()));
    body.setAll((ObjectNode) mapper.valueToTree(identity));
    return ResponseEntity.ok(body);
  }

  private static ObjectNode withSlug(ObjectNode subject, SubjectId id) {
    return subject.put("slug", id.slug());
  }
}
