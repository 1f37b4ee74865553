package nl.rijker.command.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rijker.command.platform.Command;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the API from its code: commands as request bodies, problems, who may call. */
@Configuration
class ApiDescription {
    private static final String TOKEN = "token";
    private static final List<Integer> PROBLEMS =
            List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 500);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Incoming.class);
    }

    private final CommandSchemas schemas = new CommandSchemas();

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Rijker")
                                .version(WebConfiguration.VERSION)
                                .description(
                                        "Vastleggen wat er gebeurde, opvragen wat er veranderde.")
                                .license(
                                        new License()
                                                .name("EUPL-1.2")
                                                .url("https://eupl.eu/1.2/nl/")))
                .schemaRequirement(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    GlobalOperationCustomizer commandOperations() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.getParameterType() == Incoming.class)
                    .findFirst()
                    .ifPresent(incoming -> describe(operation, method, incoming));
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer commandSchemas() {
        return api -> {
            schemas.addTo(api);
            api.schema("Problem", problem());
            api.schema("Receipt", receipt());
        };
    }

    private void describe(Operation operation, HandlerMethod method, MethodParameter incoming) {
        Class<? extends Command> command = IncomingResolver.commandType(incoming);
        Creates creates = method.getMethodAnnotation(Creates.class);
        List<String> variables = pathVariables(method);
        Set<String> optional = new HashSet<>(variables);
        if (creates != null) {
            optional.add(creates.id());
        }
        operation
                .operationId(command.getSimpleName())
                .tags(List.of(StringUtils.unqualify(method.getBeanType().getPackageName())))
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .content(json("application/json", schemas.of(command, optional))))
                .responses(responses(creates != null));
        variables.forEach(
                name ->
                        operation.addParametersItem(
                                new PathParameter().name(name).schema(new StringSchema())));
        operation
                .addParametersItem(
                        header("Command-Id", "[A-Za-z0-9-]{8,64}")
                                .required(true)
                                .description("Eigen nummer van deze opdracht, zoals een UUID"))
                .addParametersItem(
                        header("If-Match", "\"[0-9]{1,18}\"")
                                .description("De versie waarmee u werkte, uit de ETag"));
    }

    private static List<String> pathVariables(HandlerMethod method) {
        String path = path(method.getBeanType()) + path(method.getMethod());
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    private static String path(java.lang.reflect.AnnotatedElement mapped) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
        return mapping == null ? "" : String.join("", mapping.path());
    }

    private static HeaderParameter header(String name, String pattern) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).schema(new StringSchema().pattern("^" + pattern + "$"));
        return header;
    }

    private static ApiResponses responses(boolean created) {
        ApiResponse recorded =
                new ApiResponse()
                        .description("Vastgelegd, nu of al eerder met dezelfde Command-Id")
                        .addHeaderObject("ETag", stringHeader("De versie na deze opdracht"))
                        .addHeaderObject("API-Version", stringHeader("De versie van de API"))
                        .content(json("application/json", reference("Receipt")));
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(created ? "201" : "200", recorded);
        for (int status : PROBLEMS) {
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse()
                            .description(Sentences.DUTCH.title(status))
                            .content(json("application/problem+json", reference("Problem"))));
        }
        return responses;
    }

    private static Header stringHeader(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Content json(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> receipt() {
        ObjectSchema receipt = new ObjectSchema();
        receipt.addProperty("id", new StringSchema());
        receipt.addProperty("version", new IntegerSchema().format("int64"));
        receipt.setRequired(List.of("id", "version"));
        return receipt;
    }

    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        List<String> texts = List.of("type", "title", "detail", "detailEn", "code");
        texts.forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.setRequired(List.of("type", "title", "status", "detail", "detailEn", "code"));
        problem.setAdditionalProperties(true);
        return problem;
    }
}
