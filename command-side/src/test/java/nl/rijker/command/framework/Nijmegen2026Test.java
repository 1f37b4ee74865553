package nl.rijker.command.framework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import nl.rijker.command.framework.FrameworkFile.LinkedActivityType;
import nl.rijker.contract.value.ActivityType;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.Factor;
import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.contract.value.Goal;
import nl.rijker.contract.value.Norm;
import org.junit.jupiter.api.Test;

/** What document 001 says, counted again from the file; line numbers are those of the document. */
class Nijmegen2026Test {
    private static final FrameworkFile NIJ26 = FrameworkFile.of(new FrameworkCode("NIJ26"));
    private static final List<ActivityType> TYPES =
            NIJ26.activityTypes().stream().map(LinkedActivityType::activityType).toList();

    @Test
    void ten_factors_stand_at_1466_and_nine_needs_at_1553() {
        assertThat(NIJ26.taxonomies())
                .extracting(
                        t -> t.code().value(),
                        FrameworkFile.Taxonomy::source,
                        t -> topLevel(t.factors()).size())
                .containsExactly(
                        tuple("nji-2018", "001:1466-1550", 10), tuple("ungar", "001:1553-1571", 9));
    }

    @Test
    void competences_have_three_kinds_and_support_has_four_parts() {
        assertThat(NIJ26.taxonomies().getFirst().factors())
                .filteredOn(factor -> factor.parent() != null)
                .extracting(factor -> factor.code().value())
                .containsExactly("BF5.p", "BF5.f", "BF5.n", "BF5.a", "BF7.s", "BF7.e", "BF7.b");
    }

    @Test
    void the_document_compares_no_needs_with_factors_so_every_comparison_is_ours() {
        assertThat(NIJ26.crosswalk())
                .hasSize(12)
                .allMatch(comparison -> comparison.evidence() == Evidence.I)
                .noneMatch(c -> List.of("U8", "U9").contains(c.from().value()));
    }

    @Test
    void five_opgaven_have_nineteen_parts_and_six_functions_beside_the_goals_a_to_f() {
        assertThat(NIJ26.goals().stream().collect(groupingBy(Goal::kind, counting())))
                .containsOnly(
                        entry(Goal.Kind.OPGAVE, 5L),
                        entry(Goal.Kind.SUB, 19L),
                        entry(Goal.Kind.FUNCTION, 6L),
                        entry(Goal.Kind.GOAL, 6L));
        assertThat(NIJ26.goals())
                .filteredOn(goal -> goal.kind() == Goal.Kind.OPGAVE)
                .extracting(goal -> goal.code().value(), Goal::source)
                .containsExactly(
                        tuple("1", "001:602-608"),
                        tuple("2", "001:821-878"),
                        tuple("3", "001:931-967"),
                        tuple("4", "001:1090-1110"),
                        tuple("5", "001:1140-1162"));
    }

    @Test
    void eight_norms_keep_operator_and_line() {
        assertThat(NIJ26.norms())
                .extracting(n -> n.code().value(), Norm::operator, Norm::value, Norm::source)
                .containsExactly(
                        tuple("NORM-1", Norm.Operator.AT_LEAST, number("12"), "001:722-724"),
                        tuple("NORM-1b", Norm.Operator.AT_LEAST, number("12"), "001:1194-1199"),
                        tuple("NORM-2", Norm.Operator.AT_LEAST, number("3"), "001:901-902"),
                        tuple("NORM-3", Norm.Operator.AT_LEAST, number("4"), "001:1003"),
                        tuple("NORM-4", Norm.Operator.EQUAL, number("4"), "001:1004"),
                        tuple("NORM-5", Norm.Operator.EQUAL, number("4.5"), "001:1252-1254"),
                        tuple("NORM-6", Norm.Operator.NONE, null, "001:1005-1006"),
                        tuple("NORM-7", Norm.Operator.NONE, null, "001:1231-1236"));
    }

    @Test
    void three_norms_carry_what_the_document_says_against_itself() {
        assertThat(NIJ26.norms())
                .filteredOn(norm -> norm.conflict() != null)
                .extracting(norm -> norm.code().value())
                .containsExactly("NORM-1", "NORM-1b", "NORM-3");
    }

    @Test
    void thirty_two_activity_types_are_numbered_without_a_hole() {
        assertThat(TYPES)
                .extracting(type -> type.code().value())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(101, 132).mapToObj(n -> "ACT-" + n).toList());
    }

    @Test
    void three_activity_types_allow_group_counts_only() {
        assertThat(TYPES)
                .filteredOn(ActivityType::groupCountsOnly)
                .extracting(type -> type.code().value())
                .containsExactly("ACT-107", "ACT-113", "ACT-127");
    }

    @Test
    void initiatives_of_others_at_241_are_context_and_not_asked_for() {
        assertThat(TYPES)
                .filteredOn(ActivityType::contextOnly)
                .extracting(type -> type.code().value(), ActivityType::source)
                .containsExactly(tuple("ACT-132", "001:241-244"));
    }

    private static List<Factor> topLevel(List<Factor> factors) {
        return factors.stream().filter(factor -> factor.parent() == null).toList();
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
