package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.PageRequest;

/** What the generated OpenAPI document says beyond the controllers: money, pages, tokens, problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** With or without a pattern such as [0-9]{1,18} of its own. */
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*(\\{[^}]*}[^{}/]*)*}");

    private static final String BEARER = "bearer";
    private static final Set<String> SOMETIMES_ABSENT =
            Set.of("count_is_estimate", "corrected_search", "errors", "incident", "names", "return_policy");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("AloAuto").version("v1").description("Pièces auto et moto en Tunisie."))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The document spells fields as the answers do, and tells the items of a cart from those of an order. */
    @Bean
    ModelResolver schemasInSnakeCase(ObjectMapper json) {
        return new ModelResolver(json, new NestedTypeNames()) {
            @Override
            public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
                return isMoney(json, type) ? amount() : super.resolve(type, context, next);
            }
        };
    }

    private static boolean isMoney(ObjectMapper json, AnnotatedType type) {
        return type.getType() != null
                && json.constructType(type.getType()).getRawClass().equals(Money.class);
    }

    private static Schema<?> amount() {
        return new StringSchema().pattern("^-?\\d+\\.\\d{3}$").example("129.900");
    }

    /** Two views may each have an Item; the document needs two names. */
    private static final class NestedTypeNames extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null
                            || name.endsWith("View")
                            || outer.getSimpleName().endsWith("Controller")
                    ? name
                    : outer.getSimpleName() + name;
        }
    }

    /** Query parameters are spelled as they are read, and an answer's fields are always there, null or not. */
    @Bean
    OpenApiCustomizer namesAndPresence() {
        return api -> {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .filter(parameter -> "query".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.setName(snakeCase(parameter.getName())));
            api.getComponents().getSchemas().forEach((name, schema) -> {
                if (schema.getProperties() != null && !name.endsWith("Request") && schema.getRequired() == null) {
                    schema.setRequired(((Map<?, ?>) schema.getProperties())
                            .keySet().stream()
                                    .map(Object::toString)
                                    .filter(field -> !SOMETIMES_ABSENT.contains(field))
                                    .toList());
                }
            });
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Bean
    OperationCustomizer listsArePaged() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(PageRequest.class)) {
                operation.addParametersItem(number("limit", 1, PageRequest.MOST, PageRequest.USUAL));
                operation.addParametersItem(number("offset", 0, Integer.MAX_VALUE, 0));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer problemsAndTokens() {
        return api -> {
            api.getComponents()
                    .addSchemas("Problem", problem())
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(BEARER)
                                    .bearerFormat("JWT"));
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                openToAll(path, method.name(), operation);
                operation.getResponses().addApiResponse("default", refusal());
            }));
        };
    }

    private static void openToAll(String path, String method, Operation operation) {
        boolean open = PublicRoutes.ROUTES.stream()
                .anyMatch(route -> route.method().name().equals(method)
                        && shape(route.path()).equals(shape(path)));
        boolean personal =
                PublicRoutes.PERSONAL.stream().anyMatch(route -> route.path().equals(path));
        if (open && !personal) {
            operation.setSecurity(List.of());
        }
    }

    /** Two spellings of one path differ in the names of their variables only. */
    static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    private static Parameter number(String name, long least, long most, int usual) {
        IntegerSchema schema = new IntegerSchema();
        schema.minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most))
                .setDefault(usual);
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refus ou erreur (RFC 9457)")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("/problems/not-found"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("message", new StringSchema().description("In the caller's language: fr, ar or en"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("code", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .addProperty("incident", new StringSchema())
                .additionalProperties(Boolean.TRUE);
    }
}
