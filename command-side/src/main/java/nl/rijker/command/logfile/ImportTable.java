package nl.rijker.command.logfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.rijker.command.chain.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The empty log as its owner fills it, inside one transaction. Only the owner can give positions
 * and set the sequence behind them.
 */
final class ImportTable {
    private static final String COPY =
            """
            COPY event (global_index, aggregate_identifier, sequence_number, type,
                event_identifier, payload_type, payload_revision, time_stamp, payload, meta_data)
            FROM STDIN (FORMAT binary)
            """;
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };

    private final DataSource owner;
    private final JdbcClient jdbc;

    ImportTable(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** Nobody appends until the end of the transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(4711)").query((row, index) -> index).single();
    }

    long events() {
        return jdbc.sql("SELECT count(*) FROM event").query(Long.class).single();
    }

    void add(List<StoredEvent> events) {
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new PGCopyOutputStream(
                                        DataSourceUtils.getConnection(owner)
                                                .unwrap(PGConnection.class),
                                        COPY)))) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (StoredEvent event : events) {
                write(out, event);
            }
            out.writeShort(-1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(DataOutputStream out, StoredEvent event) throws IOException {
        out.writeShort(10);
        number(out, event.position());
        bytes(out, event.aggregate().getBytes(UTF_8));
        number(out, event.sequence());
        text(out, event.aggregateType());
        text(out, event.id());
        text(out, event.type());
        text(out, event.revision());
        text(out, event.time());
        bytes(out, event.payload());
        bytes(out, event.metadata());
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(UTF_8));
    }

    private static void bytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** The next event comes behind the last one. */
    void continueBehind(long position) {
        jdbc.sql("SELECT setval(pg_get_serial_sequence('event', 'global_index'), :position)")
                .param("position", position)
                .query(Long.class)
                .single();
    }
}
