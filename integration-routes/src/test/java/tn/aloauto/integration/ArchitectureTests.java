package tn.aloauto.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.apache.camel.builder.RouteBuilder;

@AnalyzeClasses(packages = "tn.aloauto.integration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule noRouteIsWrittenInJava = noClasses()
            .should()
            .beAssignableTo(RouteBuilder.class)
            .because("integrators change routes without a release: write a file in route-definitions/ instead");

    @ArchTest
    static final ArchRule theMappingEngineIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..integration.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.camel..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true)
            .because("a mapping is tried on a bench without a server: hand rows in and take rows out");

    @ArchTest
    static final ArchRule onlyTheDefinitionsPackageAddsOrRemovesRoutes = noClasses()
            .that()
            .resideOutsideOfPackage("..integration.definitions..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel.model..", "org.apache.camel.dsl..")
            .because("every route passes the gate: let DefinitionKeeper load it from a file");

    @ArchTest
    static final ArchRule packagesFormNoCycle = SlicesRuleDefinition.slices()
            .matching("tn.aloauto.integration.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package can then be read on its own: move the shared thing down or publish an event");

    @ArchTest
    static final ArchRule namesSaySomething = classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .because("a name says what the thing is in the trade, not that somebody had no name for it");
}
