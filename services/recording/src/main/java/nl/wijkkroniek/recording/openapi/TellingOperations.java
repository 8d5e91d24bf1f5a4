package nl.wijkkroniek.recording.openapi;

import static nl.wijkkroniek.recording.openapi.LanguageSchema.date;
import static nl.wijkkroniek.recording.openapi.LanguageSchema.eventId;
import static nl.wijkkroniek.recording.openapi.LanguageSchema.slug;
import static nl.wijkkroniek.recording.openapi.LanguageSchema.text;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.Tells;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes every endpoint that takes a telling: what it takes, with an example, and what it answers. */
public final class TellingOperations implements OperationCustomizer, OpenApiCustomizer {

  private static final String JSON = "application/json";
  private static final Map<String, String> TAGS = Map.of("team", "Teams", "role", "Roles", "experiment", "Experiments", "session", "Reflection sessions",
      "need", "Needs", "circle", "Learning circles", "questionnaire", "Questionnaires", "alumniday", "Alumni days", "participant", "Participants");

  private final Examples examples = Examples.bundled();

  /** The schemas of all events that can be told. */
  @Override
  public void customise(OpenAPI api) {
    EventType.all().forEach(type -> {
      api.getComponents().addSchemas(type.name(), data(type));
      api.getComponents().addSchemas(told(type), envelope(type));
    });
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    Tells tells = endpoint.getMethodAnnotation(Tells.class);
    return tells == null ? operation : describe(operation, EventType.named(tells.value().getSimpleName()).orElseThrow(), tells.summary());
  }

  private Operation describe(Operation operation, EventType type, String summary) {
    return operation.operationId("tell" + type.name()).summary(summary).tags(List.of(type.kind() == null ? "Corrections" : TAGS.get(type.kind().code())))
        .description("Records %s. Sent again with the same Idempotency-Key it changes nothing, and is answered with the same receipt.".formatted(type.name()))
        .parameters(Stream.concat(type.kind() == null ? Stream.of(subjects()) : Stream.empty(), Stream.of(
            new PathParameter().name("slug").description("The public identifier within its kind").schema(slug()),
            new HeaderParameter().name(Desk.IDEMPOTENCY_KEY).required(false).description("What this telling is recognised by when it is repeated")
                .schema(new StringSchema().minLength(1).maxLength(200)))).toList())
        .requestBody(new RequestBody().required(true).content(content(reference(told(type)).example(example(type)))))
        .responses(responses(operation));
  }

  private static Parameter subjects() {
    return new PathParameter().name("subjects").description("What kind of thing it is")
        .schema(new StringSchema()._enum(TAGS.keySet().stream().sorted().map(kind -> kind + "s").toList()));
  }

  private static ApiResponses responses(Operation operation) {
    Schema<?> receipt = operation.getResponses().get("200").getContent().get(JSON).getSchema();
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse("201", receipt("Recorded, for good", receipt));
    responses.addApiResponse("200", receipt("Told before: the receipt of the first time", receipt));
    responses.addApiResponse("400", new ApiResponse().description("Wrong in itself, or refused by a rule: which field, why, and what stands in the way"));
    responses.addApiResponse("409", new ApiResponse().description(
        "Contradicts what was recorded meanwhile (see changed), the key was used for something else, or the subject is being imported"));
    responses.addApiResponse("503", new ApiResponse().description("The store takes nothing now; nothing is lost by trying again with the same key"));
    return responses;
  }

  private static ApiResponse receipt(String description, Schema<?> receipt) {
    return new ApiResponse().description(description).content(content(new MediaType().schema(receipt)))
        .addHeaderObject("Location", new Header().description("The history it now stands in").schema(new StringSchema().format("uri-reference")));
  }

  private static Content content(MediaType media) {
    return new Content().addMediaType(JSON, media);
  }

  private static MediaType reference(String schema) {
    return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
  }

  private static String told(EventType type) {
    return type.name() + "Told";
  }

  private static ObjectSchema data(EventType type) {
    ObjectSchema data = LanguageSchema.of(type.data());
    data.description("The data of " + type.cloudEventType());
    provenance(data);
    return data;
  }

  private static ObjectSchema envelope(EventType type) {
    ObjectSchema told = new ObjectSchema();
    told.setAdditionalProperties(false);
    told.addProperty("occurredOn", date());
    told.addProperty("causedBy", new ArraySchema().items(eventId()).maxItems(Happening.MOST_CAUSES).description("What led to it"));
    provenance(told);
    told.addProperty("basedOn", new IntegerSchema().format("int64").minimum(BigDecimal.valueOf(-1))
        .description("The position up to and including which the teller knew the log; a contradiction with something later is answered with 409"));
    told.addProperty("data", new Schema<>().$ref("#/components/schemas/" + type.name()));
    return told;
  }

  /** May stand among the data, as in a chronicle, or beside it. */
  private static void provenance(ObjectSchema object) {
    object.addProperty("citation", text().description("Where it is known from"));
    object.addProperty("reconstructed", new BooleanSchema().description("Written down afterwards from sources"));
  }

  private Object example(EventType type) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("occurredOn", "2013-06~");
    example.put("data", examples.of(type));
    return example;
  }
}
