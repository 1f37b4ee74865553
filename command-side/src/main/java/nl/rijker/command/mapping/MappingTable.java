package nl.rijker.command.mapping;

import java.util.Map;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which headers mean which columns in the files of one source. */
@Component
final class MappingTable {
    private static final String FIND =
            """
            SELECT columns FROM import_mapping
            WHERE municipality = :municipality AND provider = :provider AND source = :source
            """;
    private static final String PUT =
            """
            INSERT INTO import_mapping (municipality, provider, source, columns)
            VALUES (:municipality, :provider, :source, :columns)
            ON CONFLICT (municipality, provider, source) DO UPDATE SET columns = excluded.columns
            """;

    private final JdbcClient jdbc;

    MappingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of columns by header; empty if none were given. */
    Map<String, String> find(Municipality municipality, ProviderId provider, SourceId source) {
        return jdbc.sql(FIND)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("source", source.value())
                .query(byte[].class)
                .optional()
                .map(
                        bytes ->
                                Json.mapper()
                                        .readValue(
                                                bytes, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    void put(
            Municipality municipality,
            ProviderId provider,
            SourceId source,
            Map<String, String> columns) {
        jdbc.sql(PUT)
                .param("municipality", municipality.value())
                .param("provider", provider.value())
                .param("source", source.value())
                .param("columns", Json.mapper().writeValueAsBytes(columns))
                .update();
    }
}
