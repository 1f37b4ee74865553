package nl.rijker.city;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

@AnalyzeClasses(packages = "nl.rijker.city", importOptions = DoNotIncludeTests.class)
class CityRulesTest {
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("nl.rijker.city.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule chance_comes_from_the_seed_and_time_from_the_agenda =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Random.class,
                            ThreadLocalRandom.class,
                            RandomGenerator.class,
                            Clock.class);

    @ArchTest
    static final ArchRule mathematics_is_the_same_everywhere =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Math.class);
}
