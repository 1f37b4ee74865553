package nl.rijker.query.publication;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.statement.Published;
import nl.rijker.query.statement.Published.Change;
import nl.rijker.query.statement.Published.Count;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schema publish, as it is filled. The caller holds the transaction. */
@Component
class PublishTable {
    private static final List<String> OF_A_QUARTER = List.of("change", "delivery", "quarter");
    private static final String CHANGE =
            """
            INSERT INTO publish.change VALUES (:municipality, :quarter, :from, :dimension, :code,
                :name, :measure, :scale, :instrument, :validated, :evidence, :moments, :n, :mean,
                :low, :high, :suppressed)
            """;
    private static final String DELIVERY =
            """
            INSERT INTO publish.delivery VALUES (:municipality, :quarter, :from, :type, :name,
                :quantity, :value, :suppressed)
            """;
    private final JdbcClient jdbc;

    PublishTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Municipalities of which anything is known, with the first day they recorded work for. */
    List<Municipality> municipalities() {
        return jdbc.sql("SELECT DISTINCT municipality FROM joined_event ORDER BY municipality")
                .query((row, index) -> new Municipality(row.getString("municipality")))
                .list();
    }

    Optional<LocalDate> firstPeriod(Municipality municipality) {
        return jdbc.sql(
                        """
                        SELECT min(period) AS first FROM account
                        WHERE municipality = :municipality
                            AND book = (SELECT slot FROM book WHERE live)
                        """)
                .param("municipality", municipality.value())
                .query((row, index) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    /** Until the end of the transaction no other process publishes. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(4715)").query((row, index) -> index).single();
    }

    /** The position a quarter was published at. */
    Optional<Long> published(Municipality municipality, Quarter quarter) {
        return jdbc.sql(
                        """
                        SELECT position FROM publish.quarter
                        WHERE municipality = :municipality AND quarter = :quarter
                        """)
                .param("municipality", municipality.value())
                .param("quarter", quarter.toString())
                .query(Long.class)
                .optional();
    }

    void admit(Municipality municipality) {
        jdbc.sql(
                        """
                        INSERT INTO publish.reader VALUES ('rijker_grafana', :municipality)
                        ON CONFLICT (role_name) DO NOTHING
                        """)
                .param("municipality", municipality.value())
                .update();
    }

    void clear(Municipality municipality, Quarter quarter) {
        OF_A_QUARTER.forEach(
                table ->
                        jdbc.sql(
                                        "DELETE FROM publish.%s WHERE municipality = :municipality AND quarter = :quarter"
                                                .formatted(table))
                                .param("municipality", municipality.value())
                                .param("quarter", quarter.toString())
                                .update());
    }

    void add(Quarter quarter, Basis basis) {
        jdbc.sql(
                        """
                        INSERT INTO publish.quarter VALUES (:municipality, :quarter, :from, :to,
                            :knownAt, :position, :dataAge, :marks)
                        """)
                .param("municipality", basis.municipality().value())
                .param("quarter", quarter.toString())
                .param("from", quarter.first())
                .param("to", quarter.last())
                .param("knownAt", quarter.closes())
                .param("position", basis.position())
                .param(
                        "dataAge",
                        Optional.ofNullable(basis.dataAge()).map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .param("marks", basis.marks().toArray(String[]::new))
                .update();
    }

    void add(Municipality municipality, Quarter quarter, String dimension, String name, Change c) {
        Published.Range interval = c.interval();
        jdbc.sql(CHANGE)
                .param("municipality", municipality.value())
                .param("quarter", quarter.toString())
                .param("from", quarter.first())
                .param("dimension", dimension)
                .param("code", c.code())
                .param("name", name)
                .param("measure", c.measure())
                .param("scale", c.scale())
                .param("instrument", c.instrument())
                .param("validated", c.validated())
                .param("evidence", c.evidence() == null ? null : c.evidence().name())
                .param("moments", c.moments())
                .param("n", c.n(), Types.BIGINT)
                .param("mean", c.mean(), Types.NUMERIC)
                .param("low", interval == null ? null : interval.low(), Types.NUMERIC)
                .param("high", interval == null ? null : interval.high(), Types.NUMERIC)
                .param("suppressed", c.suppressed())
                .update();
    }

    void add(
            Municipality municipality,
            Quarter quarter,
            String activityType,
            String name,
            String quantity,
            Count count) {
        jdbc.sql(DELIVERY)
                .param("municipality", municipality.value())
                .param("quarter", quarter.toString())
                .param("from", quarter.first())
                .param("type", activityType)
                .param("name", name)
                .param("quantity", quantity)
                .param("value", count.value(), Types.BIGINT)
                .param("suppressed", count.suppressed())
                .update();
    }
}
