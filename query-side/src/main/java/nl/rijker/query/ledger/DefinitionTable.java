package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.FactorLinked;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalLinked;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Definitions.FrameworkVersion;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions are known at a position, from the events that are joined on. */
@Component
public final class DefinitionTable {
    private static final String NEWEST =
            """
            SELECT coalesce(max(position), 0) FROM joined_event
            WHERE municipality = :municipality AND position <= :position
            """;
    private static final String FRAMEWORKS =
            """
            SELECT framework, max(position) AS position,
                max(version) FILTER (WHERE type = :adopted) AS version
            FROM joined_event
                CROSS JOIN LATERAL jsonb_to_record(convert_from(payload, 'UTF8')::jsonb)
                    AS defined (framework text COLLATE "C", version integer)
            WHERE municipality = :municipality AND position <= :position AND type = ANY (:types)
            GROUP BY framework ORDER BY framework
            """;

    private final JdbcClient jdbc;

    DefinitionTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Definitions at(Municipality municipality, long position) {
        return new Definitions(
                select(NEWEST, municipality, position).query(Long.class).single(),
                select(FRAMEWORKS, municipality, position)
                        .param("adopted", types(FrameworkAdopted.class)[0])
                        .param("types", types(FrameworkEvent.class.getPermittedSubclasses()))
                        .query(DefinitionTable::framework)
                        .list(),
                select(NEWEST + "AND type = ANY (:types)", municipality, position)
                        .param(
                                "types",
                                types(ScaleLinked.class, FactorLinked.class, GoalLinked.class))
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec select(String sql, Municipality municipality, long position) {
        return jdbc.sql(sql)
                .param("municipality", municipality.value())
                .param("position", position);
    }

    private static FrameworkVersion framework(ResultSet row, int index) throws SQLException {
        return new FrameworkVersion(
                new FrameworkCode(row.getString("framework")),
                row.getObject("version", Integer.class),
                row.getLong("position"));
    }

    private static String[] types(Class<?>... events) {
        return Arrays.stream(events)
                .map(event -> EventTypes.of(event.asSubclass(Event.class)).orElseThrow().name())
                .toArray(String[]::new);
    }
}
