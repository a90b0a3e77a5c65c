package streethub.integrations.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** What {@code /v3/api-docs} says beyond what stands at each route: who may call, and how every error looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String TYPE = "x-type";
    private static final String REF = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Body.class);
    }

    @Bean
    OpenAPI apiDescriptionOfStreetHub() {
        return new OpenAPI()
                .info(new Info()
                        .title("StreetHub API")
                        .version("v1")
                        .description("The smart hub of a subdistrict: reports, cases, tasks,"
                                + " facilities, the grid, venues and bookings, the forum."
                                + " Lists are {\"items\": […], \"next\": cursor or null}; times are ISO 8601 with"
                                + " offset; places are WGS 84. Errors are problem+json (RFC 9457) and come in this"
                                + " order: 404, 403, 409, 400, 422, 429. Texts are Chinese unless Accept-Language asks for"
                                + " English.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token from POST /api/v1/tokens.")));
    }

    /** Bodies are read by {@link BodyReader}, which springdoc does not know. */
    @Bean
    OperationCustomizer bodiesOfOperations() {
        return (operation, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.getParameterType() == Body.class) {
                    describe(
                            operation,
                            ResolvableType.forMethodParameter(parameter)
                                    .getGeneric(0)
                                    .resolve(Object.class));
                }
            }
            return operation;
        };
    }

    private static void describe(Operation operation, Class<?> type) {
        RequestBody body = new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/json", new MediaType().schema(reference(type.getSimpleName()))));
        body.addExtension(TYPE, type.getName());
        operation.requestBody(body);
    }

    @Bean
    OpenApiCustomizer schemasAndProblems() {
        return api -> {
            register(api.getComponents(), Problem.class);
            api.getPaths().values().forEach(path -> path.readOperationsMap()
                    .values()
                    .forEach(operation -> complete(api.getComponents(), operation)));
        };
    }

    private static void complete(Components components, Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.getExtensions() != null && body.getExtensions().remove(TYPE) instanceof String type) {
            try {
                register(components, Class.forName(type));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("default", problem("Any error, as problem+json."));
        responses.addApiResponse("400", problem("A bad body or parameter; field names it."));
        responses.addApiResponse(
                "429",
                problem("Too many requests.")
                        .addHeaderObject(
                                "Retry-After",
                                new Header().description("Seconds.").schema(new IntegerSchema())));
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open) {
            responses.addApiResponse("401", problem("No token, or one that is unknown or has expired."));
            responses.addApiResponse("403", problem("The caller's role or scope does not allow it."));
        }
    }

    private static void register(Components components, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(reference(PROBLEM))));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(REF + name);
    }
}
