package nl.rijker.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.command.Sample;
import nl.rijker.command.area.AreaCommand;
import nl.rijker.command.framework.FrameworkCommand;
import nl.rijker.command.instrument.InstrumentCommand;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.platform.Command;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.provider.ProviderCommand;
import nl.rijker.command.provider.ProviderCommand.RegisterProvider;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.session.SessionCommand.RecordSession;
import nl.rijker.command.subject.ClientCommand;
import nl.rijker.command.subject.SubjectCommand;
import nl.rijker.command.trajectory.TrajectoryCommand;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CommandBodyTest {
    private static final List<String> NASTY =
            List.of(
                    "null",
                    "\"\"",
                    "\" \"",
                    "\"?\"",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "0",
                    "-1",
                    "1.5",
                    "1e9999",
                    "99999999999999999999999",
                    "true",
                    "[]",
                    "[null]",
                    "[[]]",
                    "{}",
                    "{\"\":\"\"}",
                    "{\"1\":null}",
                    "\"2025-02-30\"",
                    "\"+999999999-12-31\"",
                    "\"111222333\"");

    static Stream<Class<?>> commands() {
        return Stream.of(
                        FrameworkCommand.class,
                        ProviderCommand.class,
                        AreaCommand.class,
                        InstrumentCommand.class,
                        InterventionCommand.class,
                        SessionCommand.class,
                        SubjectCommand.class,
                        ClientCommand.class,
                        TrajectoryCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_value_in_any_field_makes_the_reading_fail(Class<? extends Command> type) {
        ObjectNode sample = Sample.full(type);
        for (JsonPointer place : places(JsonPointer.empty(), sample)) {
            for (String nasty : NASTY) {
                ObjectNode body = sample.deepCopy();
                replace(body, place, Json.mapper().readTree(nasty));
                try {
                    Command command = CommandBody.bind(body, type);
                    assertThat(CommandBody.canonical(command)).startsWith("{");
                } catch (Faulted | Refused expected) {
                    assertThat(expected).hasMessageMatching("[a-z-]+");
                }
            }
        }
    }

    static Stream<Class<?>> commandsWithAReadySample() {
        return commands().filter(type -> isReady(type.asSubclass(Command.class)));
    }

    private static boolean isReady(Class<? extends Command> type) {
        try {
            CommandBody.bind(Sample.of(type), type);
            return true;
        } catch (Faulted e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("commandsWithAReadySample")
    void a_body_without_a_required_field_names_that_field(Class<? extends Command> type) {
        ObjectNode sample = Sample.of(type);
        for (String field : new ArrayList<>(sample.propertyNames())) {
            ObjectNode body = sample.deepCopy();
            body.remove(field);
            assertFault(body, type, new Fault.FieldMissing(field));
            body.putNull(field);
            assertFault(body, type, new Fault.FieldMissing(field));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "delivery.minutes | 0 | must lie between 1 and 1440",
                "delivery.minutes | 1.5 | has the wrong type",
                "delivery.minutes | \"60\" | has the wrong type",
                "delivery.heldOn | \"2025-02-30\" | has the wrong type",
                "delivery.heldOn | \"\" | has the wrong type",
                "delivery | [] | has the wrong type",
                "intervention | \"a b\" | must match [A-Za-z0-9][A-Za-z0-9._-]{0,60}",
                "intervention | [null] | must not be null"
            })
    void a_wrong_value_is_named_with_its_place_and_the_reason(
            String field, String value, String reason) {
        ObjectNode body = Sample.of(RecordSession.class);
        replace(
                body,
                JsonPointer.compile("/" + field.replace('.', '/')),
                Json.mapper().readTree(value));
        String place = value.equals("[null]") ? field + "[0]" : field;
        assertFault(body, RecordSession.class, new Fault.FieldInvalid(place, reason));
    }

    @Test
    void a_closed_list_is_named_in_full() {
        ObjectNode body = Sample.of(RecordMeasurement.class).put("moment", "T9");
        assertFault(
                body,
                RecordMeasurement.class,
                new Fault.FieldInvalid("moment", "must be one of T0, T1, T2"));
        body.put("moment", 0);
        assertFault(
                body,
                RecordMeasurement.class,
                new Fault.FieldInvalid("moment", "must be one of T0, T1, T2"));
    }

    @Test
    void a_recorded_time_is_found_under_any_spelling_and_at_any_depth() {
        for (String name :
                List.of("recordedAt", "recorded_at", "timestamp", "time_stamp", "TimeStamp")) {
            ObjectNode body = Sample.of(RecordSession.class);
            ((ObjectNode) body.get("delivery")).put(name, "2020-01-01T00:00:00Z");
            assertFault(
                    body,
                    RecordSession.class,
                    new Fault.RecordedTimeNotAccepted("delivery." + name));
        }
    }

    @Test
    void an_unknown_field_is_named() {
        ObjectNode body = Sample.of(RecordSession.class);
        ((ObjectNode) body.get("delivery")).put("colour", "red");
        assertFault(body, RecordSession.class, new Fault.FieldUnknown("delivery.colour"));
    }

    @Test
    void a_name_with_a_bsn_is_refused() {
        ObjectNode body = Sample.of(RegisterProvider.class).put("name", "Jan 111.222.333");
        assertThatThrownBy(() -> CommandBody.bind(body, RegisterProvider.class))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("bsn-in-text"));
    }

    private static void assertFault(ObjectNode body, Class<? extends Command> type, Fault fault) {
        assertThatThrownBy(() -> CommandBody.bind(body.deepCopy(), type))
                .isInstanceOfSatisfying(
                        Faulted.class, faulted -> assertThat(faulted.fault()).isEqualTo(fault));
    }

    private static List<JsonPointer> places(JsonPointer at, JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(
                            name -> places.addAll(places(at.appendProperty(name), node.get(name))));
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.addAll(places(at.appendIndex(i), node.get(i)));
            }
        }
        if (!at.matches()) {
            places.add(at);
        }
        return places;
    }

    private static void replace(ObjectNode body, JsonPointer place, JsonNode value) {
        switch (body.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException(place.toString());
        }
    }
}
