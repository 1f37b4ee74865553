package nl.rijker.query.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.FrameworkEvent.FactorLinked;
import nl.rijker.contract.event.FrameworkEvent.FrameworkAdopted;
import nl.rijker.contract.event.FrameworkEvent.GoalLinked;
import nl.rijker.contract.event.InstrumentEvent.ScaleLinked;
import nl.rijker.contract.json.EventTypes;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.ledger.Definitions.FrameworkVersion;
import org.jspecify.annotations.Nullable;
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
            SELECT position, type, revision, payload FROM joined_event
            WHERE municipality = :municipality AND position <= :position AND type = ANY (:types)
            ORDER BY position
            """;

    private final JdbcClient jdbc;

    DefinitionTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Definitions at(Municipality municipality, long position) {
        return new Definitions(
                select(NEWEST, municipality, position).query(Long.class).single(),
                frameworks(municipality, position),
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

    /** In the order of their codes. */
    private List<FrameworkVersion> frameworks(Municipality municipality, long position) {
        Map<String, FrameworkVersion> versions = new TreeMap<>();
        select(FRAMEWORKS, municipality, position)
                .param("types", types(FrameworkEvent.class.getPermittedSubclasses()))
                .query((row, index) -> JoinTable.joined(row))
                .list()
                .forEach(
                        joined -> {
                            if (joined.event() instanceof FrameworkEvent event) {
                                String code = event.framework().value();
                                versions.put(
                                        code, after(versions.get(code), event, joined.position()));
                            }
                        });
        return List.copyOf(versions.values());
    }

    private static FrameworkVersion after(
            @Nullable FrameworkVersion before, FrameworkEvent event, long position) {
        Integer version = before == null ? null : before.version();
        return new FrameworkVersion(
                event.framework(),
                event instanceof FrameworkAdopted adopted ? adopted.version() : version,
                position);
    }

    private static String[] types(Class<?>... events) {
        return Arrays.stream(events)
                .map(event -> EventTypes.of(event.asSubclass(Event.class)).orElseThrow().name())
                .toArray(String[]::new);
    }
}
