package nl.rijker.query.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes what all addresses that answer a requester share: who asks isn't in the address. */
@Configuration
class ReadDescription {
    private static final String PROBLEM = "Problem";
    private static final List<HttpStatus> REFUSALS =
            List.of(
                    HttpStatus.BAD_REQUEST,
                    HttpStatus.UNAUTHORIZED,
                    HttpStatus.FORBIDDEN,
                    HttpStatus.NOT_FOUND);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Requester.class);
    }

    @Bean
    GlobalOperationCustomizer refusals() {
        return (operation, method) -> {
            if (asksForRequester(method)) {
                REFUSALS.forEach(status -> describe(operation, status));
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return ReadDescription::addProblem;
    }

    private static boolean asksForRequester(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Requester.class);
    }

    private static void describe(Operation operation, HttpStatus status) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status.value()),
                        new ApiResponse()
                                .description(NotShown.title(status))
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(PROBLEM)))));
    }

    private static void addProblem(OpenAPI api) {
        ObjectSchema problem = new ObjectSchema();
        List<String> texts = List.of("type", "title", "detail", "detailEn", "code");
        texts.forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.setRequired(List.of("type", "title", "status", "detail", "detailEn", "code"));
        problem.setAdditionalProperties(true);
        api.schema(PROBLEM, problem);
    }
}
