package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every path, port, variable and image of docker-compose.yml leads somewhere. */
class ComposeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ComposeFile COMPOSE = ComposeFile.read(ROOT);

    static Stream<String> services() {
        return COMPOSE.services().stream();
    }

    @Test
    void the_whole_set_is_there() {
        assertThat(COMPOSE.services())
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "rijker",
                        "command-side",
                        "query-side-1",
                        "query-side-2",
                        "prometheus",
                        "grafana");
    }

    @Test
    void every_variable_has_an_example_and_every_example_is_used() throws IOException {
        assertThat(COMPOSE.variablesAskedFor())
                .containsExactlyInAnyOrderElementsOf(COMPOSE.variables().keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_image_has_a_version_and_a_build_has_a_file(String service) throws IOException {
        JsonNode described = COMPOSE.service(service);
        if (described.has("image")) {
            assertThat(described.path("image").asString())
                    .matches("[a-z/-]+:v?\\d+\\.\\d+[\\w.-]*");
            return;
        }
        JsonNode build = described.path("build");
        Path dockerfile =
                ROOT.resolve(build.path("context").asString())
                        .resolve(build.path("dockerfile").asString());
        String text = Files.readString(dockerfile);
        assertThat(text).containsPattern("(?m)^FROM \\S+:\\S*\\d");
        assertThat(text).containsPattern("(?m)^USER [1-9]\\d*").doesNotContain("USER root");
        String copied =
                Pattern.compile("(?m)^COPY (\\S+) ")
                        .matcher(text)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        if (described.has("profiles")) {
            assertThat(copied).isEqualTo("standalone/target/rijker.jar");
            return;
        }
        assertThat(text).contains("\nHEALTHCHECK ");
        String side = service.replaceAll("-\\d$", "");
        assertThat(copied).isEqualTo(side + "/target/" + side + "-*-process.jar");
        assertThat(Files.readString(ROOT.resolve(side + "/pom.xml")))
                .contains("<classifier>process</classifier>");
    }

    /** It must reach the same database, keys, list and roots, and never start by itself. */
    @Test
    void the_command_line_works_on_what_the_command_side_works_on() {
        Map<String, String> command = COMPOSE.environment("command-side");
        Map<String, String> line = COMPOSE.environment("rijker");
        assertThat(COMPOSE.list("rijker", "profiles")).containsExactly("tools");
        assertThat(COMPOSE.service("rijker").has("restart")).isFalse();
        assertThat(COMPOSE.list("rijker", "volumes")).contains("erased:/erased", "roots:/roots");
        line.forEach(
                (name, value) -> {
                    if (!name.startsWith("RIJKER_DATABASE_SUPERUSER")) {
                        assertThat(command).containsEntry(name, value);
                    }
                });
        assertThat(command.keySet())
                .filteredOn(name -> name.matches("RIJKER_(DATABASE|SECRETS|CHAIN|ERASURE)_.*"))
                .isSubsetOf(line.keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_file_that_is_mounted_exists_and_a_volume_is_declared(String service) {
        List<String> declared = List.copyOf(COMPOSE.content().path("volumes").propertyNames());
        for (String volume : COMPOSE.list(service, "volumes")) {
            String source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith("./")) {
                assertThat(ROOT.resolve(source)).exists();
                assertThat(volume).endsWith(":ro");
            } else {
                assertThat(declared).contains(source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_port_is_published_on_loopback_and_is_the_one_listened_to(String service) {
        Map<String, Integer> listening =
                Map.of(
                        "command-side", 8080,
                        "query-side-1", 8080,
                        "query-side-2", 8080,
                        "prometheus", 9090,
                        "grafana", 3000);
        for (String port : COMPOSE.list(service, "ports")) {
            List<String> parts = List.of(COMPOSE.filled(port).split(":", -1));
            assertThat(parts.getFirst()).isEqualTo("127.0.0.1");
            assertThat(Integer.parseInt(parts.get(2))).isEqualTo(listening.get(service));
        }
        String own = COMPOSE.environment(service).getOrDefault("SERVER_PORT", "");
        assertThat(own).isIn("", String.valueOf(listening.get(service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_is_waited_for_can_be_healthy(String service) {
        for (String other : COMPOSE.service(service).path("depends_on").propertyNames()) {
            assertThat(COMPOSE.services()).contains(other);
            JsonNode awaited = COMPOSE.service(other);
            assertThat(awaited.has("healthcheck") || awaited.has("build")).as(other).isTrue();
        }
    }

    @Test
    void every_host_is_a_service_that_listens_at_that_port() {
        Map<String, String> listening =
                Map.of("postgres", "5432", "kafka", "9092", "prometheus", "9090");
        Pattern place = Pattern.compile("(?:^|://|@)([a-z][a-z0-9-]*):(\\d+)(?=$|[/,])");
        Set<String> named = new TreeSet<>();
        for (String service : COMPOSE.services()) {
            if (!service.equals("kafka")) {
                COMPOSE.environment(service)
                        .values()
                        .forEach(
                                value ->
                                        place.matcher(value)
                                                .results()
                                                .map(match -> match.group(1) + ":" + match.group(2))
                                                .filter(found -> !found.startsWith("localhost:"))
                                                .forEach(named::add));
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        listening.entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .toList());
    }

    /** A name with a slip of the pen is no setting, and nobody would say so. */
    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side-1", "query-side-2", "rijker"})
    void every_setting_is_one_that_the_code_asks_for(String service) throws IOException {
        Set<String> asked = SettingNames.all(ROOT);
        // The command line reads these by itself.
        asked.add("RIJKERDATABASESUPERUSERUSERNAME");
        asked.add("RIJKERDATABASESUPERUSERPASSWORD");
        assertThat(asked).contains("RIJKERDATABASEFEEDPASSWORD", "RIJKERPAGEURL");
        assertThat(COMPOSE.environment(service).keySet())
                .filteredOn(name -> name.startsWith("RIJKER_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(asked).contains(SettingNames.plain(name)));
        assertThat(COMPOSE.environment(service).keySet())
                .filteredOn(name -> !name.startsWith("RIJKER_"))
                .isSubsetOf("SERVER_PORT", "SERVER_ADDRESS", "SPRING_KAFKA_BOOTSTRAP_SERVERS");
    }

    /** Folders of the container that a setting names are there and are kept. */
    @ParameterizedTest
    @ValueSource(strings = {"command-side", "rijker"})
    void a_folder_that_a_setting_names_is_a_volume_and_belongs_to_the_user(String service)
            throws IOException {
        String dockerfile =
                Files.readString(
                        ROOT.resolve(
                                COMPOSE.service(service)
                                        .path("build")
                                        .path("dockerfile")
                                        .asString()));
        for (Map.Entry<String, String> setting : COMPOSE.environment(service).entrySet()) {
            if (setting.getValue().matches("/\\w+/[\\w.-]+")
                    && !setting.getValue().startsWith("/tmp/")
                    && !setting.getKey().endsWith("_KEY")) {
                String folder = setting.getValue().substring(0, setting.getValue().indexOf('/', 1));
                assertThat(COMPOSE.list(service, "volumes"))
                        .as(setting.getKey())
                        .anyMatch(volume -> volume.endsWith(":" + folder));
                assertThat(dockerfile).containsPattern("chown rijker:rijker [^\\n]*" + folder);
            }
        }
    }

    @Test
    void grafana_logs_in_as_what_the_script_of_the_database_makes() throws IOException {
        String script = Files.readString(ROOT.resolve("docker/postgres/10-rijker.sh"));
        Map<String, String> grafana = COMPOSE.environment("grafana");
        assertThat(script)
                .contains("CREATE ROLE " + grafana.get("RIJKER_PUBLISH_USER") + " LOGIN")
                .contains("CREATE DATABASE " + grafana.get("RIJKER_PUBLISH_DATABASE") + " ");
        assertThat(grafana.get("RIJKER_PUBLISH_PASSWORD"))
                .isEqualTo(COMPOSE.environment("postgres").get("RIJKER_GRAFANA_PASSWORD"));
    }

    /** Only what an image copies is sent to whoever builds it; never .env. */
    @Test
    void what_is_copied_into_an_image_is_all_that_leaves_the_folder() throws IOException {
        List<String> ignored = Files.readAllLines(ROOT.resolve(".dockerignore"));
        assertThat(ignored).first().isEqualTo("*");
        assertThat(ignored)
                .contains(
                        "!command-side/target/*-process.jar",
                        "!query-side/target/*-process.jar",
                        "!standalone/target/rijker.jar")
                .hasSize(4);
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(".env");
    }

    @Test
    void prometheus_scrapes_what_runs_with_a_token_it_can_read() throws IOException {
        JsonNode config = ComposeFile.yaml(ROOT.resolve("dashboards/prometheus/prometheus.yml"));
        Set<String> targets = new TreeSet<>();
        for (JsonNode scrape : config.path("scrape_configs")) {
            for (JsonNode group : scrape.path("static_configs")) {
                group.path("targets").forEach(target -> targets.add(target.asString()));
            }
            String token = scrape.path("authorization").path("credentials_file").asString();
            String folder = "/etc/prometheus/" + token.substring(0, token.indexOf('/'));
            assertThat(COMPOSE.list("prometheus", "volumes")).contains("secrets:" + folder + ":ro");
            assertThat(COMPOSE.environment("command-side").get("RIJKER_SCRAPER_TOKEN_FILE"))
                    .endsWith(token.substring(token.indexOf('/')));
        }
        assertThat(targets)
                .containsExactly("command-side:8080", "query-side-1:8080", "query-side-2:8080");
    }

    @Test
    void grafana_finds_what_its_provisioning_names() throws IOException {
        Path provisioning = ROOT.resolve("dashboards/grafana/provisioning");
        String sources = Files.readString(provisioning.resolve("datasources/rijker.yml"));
        Set<String> asked =
                Pattern.compile("\\$(\\w+)")
                        .matcher(sources)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(COMPOSE.environment("grafana")).containsKeys(asked.toArray(String[]::new));
        String path =
                Pattern.compile("path: (\\S+)")
                        .matcher(Files.readString(provisioning.resolve("dashboards/rijker.yml")))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
        assertThat(COMPOSE.list("grafana", "volumes"))
                .contains("./dashboards/grafana/dashboards:" + path + ":ro");
    }

    @Test
    void both_sides_agree_on_the_topic_and_its_partitions() {
        Map<String, String> command = COMPOSE.environment("command-side");
        for (String side : List.of("query-side-1", "query-side-2")) {
            Map<String, String> query = COMPOSE.environment(side);
            assertThat(query)
                    .containsEntry(
                            "RIJKER_FEED_BROKER_TOPIC", command.get("RIJKER_PUBLISHER_TOPIC"))
                    .containsEntry(
                            "RIJKER_FEED_BROKER_PARTITIONS",
                            command.get("RIJKER_PUBLISHER_PARTITIONS"))
                    .containsEntry(
                            "RIJKER_SECRETS_TOKEN_KEY", command.get("RIJKER_SECRETS_TOKEN_KEY"));
        }
    }
}
