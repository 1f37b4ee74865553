package nl.rijker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.TrajectoryEvent.TrajectoryStarted;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.LegalBasis;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;

/** What lies in the store is read as the serializer of the running command side reads it. */
class StoredEventsTest {
    private static final Path GOLDEN = Path.of("..", "event-contract/src/test/resources/events");

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Town town;

    @BeforeAll
    static void found() {
        town = Town.in(APP);
    }

    static List<EventType> types() {
        return EventTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_stored_is_read_and_written_again_to_the_byte(EventType type) throws IOException {
        byte[] stored = golden(type.name(), type.revision());

        Event event = serializer().deserialize(stored(type.name(), type.revision(), stored));
        SerializedObject<byte[]> written = serializer().serialize(event, byte[].class);

        assertThat(new String(written.getData(), UTF_8)).isEqualTo(new String(stored, UTF_8));
        assertThat(written.getType().getName()).isEqualTo(type.name());
        assertThat(written.getType().getRevision()).isEqualTo(type.revision());
        assertThat(serializer().classForType(written.getType())).isEqualTo(type.event());
    }

    @Test
    void the_golden_file_of_an_older_revision_is_read_as_the_newest() throws IOException {
        TrajectoryStarted started =
                serializer()
                        .deserialize(
                                stored(
                                        "trajectory-started",
                                        "1",
                                        golden("trajectory-started", "1")));

        assertThat(started.legalBasis()).isEqualTo(LegalBasis.NOT_RECORDED);
    }

    @Test
    void a_trajectory_that_an_older_version_started_goes_on() throws SQLException {
        String id = Client.newId();
        append(id, 0, "trajectory-started", "1", oldStart(id));

        Town.accepted(withdraw(id));

        assertThat(APP.database().eventTypes(id))
                .containsExactly("trajectory-started", "trajectory-withdrawn");
    }

    private static String oldStart(String id) {
        return """
        {"municipality":"GM9999","trajectory":"%s","subject":"s1","intervention":"girls-1",
         "provider":"de-brug","month":"2025-09","ageBand":"UNKNOWN","gender":"X",
         "startedOn":"1:c2VhbGVk"}
        """
                .formatted(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trajectory-dreamt | 1 | {} | this type of event is unknown here",
                "trajectory-ended | 2 | {} | a newer version of the program wrote this",
                "trajectory-ended |  | {} | a revision is a number from 1",
                "trajectory-ended | 1 | {\"municipality\":\"GM9999\",\"trajectory\":\"t\",\"subject\":\"s1\",\"intervention\":\"girls-1\",\"month\":\"2025-10\",\"reason\":\"UNKNOWN\",\"endedOn\":\"1:c2VhbGVk\",\"colour\":1} | the field \"colour\" is unknown",
                "trajectory-ended | 1 | {\"municipality\":\"GM9999\"} | the field \"trajectory\" is missing"
            })
    void what_cannot_be_read_stops_its_aggregate(
            String type, @Nullable String revision, String payload, String why)
            throws SQLException {
        String id = town.trajectory();
        append(id, 1, type, revision, payload);
        long events = APP.database().events();

        Answer answer = withdraw(id);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal-error");
        assertThat(APP.database().events()).isEqualTo(events);
        assertThatThrownBy(
                        () ->
                                APP.bean(EventStore.class)
                                        .readEvents("GM9999/trajectory/" + id)
                                        .forEachRemaining(EventMessage::getPayload))
                .hasStackTraceContaining(why);
    }

    /** After the aggregate has been forgotten, so that it is read from the store. */
    private static Answer withdraw(String id) {
        APP.bean(Cache.class).removeAll();
        return town.worker.post(
                "/v1/trajectories/" + id + "/withdrawal", Town.json("{'reason':'OTHER'}"));
    }

    private static Serializer serializer() {
        return APP.bean(Configuration.class).eventSerializer();
    }

    private static SerializedObject<byte[]> stored(String type, String revision, byte[] payload) {
        return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
    }

    /** Without the line breaks that make it readable for people. */
    private static byte[] golden(String type, String revision) throws IOException {
        Path file = GOLDEN.resolve(type + "." + revision + ".json");
        return Json.mapper()
                .writeValueAsBytes(
                        Json.mapper()
                                .reader()
                                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                                .readTree(Files.readAllBytes(file)));
    }

    private static void append(
            String id, int sequence, String type, @Nullable String revision, String payload)
            throws SQLException {
        try (Connection connection = APP.database().as("rijker_command");
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO event (aggregate_identifier, sequence_number, type,
                                    event_identifier, payload_type, payload_revision, time_stamp,
                                    payload, meta_data)
                                VALUES (?, ?, 'trajectory', ?, ?, ?, '2025-09-30T10:00:00Z', ?, ?)
                                """)) {
            insert.setString(1, "GM9999/trajectory/" + id);
            insert.setInt(2, sequence);
            insert.setString(3, Client.newId());
            insert.setString(4, type);
            insert.setString(5, revision);
            insert.setBytes(6, payload.getBytes(UTF_8));
            insert.setBytes(7, "{}".getBytes(UTF_8));
            insert.executeUpdate();
        }
    }
}
