package nl.rijker.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bare string in an event is a text for people or a citation; an id has a type of its own. */
class IdsAreTypesTest {
    private static final Set<String> TEXTS =
            Set.of(
                    "ActivityType.aliases",
                    "ActivityType.description",
                    "ActivityType.name",
                    "ActivityType.otherLinks",
                    "ActivityType.otherSources",
                    "ActivityType.partners",
                    "ActivityType.source",
                    "AreaUnit.name",
                    "Baseline.definition",
                    "Baseline.label",
                    "Baseline.note",
                    "Baseline.otherSources",
                    "Baseline.population",
                    "Baseline.source",
                    "Baseline.sourceName",
                    "Baseline.statedAs",
                    "Baseline.year",
                    "BudgetLine.fundingSource",
                    "BudgetLine.organisation",
                    "BudgetLine.source",
                    "Factor.aliases",
                    "Factor.description",
                    "Factor.name",
                    "Factor.source",
                    "FactorLinked.source",
                    "FrameworkAdopted.document",
                    "FrameworkAdopted.name",
                    "FrameworkAdopted.source",
                    "GeneralStatement.source",
                    "Goal.description",
                    "Goal.otherSources",
                    "Goal.source",
                    "Goal.title",
                    "InstrumentDefined.licence",
                    "InstrumentDefined.name",
                    "Item.text",
                    "Norm.conflict",
                    "Norm.otherSources",
                    "Norm.scope",
                    "Norm.source",
                    "Norm.title",
                    "NotedAmount.note",
                    "NotedAmount.source",
                    "NotedAmount.title",
                    "Part.source",
                    "Part.title",
                    "ProviderRegistered.name",
                    "Psychometrics.source",
                    "Scale.name",
                    "TaxonomyDefined.name",
                    "TaxonomyDefined.source");

    private record Planted(String session) {}

    @Test
    void only_listed_texts_are_bare_strings() {
        Set<String> found = new TreeSet<>();
        for (EventType type : EventTypes.ALL) {
            found.addAll(bareStrings(type.event()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    @Test
    void a_planted_bare_id_is_found() {
        assertThat(bareStrings(Planted.class)).containsExactly("Planted.session");
    }

    private static Set<String> bareStrings(Class<?> owner) {
        Set<String> found = new TreeSet<>();
        for (RecordComponent component : owner.getRecordComponents()) {
            Class<?> type = element(component.getGenericType());
            if (type == String.class || type == UUID.class) {
                found.add(owner.getSimpleName() + "." + component.getName());
            } else if (type.isRecord() && !isOneValue(type)) {
                found.addAll(bareStrings(type));
            }
        }
        return found;
    }

    /** The type of a component, or of what its list holds. */
    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? element(list.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static boolean isOneValue(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
