package nl.rijker.standalone.database;

import java.sql.Connection;
import java.sql.SQLException;
import nl.rijker.standalone.directory.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens single connections to the server on one port. */
record Connections(int port, Secrets secrets) {
    static final String DATABASE = "rijker";

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    Connection open(Account account, String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setApplicationName("rijker-start");
        return source.getConnection(account.username(), secrets.get(account.secret()));
    }
}
