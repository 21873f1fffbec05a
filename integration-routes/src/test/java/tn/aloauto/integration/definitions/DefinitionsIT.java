package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
class DefinitionsIT {

    private static final Path FOLDER = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER;
    private static final String BROKEN = "- templatedRoute:\n    routeTemplateRef: [x\n";

    @Autowired
    private CamelContext camel;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ExchangeCounts counts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProducerTemplate producer;

    @Autowired
    private TestRestTemplate http;

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (String kind : List.of("vendors", "erp", "templates")) {
            try (var files = Files.list(FOLDER.resolve(kind))) {
                for (Path file : files.filter(
                                path -> path.getFileName().toString().startsWith("it-"))
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
        await().until(() ->
                definitions.all().stream().noneMatch(status -> status.id().startsWith("it-")));
    }

    @Test
    void aFileThatIsBadAtTheStartIsNamedAndStopsNothing() {
        DefinitionStatus broken = status("broken-at-start");

        assertThat(broken.status()).isEqualTo("refused");
        assertThat(broken.line()).isPositive();
        assertThat(broken.reason()).contains("YAML mal formé");
        assertThat(status("outside-sftp-poll").status()).isEqualTo("live");
        assertThat(status("pieces-tunis-stock").status()).isEqualTo("live");
        assertThat(http.getForObject("/actuator/health/routes", String.class)).contains("broken-at-start");
    }

    @Test
    void aNewFileBecomesALiveRouteWithoutARestart() throws IOException {
        write("vendors/it-new", route("it-new", "v1"));

        await().until(() -> is("it-new", "live"));
        assertThat(camel.getRouteController().getRouteStatus("it-new").isStarted())
                .isTrue();
        await().untilAsserted(() -> assertThat(trail("vendors/it-new")).containsExactly("live"));
    }

    @Test
    void aMalformedFileIsRefusedByNameAndLineAndTheOthersGoOn() throws IOException {
        write("vendors/it-good", route("it-good", "v1"));
        write("vendors/it-bad", BROKEN);

        await().until(() -> is("it-good", "live") && is("it-bad", "refused"));
        DefinitionStatus bad = status("it-bad");
        assertThat(bad.line()).isEqualTo(3);
        assertThat(bad.reason()).contains("YAML mal formé");
        assertThat(bad.version()).isNull();
        assertThat(trail("vendors/it-bad")).containsExactly("refused");
        String health = http.getForObject("/actuator/health/routes", String.class);
        assertThat(health)
                .contains("\"status\":\"UP\"")
                .contains("vendors/it-bad.camel.yaml")
                .contains("YAML mal form");
        assertThat(http.getForEntity("/actuator/health/readiness", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void twoFeedsOfOneVendorCannotHaveTheSameInbox() throws IOException {
        write("vendors/it-inbox-a", feed("it-inbox-a", ""));
        await().until(() -> is("it-inbox-a", "live"));
        write("vendors/it-inbox-b", feed("it-inbox-b", ""));
        await().until(() -> is("it-inbox-b", "refused"));
        assertThat(status("it-inbox-b").reason())
                .contains("« in »", "« it-vendeur »", "vendors/it-inbox-a.camel.yaml", "inbox");
        assertThat(status("it-inbox-b").line()).isEqualTo(7);

        write("vendors/it-inbox-b", feed("it-inbox-b", "      - {name: inbox, value: prix}\n"));
        await().until(() -> is("it-inbox-b", "live"));
        write("vendors/it-inbox-a", feed("it-inbox-a", "      - {name: inbox, value: prix}\n"));
        await().until(() -> is("it-inbox-a", "refused"));
        assertThat(status("it-inbox-a").line()).isEqualTo(9);
    }

    private static String feed(String stem, String more) {
        return """
                - templatedRoute:
                    routeTemplateRef: stock-file-intake
                    routeId: %s
                    parameters:
                      - {name: description, value: Un flux d'essai}
                      - {name: feed, value: %s}
                      - {name: vendor, value: it-vendeur}
                      - {name: mapping, value: pieces-tunis-stock}
                """
                        .formatted(stem, stem)
                + more;
    }

    @Test
    void aMalformedEditIsRefusedWhileTheRunningVersionGoesOn() throws IOException {
        write("vendors/it-edit", route("it-edit", "v1"));
        await().until(() -> is("it-edit", "live"));
        String version = status("it-edit").version();

        write("vendors/it-edit", BROKEN);
        await().until(() -> is("it-edit", "refused"));

        assertThat(status("it-edit").version()).isEqualTo(version);
        assertThat(producer.requestBody("seda:it-edit", "x", String.class)).isEqualTo("v1");
        write("vendors/it-edit", route("it-edit", "v1"));
        await().until(() -> is("it-edit", "live"));
        assertThat(status("it-edit").version()).isEqualTo(version);
    }

    @Test
    void whatOnlyTheEngineCanSeeIsFoundBeforeTheSwap() throws IOException {
        write("vendors/it-engine", route("it-engine", "v1"));
        await().until(() -> is("it-engine", "live"));

        write(
                "vendors/it-engine",
                route("it-engine", "v2")
                        .replace("setBody:", "filter:")
                        .replace("constant: v2", "simple: \"${body} == \""));
        await().until(() -> is("it-engine", "refused"));

        assertThat(producer.requestBody("seda:it-engine", "x", String.class)).isEqualTo("v1");
    }

    @Test
    void aValidEditSwapsTheFlowAndLosesNoExchangeInFlight() throws Exception {
        write(
                "vendors/it-swap",
                route("it-swap", "v1")
                        .replace(
                                "steps:",
                                "steps:\n        - delay: {id: work, constant: 1500, asyncDelayed: \"false\"}"));
        write("vendors/it-other", route("it-other", "v1"));
        await().until(() -> is("it-swap", "live") && is("it-other", "live"));
        Object otherRoute = camel.getRoute("it-other");
        var inFlight = producer.asyncRequestBody("seda:it-swap?timeout=20000", "x", String.class);
        await().until(() -> camel.getInflightRepository().size("it-swap") == 1);

        write("vendors/it-swap", route("it-swap", "v2"));
        await().until(() -> "v2".equals(producer.requestBody("seda:it-swap?timeout=20000", "x", String.class)));

        assertThat(inFlight.get()).isEqualTo("v1");
        assertThat(counts.of("it-swap").failed()).isZero();
        assertThat(camel.getRoute("it-other")).isSameAs(otherRoute);
        await().until(() -> trail("vendors/it-swap").equals(List.of("replaced", "live")));
    }

    @Test
    void anEditedTemplateAppliesToItsFlowsAndAMisfitFlowGoesOnWithTheOldOne() throws IOException {
        write("templates/it-template", template("v1", ""));
        write("vendors/it-one", filled("it-one"));
        await().until(() -> is("it-one", "live"));

        write("templates/it-template", template("v2", ""));
        await().until(() -> "v2".equals(producer.requestBody("seda:it-one", "x", String.class)));

        write("templates/it-template", template("v3", "      - name: more\n"));
        await().until(() -> is("it-one", "refused"));
        assertThat(status("it-one").reason()).contains("« more »");
        assertThat(producer.requestBody("seda:it-one", "x", String.class)).isEqualTo("v2");
    }

    @Test
    void aDeletedFileStopsItsFlow() throws IOException {
        write("vendors/it-gone", route("it-gone", "v1"));
        await().until(() -> is("it-gone", "live"));

        Files.delete(FOLDER.resolve("vendors/it-gone.camel.yaml"));

        await().until(() -> camel.getRoute("it-gone") == null);
        await().until(() -> trail("vendors/it-gone").equals(List.of("removed")));
    }

    @Test
    void twoFilesCannotHaveTheSameId() throws IOException {
        write("vendors/it-twice", route("it-twice", "v1"));
        await().until(() -> is("it-twice", "live"));

        write("erp/it-twice", route("it-twice", "v2"));

        await().until(() -> definitions.of("erp/it-twice.camel.yaml") != null);
        assertThat(definitions.of("erp/it-twice.camel.yaml").reason()).contains("vendors/it-twice.camel.yaml");
        assertThat(producer.requestBody("seda:it-twice", "x", String.class)).isEqualTo("v1");
        Files.delete(FOLDER.resolve("vendors/it-twice.camel.yaml"));
        await().until(() ->
                "live".equals(definitions.of("erp/it-twice.camel.yaml").status()));
    }

    private boolean is(String id, String status) {
        return definitions.all().stream()
                .anyMatch(one -> one.id().equals(id) && one.status().equals(status));
    }

    private DefinitionStatus status(String id) {
        return definitions.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> trail(String file) {
        return jdbc.sql("select status from route_definition where file = ? order by id")
                .param(file + ".camel.yaml")
                .query(String.class)
                .list();
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(FOLDER.resolve(file + ".camel.yaml"), text);
    }

    private static String route(String id, String answer) {
        return """
                - route:
                    id: %s
                    description: Une route d'essai
                    from:
                      uri: "seda:%s"
                      parameters:
                        pollTimeout: "100"
                      steps:
                        - setBody:
                            id: answer
                            constant: %s
                """
                .formatted(id, id, answer);
    }

    private static String template(String answer, String parameter) {
        return """
                - routeTemplate:
                    id: it-template
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
                            constant: %s
                """
                .formatted(parameter, answer);
    }

    private static String filled(String id) {
        return """
                - templatedRoute:
                    routeTemplateRef: it-template
                    routeId: %s
                    parameters:
                      - name: description
                        value: Un flux d'essai
                      - name: inbox
                        value: %s
                """
                .formatted(id, id);
    }
}
