package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.subject.SubjectCommand.Identified;
import nl.rijker.command.web.CommandBody;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Article 9 and 10 of the AVG, names, addresses and citizen service numbers: there is no place for
 * them.
 */
class SpecialCategoriesTest {
    private static final List<String> NO_FIELD =
            List.of(
                    "bsn",
                    "citizenservice",
                    "socialsecurity",
                    "passport",
                    "surname",
                    "firstname",
                    "lastname",
                    "familyname",
                    "fullname",
                    "initials",
                    "address",
                    "street",
                    "postcode",
                    "postalcode",
                    "zipcode",
                    "phone",
                    "mobile",
                    "email",
                    "photo",
                    "birthdate",
                    "dateofbirth",
                    "bornon",
                    "birthplace",
                    "ethnic",
                    "race",
                    "nationality",
                    "origin",
                    "migration",
                    "skin",
                    "religio",
                    "belief",
                    "church",
                    "philosoph",
                    "politic",
                    "union",
                    "health",
                    "diagnos",
                    "disorder",
                    "disability",
                    "illness",
                    "medic",
                    "addict",
                    "genetic",
                    "biometric",
                    "fingerprint",
                    "sexual",
                    "orientation",
                    "criminal",
                    "convict",
                    "offence",
                    "suspect",
                    "police",
                    "debt");

    /** A description of work or a figure about a population, not of a person. */
    private static final Set<String> ABOUT_NOBODY = Set.of();

    private record Planted(String trajectory, String ethnicBackground) {}

    static Stream<Class<?>> families() {
        return Stream.concat(
                CommandTypes.all().map(type -> (Class<?>) type),
                EventTypes.ALL.stream().map(type -> (Class<?>) type.event()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void no_command_and_no_event_has_such_a_field(Class<?> type) {
        assertThat(forbidden(type)).isEmpty();
    }

    @Test
    void a_planted_field_is_found() {
        assertThat(forbidden(Planted.class)).containsExactly("Planted.ethnicBackground");
    }

    /** What a body can become; the desk makes the other one. */
    static Stream<Class<? extends Command>> commands() {
        return CommandTypes.all().filter(type -> type != Identified.class);
    }

    /** Every place where a body holds text, whatever the command; a new field is tried at once. */
    @ParameterizedTest
    @MethodSource("commands")
    void a_bsn_is_refused_in_every_text_of_every_command(Class<? extends Command> type) {
        ObjectNode sample = Sample.full(type);
        Set<String> tried = new TreeSet<>();
        for (String place : texts("", sample)) {
            ObjectNode body = sample.deepCopy();
            plant(body, place);
            assertThatThrownBy(() -> CommandBody.bind(body, type))
                    .as(place)
                    .isInstanceOf(Refused.class)
                    .hasMessage("bsn-in-text");
            tried.add(place);
        }
        assertThat(tried).isNotEmpty();
    }

    private static Set<String> texts(String path, JsonNode node) {
        Set<String> found = new TreeSet<>();
        if (node.isString()) {
            found.add(path);
        } else if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field ->
                                    found.addAll(
                                            texts(path + "/" + field.getKey(), field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(texts(path + "/" + i, array.get(i)));
            }
        }
        return found;
    }

    private static void plant(ObjectNode body, String place) {
        JsonNode text = Json.mapper().getNodeFactory().stringNode("van 111222333 gehoord");
        int last = place.lastIndexOf('/');
        JsonNode parent = body.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), text);
        } else {
            ((ObjectNode) parent).set(name, text);
        }
    }

    private static Set<String> forbidden(Class<?> owner) {
        Set<String> found = new TreeSet<>();
        for (RecordComponent component : owner.getRecordComponents()) {
            String name = component.getName().toLowerCase(Locale.ROOT);
            String place = owner.getSimpleName() + "." + component.getName();
            if (NO_FIELD.stream().anyMatch(name::contains) && !ABOUT_NOBODY.contains(place)) {
                found.add(place);
            }
            Class<?> type = element(component.getGenericType());
            if (type.isRecord() && !isValue(type)) {
                found.addAll(forbidden(type));
            }
        }
        return found;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType generic
                ? element(
                        generic.getActualTypeArguments()[
                                generic.getActualTypeArguments().length - 1])
                : (Class<?>) type;
    }

    private static boolean isValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
