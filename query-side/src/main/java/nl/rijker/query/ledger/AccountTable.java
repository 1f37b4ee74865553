package nl.rijker.query.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The accounts of a book under short numbers. */
@Component
final class AccountTable {
    private static final String FIND =
            "SELECT key, id FROM account WHERE book = :book AND key = ANY (:keys)";
    private static final String LAST =
            "SELECT coalesce(max(id), 0) FROM account WHERE book = :book";

    private static final String OPEN =
            """
            INSERT INTO account (book, id, municipality, kind, measure, detail, intervention,
                period, key)
            SELECT :book, * FROM unnest(
                :ids::bigint[], :municipalities::text[], :kinds::text[], :measures::text[],
                :details::text[], :interventions::text[], :periods::date[], :keys::text[])
            """;

    private record Slot(int book, String key) {}

    private final JdbcClient jdbc;
    private final Cache<Slot, Long> known = Caffeine.newBuilder().maximumSize(100_000).build();

    AccountTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers for all these accounts; new ones are opened. */
    Map<Account, Long> numbers(int book, Collection<Account> accounts) {
        Map<String, Account> missing = new LinkedHashMap<>();
        Map<Account, Long> numbers = new HashMap<>();
        for (Account account : new LinkedHashSet<>(accounts)) {
            Long number = known.getIfPresent(new Slot(book, account.key()));
            if (number == null) {
                missing.put(account.key(), account);
            } else {
                numbers.put(account, number);
            }
        }
        if (!missing.isEmpty()) {
            List<Account> learned = List.copyOf(missing.values());
            find(book, missing, numbers);
            open(book, missing, numbers);
            rememberAfterCommit(book, learned, numbers);
        }
        return numbers;
    }

    /** What is rolled back must not be remembered. */
    private void rememberAfterCommit(int book, List<Account> learned, Map<Account, Long> numbers) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        learned.forEach(
                                account ->
                                        known.put(
                                                new Slot(book, account.key()),
                                                Objects.requireNonNull(numbers.get(account))));
                    }
                });
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
                            }
                        });
    }

    private void open(int book, Map<String, Account> missing, Map<Account, Long> numbers) {
        if (missing.isEmpty()) {
            return;
        }
        long next = jdbc.sql(LAST).param("book", book).query(Long.class).single() + 1;
        List<Account> opened = List.copyOf(missing.values());
        long[] ids = LongStream.range(next, next + opened.size()).toArray();
        jdbc.sql(OPEN)
                .param("book", book)
                .param("ids", ids)
                .param("municipalities", texts(opened, Account::municipality))
                .param("kinds", texts(opened, Account::kind))
                .param("measures", texts(opened, Account::measure))
                .param("details", texts(opened, Account::detail))
                .param("interventions", texts(opened, Account::intervention))
                .param("periods", texts(opened, Account::period))
                .param("keys", missing.keySet().toArray(String[]::new))
                .update();
        for (int i = 0; i < ids.length; i++) {
            numbers.put(opened.get(i), ids[i]);
        }
    }

    private static @Nullable String[] texts(
            List<Account> accounts, Function<Account, @Nullable Object> value) {
        @Nullable String[] texts = new String[accounts.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(accounts.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return texts;
    }

    /** A book that begins anew numbers its accounts anew. */
    void forget(int book) {
        known.asMap().keySet().removeIf(slot -> slot.book() == book);
    }
}
