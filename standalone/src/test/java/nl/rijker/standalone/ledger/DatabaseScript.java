package nl.rijker.standalone.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the container of PostgreSQL runs on an empty volume, with the values of .env.example. */
record DatabaseScript(String text, Map<String, String> values) {
    static DatabaseScript of(ComposeFile compose) throws IOException {
        String script = Files.readString(compose.root().resolve("docker/postgres/10-rijker.sh"));
        Map<String, String> values =
                Pattern.compile("--set (\\w+)=\"\\$(\\w+)\"")
                        .matcher(script)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        match -> match.group(1),
                                        match ->
                                                compose.environment("postgres")
                                                        .get(match.group(2))));
        return new DatabaseScript(script, values);
    }

    void run(EmbeddedPostgres postgres) throws SQLException {
        List<String> parts = List.of(text.split("<<'SQL'\n", -1));
        try (Connection server = postgres.getPostgresDatabase().getConnection()) {
            run(server, parts.get(1));
        }
        try (Connection database = postgres.getDatabase("postgres", "rijker").getConnection()) {
            run(database, parts.get(2));
        }
    }

    private void run(Connection connection, String part) throws SQLException {
        String sql = part.substring(0, part.indexOf("SQL\n"));
        try (var statement = connection.createStatement()) {
            for (String one : sql.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(
                            Pattern.compile(":'(\\w+)'")
                                    .matcher(one)
                                    .replaceAll(
                                            (MatchResult match) ->
                                                    "'" + values.get(match.group(1)) + "'"));
                }
            }
        }
    }
}
