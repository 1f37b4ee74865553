package nl.rijker.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.json.EventTypes;
import org.junit.jupiter.api.Test;

/** What is recorded of a person can be read by that person. */
class LabelsTest {
    private record Planted(String colour) {}

    @Test
    void every_event_field_and_choice_about_a_person_has_a_dutch_name() {
        Set<String> words = new TreeSet<>();
        EventTypes.ALL.stream()
                .filter(
                        type ->
                                TrajectoryEvent.class.isAssignableFrom(type.event())
                                        || SubjectEvent.class.isAssignableFrom(type.event()))
                .forEach(
                        type -> {
                            words.add(type.name());
                            collect(type.event(), words);
                        });

        assertThat(words).contains("measurement-recorded", "takenOn", "OBJECTION", "minutes");
        assertThat(words).allMatch(Labels::has, "has a label");
    }

    @Test
    void a_planted_field_is_missed() {
        Set<String> words = new TreeSet<>();
        collect(Planted.class, words);

        assertThat(words).containsExactly("colour").noneMatch(Labels::has);
    }

    private static void collect(Class<?> type, Set<String> words) {
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(words::add);
        } else if (type.isRecord() && !isValue(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                words.add(component.getName());
                collect(element(component.getGenericType()), words);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? element(list.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static boolean isValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
