package nl.rijker.query.figures;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what may stand behind the address of each family of figures. */
@Configuration
class FigureDescription {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(FigureQuery.class);
    }

    @Bean
    GlobalOperationCustomizer figureParameters() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters())
                    .map(parameter -> parameter.getParameterAnnotation(Asked.class))
                    .filter(Objects::nonNull)
                    .forEach(asked -> describe(operation, asked.value()));
            return operation;
        };
    }

    private static void describe(Operation operation, Family family) {
        for (String name : family.parameters()) {
            operation.addParametersItem(
                    new QueryParameter().name(name).required(false).schema(schema(name, family)));
        }
    }

    private static Schema<?> schema(String name, Family family) {
        return switch (name) {
            case Family.VALID_FROM, Family.VALID_TO, Family.KNOWN_AT -> new DateSchema();
            case Family.BY -> {
                StringSchema dimension = new StringSchema();
                family.dimensions().forEach(one -> dimension.addEnumItem(one.name()));
                yield new ArraySchema().items(dimension);
            }
            default -> new StringSchema();
        };
    }
}
