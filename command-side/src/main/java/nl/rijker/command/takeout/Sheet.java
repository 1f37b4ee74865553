package nl.rijker.command.takeout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.rijker.command.platform.OwnEventTable.Stored;
import nl.rijker.contract.event.Event;

/**
 * One file of a take-out.
 *
 * @param about what it holds, in Dutch
 * @param events whose rows it has, in the order of the log
 * @param rows of one event
 * @param <R> its rows
 */
record Sheet<R extends Row>(
        String file,
        String about,
        List<Class<? extends Event>> events,
        Function<Stored, List<R>> rows,
        List<Column<R>> columns) {
    /** An import makes codes of its own, since what stands in files stays out of the log. */
    static final String CODE =
            "code die u over de API gaf; kwam het uit een bestand, dan een code van Rijker en niet"
                    + " uw nummer";

    Sheet {
        events = List.copyOf(events);
        List<Column<R>> all = new ArrayList<>();
        all.add(
                new Column<>(
                        "positie",
                        "plaats in het logboek; een hogere positie is later vastgelegd",
                        row -> row.told().position()));
        all.add(
                new Column<>(
                        "vastgelegd_op",
                        "tijdstip van vastleggen, in UTC",
                        row -> row.told().recordedAt()));
        all.add(
                new Column<>(
                        "soort",
                        "vastgelegd, gecorrigeerd (deze rij vervangt een eerdere) of ingetrokken"
                                + " (de eerdere rij telt niet meer)",
                        Row::kind));
        all.addAll(columns);
        columns = List.copyOf(all);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<List<String>> lines(Stored told) {
        return rows.apply(told).stream()
                .map(
                        row ->
                                columns.stream()
                                        .map(column -> Cell.of(column.value().apply(row)))
                                        .toList())
                .toList();
    }
}
