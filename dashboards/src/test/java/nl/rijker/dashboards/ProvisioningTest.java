package nl.rijker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Grafana is provisioned with fits what the dashboards ask for. */
class ProvisioningTest {
    private static final Path FOLDER = Path.of("grafana/provisioning");

    @Test
    void every_data_source_variable_means_a_provisioned_one() throws IOException {
        Map<String, String> provisioned =
                list("datasources/rijker.yml", "datasources").stream()
                        .collect(
                                Collectors.toMap(
                                        source -> source.path("uid").asString(),
                                        source -> source.path("type").asString()));

        assertThat(provisioned).containsOnlyKeys("prometheus", "publish");
        assertThat(
                        Dashboard.all().stream()
                                .flatMap(
                                        dashboard ->
                                                dashboard.variablesOfType("datasource").stream()))
                .isNotEmpty()
                .allSatisfy(
                        variable ->
                                assertThat(provisioned)
                                        .containsEntry(
                                                variable.json()
                                                        .path("current")
                                                        .path("value")
                                                        .asString(""),
                                                variable.query()));
    }

    @Test
    void nothing_can_be_changed_by_hand_and_no_secret_is_written_down() throws IOException {
        assertThat(list("datasources/rijker.yml", "datasources"))
                .allSatisfy(source -> assertThat(source.path("editable").asBoolean(true)).isFalse())
                .filteredOn(source -> source.has("secureJsonData"))
                .singleElement()
                .satisfies(
                        source ->
                                assertThat(source.path("secureJsonData"))
                                        .hasToString(
                                                "{\"password\":\"$RIJKER_PUBLISH_PASSWORD\"}"));
        assertThat(list("dashboards/rijker.yml", "providers"))
                .singleElement()
                .satisfies(
                        provider -> {
                            assertThat(provider.path("folder").asString()).isEqualTo("Rijker");
                            assertThat(provider.path("allowUiUpdates").asBoolean(true)).isFalse();
                            assertThat(provider.path("editable").asBoolean(true)).isFalse();
                        });
    }

    private static List<JsonNode> list(String file, String key) throws IOException {
        return Yml.read(FOLDER.resolve(file)).path(key).valueStream().toList();
    }
}
