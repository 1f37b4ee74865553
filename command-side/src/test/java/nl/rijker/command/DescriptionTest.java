package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rijker.command.Client.Answer;
import nl.rijker.command.area.AreaCommand;
import nl.rijker.command.framework.FrameworkCommand;
import nl.rijker.command.instrument.InstrumentCommand;
import nl.rijker.command.intervention.InterventionCommand;
import nl.rijker.command.provider.ProviderCommand;
import nl.rijker.command.session.SessionCommand;
import nl.rijker.command.subject.ClientCommand;
import nl.rijker.command.subject.SubjectCommand;
import nl.rijker.command.trajectory.TrajectoryCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class DescriptionTest {
    private static final List<Class<?>> FAMILIES =
            List.of(
                    FrameworkCommand.class,
                    ProviderCommand.class,
                    AreaCommand.class,
                    InstrumentCommand.class,
                    InterventionCommand.class,
                    SessionCommand.class,
                    SubjectCommand.class,
                    ClientCommand.class,
                    TrajectoryCommand.class);

    private static final Set<String> NO_COMMANDS = Set.of("access", "dossier", "imports");
    private static final Set<Class<?>> NOT_FOR_CLIENTS =
            Set.of(SubjectCommand.Identified.class, SubjectCommand.RepeatErasure.class);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static Answer answer;
    private static JsonNode api;

    @BeforeAll
    static void fetch() {
        answer = new Client(APP.url(""), null).get("/v1/openapi.json");
        api = answer.json();
    }

    @Test
    void everybody_from_everywhere_may_read_it() {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
        assertThat(api.at("/openapi").asString()).startsWith("3.");
    }

    @Test
    void every_command_is_an_operation_with_its_schema_as_body() {
        List<String> commands = new ArrayList<>();
        FAMILIES.forEach(
                family -> {
                    for (Class<?> command : family.getPermittedSubclasses()) {
                        if (command.isRecord() && !NOT_FOR_CLIENTS.contains(command)) {
                            commands.add(command.getSimpleName());
                        }
                    }
                });
        List<String> described = new ArrayList<>();
        for (JsonNode operation : operations()) {
            if (NO_COMMANDS.contains(operation.at("/tags/0").asString())) {
                continue;
            }
            String name = operation.get("operationId").asString();
            described.add(name);
            assertThat(
                            operation
                                    .at("/requestBody/content/application~1json/schema/$ref")
                                    .asString())
                    .isEqualTo("#/components/schemas/" + name);
            assertThat(
                            api.at("/components/schemas/" + name + "/additionalProperties")
                                    .asBoolean(true))
                    .isFalse();
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void no_command_offers_the_reason_of_a_taken_back_import() {
        assertThat(api.at("/components/schemas/WithdrawTrajectory/properties/reason/enum"))
                .extracting(JsonNode::asString)
                .contains("OBJECTION")
                .doesNotContain("IMPORT_REVOKED");
    }

    @Test
    void every_operation_names_its_problems_its_headers_and_its_path() {
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                if (!NO_COMMANDS.contains(operation.at("/tags/0").asString())) {
                    describesItself(path.getKey(), operation);
                }
            }
        }
    }

    private static void describesItself(String path, JsonNode operation) {
        for (String status :
                List.of("400", "401", "403", "404", "409", "412", "413", "415", "422")) {
            assertThat(
                            operation
                                    .at(
                                            "/responses/"
                                                    + status
                                                    + "/content/application~1problem+json/schema/$ref")
                                    .asString())
                    .isEqualTo("#/components/schemas/Problem");
        }
        List<String> parameters = new ArrayList<>();
        operation.get("parameters").forEach(one -> parameters.add(one.get("name").asString()));
        assertThat(parameters).contains("Command-Id", "If-Match");
        VARIABLE.matcher(path)
                .results()
                .forEach(variable -> assertThat(parameters).contains(variable.group(1)));
    }

    @Test
    void a_token_is_asked_for() {
        assertThat(api.at("/security/0").propertyNames()).containsExactly("token");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void the_token_itself_is_asked_for_without_one() {
        JsonNode issue = api.at("/paths/~1v1~1tokens/post");
        assertThat(issue.get("operationId").asString()).isEqualTo("IssueToken");
        assertThat(issue.get("security")).isEmpty();
        assertThat(issue.at("/requestBody/content/application~1json/schema/$ref").asString())
                .endsWith("/Credentials");
        assertThat(issue.at("/responses/401/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void files_go_in_by_operations_of_their_own() {
        List<String> operations = new ArrayList<>();
        for (JsonNode operation : operations()) {
            if (operation.at("/tags/0").asString().equals("imports")) {
                operations.add(operation.get("operationId").asString());
            }
        }
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "RunImport",
                        "ListImports",
                        "FetchImport",
                        "FetchImportErrors",
                        "DestroyImportErrors",
                        "RevokeImport",
                        "FindMapping",
                        "PutMapping");
        assertThat(api.at("/paths/~1v1~1imports/post/parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .contains("source", "kind", "dryRun", "acceptGoodRows");
    }

    @Test
    void what_may_be_left_out_is_not_required() {
        assertThat(api.at("/components/schemas/RecordMeasurement/required").toString())
                .contains("takenOn", "answers")
                .doesNotContain("trajectory");
        assertThat(api.at("/components/schemas/StartTrajectory/required").toString())
                .doesNotContain("\"trajectory\"", "school");
        assertThat(api.at("/components/schemas/Delivery/required").size()).isEqualTo(4);
    }

    @Test
    void there_is_no_page_to_try_things_out() {
        assertThat(new Client(APP.url(""), null).get("/swagger-ui.html").status()).isEqualTo(401);
    }

    private static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        api.get("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}
