package nl.wijkkroniek.histories.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.many.States;
import nl.wijkkroniek.histories.search.Found;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.histories.search.Resembling;
import nl.wijkkroniek.histories.search.Wanted;
import nl.wijkkroniek.histories.turning.Turnings;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Describes every endpoint of the histories: what can be asked, with examples, and what is answered. */
public final class HistoriesOperations implements OperationCustomizer, OpenApiCustomizer {

  private static final String JSON = "application/json";
  /** Parameters that name a thing, which may not be known. */
  private static final Set<String> NAMING = Set.of("subject", "teams", "event");
  private static final Map<String, String> SLUGS = Map.of("team", "veerkracht-carnisse", "role", "carnisse-partner-eigen-methode", "experiment",
      "carnisse-integrale-wijkontwikkeling", "session", "carnisse-monitoring-2013", "need", "ouderen-carnisse", "circle", "platform31-sociale-wijkteams",
      "questionnaire", "inrichting-sociale-wijkteams-g32", "alumniday", "2014-najaar");

  private final Map<String, Class<?>> answers = new ConcurrentSkipListMap<>();

  /** The schemas of all answers. */
  @Override
  public void customise(OpenAPI api) {
    answers.forEach((name, answer) -> api.getComponents().addSchemas(name, AnswerSchema.of(answer)));
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    Asks asks = endpoint.getMethodAnnotation(Asks.class);
    if (asks == null) {
      return operation;
    }
    answers.put(asks.value().getSimpleName(), asks.value());
    List<Parameter> parameters = new ArrayList<>();
    Stream.of(endpoint.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
        .forEach(parameter -> parameters.add(inPath(parameter.getParameter().getName(), endpoint)));
    boolean isOfOne = !parameters.isEmpty();
    List.of(asks.parameters()).forEach(name -> parameters.add(parameter(name)));
    if (asks.form() == Asks.Form.STREAM) {
      parameters.add(new HeaderParameter().name("Last-Event-ID").required(false)
          .description("The id of the event that was read last: what comes after it is sent")
          .schema(new StringSchema()).example("120@4711"));
    }
    String id = endpoint.getMethod().getName() + asks.value().getSimpleName() + of(endpoint);
    return operation.operationId(id).summary(asks.summary()).parameters(parameters).responses(responses(asks, isOfOne));
  }

  private static String of(HandlerMethod endpoint) {
    return endpoint.getBeanType().getSimpleName().replace("Endpoints", "");
  }

  private static Parameter inPath(String name, HandlerMethod endpoint) {
    Parameter parameter = new PathParameter().name(name).required(true);
    return switch (name) {
      case "subjects" -> parameter.description("What kind of thing it is")
          .schema(new StringSchema()._enum(SLUGS.keySet().stream().sorted().map(kind -> kind + "s").toList()))
          .example("teams");
      case "slug" -> parameter.description("The public identifier within its kind")
          .schema(new StringSchema().pattern("^[a-z0-9]+(-[a-z0-9]+)*$").maxLength(100))
          .example(slug(endpoint));
      default -> throw new LinkageError("Nobody described the path parameter " + name);
    };
  }

  /** A subject of the example chronicles: of the kind that the endpoint is for, or that its method is named after, or a team. */
  private static String slug(HandlerMethod endpoint) {
    return Stream.of(of(endpoint), endpoint.getMethod().getName(), "team").map(word -> SLUGS.get(word.toLowerCase(Locale.ROOT))).filter(Objects::nonNull)
        .findFirst().orElseThrow();
  }

  private static Parameter parameter(String name) {
    Parameter parameter = new QueryParameter().name(name).required(false);
    return switch (name) {
      case "municipality" -> parameter.description("A CBS code; old and new code both find what is there, or was at the moment that is asked for").schema(new StringSchema().pattern("^GM\\d{4}$"))
          .example("GM0599");
      case "state" -> parameter.description("How it stands, or stood").schema(new StringSchema());
      case "withoutPartner" -> parameter.description("A partner that none of them has, by its name or the field it works in, whatever the capitals and accents; "
          + "once for each. In without stands how that is known: ended, or never told.")
          .schema(new ArraySchema().items(new StringSchema()).maxItems(10)).example(List.of("wijkverpleging"));
      case "withoutDomain" -> parameter.description("A life domain that none of them has in its scope, whatever the capitals and accents; once for each. In "
          + "without stands how that is known: ended, outside the scope that was told, or never told")
          .schema(new ArraySchema().items(new StringSchema()).maxItems(10)).example(List.of("werk en inkomen"));
      case "team" -> parameter.description("Slug of the team it belongs to or is about").schema(new StringSchema()).example("veerkracht-carnisse");
      case "subject" -> parameter.description("A subject, <kind>/<slug>; once for each").required(true)
          .schema(new ArraySchema().items(new StringSchema()).minItems(1).maxItems(States.MOST)).example(List.of("team/veerkracht-carnisse"));
      case "fromAsOf", "toAsOf" -> parameter.description("The field clock of the %s moment: an EDTF date; without it all that is told"
          .formatted(name.startsWith("from") ? "first" : "second")).schema(new StringSchema()).example(name.startsWith("from") ? "2012" : "2014");
      case "fromKnownAt", "toKnownAt" -> parameter.description("The recording clock of the %s moment: a date-time or a position; without it now"
          .formatted(name.startsWith("from") ? "first" : "second")).schema(new StringSchema()).example("2026-11-21T09:30:00Z");
      case "asOf" -> parameter.description("The field clock: as it was on the latest day of this date (EDTF). What may have happened later is marked uncertain")
          .schema(new StringSchema()).example("2012");
      case "knownAt" -> parameter.description("The recording clock: as it was known then. A date-time (RFC 3339) or a position; not in the future")
          .schema(new StringSchema()).example("2026-11-21T09:30:00Z");
      case "pace" -> parameter.description("Entries a second, to 100; 0 for as fast as they are read").schema(new NumberSchema()._default(BigDecimal.ZERO)
          .minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(100))).example(0.5);
      case "follow" -> parameter.description("Goes on with what is being recorded; only with order=recording").schema(new BooleanSchema());
      case "order" -> parameter.description("As it happened, or as it was written down")
          .schema(new StringSchema()._default("field")._enum(List.of("field", "recording")));
      case "cursor" -> parameter.description("Where the page begins: next of the page before").schema(new StringSchema());
      case "limit" -> parameter.description("Most items on the page. A list at another moment than now, or of what teams have not, looks at so many for one page that it may be "
          + "shorter, or empty, and still have a next").schema(new IntegerSchema()._default(Histories.USUAL)
          .minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Histories.MOST)));
      case "event" -> parameter.required(true).description("Where to begin: source#id, with the # written as %23").schema(new StringSchema())
          .example("urn:nld:wijkkroniek:carnisse#carnisse-020");
      case "direction" -> parameter.description("To what led to it, or to what it led to")
          .schema(new StringSchema()._default("back")._enum(List.of("back", "forward")));
      case "teams" -> parameter.description("Slugs, separated by commas; 60 at most. Or name a municipality").schema(new StringSchema())
          .example("veerkracht-carnisse,wijeindhoven");
      case "align" -> parameter.description("On the calendar, in months since each was founded, or in months since an event of each")
          .schema(new StringSchema()._default("calendar")._enum(List.of("calendar", "founding", "event")));
      case "since" -> parameter.description("For align=event: events as source#id, separated by spaces; in each team the first of these that is in its history")
          .schema(new StringSchema());
      case "from", "until" -> parameter.description("A part of the axis: an EDTF date by the calendar, else a whole number of months, also below zero")
          .schema(new StringSchema());
      case "dimension" -> parameter.description("In what: of teams several, separated by commas; of a questionnaire one. All where nothing is said")
          .schema(new StringSchema());
      case "months" -> parameter.description("How long before a turning point reflections count as before it").schema(new IntegerSchema()
          ._default(Turnings.USUAL_MONTHS).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Turnings.MOST_MONTHS)));
      case "questionnaire" -> parameter.description("Slug of one questionnaire; all where nothing is said").schema(new StringSchema());
      case "year" -> parameter.description("One year").schema(new IntegerSchema()).example(2014);
      case "choice" -> parameter.description("One choice, as it was told, in capitals or not").schema(new StringSchema());
      case "depth" -> parameter.description("Most steps from there").schema(new IntegerSchema()._default(Causes.USUAL_DEPTH).minimum(BigDecimal.ONE)
          .maximum(BigDecimal.valueOf(Causes.DEEPEST)));
      case "q" -> parameter.required(true).description("Words, in Dutch or English, in any form; all of them, of the last one also its beginning")
          .schema(new StringSchema().minLength(1).maxLength(Wanted.LONGEST)).example("buurtkamer vrijwilligers");
      case "most" -> parameter.description("Most that is told of, for each").schema(new IntegerSchema()._default(5).minimum(BigDecimal.ONE)
          .maximum(BigDecimal.valueOf(Resembling.MOST)));
      case "kind" -> parameter.description("Kind of subject that it happened to").schema(new StringSchema()._enum(Wanted.KINDS)).example("team");
      case "period" -> parameter.description("Only what may have happened in this period (EDTF); what may have happened outside it is marked uncertain")
          .schema(new StringSchema()).example("2012/2014");
      case "after" -> parameter.description("Waits, some seconds at most, until what was recorded at this position is in the answer")
          .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO));
      default -> throw new LinkageError("Nobody described the query parameter " + name);
    };
  }

  /** @param isOfOne whether its path names a subject */
  private static ApiResponses responses(Asks asks, boolean isOfOne) {
    ApiResponses responses = new ApiResponses();
    ApiResponse answer = switch (asks.form()) {
      case LIST -> page(asks.value());
      case STATE -> state(asks.value());
      case BARE -> new ApiResponse().description("What was asked").content(content(reference(asks.value())));
      case STREAM -> new ApiResponse().description("Events named entry, each with an id and an entry of the history as its data; at last one named end, or stopping")
          .content(new Content().addMediaType("text/event-stream", new MediaType().schema(new StringSchema())));
    };
    if (!asks.example().isEmpty()) {
      answer.getContent().get(JSON).setExample(ExampleAnswer.read(asks.example()));
    }
    responses.addApiResponse("200", answer);
    responses.addApiResponse("400", new ApiResponse().description("A query parameter is not known, cannot be read, or lies in the future: errors says which and why"));
    if (Stream.of(asks.parameters()).anyMatch(NAMING::contains) || isOfOne) {
      responses.addApiResponse("404", new ApiResponse().description("Not known, or not known at that moment"));
    }
    responses.addApiResponse("503", new ApiResponse().description("What was asked to wait for is not in the histories in time; ask again in a few seconds"));
    return responses;
  }

  private static ApiResponse page(Class<?> item) {
    ObjectSchema page = new ObjectSchema();
    page.addProperty("items", new ArraySchema().items(reference(item))).addProperty("position", AnswerSchema.position())
        .addProperty("next", new StringSchema().description("The cursor of the next page; absent on the last"));
    page.setRequired(List.of("items", "position"));
    if (item == Found.class) {
      page.addProperty("allWords", new BooleanSchema().description("Whether all words of the question stand in what was found; otherwise nothing has them all"))
          .addProperty("behind", new IntegerSchema().format("int64").description("How many recorded events cannot be found yet"))
          .addProperty("bounded", new BooleanSchema().description("Whether not all could be looked through that was said for fewer than everybody and may be for "
              + "who asks: then it was the %d texts nearest to them. What the words are makes no difference to it".formatted(ForFew.MOST)));
    }
    return new ApiResponse().description("A page").content(content(page))
        .addHeaderObject("Link", new Header().description("The next page, rel=\"next\"").schema(new StringSchema()));
  }

  private static ApiResponse state(Class<?> state) {
    ObjectSchema beside = new ObjectSchema();
    beside.addProperty("slug", new StringSchema()).addProperty("name", new StringSchema()).addProperty("position", AnswerSchema.position())
        .addProperty("asOf", AnswerSchema.date())
        .addProperty("uncertain", new ArraySchema().items(new StringSchema()).description("Events counted in that may have happened after the day asked for"))
        .addProperty("duplicateOf", new StringSchema().description("What it turned out to be, <kind>/<slug>; absent where it is itself"))
        .addProperty("duplicates", new ArraySchema().items(new StringSchema()).description("Those that turned out to be it, <kind>/<slug>"));
    return new ApiResponse().description("How it stood").content(content(new Schema<>().allOf(List.of(reference(state), beside))));
  }

  private static Schema<?> reference(Class<?> answer) {
    return new Schema<>().$ref("#/components/schemas/" + answer.getSimpleName());
  }

  private static Content content(Schema<?> schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }
}
