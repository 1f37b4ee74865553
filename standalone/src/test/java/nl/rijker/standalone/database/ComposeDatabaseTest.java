package nl.rijker.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rijker.contract.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml asks of {@code initdb} is what the embedded database gets. */
class ComposeDatabaseTest {
    private static final Path COMPOSE = Path.of("..", "docker-compose.yml");

    @TempDir Path folder;

    @Test
    void initdb_accepts_the_arguments_and_makes_the_same_database() throws Exception {
        List<String> arguments = List.of(initdbArguments().split(" "));

        assertThat(arguments).containsExactlyInAnyOrderElementsOf(PostgresPrograms.NEW_DATABASE);
        try (var home = DatabaseHome.started(folder)) {
            assertThat(home.ask(Account.OWNER, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(home.ask(Account.OWNER, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    private static String initdbArguments() throws IOException {
        Object compose = new Yaml().load(Files.readString(COMPOSE));
        return Json.mapper()
                .valueToTree(compose)
                .at("/services/postgres/environment/POSTGRES_INITDB_ARGS")
                .asString();
    }
}
