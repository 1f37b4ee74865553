package nl.rijker.standalone.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of sessions in which every row says something that no other row says, so that the log
 * tells which row became which event.
 */
record SessionRows(String intervention, int count) {
    private static final int VISITS = 1_000;
    private static final int MINUTES = 30;

    /** Row number and how often it stands in the log. */
    private static final String LOGGED =
            """
            SELECT (fact #>> '{delivery,minutes}')::int - 30, (fact #>> '{delivery,visits}')::int,
                count(*)
            FROM (SELECT convert_from(payload, 'UTF8')::jsonb AS fact FROM command.event
                WHERE payload_type = 'session-recorded') AS recorded
            WHERE fact ->> 'intervention' = ? AND fact -> 'batch' IS NOT NULL
            GROUP BY 1, 2
            """;

    private static final String BALANCES =
            """
            SELECT account.kind || ' ' || account.period || ' ' || posting.cause || ' '
                || sum(posting.n) || ' ' || sum(posting.sum) || ' ' || sum(posting.squares)
            FROM ledger.posting JOIN ledger.account
                ON account.book = posting.book AND account.id = posting.account
            WHERE account.intervention = ?
                AND posting.book = (SELECT slot FROM ledger.book WHERE live)
            GROUP BY account.kind, account.period, posting.cause
            ORDER BY 1
            """;

    String file() {
        StringBuilder file = new StringBuilder("Activiteit;Interventie;Datum;Minuten;Bezoekers\n");
        for (int i = 0; i < count; i++) {
            file.append(intervention).append('-').append(i).append(';').append(intervention);
            file.append(";2025-0").append(1 + i % 9).append("-15;");
            file.append(MINUTES + i / VISITS).append(';').append(i % VISITS).append('\n');
        }
        return file.toString();
    }

    Map<Integer, Integer> logged(Connection connection) throws SQLException {
        Map<Integer, Integer> logged = new TreeMap<>();
        try (var statement = connection.prepareStatement(LOGGED)) {
            statement.setString(1, intervention);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    int row = rows.getInt(1) * VISITS + rows.getInt(2);
                    logged.merge(row, rows.getInt(3), Integer::sum);
                }
            }
        }
        return logged;
    }

    /** Rows that aren't in the log exactly once, and rows of no file. */
    List<String> wrong(Map<Integer, Integer> logged) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int times = logged.getOrDefault(i, 0);
            if (times != 1) {
                wrong.add("row " + i + " " + times + " times");
            }
        }
        logged.keySet().stream()
                .filter(row -> row < 0 || row >= count)
                .forEach(row -> wrong.add("row " + row + " of no file"));
        return wrong;
    }

    /** What the live book says of the intervention. */
    List<String> balances(Connection connection) throws SQLException {
        List<String> balances = new ArrayList<>();
        try (var statement = connection.prepareStatement(BALANCES)) {
            statement.setString(1, intervention);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    balances.add(rows.getString(1));
                }
            }
        }
        return balances;
    }
}
