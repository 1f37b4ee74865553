package nl.rijker.standalone.ledger;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import nl.rijker.contract.value.Municipality;
import nl.rijker.query.feed.LogTable;
import nl.rijker.query.feed.Recorded;
import nl.rijker.query.ledger.Amounts;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.Balances;
import nl.rijker.query.ledger.Balances.CausedBalance;
import nl.rijker.query.ledger.Balances.Selection;
import nl.rijker.query.ledger.Book;
import nl.rijker.query.ledger.Fact;
import nl.rijker.query.ledger.Joins;
import nl.rijker.query.ledger.Kind;
import nl.rijker.query.ledger.MemoryBook;
import nl.rijker.query.ledger.PostingRules;
import nl.rijker.query.platform.Tenancy;

/** What stands in PostgreSQL, beside a book in memory that was fed the same events. */
final class Ledger {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Tenancy tenancy;
    private final BalanceTable table;
    private final List<Recorded> events;
    private final MemoryBook memory = new MemoryBook(PostingRules::post);

    Ledger(Platform platform) {
        this(
                platform.bean(Tenancy.class),
                platform.bean(BalanceTable.class),
                platform.bean(LogTable.class));
    }

    Ledger(Tenancy tenancy, BalanceTable table, LogTable log) {
        this.tenancy = tenancy;
        this.table = table;
        this.events = log.read(0, Integer.MAX_VALUE).events();
        events.forEach(memory::post);
    }

    static Selection everything(Municipality municipality, Kind kind) {
        return new Selection(municipality, kind, Set.of(), FIRST, LAST);
    }

    /** The position of every event of a municipality. */
    LongStream positions(Municipality municipality) {
        return events.stream()
                .filter(recorded -> recorded.event().municipality().equals(municipality))
                .mapToLong(Recorded::position);
    }

    long last(Municipality municipality) {
        return positions(municipality).max().orElse(0);
    }

    Map<String, Amounts> at(Municipality municipality, long position) {
        return in(municipality, stored -> balances(stored, municipality, position));
    }

    Map<String, Amounts> inMemoryAt(Municipality municipality, long position) {
        return balances(memory, municipality, position);
    }

    private static Map<String, Amounts> balances(
            Balances balances, Municipality municipality, long position) {
        Map<String, Amounts> all = new HashMap<>();
        for (Kind kind : Kind.values()) {
            balances.each(
                    everything(municipality, kind),
                    position,
                    balance -> all.put(balance.account().key(), balance.amounts()));
        }
        return all;
    }

    Map<String, Amounts> between(Municipality municipality, Kind kind, long after, long upTo) {
        return in(municipality, stored -> caused(stored, municipality, kind, after, upTo));
    }

    Map<String, Amounts> inMemoryBetween(
            Municipality municipality, Kind kind, long after, long upTo) {
        return caused(memory, municipality, kind, after, upTo);
    }

    private static Map<String, Amounts> caused(
            Balances balances, Municipality municipality, Kind kind, long after, long upTo) {
        return balances.between(everything(municipality, kind), after, upTo).stream()
                .collect(
                        toMap(
                                line -> line.account().key() + "|" + line.cause(),
                                CausedBalance::amounts));
    }

    List<Fact> facts(Municipality municipality, Kind kind, long position) {
        return in(municipality, stored -> stored.facts(everything(municipality, kind), position));
    }

    List<Fact> inMemoryFacts(Municipality municipality, Kind kind, long position) {
        return memory.facts(everything(municipality, kind), position);
    }

    Joins joins(Municipality municipality, long position) {
        return in(municipality, stored -> stored.joins(municipality, position));
    }

    Book live(Municipality municipality) {
        return in(municipality, BalanceTable::live);
    }

    <T> T in(Municipality municipality, Function<BalanceTable, T> read) {
        return tenancy.in(municipality, () -> read.apply(table));
    }

    /** Balances at the newest position, read at the end of a long transaction. */
    Map<String, Amounts> whileReading(Municipality municipality, Runnable work) {
        return in(
                municipality,
                stored -> {
                    work.run();
                    return balances(stored, municipality, Long.MAX_VALUE);
                });
    }
}
