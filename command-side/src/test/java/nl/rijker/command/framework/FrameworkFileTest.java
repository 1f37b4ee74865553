package nl.rijker.command.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rijker.command.framework.FrameworkCommand.AdoptFramework;
import nl.rijker.command.framework.FrameworkCommand.DefineGoal;
import nl.rijker.command.platform.Decisions;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.BadForm;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.GoalCode;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FrameworkFileTest {
    private static final FrameworkFile NIJ26 = FrameworkFile.of(new FrameworkCode("NIJ26"));

    @Test
    void given_an_empty_city_when_the_file_is_loaded_then_no_command_is_refused() {
        List<FrameworkCommand> commands = NIJ26.commands();

        assertThat(Decisions.of(PolicyFramework::new).givenCommands(commands).history())
                .hasSameSizeAs(commands);
    }

    @Test
    void given_a_file_when_it_is_read_then_adopting_comes_first_and_links_come_last() {
        assertThat(NIJ26.commands().stream().map(c -> c.getClass().getSimpleName()).distinct())
                .containsExactly(
                        "AdoptFramework",
                        "DefineTaxonomy",
                        "CompareFactors",
                        "DefineGoal",
                        "SetNorm",
                        "DefineBudgetLine",
                        "NoteAmount",
                        "LoadBaseline",
                        "DefineActivityType",
                        "LinkFactor",
                        "LinkGoal");
    }

    @Test
    void given_a_document_when_it_is_adopted_as_it_says_then_its_validity_is_that_of_the_file() {
        AdoptFramework adopt = (AdoptFramework) NIJ26.commands().getFirst();

        assertThat(adopt.validFrom()).isEqualTo("2026-01-01");
        assertThat(adopt.validTo()).isEqualTo("2030-12-31");
        assertThat(adopt.preparationYear()).isEqualTo(2025);
        assertThat(adopt.example()).isFalse();
    }

    @Test
    void given_a_made_up_city_when_it_adopts_then_its_own_validity_and_mark_stand_by_the_title() {
        AdoptFramework adopt =
                (AdoptFramework) NIJ26.exampleCommands(LocalDate.of(2023, 8, 1)).getFirst();

        assertThat(adopt.validFrom()).isEqualTo("2023-08-01");
        assertThat(adopt.example()).isTrue();
        assertThat(adopt.name()).isEqualTo("Opdracht Jongerenwerk en Jeugdcoaches 2026-2030");
    }

    @Test
    void given_children_before_their_parents_when_the_file_is_read_then_parents_come_first()
            throws IOException {
        ObjectNode file = nij26();
        ArrayNode goals = (ArrayNode) file.get("goals");
        for (int i = goals.size() - 1; i >= 0; i--) {
            goals.add(goals.remove(i));
        }

        List<GoalCode> order =
                read(file).commands().stream()
                        .filter(DefineGoal.class::isInstance)
                        .map(command -> ((DefineGoal) command).goal())
                        .map(Goal::code)
                        .toList();

        assertThat(order).hasSize(36).doesNotHaveDuplicates();
        assertThat(order.indexOf(new GoalCode("2"))).isLessThan(order.indexOf(new GoalCode("2.f")));
    }

    @Test
    void given_a_field_that_nobody_knows_when_the_file_is_read_then_it_is_refused_by_name()
            throws IOException {
        ObjectNode file = nij26();
        ((ObjectNode) file.get("norms").get(0)).put("colour", "blauw");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void given_a_field_too_few_when_the_file_is_read_then_it_is_refused_by_name()
            throws IOException {
        for (String field : List.of("source", "taxonomies", "goals", "budgetedYears")) {
            ObjectNode file = nij26();
            file.remove(field);

            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining(field);
        }
    }

    @Test
    void given_a_link_to_a_factor_of_no_taxonomy_when_commands_are_made_then_it_is_refused()
            throws IOException {
        ObjectNode file = nij26();
        ((ObjectNode) file.get("activityTypes").get(0).get("factorLinks").get(0))
                .put("factor", "BF99");

        assertThatThrownBy(() -> read(file).commands())
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(new Refusal.FactorUnknown("BF99")));
    }

    @Test
    void given_no_such_file_when_it_is_asked_for_then_the_framework_is_named() {
        assertThatThrownBy(() -> FrameworkFile.of(new FrameworkCode("XYZ99")))
                .isInstanceOf(BadForm.class)
                .hasMessageContaining("XYZ99");
    }

    private static ObjectNode nij26() throws IOException {
        try (InputStream json =
                FrameworkFileTest.class.getResourceAsStream("/frameworks/NIJ26.json")) {
            return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(json));
        }
    }

    private static FrameworkFile read(ObjectNode file) {
        return FrameworkFile.read(
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
