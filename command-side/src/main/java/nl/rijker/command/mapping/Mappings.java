package nl.rijker.command.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.MunicipalTransactions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.rows.Column;
import nl.rijker.command.web.TextCheck;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.SourceId;
import org.springframework.stereotype.Component;

/** What the headers of a source's files mean, given once and used for every later file. */
@Component
public final class Mappings {
    private static final int MOST = 500;

    private final MappingTable table;
    private final MunicipalTransactions transactions;

    Mappings(MappingTable table, MunicipalTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /** The header of a column as the manual has it, by header of the file. */
    public Map<String, String> find(Actor actor, SourceId source) {
        ProviderId provider = actor.mustRecord();
        return transactions.in(
                actor.municipality(), () -> table.find(actor.municipality(), provider, source));
    }

    /**
     * Replaces what was known of the source.
     *
     * @throws Refused if a column is named that doesn't exist
     */
    public void put(Actor actor, SourceId source, Map<String, String> columns) {
        ProviderId provider = actor.mustRecord();
        TextCheck.checkText("source", source.value());
        if (columns.size() > MOST) {
            throw new Refused(new Refusal.ColumnUnknown("…"));
        }
        columns.forEach(
                (header, column) -> {
                    TextCheck.checkText("header", header);
                    TextCheck.checkText("column", column);
                    if (Column.of(column).isEmpty()) {
                        throw new Refused(new Refusal.ColumnUnknown(column));
                    }
                });
        transactions.in(
                actor.municipality(),
                () -> {
                    table.put(actor.municipality(), provider, source, columns);
                    return true;
                });
    }

    /** By header in plain letters. */
    public Map<String, Column> columns(Actor actor, SourceId source) {
        Map<String, Column> columns = new LinkedHashMap<>();
        find(actor, source)
                .forEach(
                        (header, column) ->
                                Column.of(column)
                                        .ifPresent(
                                                known -> columns.put(Column.plain(header), known)));
        return columns;
    }
}
