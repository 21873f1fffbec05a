package tn.aloauto.marketplace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.web.bind.annotation.RestController;

/** The taste of the house, as far as a program can check it. */
@AnalyzeClasses(packages = "tn.aloauto.marketplace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS_FOR = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Dto|DTO|Service|Serviceable)$")
            .because(
                    "such a name says nothing: name the type after what it is (Orders, PlaceOrderFromCart, OrderView)");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("only the web calls a controller: drop the word public");

    @ArchTest
    static final ArchRule CONTROLLERS_LIVE_AT_THE_EDGE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("..web..", "..http..")
            .because("a feature's web package is a leaf: move the controller there");

    @ArchTest
    static final ArchRule NOBODY_BUT_THE_EDGE_KNOWS_THE_WEB = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..")
            .because("a rule of business does not depend on a servlet: pass what it needs as a value");

    @ArchTest
    static final ArchRule ONLY_THE_FRONT_DOOR_CONFIGURES_SECURITY = noClasses()
            .that()
            .resideOutsideOfPackage("..http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security.config..")
            .because("who may come in stands in one place, http.SecurityRules and http.PublicRoutes");

    /** B-017: whose a thing is, is asked of the caller that the door hands on; no feature looks for it by itself. */
    @ArchTest
    static final ArchRule WHO_ASKS_IS_SAID_ONCE = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..audit..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("SecurityContextHolder")
            .orShould()
            .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize")
            .because("who asks, and what is theirs, is shared.Caller: take it as a parameter");

    /** L-024: edge, rules and shared words are layers; what is below knows nothing of what is above. */
    @ArchTest
    static final ArchRule LAYERS = noClasses()
            .that()
            .resideInAnyPackage("..internal..", "..shared..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tn.aloauto..web..")
            .because("web depends on the rules, never the other way round");

    @ArchTest
    static final ArchRule MONEY_IS_NO_FLOAT = noMethods()
            .that()
            .haveNameMatching(".*([pP]rice|[aA]mount|[tT]otal).*")
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .because("a millime lost is a millime lost: use shared.Money");

    @ArchTest
    static final ArchRule FIELDS_ARE_GIVEN_TO_THE_CONSTRUCTOR =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
                    "a class shows what it needs in its constructor");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "use a logger: its lines carry the correlation id");
}
