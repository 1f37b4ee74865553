package nl.rijker.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "nl.rijker.query", importOptions = DoNotIncludeTests.class)
class QuerySideRulesTest {
    private static final String OURS = "nl.rijker..";
    private static final List<String> FAMILIES =
            List.of("change", "delivery", "trajectories", "schools");
    private static final List<String> NAMED =
            List.of(
                    "feed",
                    "ledger",
                    "figures",
                    "statistics",
                    "statement",
                    "framework",
                    "access",
                    "platform",
                    "change",
                    "delivery",
                    "trajectories",
                    "schools",
                    "facts");

    @ArchTest
    static void every_package_named_here_holds_classes(JavaClasses classes) {
        for (String name : NAMED) {
            assertThat(classes.stream())
                    .as(name)
                    .anyMatch(type -> type.getPackageName().equals("nl.rijker.query." + name));
        }
    }

    @ArchTest
    static final ArchRule statistics_know_nothing_of_ours =
            noClasses()
                    .that()
                    .resideInAPackage("nl.rijker.query.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.rijker.contract..",
                            "nl.rijker.query.feed..",
                            "nl.rijker.query.ledger..",
                            "nl.rijker.query.figures..");

    @ArchTest
    static final ArchRule the_feed_knows_no_ledger =
            only("feed", "nl.rijker.contract..", "nl.rijker.query.feed..");

    @ArchTest
    static final ArchRule the_ledger_knows_no_figure =
            only(
                    "ledger",
                    "nl.rijker.contract..",
                    "nl.rijker.query.feed..",
                    "nl.rijker.query.ledger..");

    @ArchTest
    static void no_family_of_figures_knows_another(JavaClasses classes) {
        for (String family : FAMILIES) {
            for (String other : FAMILIES) {
                if (!family.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("nl.rijker.query." + family + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("nl.rijker.query." + other + "..")
                            .check(classes);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule figures_know_no_statement =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "nl.rijker.query.figures..",
                            "nl.rijker.query.change..",
                            "nl.rijker.query.delivery..",
                            "nl.rijker.query.trajectories..",
                            "nl.rijker.query.schools..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("nl.rijker.query.statement..");

    @ArchTest
    static final ArchRule no_package_cycles =
            slices().matching("nl.rijker.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sql_stands_in_tables_only =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Table")
                    .and()
                    .resideOutsideOfPackage("nl.rijker.query.platform..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule the_time_and_randomness_come_from_outside =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_query_side_sends_no_commands =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages("nl.rijker.command..", "org.axonframework..");

    private static ArchRule only(String name, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage("nl.rijker.query." + name + "..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(OURS)
                                .and(
                                        com.tngtech.archunit.base.DescribedPredicate.not(
                                                com.tngtech.archunit.core.domain.JavaClass
                                                        .Predicates.resideInAnyPackage(allowed))));
    }
}
