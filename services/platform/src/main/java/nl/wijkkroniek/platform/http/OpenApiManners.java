package nl.wijkkroniek.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import nl.wijkkroniek.access.role.Rules;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the Dutch API Design Rules ask of every operation, said once instead of at every endpoint. */
@Configuration
class OpenApiManners {

  private static final String PREFIX = "/v1";
  private static final String TOKEN = "token";

  @Bean
  OpenApiCustomizer everyOperation() {
    AnswerExamples examples = new AnswerExamples();
    return api -> {
      api.setInfo(new Info().title("Wijkkroniek").version(ApiManners.API_VERSION)
          .description("The memory of a learning programme around social neighbourhood teams: record once, replay always.")
          .license(new License().name("EUPL-1.2").url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"))
          .contact(new Contact().name("Wijkkroniek").url("https://wijkkroniek.example").email("beheer@wijkkroniek.example")));
      api.setServers(List.of(new Server().url(PREFIX).description("This machine")));
      api.getComponents().addSchemas("Problem", problem());
      api.getComponents().addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
          .description("A token of your account, made on its page. What each role may do stands in services/access/docs/roles.md."));
      api.getPaths().forEach(OpenApiManners::guard);
      withoutPrefix(api);
      api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> complete(operation, examples)));
    };
  }

  /** Says of what not anyone may do that it asks for a token. */
  private static void guard(String path, PathItem item) {
    item.readOperationsMap().forEach((method, operation) -> {
      boolean open = Rules.all().stream().anyMatch(rule -> rule.activity().isOpen() && rule.method().equals(method.name()) && rule.pattern().equals(path));
      if (!open) {
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        operation.getResponses().addApiResponse("401", new ApiResponse().description("Only who is signed in may do this"));
        operation.getResponses().addApiResponse("403", new ApiResponse().description("The role of this account does not allow it"));
      }
    });
  }

  private static void withoutPrefix(OpenAPI api) {
    Paths paths = new Paths();
    api.getPaths().forEach((path, item) -> paths.addPathItem(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path, item));
    api.setPaths(paths);
  }

  private static void complete(Operation operation, AnswerExamples examples) {
    examples.of(operation.getOperationId()).ifPresent(example -> operation.getResponses().get("200").getContent().values().forEach(content ->
        content.setExample(example)));
    operation.getResponses().values().stream().map(ApiResponse::getContent).filter(Objects::nonNull).forEach(OpenApiManners::asText);
    operation.getResponses().putIfAbsent("400", new ApiResponse().description("What was asked is wrong: which field, why, and what to do"));
    operation.getResponses().forEach((status, response) -> {
      response.addHeaderObject("API-Version", new Header().description("The version of the API that answered").schema(new StringSchema().example(ApiManners.API_VERSION)));
      if (!status.startsWith("2")) {
        response.setContent(new Content().addMediaType("application/problem+json",
            new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
      }
    });
  }

  /** What is no JSON as a whole is a text, also where one line of it happens to be JSON. */
  private static void asText(Content content) {
    content.forEach((type, media) -> {
      if (!type.equals("application/json") && media.getExample() != null) {
        media.setExample(media.getExample().toString());
      }
    });
  }

  private static Schema<?> problem() {
    return new ObjectSchema().description("RFC 9457")
        .addProperty("type", new StringSchema().format("uri-reference"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema().format("uri-reference"))
        .required(List.of("status", "title", "detail"));
  }
}
