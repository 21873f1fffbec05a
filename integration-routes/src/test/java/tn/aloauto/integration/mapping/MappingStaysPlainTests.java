package tn.aloauto.integration.mapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class MappingStaysPlainTests {

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tn.aloauto.integration");

    @Test
    void readingAndMappingKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("..integration.mapping..", "..integration.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.camel..", "java.sql..", "javax.sql..", "org.postgresql..")
                .because(
                        "a rehearsal, a command line and a test run the same rules without a server: hand it rows and categories")
                .check(engine);
    }

    @Test
    void theCatalogueFeedDoesNotKnowWhereItsRowsComeFrom() {
        noClasses()
                .that()
                .resideInAPackage("..integration.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..integration.intake..", "org.apache.camel..")
                .because("workbooks and ERP records come next: give it FeedRows instead")
                .check(engine);
    }
}
