package nl.rijker.query.platform;

import java.util.Objects;
import java.util.function.Supplier;
import nl.rijker.contract.value.Municipality;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every request reads in a transaction bound to one municipality, under one snapshot. */
@Component
public final class Tenancy {
    /**
     * Before the snapshot is taken. A replay truncates the book that isn't live, and for an older
     * snapshot that may be the live one: truncated rows are gone for every snapshot.
     */
    private static final String HOLD = "LOCK TABLE account IN ACCESS SHARE MODE";

    private static final String ENTER =
            "SELECT set_config('rijker.municipality', :municipality, true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Tenancy(
            @Qualifier("queryJdbc") JdbcClient jdbc,
            @Qualifier("queryTransactions") PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public <T> T in(Municipality municipality, Supplier<T> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            jdbc.sql(HOLD).update();
                            jdbc.sql(ENTER)
                                    .param("municipality", municipality.value())
                                    .query(String.class)
                                    .single();
                            return work.get();
                        }));
    }
}
