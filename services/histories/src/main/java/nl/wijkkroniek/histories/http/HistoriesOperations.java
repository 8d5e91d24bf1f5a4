package nl.wijkkroniek.histories.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.role.RoleSummary;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.session.SessionSummary;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes every endpoint of the histories: what can be asked, with examples, and what is answered. */
public final class HistoriesOperations implements OperationCustomizer, OpenApiCustomizer {

  private static final String JSON = "application/json";
  private static final Set<Class<?>> ANSWERS = new LinkedHashSet<>(List.of(Entry.class, TeamState.class, TeamSummary.class, ExperimentState.class,
      ExperimentSummary.class, RoleState.class, RoleSummary.class, SessionState.class, SessionSummary.class, NeedState.class, NeedSummary.class,
      CircleState.class, CircleSummary.class, Agenda.class, QuestionnaireState.class, QuestionnaireSummary.class, AlumniDayState.class,
      AlumniDaySummary.class));

  /** The schemas of all answers. */
  @Override
  public void customise(OpenAPI api) {
    ANSWERS.forEach(answer -> api.getComponents().addSchemas(answer.getSimpleName(), AnswerSchema.of(answer)));
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    Asks asks = endpoint.getMethodAnnotation(Asks.class);
    if (asks == null) {
      return operation;
    }
    List<Parameter> parameters = new ArrayList<>();
    if (endpoint.getMethodParameters().length > 1) {
      parameters.add(new PathParameter().name("slug").required(true).description("The public identifier within its kind")
          .schema(new StringSchema().pattern("^[a-z0-9]+(-[a-z0-9]+)*$").maxLength(100)).example("veerkracht-carnisse"));
    }
    List.of(asks.parameters()).forEach(name -> parameters.add(parameter(name)));
    return operation.operationId(endpoint.getMethod().getName() + asks.value().getSimpleName() + endpoint.getBeanType().getSimpleName().replace("Endpoints", ""))
        .summary(asks.summary()).parameters(parameters).responses(responses(asks));
  }

  private static Parameter parameter(String name) {
    Parameter parameter = new QueryParameter().name(name).required(false);
    return switch (name) {
      case "municipality" -> parameter.description("A CBS code; old and new code both find the team").schema(new StringSchema().pattern("^GM\\d{4}$")).example("GM0599");
      case "state" -> parameter.description("How it stands now").schema(new StringSchema());
      case "team" -> parameter.description("Slug of the team it belongs to or is about").schema(new StringSchema()).example("veerkracht-carnisse");
      case "asOf" -> parameter.description("The field clock: as it was on the latest day of this date (EDTF). What may have happened later is marked uncertain")
          .schema(new StringSchema()).example("2012");
      case "knownAt" -> parameter.description("The recording clock: as it was known then. A date-time (RFC 3339) or a position; not in the future")
          .schema(new StringSchema()).example("2026-11-21T09:30:00Z");
      case "order" -> parameter.description("As it happened, or as it was written down").schema(new StringSchema()._default("field")._enum(List.of("field", "recording")));
      case "cursor" -> parameter.description("Where the page begins: next of the page before").schema(new StringSchema());
      case "limit" -> parameter.description("Most items on the page").schema(new IntegerSchema()._default(Histories.USUAL)
          .minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Histories.MOST)));
      case "after" -> parameter.description("Waits, some seconds at most, until what was recorded at this position is in the answer")
          .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO));
      default -> throw new LinkageError("Nobody described the query parameter " + name);
    };
  }

  private static ApiResponses responses(Asks asks) {
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse("200", asks.list() ? page(asks.value()) : state(asks.value()));
    responses.addApiResponse("400", new ApiResponse().description("A query parameter is not known, cannot be read, or lies in the future: errors says which and why"));
    if (!asks.list() || asks.value() == Entry.class) {
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
    return new ApiResponse().description("A page").content(content(page))
        .addHeaderObject("Link", new Header().description("The next page, rel=\"next\"").schema(new StringSchema()));
  }

  private static ApiResponse state(Class<?> state) {
    ObjectSchema beside = new ObjectSchema();
    beside.addProperty("slug", new StringSchema()).addProperty("name", new StringSchema()).addProperty("position", AnswerSchema.position())
        .addProperty("asOf", AnswerSchema.date())
        .addProperty("uncertain", new ArraySchema().items(new StringSchema()).description("Events counted in that may have happened after the day asked for"));
    return new ApiResponse().description("How it stood").content(content(new Schema<>().allOf(List.of(reference(state), beside))));
  }

  private static Schema<?> reference(Class<?> answer) {
    return new Schema<>().$ref("#/components/schemas/" + answer.getSimpleName());
  }

  private static Content content(Schema<?> schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }
}
