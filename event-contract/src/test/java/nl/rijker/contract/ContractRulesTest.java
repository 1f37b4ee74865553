package nl.rijker.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.rijker.contract", importOptions = DoNotIncludeTests.class)
class ContractRulesTest {
    @ArchTest
    static final ArchRule facts_know_no_framework_but_json =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.rijker.contract..",
                            "java..",
                            "org.jspecify.annotations",
                            "com.fasterxml.jackson.annotation",
                            "tools.jackson..");
}
