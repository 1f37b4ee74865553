package nl.rijker.standalone.database;

import static nl.rijker.standalone.database.Connections.DATABASE;

import java.sql.Connection;
import java.sql.SQLException;
import nl.rijker.standalone.directory.Secrets;
import org.postgresql.PGConnection;

/** Creates what is missing and puts back what was changed, at every start. */
record AccountSetup(Connections connections, Secrets secrets) {
    private static final String ROLE_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT 1 FROM pg_database WHERE datname = ?";
    private static final String RIGHTS =
            " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    void apply() throws SQLException {
        try (var server = connections.open(Account.POSTGRES, "postgres")) {
            for (var account : Account.ofTheApplication()) {
                setUp(account, server);
            }
            if (!exists(server, DATABASE_EXISTS, DATABASE)) {
                execute(server, "CREATE DATABASE rijker OWNER rijker_owner TEMPLATE template0");
            }
            execute(server, "REVOKE ALL ON DATABASE postgres, template1, rijker FROM PUBLIC");
            for (var account : Account.ofTheApplication()) {
                execute(server, "GRANT CONNECT ON DATABASE rijker TO " + account.username());
            }
        }
        try (var database = connections.open(Account.POSTGRES, DATABASE)) {
            execute(database, "ALTER SCHEMA public OWNER TO rijker_owner");
            execute(database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            // What it takes to remove a destroyed key from the files of the database.
            execute(database, "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO rijker_owner");
            execute(database, "GRANT pg_checkpoint TO rijker_owner");
        }
    }

    private void setUp(Account account, Connection server) throws SQLException {
        var verb = exists(server, ROLE_EXISTS, account.username()) ? "ALTER ROLE " : "CREATE ROLE ";
        execute(server, verb + account.username() + RIGHTS);
        // The driver hashes the password itself: it crosses no wire and stands in no log.
        server.unwrap(PGConnection.class)
                .alterUserPassword(
                        account.username(),
                        secrets.get(account.secret()).toCharArray(),
                        "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
