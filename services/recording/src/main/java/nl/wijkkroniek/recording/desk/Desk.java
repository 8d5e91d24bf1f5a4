package nl.wijkkroniek.recording.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Refusals;
import nl.wijkkroniek.recording.telling.Telling;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where what is told over HTTP is taken in: every endpoint hands its request to this desk. */
public final class Desk {

  /** Request header: what a telling is recognised by when it is repeated. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final Recording recording;
  private final TellingJson json;
  private final Authorship authorship;
  private final int largestBody;

  /**
   * @param recorded what was told as an event; empty where nothing was
   * @param source who vouches for the ids of what is told here; a bare id is one of these
   * @param largestBody most bytes a request may have
   */
  public Desk(Recording recording, Function<EventId, Optional<Happening>> recorded, String source, int largestBody) {
    this.recording = recording;
    this.json = new TellingJson(source);
    this.authorship = new Authorship(recorded);
    this.largestBody = largestBody;
  }

  /** Records what the request tells: 201 with the receipt, or 200 with the same receipt when it was told before. */
  public ResponseEntity<ReceiptJson> tell(Class<? extends SubjectEvent> event, String slug, HttpServletRequest request) {
    return tell(event, type(event).kind(), slug, request);
  }

  /** The same of what can happen to a subject of any kind. */
  public ResponseEntity<ReceiptJson> tell(Class<? extends SubjectEvent> event, SubjectKind kind, String slug, HttpServletRequest request) {
    Acknowledgement done = recording.tell(telling(type(event), kind, slug, request));
    return ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(history(done.receipt().subject()).orElse(null))
        .body(ReceiptJson.of(done.receipt(), request.getLocale()));
  }

  private static EventType type(Class<? extends SubjectEvent> event) {
    return EventType.named(event.getSimpleName()).orElseThrow();
  }

  private Telling telling(EventType type, SubjectKind kind, String slug, HttpServletRequest request) {
    Teller teller = Teller.of(request);
    String body = Body.read(request, largestBody);
    try {
      Telling told = json.read(body, type, new SubjectId(kind, slug), teller.participant().slug(), key(request));
      return told.saying(authorship.of(told.data(), teller));
    } catch (InvalidField fault) {
      throw Refusals.invalid(fault);
    }
  }

  private static String key(HttpServletRequest request) {
    List<String> keys = Collections.list(request.getHeaders(IDEMPOTENCY_KEY));
    if (keys.size() > 1 || keys.size() == 1 && !VISIBLE.matcher(keys.getFirst()).matches()) {
      throw new InvalidField(IDEMPOTENCY_KEY,
          "moet één sleutel zijn van 1 tot 200 zichtbare tekens, zonder spaties",
          "must be one key of 1 to 200 visible characters, without spaces");
    }
    return keys.isEmpty() ? null : keys.getFirst();
  }

  /** Where it can be read; of a participant nowhere. */
  private static Optional<URI> history(SubjectId subject) {
    return subject.kind() == SubjectKind.PARTICIPANT ? Optional.empty()
        : Optional.of(URI.create("/v1/%ss/%s/history".formatted(subject.kind().code(), subject.slug())));
  }
}
