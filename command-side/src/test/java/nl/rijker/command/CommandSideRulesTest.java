package nl.rijker.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "nl.rijker.command", importOptions = DoNotIncludeTests.class)
class CommandSideRulesTest {
    @ArchTest
    static final ArchRule packages_know_each_other_in_one_direction =
            slices().matching("nl.rijker.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule access_and_web_know_the_platform_only =
            noClasses()
                    .that()
                    .resideInAnyPackage("nl.rijker.command.access", "nl.rijker.command.web")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.rijker.command",
                            "nl.rijker.command.area",
                            "nl.rijker.command.framework",
                            "nl.rijker.command.instrument",
                            "nl.rijker.command.intervention",
                            "nl.rijker.command.provider",
                            "nl.rijker.command.session",
                            "nl.rijker.command.subject",
                            "nl.rijker.command.trajectory");

    @ArchTest
    static final ArchRule sql_stands_in_tables =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Table")
                    .and()
                    .doNotHaveSimpleName("CommandSideConfiguration")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule randomness_comes_from_the_platform =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.rijker.command.platform")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(SecureRandom.class)
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");
}
