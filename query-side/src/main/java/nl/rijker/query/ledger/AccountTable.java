package nl.rijker.query.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of a book under short numbers. */
@Component
final class AccountTable {
    private static final String FIND =
            "SELECT key, id FROM account WHERE book = :book AND key = ANY (:keys)";
    private static final String LAST =
            "SELECT coalesce(max(id), 0) FROM account WHERE book = :book";

    private record Slot(int book, String key) {}

    private final JdbcClient jdbc;
    private final CopyTable copy;
    private final Cache<Slot, Long> known = Caffeine.newBuilder().maximumSize(100_000).build();

    AccountTable(@Qualifier("feedJdbc") JdbcClient jdbc, CopyTable copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Numbers for all these accounts; new ones are opened. */
    Map<Account, Long> numbers(int book, Collection<Account> accounts) {
        Map<String, Account> missing = new LinkedHashMap<>();
        Map<Account, Long> numbers = new HashMap<>();
        for (Account account : accounts) {
            if (!numbers.containsKey(account)) {
                Long number = known.getIfPresent(new Slot(book, account.key()));
                if (number == null) {
                    missing.put(account.key(), account);
                } else {
                    numbers.put(account, number);
                }
            }
        }
        if (!missing.isEmpty()) {
            find(book, missing, numbers);
            open(book, missing, numbers);
        }
        return numbers;
    }

    private void find(int book, Map<String, Account> missing, Map<Account, Long> numbers) {
        jdbc.sql(FIND)
                .param("book", book)
                .param("keys", missing.keySet().toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("key"), row.getLong("id")))
                .list()
                .forEach(
                        found -> {
                            Account account = missing.remove(found.getKey());
                            if (account != null) {
                                numbers.put(account, found.getValue());
                                known.put(new Slot(book, found.getKey()), found.getValue());
                            }
                        });
    }

    private void open(int book, Map<String, Account> missing, Map<Account, Long> numbers) {
        if (missing.isEmpty()) {
            return;
        }
        long next = jdbc.sql(LAST).param("book", book).query(Long.class).single() + 1;
        CopyTable.Rows rows = new CopyTable.Rows();
        for (Map.Entry<String, Account> entry : missing.entrySet()) {
            Account a = entry.getValue();
            rows.row(
                    book,
                    next,
                    a.municipality(),
                    a.kind(),
                    a.measure(),
                    a.detail(),
                    a.intervention(),
                    a.period(),
                    entry.getKey());
            numbers.put(a, next);
            next++;
        }
        copy.copy("account", rows);
    }

    /** Forgets what a rolled back transaction or a new book may have made untrue. */
    void forget() {
        known.invalidateAll();
    }
}
