package nl.rijker.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two books and how far each has come. */
@Component
final class BookTable {
    private static final String COLUMNS =
            "SELECT slot, generation, live, rules_version, position, recorded_at, last_day,"
                    + " postings FROM book ";

    private final JdbcClient jdbc;

    BookTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locked until the end of the transaction, so that posting and swapping never cross. A lock on
     * the row would find no row after a swap: it is no longer the live one.
     */
    Book liveLocked() {
        jdbc.sql("SELECT pg_advisory_xact_lock(4712)").query((row, index) -> index).single();
        return live();
    }

    /**
     * Like {@link #liveLocked}, but beside others that post; only a swap waits, and is waited for.
     */
    Book liveShared() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(4712)").query((row, index) -> index).single();
        return live();
    }

    /** The row itself, until the end of the transaction. */
    Book liveForUpdate() {
        return jdbc.sql(COLUMNS + "WHERE live FOR UPDATE").query(BookTable::book).single();
    }

    Book live() {
        return live(jdbc);
    }

    static Book live(JdbcClient reader) {
        return reader.sql(COLUMNS + "WHERE live").query(BookTable::book).single();
    }

    Book other() {
        return jdbc.sql(COLUMNS + "WHERE NOT live").query(BookTable::book).single();
    }

    void advance(int slot, long position, Instant recordedAt, LocalDate lastDay, long postings) {
        jdbc.sql(
                        """
                        UPDATE book SET position = :position, recorded_at = :recordedAt,
                            last_day = :lastDay, postings = postings + :postings
                        WHERE slot = :slot
                        """)
                .param("position", position)
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("lastDay", lastDay)
                .param("postings", postings)
                .param("slot", slot)
                .update();
    }

    void addPostings(int slot, long postings) {
        jdbc.sql("UPDATE book SET postings = postings + :postings WHERE slot = :slot")
                .param("postings", postings)
                .param("slot", slot)
                .update();
    }

    void begin(int slot) {
        jdbc.sql(
                        """
                        UPDATE book SET position = 0, recorded_at = NULL, last_day = NULL,
                            postings = 0, generation = generation + 1, rules_version = :version WHERE slot = :slot AND NOT live
                        """)
                .param("version", PostingRules.VERSION)
                .param("slot", slot)
                .update();
    }

    void swap() {
        jdbc.sql("UPDATE book SET live = NOT live").update();
    }

    private static Book book(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp recordedAt = row.getTimestamp("recorded_at");
        return new Book(
                row.getInt("slot"),
                row.getLong("generation"),
                row.getBoolean("live"),
                row.getInt("rules_version"),
                row.getLong("position"),
                recordedAt == null ? null : recordedAt.toInstant(),
                row.getObject("last_day", LocalDate.class),
                row.getLong("postings"));
    }
}
