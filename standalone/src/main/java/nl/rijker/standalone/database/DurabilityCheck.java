package nl.rijker.standalone.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Asks the running server whether an acknowledged commit survives a power failure. Asked as every
 * account, because a setting may be changed for one role only.
 */
record DurabilityCheck(Connections connections) {
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    void run() throws SQLException {
        for (var account : Account.values()) {
            try (var connection = connections.open(account, Connections.DATABASE)) {
                for (var setting : SETTINGS) {
                    refuseUnlessOn(setting, value(connection, setting), account);
                }
            }
        }
    }

    private static void refuseUnlessOn(String setting, String value, Account account) {
        if (!value.equals("on")) {
            throw new DatabaseFailure(
                    "PostgreSQL: de instelling %s staat op '%s' voor %s; zonder 'on' kunnen bevestigde gegevens verloren gaan."
                            .formatted(setting, value, account.username()));
        }
    }

    private static String value(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
