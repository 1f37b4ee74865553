package nl.rijker.query.publication;

import java.sql.Types;
import java.util.List;
import nl.rijker.contract.value.Baseline;
import nl.rijker.contract.value.BudgetLine;
import nl.rijker.contract.value.BudgetLine.YearAmount;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What frameworks make public, as it is filled. The caller holds the transaction. */
@Component
class PublishedFrameworkTable {
    private static final List<String> TABLES = List.of("budget_line", "baseline");
    private static final String BUDGET_LINE =
            """
            INSERT INTO publish.budget_line VALUES (:municipality, :framework, :line, :name, :year,
                :amount, :status, :source)
            """;
    private static final String BASELINE =
            """
            INSERT INTO publish.baseline VALUES (:municipality, :framework, :code, :label, :year,
                :value, :unit, :source, :quality, :gap)
            """;

    private final JdbcClient jdbc;

    PublishedFrameworkTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long newestDefinition(Municipality municipality) {
        return jdbc.sql("SELECT max(position) FROM joined_event WHERE municipality = :municipality")
                .param("municipality", municipality.value())
                .query(Long.class)
                .single();
    }

    long lines(Municipality municipality, FrameworkCode framework) {
        return TABLES.stream()
                .mapToLong(
                        table ->
                                jdbc.sql(
                                                "SELECT count(*) FROM publish.%s WHERE municipality = :municipality AND framework = :framework"
                                                        .formatted(table))
                                        .param("municipality", municipality.value())
                                        .param("framework", framework.value())
                                        .query(Long.class)
                                        .single())
                .sum();
    }

    void clear(Municipality municipality, FrameworkCode framework) {
        TABLES.forEach(
                table ->
                        jdbc.sql(
                                        "DELETE FROM publish.%s WHERE municipality = :municipality AND framework = :framework"
                                                .formatted(table))
                                .param("municipality", municipality.value())
                                .param("framework", framework.value())
                                .update());
    }

    void add(Municipality municipality, FrameworkCode framework, BudgetLine line, YearAmount year) {
        String kind = line.temporary() ? "temporary" : "structural";
        jdbc.sql(BUDGET_LINE)
                .param("municipality", municipality.value())
                .param("framework", framework.value())
                .param("line", line.code().value())
                .param("name", line.organisation() + " (" + line.fundingSource() + ")")
                .param("year", year.year())
                .param("amount", year.euro(), Types.NUMERIC)
                .param("status", year.pm() ? "pm" : kind)
                .param("source", line.source())
                .update();
    }

    void add(Municipality municipality, FrameworkCode framework, Baseline baseline) {
        @Nullable Object value = baseline.value();
        jdbc.sql(BASELINE)
                .param("municipality", municipality.value())
                .param("framework", framework.value())
                .param("code", baseline.code().value())
                .param("label", baseline.label())
                .param("year", baseline.year())
                .param("value", value, Types.NUMERIC)
                .param("unit", baseline.unit().name())
                .param("source", baseline.source())
                .param("quality", baseline.quality().name())
                .param("gap", value == null)
                .update();
    }
}
