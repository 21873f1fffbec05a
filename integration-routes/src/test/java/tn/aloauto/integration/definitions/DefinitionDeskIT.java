package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
class DefinitionDeskIT {

    private static final Path FOLDER = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER;
    private static final Path MAPPINGS = IntegrationTest.RealDatabase.MAPPINGS_FOLDER;
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final DefinitionName MAPPING = new DefinitionName("mappings", "it-desk");

    private static final String MAPPING_TEXT =
            """
            description: Un essai
            dialect: {delimiter: ";", decimalChar: ","}
            fields:
              - {name: Ref, target: reference}
              - {name: Nom, target: name}
              - {name: Prix, target: price}
              - {name: Stock, target: quantity}
              - {name: Famille, target: category}
            """;

    /** A name of its own for each test: a file's history outlives the file. */
    private final String id = "it-desk-" + TESTS.incrementAndGet();

    private final DefinitionName flow = new DefinitionName("vendors", id);

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private PublishedMappings published;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ProducerTemplate producer;

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (Path folder :
                List.of(FOLDER.resolve("vendors"), FOLDER.resolve("templates"), FOLDER.resolve("samples"), MAPPINGS)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(
                                path -> path.getFileName().toString().startsWith("it-desk"))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
        await().until(() -> definitions.withMappings().stream()
                .noneMatch(status -> status.id().startsWith("it-desk")));
    }

    @Test
    @DisplayName("R4: a published draft is live, and its history says who, when, why and what changed")
    void aDraftIsPublishedWithItsAuthorAndTakenBackInOneCall() throws IOException {
        assertThat(publish(flow, route("v1"), null).outcome()).isEqualTo(DefinitionDesk.Outcome.LIVE);
        DefinitionDesk.Text standing = desk.text(flow).orElseThrow();
        assertThat(publish(flow, route("v2"), standing.digest()).outcome()).isEqualTo(DefinitionDesk.Outcome.LIVE);
        assertThat(answer()).isEqualTo("v2");
        assertThat(publish(flow, route("v3"), standing.digest()).outcome()).isEqualTo(DefinitionDesk.Outcome.CHANGED);

        List<DefinitionHistory.Entry> entries = history.of(flow, 10, 0);
        assertThat(entries)
                .extracting(entry -> entry.status() + " " + entry.author() + " " + entry.source() + " " + entry.note())
                .containsExactly("live lina@aloauto.tn rest un essai", "replaced lina@aloauto.tn rest un essai");
        String v1 = history.version(flow, entries.get(1).number()).orElseThrow().text();
        assertThat(DefinitionHistory.diff("1", v1, "2", route("v2")))
                .anySatisfy(line -> assertThat(line).startsWith("-").contains("constant: v1"))
                .anySatisfy(line -> assertThat(line).startsWith("+").contains("constant: v2"));

        desk.restore(flow, entries.get(1).number(), "omar@aloauto.tn", "restore", "trop tôt");
        assertThat(answer()).isEqualTo("v1");
        assertThat(Files.readString(FOLDER.resolve(flow.file()))).isEqualTo(route("v1"));
        DefinitionHistory.Entry back = history.of(flow, 1, 0).get(0);
        assertThat(back.author() + " " + back.source()).isEqualTo("omar@aloauto.tn restore");
        assertThat(back.note()).startsWith("Retour à la version ").endsWith(" : trop tôt");
        assertThat(desk.restore(flow, 1, "x", "restore", "")).isEmpty();
    }

    @Test
    void lookingAtTheListOverAndOverKeepsNoConnection() {
        for (int look = 0; look < 40; look++) {
            assertThat(desk.all()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("R4: an edit of the folder leaves the same trail as one over REST")
    void theFolderLeavesTheSameTrail() throws IOException {
        publish(flow, route("v1"), null);
        Files.writeString(FOLDER.resolve(flow.file()), route("v2"));

        await().until(() -> history.of(flow, 10, 0).size() == 2);
        DefinitionHistory.Entry edit = history.of(flow, 1, 0).get(0);
        assertThat(edit.source()).isEqualTo("folder");
        assertThat(edit.author()).isEqualTo(Files.getOwner(FOLDER).getName());
        assertThat(edit.digest()).isEqualTo(new DefinitionFile("vendors/x", "", route("v2")).digest());
    }

    @Test
    @DisplayName(
            "R1, R3: hostile drafts are refused with line and reason, nothing is written, the version that runs goes"
                    + " on")
    void aRefusedDraftChangesNothing() throws IOException {
        publish(flow, route("v1"), null);
        String good = route("v2");
        for (String hostile : List.of(
                good.replace("seda:" + id, "exec:/bin/sh"),
                good.replace("seda:" + id, "file:/etc"),
                good.replace("constant: v2", "groovy: System.exit(1)"),
                good.replace("constant: v2", "simple: ${bean:java.lang.Runtime?method=getRuntime}"),
                good.replace("- setBody:", "- bean: {id: x, beanType: java.lang.Runtime}\n        - setBody:"),
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n",
                "#" + "x".repeat(10_000_000),
                good + "\0")) {
            DefinitionDesk.Publication refused = publish(flow, hostile, null);
            assertThat(refused.outcome()).isEqualTo(DefinitionDesk.Outcome.REFUSED);
            assertThat(refused.verdict().findings()).hasSize(1).allSatisfy(finding -> {
                assertThat(finding.line()).isPositive();
                assertThat(finding.reason()).isNotBlank();
            });
        }
        assertThat(Files.readString(FOLDER.resolve(flow.file()))).isEqualTo(route("v1"));
        assertThat(answer()).isEqualTo("v1");
        assertThat(DefinitionName.of("vendors", "../../etc/passwd")).isEmpty();
        assertThat(DefinitionName.of("../vendors", "x")).isEmpty();
        assertThat(DefinitionName.of("known-hosts", "x")).isEmpty();
    }

    @Test
    @DisplayName(
            "R1: a mapping whose sample no longer gives what is expected is refused; files go on with the good one")
    void aRedMappingDoesNotGoLive() throws Exception {
        Files.writeString(
                FOLDER.resolve("samples/it-desk.csv"),
                "Ref;Nom;Prix;Stock;Famille\nA1;Filtre;12,500;3;Filtres à huile\n");
        Files.writeString(
                FOLDER.resolve("samples/it-desk.expected.json"),
                """
                {"rows": 1, "rejected": [], "accepted": [{"reference": "A1", "name": "Filtre", "brand": null, "price": "12.500",
                 "quantity": 3, "category": "Filtres à huile", "oe_references": []}]}""");
        DefinitionDesk.Publication good = publish(MAPPING, MAPPING_TEXT, null);
        assertThat(good.outcome()).isEqualTo(DefinitionDesk.Outcome.LIVE);
        assertThat(good.verdict().cases()).hasSize(1);
        String running = published.mapping("it-desk").version();

        String red = MAPPING_TEXT.replace("decimalChar: \",\"", "decimalChar: \".\"");
        DefinitionDesk.Publication refused = publish(MAPPING, red, null);
        assertThat(refused.outcome()).isEqualTo(DefinitionDesk.Outcome.REFUSED);
        assertThat(refused.verdict().findings().get(0).reason()).contains("samples/it-desk.csv", "attendu", "obtenu");
        assertThat(refused.verdict().cases().get(0).differences()).isNotEmpty();

        Files.writeString(MAPPINGS.resolve("it-desk.mapping.yaml"), red);
        await().until(() -> definitions.refused().stream()
                .anyMatch(each -> each.file().equals(MAPPING.file())
                        && each.version() != null
                        && each.reason().contains("samples/it-desk.csv")));
        assertThat(published.mapping("it-desk").version()).isEqualTo(running);
        await().untilAsserted(() -> assertThat(history.of(MAPPING, 10, 0))
                .extracting(DefinitionHistory.Entry::status)
                .containsExactly("refused", "live"));
        assertThat(history.of(MAPPING, 10, 0).get(1).cases()).isEqualTo(1);
    }

    @Test
    @DisplayName("R1: a template that a running flow no longer fits is refused, and the flow is named")
    void aTemplateMustFitTheFlowsThatRunWithIt() throws IOException {
        DefinitionName template = new DefinitionName("templates", "it-desk-template");
        publish(template, template(""), null);
        publish(
                flow,
                """
                - templatedRoute:
                    routeTemplateRef: it-desk-template
                    routeId: %1$s
                    parameters:
                      - {name: description, value: Un flux d'essai}
                      - {name: inbox, value: %1$s}
                """
                        .formatted(id),
                null);
        DraftVerdict verdict = desk.judge(template, template("      - name: more\n"));

        assertThat(verdict.flows()).containsExactly(id);
        assertThat(verdict.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(flow.file());
            assertThat(finding.reason()).contains("« more »");
        });
        assertThat(desk.judge(template, template("")).drawing()).startsWith("flowchart TD");
    }

    @Test
    @DisplayName("M5: the engine itself builds a route as Kaoto 2 saves it")
    void theEngineBuildsWhatKaotoSaves() throws IOException {
        DraftVerdict verdict = desk.judge(
                new DefinitionName("partners", id),
                """
                - route:
                    id: %1$s
                    description: Une route dessinée
                    from:
                      id: from-2530
                      uri: seda
                      parameters:
                        name: %1$s
                        pollTimeout: 100
                      steps:
                        - setBody:
                            id: setBody-3478
                            expression:
                              simple:
                                expression: ${body}
                        - log:
                            id: log-5995
                            message: ${body}
                """
                        .formatted(id));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.drawing()).contains("seda:" + id);
    }

    private DefinitionDesk.Publication publish(DefinitionName name, String text, String base) throws IOException {
        return desk.publish(new DefinitionDesk.Draft(name, text, "lina@aloauto.tn", "rest", "un essai"), base);
    }

    private String answer() {
        return producer.requestBody("seda:" + id + "?timeout=20000", "x", String.class);
    }

    private String route(String answer) {
        return """
                - route:
                    id: %1$s
                    description: Une route d'essai
                    from:
                      uri: "seda:%1$s"
                      parameters:
                        pollTimeout: "100"
                      steps:
                        - setBody:
                            id: answer
                            constant: %2$s
                """
                .formatted(id, answer);
    }

    private static String template(String parameter) {
        return """
                - routeTemplate:
                    id: it-desk-template
                    description: Un gabarit d'essai
                    parameters:
                      - name: inbox
                %s    from:
                      uri: "seda:{{inbox}}"
                      parameters:
                        pollTimeout: "100"
                      steps:
                        - setBody:
                            id: answer
                            constant: v1
                """
                .formatted(parameter);
    }
}
