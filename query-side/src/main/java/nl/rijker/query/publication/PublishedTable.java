package nl.rijker.query.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest published quarter; the caller's transaction is bound to a municipality. */
@Component
class PublishedTable {
    record Newest(String quarter, LocalDate end, @Nullable Instant dataAge, List<String> marks) {}

    record Change(
            String dimension,
            String code,
            String name,
            String measure,
            String scale,
            String instrument,
            boolean validated,
            @Nullable String evidence,
            String moments,
            @Nullable Long n,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    record Delivery(String activityType, String name, String quantity, @Nullable Long value) {}

    private final JdbcClient jdbc;

    PublishedTable(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Newest> newest() {
        return jdbc.sql("SELECT * FROM publish.quarter ORDER BY valid_to DESC LIMIT 1")
                .query((row, index) -> newest(row))
                .optional();
    }

    List<Change> changes(String quarter) {
        return jdbc.sql("SELECT * FROM publish.change WHERE quarter = :quarter")
                .param("quarter", quarter)
                .query(PublishedTable::change)
                .list();
    }

    List<Delivery> deliveries(String quarter) {
        return jdbc.sql("SELECT * FROM publish.delivery WHERE quarter = :quarter")
                .param("quarter", quarter)
                .query(
                        (row, index) ->
                                new Delivery(
                                        row.getString("activity_type"),
                                        row.getString("name"),
                                        row.getString("quantity"),
                                        row.getObject("value", Long.class)))
                .list();
    }

    private static Newest newest(ResultSet row) throws SQLException {
        var dataAge = row.getTimestamp("data_age");
        return new Newest(
                row.getString("quarter"),
                row.getObject("valid_to", LocalDate.class),
                dataAge == null ? null : dataAge.toInstant(),
                List.of((String[]) row.getArray("marks").getArray()));
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getString("dimension"),
                row.getString("code"),
                row.getString("name"),
                row.getString("measure"),
                row.getString("scale"),
                row.getString("instrument"),
                row.getBoolean("validated"),
                row.getString("evidence"),
                row.getString("moments"),
                row.getObject("n", Long.class),
                row.getBigDecimal("mean"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"));
    }
}
