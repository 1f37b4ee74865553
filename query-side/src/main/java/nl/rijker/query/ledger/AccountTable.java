package nl.rijker.query.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
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
    private static final String OPEN =
            """
            INSERT INTO account (book, id, municipality, kind, measure, detail, intervention,
                period, key)
            SELECT :book, nextval('account_number'), * FROM unnest(
                :municipalities::text[], :kinds::text[], :measures::text[],
                :details::text[], :interventions::text[], :periods::date[], :keys::text[])
            ON CONFLICT (book, key) DO NOTHING
            """;

    private record Place(int slot, long generation, String key) {
        Place(Book book, Account account) {
            this(book.slot(), book.generation(), account.key());
        }
    }

    private final JdbcClient jdbc;
    private final Cache<Place, Long> known = Caffeine.newBuilder().maximumSize(100_000).build();

    AccountTable(@Qualifier("feedJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers for all these accounts; new ones are opened. */
    Map<Account, Long> numbers(Book book, Collection<Account> accounts) {
        // In the order of their keys: two processes that open the same ones wait for each other.
        Map<String, Account> missing = new TreeMap<>();
        Map<Account, Long> numbers = new HashMap<>();
        for (Account account : new HashSet<>(accounts)) {
            Long number = known.getIfPresent(new Place(book, account));
            if (number == null) {
                missing.put(account.key(), account);
            } else {
                numbers.put(account, number);
            }
        }
        if (!missing.isEmpty()) {
            List<Account> learned = List.copyOf(missing.values());
            find(book.slot(), missing, numbers);
            if (!missing.isEmpty()) {
                open(book.slot(), missing.values());
                find(book.slot(), missing, numbers);
            }
            rememberAfterCommit(book, learned, numbers);
        }
        return numbers;
    }

    /** What is rolled back must not be remembered. */
    private void rememberAfterCommit(Book book, List<Account> learned, Map<Account, Long> numbers) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        learned.forEach(
                                account ->
                                        known.put(
                                                new Place(book, account),
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

    /** What another process opens meanwhile is waited for and left as it is. */
    private void open(int book, Collection<Account> accounts) {
        List<Account> opened = List.copyOf(accounts);
        jdbc.sql(OPEN)
                .param("book", book)
                .param("municipalities", texts(opened, Account::municipality))
                .param("kinds", texts(opened, Account::kind))
                .param("measures", texts(opened, Account::measure))
                .param("details", texts(opened, Account::detail))
                .param("interventions", texts(opened, Account::intervention))
                .param("periods", texts(opened, Account::period))
                .param("keys", texts(opened, Account::key))
                .update();
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
}
