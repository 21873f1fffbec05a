package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionGateTests {

    private static final String TEMPLATE =
            """
            - routeTemplate:
                id: stock
                description: Un gabarit
                parameters:
                  - name: feed
                  - name: mode
                    defaultValue: full
                  - name: mapping
                    required: false
                route:
                  from:
                    uri: "seda:inbox-{{feed}}"
                    parameters:
                      pollTimeout: "100"
                    steps:
                      - bean:
                          id: take
                          ref: steps
                          method: take
            """;

    private static final String KAOTO_STEPS =
            """
                      - setBody:
                          id: setBody-3478
                          expression:
                            simple:
                              expression: ${body}
                      - choice:
                          id: choice-2937
                          when:
                            - id: when-2316
                              steps:
                                - to:
                                    id: to-4027
                                    uri: http
                                    parameters:
                                      httpUri: https://erp.example.tn/x
                              expression:
                                simple:
                                  expression: ${body} == 1
            """;

    private static final String FLOW =
            """
            - templatedRoute:
                routeTemplateRef: stock
                routeId: a-stock
                parameters:
                  - name: description
                    value: Le stock de A
                  - name: feed
                    value: a-stock
            """;

    private final CamelContext camel = new DefaultCamelContext();

    private DefinitionGate gate;

    /** A bean a flow may call. */
    static class Steps {
        public void take() {
            // only its name matters
        }
    }

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        camel.start();
        Files.createDirectories(data.resolve("mappings"));
        Files.writeString(data.resolve("mappings/a-stock.mapping.yaml"), "mapping: x");
        DefinitionsSettings settings = new DefinitionsSettings(
                data.resolve("route-definitions"),
                data.resolve("mappings"),
                data,
                DataSize.ofKilobytes(64),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of("steps"),
                List.of("pollPool", "pollKeys"),
                List.of("erp.example.tn", "127.0.0.1:8069"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("steps", new Steps()));
        BeanRules beanRules = new BeanRules(settings, beans);
        MockEnvironment environment = new MockEnvironment()
                .withProperty("aloauto.data-dir", data.toString())
                .withProperty("A_SFTP_PASSWORD", "x")
                .withProperty("A_ERP_URL", "http://10.1.2.3:8069")
                .withProperty("spring.datasource.password", "x")
                .withProperty("INTEGRATION_DB_PASSWORD", "x");
        gate = new DefinitionGate(
                settings,
                new EndpointRules(settings, beanRules, new OptionTypes(camel)),
                beanRules,
                environment,
                file -> Files.readString(data.resolve(file)));
    }

    @AfterAll
    void close() {
        camel.stop();
    }

    @Test
    void takesATemplateAndAFlowThatFillsIt() throws Exception {
        Flow flow = gate.flow(file("vendors/a-stock", FLOW), templates());

        assertThat(flow.templateName()).isEqualTo("stock");
        assertThat(flow.template().filledWith(flow.parameters())).containsEntry("mode", "full");
        assertThat(flow.version()).matches("[0-9a-f]{12}");
    }

    @Test
    @DisplayName(
            "M5: what Kaoto 2 saves is taken as it is: addresses in pieces, expressions spelled out, an id for each step")
    void takesWhatKaotoSaves() throws Exception {
        String saved = TEMPLATE.replace(
                        "        uri: \"seda:inbox-{{feed}}\"\n        parameters:\n",
                        "        id: from-2530\n        uri: seda\n        parameters:\n          name: inbox-{{feed}}\n")
                .replace("          - bean:\n", KAOTO_STEPS + "          - bean:\n");
        assertThat(saved).contains("name: inbox-{{feed}}", "setBody-3478");

        Template template = gate.template(file("templates/stock", saved));

        assertThat(gate.flow(file("vendors/a-stock", FLOW), Map.of("stock", template))
                        .templateName())
                .isEqualTo("stock");
    }

    @Test
    void namesTheMissingParameter() {
        refused("vendors/a-stock", FLOW.replace("name: feed", "name: mode"), 2, "Il manque le paramètre « feed »");
    }

    @Test
    void suggestsTheParameterThatWasMeant() {
        refused("vendors/a-stock", FLOW.replace("name: feed", "name: fed"), 7, "Vouliez-vous dire « feed »");
    }

    @Test
    void aTemplateWithAScheduleBeginsWhereSchedulesKnock() {
        String template = TEMPLATE.replace("- name: feed", "- name: feed\n      - name: schedule");

        assertThat(catchThrowableOfType(
                        DefinitionRefused.class, () -> gate.template(file("templates/stock", template))))
                .hasMessageContaining("commence par « direct:run-… »");
        assertThat(catchThrowableOfType(
                        DefinitionRefused.class,
                        () -> gate.template(file("templates/stock", TEMPLATE.replace("seda:inbox", "quartz:inbox")))))
                .hasMessageContaining("n'atteint pas « quartz: »");
    }

    @Test
    void aTokenComesFromNowhereButWhereTheOperatorSays() {
        String template = TEMPLATE.replace(
                        "- name: feed", "- name: tokens\n        required: false\n      - name: feed")
                .replace(
                        "          - bean:",
                        "          - to: {id: ask, uri: \"http:{{A_ERP_URL}}\", parameters: {oauth2TokenEndpoint:"
                                + " \"{{?tokens}}\"}}\n"
                                + "          - bean:");
        for (String elsewhere : List.of("http://evil.example/token", "http://169.254.169.254/latest")) {
            assertThat(catchThrowableOfType(
                            DefinitionRefused.class,
                            () -> gate.flow(
                                    file("vendors/a-stock", FLOW + tokens(elsewhere)),
                                    Map.of("stock", gate.template(file("templates/stock", template))))))
                    .hasMessageContaining("est un secret");
        }
        assertThat(catchThrowableOfType(
                        DefinitionRefused.class,
                        () -> gate.template(
                                file("templates/stock", template.replace("{{?tokens}}", "http://evil.example")))))
                .hasMessageContaining("est un secret");
    }

    private static String tokens(String value) {
        return "      - name: tokens\n        value: " + value + "\n";
    }

    @Test
    void suggestsTheTemplateThatWasMeant() {
        refused("vendors/a-stock", FLOW.replace("Ref: stock", "Ref: stok"), 2, "Vouliez-vous dire « stock »");
    }

    @Test
    void wantsTheIdToBeTheFilesName() {
        refused("vendors/b-stock", FLOW, 3, "Écrivez « b-stock »");
    }

    @Test
    void wantsTheMappingToExist() {
        refused(
                "vendors/a-stock",
                FLOW + "      - name: mapping\n        value: a-stok\n",
                9,
                "mappings/a-stok.mapping.yaml. Vouliez-vous dire « a-stock »");
    }

    @Test
    void saysWhereTheYamlBreaks() {
        refused("vendors/a-stock", FLOW.replace("routeId: a-stock", "routeId: [a-stock"), 4, "YAML mal formé");
    }

    @Test
    void aValueCannotSmuggleAnExpressionIntoTheTemplate() {
        refused("vendors/a-stock", FLOW.replace("value: a-stock", "value: \"${bean:x}\""), 8, "n'est pas permise");
    }

    @Test
    void anAddressThatStandsWholeInAnOperatorsVariableNeedsNoEntry() throws Exception {
        String route = step("", "to: {id: s, uri: \"http:{{A_ERP_URL}}/jsonrpc\"}", "")
                .get()[1]
                .toString();

        assertThat(gate.flow(file("vendors/evil", route), Map.of()).templateName())
                .isEmpty();
        refused("vendors/evil", route.replace("{{A_ERP_URL}}/", "{{A_ERP_URL}}.evil.example/"), 7, "hôtes permis");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                hostileRoute(
                        "beans",
                        "- beans:\n    - name: x\n      type: java.lang.ProcessBuilder\n",
                        "« beans » est interdit"),
                hostileRoute("two documents", "- route:\n    id: evil\n---\n- beans: []\n", "Un seul document"),
                hostileRoute("anchor", "- route: &a\n    id: evil\n", "ancres"),
                hostileRoute("tag", "- route: !!java.net.URL\n    id: evil\n", "étiquettes"),
                hostileRoute("line separator", "- route:\n    id: evil # \u2028- beans:\n", "invisible"),
                hostileRoute("kubernetes form", "apiVersion: camel.apache.org/v1\nkind: Kamelet\n", "commence par"),
                step("exec", "to: {id: s, uri: \"exec:rm\"}", "« exec: »"),
                step("file outside", "to: {id: s, uri: \"file:/etc\"}", "flows"),
                step("file climbing", "to: {id: s, uri: \"file:{{aloauto.data-dir}}/flows/../sftp\"}", "flows"),
                step(
                        "file name climbing",
                        "to: {id: s, uri: \"file:{{aloauto.data-dir}}/flows/a\", parameters: {fileName: \"../../x\"}}",
                        "sort des dossiers"),
                step(
                        "jail",
                        "to: {id: s, uri: \"file:{{aloauto.data-dir}}/flows/a?jailStartingDirectory=false\"}",
                        "interdite"),
                step("file in pieces", "to: {id: s, uri: file, parameters: {directoryName: /etc}}", "flows"),
                step(
                        "host in pieces",
                        "to: {id: s, uri: http, parameters: {httpUri: \"http://evil.example/x\"}}",
                        "hôtes permis"),
                step(
                        "bean in pieces",
                        "to: {id: s, uri: bean, parameters: {beanName: dataSource, method: getConnection}}",
                        "composant"),
                step(
                        "option in a piece",
                        "to: {id: s, uri: direct, parameters: {name: \"x?block=true\"}}",
                        "partie d'adresse"),
                step("question before colon", "to: {id: s, uri: \"direct?x=a:b\"}", "nom simple"),
                step("piece missing", "to: {id: s, uri: direct, parameters: {block: \"true\"}}", "nom simple"),
                step("sql", "to: {id: s, uri: \"sql:select 1\"}", "« sql: »"),
                step("class", "to: {id: s, uri: \"class:java.lang.Runtime\"}", "« class: »"),
                step("language", "to: {id: s, uri: \"language:groovy:x\"}", "« language: »"),
                step("unknown bean", "bean: {id: s, ref: dataSource, method: getConnection}", "composant"),
                step("bean by type", "bean: {id: s, beanType: java.lang.Runtime, method: exit}", "« beanType »"),
                step("bean without method", "bean: {id: s, ref: steps}", "quelle méthode"),
                step("object method", "bean: {id: s, ref: steps, method: getClass}", "n'a pas de méthode"),
                step("script", "script: {id: s, groovy: \"1\"}", "« script »"),
                step("groovy", "setBody: {id: s, groovy: \"1\"}", "« groovy »"),
                step("mvel", "setBody: {id: s, expression: {mvel: \"1\"}}", "« mvel »"),
                step(
                        "language word",
                        "setBody: {id: s, expression: {language: {language: js, expression: \"1\"}}}",
                        "« language »"),
                step("ognl", "setBody: {id: s, simple: \"${body.getClass}\"}", "${body.getClass}"),
                step("ognl on header", "log: {id: s, message: \"${header.x.class.name}\"}", "n'est pas permise"),
                step("bean in simple", "log: {id: s, message: \"${bean:steps?method=take}\"}", "n'est pas permise"),
                step("type in simple", "log: {id: s, message: \"${type:java.lang.Runtime}\"}", "n'est pas permise"),
                step("nested simple", "log: {id: s, message: \"${header.${body}}\"}", "n'"),
                step("simple spelled out", "log: {id: s, message: \"$simple{sys.user.home}\"}", "n'est pas permise"),
                step("env in simple", "log: {id: s, message: \"${env.PATH}\"}", "n'est pas permise"),
                step("resource", "setBody: {id: s, constant: \"resource:file:/etc/passwd\"}", "resource:"),
                step(
                        "our own secret",
                        "log: {id: s, message: \"{{spring.datasource.password}}\"}",
                        "n'est pas ouverte"),
                step("our own variable", "log: {id: s, message: \"{{INTEGRATION_DB_PASSWORD}}\"}", "n'est pas ouverte"),
                step("env function", "log: {id: s, message: \"{{env:PATH}}\"}", "n'est pas ouverte"),
                step("nested placeholder", "log: {id: s, message: \"{{ {{A_SFTP_PASSWORD}} }}\"}", "n'en contient pas"),
                step("undefined", "log: {id: s, message: \"{{A_SFTP_PASSWD}}\"}", "n'est pas définie"),
                step("dynamic to", "toD: {id: s, uri: \"${header.x}\"}", "« toD »"),
                step("dynamic scheme", "to: {id: s, uri: \"{{A_SFTP_PASSWORD}}:x\"}", "en toutes lettres"),
                step("dynamic path", "wireTap: {id: s, uri: \"direct:${header.x}\"}", "calculée"),
                step("recipient list", "recipientList: {id: s, simple: \"${header.x}\"}", "« recipientList »"),
                step("host", "to: {id: s, uri: \"https://evil.example/x\"}", "hôtes permis"),
                step("host by user info", "to: {id: s, uri: \"https://erp.example.tn@evil.example/\"}", "compte"),
                step("other port", "to: {id: s, uri: \"http://127.0.0.1:5432/\"}", "hôtes permis"),
                step("metadata", "to: {id: s, uri: \"http://169.254.169.254/latest\"}", "hôtes permis"),
                step(
                        "redirect by header",
                        "setHeader: {id: s, name: CamelHttpUri, constant: \"http://evil\"}",
                        "commande le moteur"),
                step(
                        "bean by header",
                        "setHeader: {id: s, name: CamelBeanMethodName, constant: x}",
                        "commande le moteur"),
                step(
                        "follow redirects",
                        "to: {id: s, uri: \"https://erp.example.tn/\", parameters: {followRedirects: \"true\"}}",
                        "interdite"),
                step("proxy", "to: {id: s, uri: \"https://erp.example.tn/?proxyHost=evil\"}", "interdite"),
                step(
                        "literal password",
                        "to: {id: s, uri: \"https://erp.example.tn/\", parameters: {authPassword: hunter2}}",
                        "secret"),
                step("literal token", "setHeader: {id: s, name: Authorization, constant: \"Bearer abc\"}", "secret"),
                step("raw password", "to: {id: s, uri: \"https://erp.example.tn/?authPassword=RAW(x)\"}", "RAW"),
                step(
                        "sftp unpinned",
                        "to: {id: s, uri: \"sftp:erp.example.tn/x\", parameters: {strictHostKeyChecking: \"no\"}}",
                        "épinglée"),
                step(
                        "foreign resource",
                        "to: {id: s, uri: \"https://erp.example.tn/?httpClientConfigurer=#dataSource\"}",
                        "ressource ouverte"),
                step(
                        "class as option",
                        "to: {id: s, uri: \"https://erp.example.tn/?httpClientConfigurer=#class:evil.X\"}",
                        "#class:"),
                step(
                        "unmarshal to a class",
                        "unmarshal: {id: s, json: {unmarshalType: java.lang.Runtime}}",
                        "« unmarshalType »"),
                step("convert to a class", "convertBodyTo: {id: s, type: java.lang.ProcessBuilder}", "Le type"),
                step(
                        "catch by class",
                        "doTry: {id: s, steps: [], doCatch: [{exception: [evil.Thing]}]}",
                        "L'exception"),
                step("no step id", "log: {message: x}", "n'a pas d'id"),
                step("short form", "to: \"direct:x\"", "n'a pas d'id"),
                step("misspelt step", "setBoddy: {id: s, constant: x}", "« setBody »"),
                step("misspelt option", "to: {id: s, uri: \"seda:x\", parameters: {sise: 10}}", "« size »"),
                step("wrong type", "to: {id: s, uri: \"seda:x\", parameters: {size: abc}}", "nombre entier"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesByName(String name, String text, String expected) {
        DefinitionRefused refused = catchThrowableOfType(
                DefinitionRefused.class, () -> gate.flow(file("vendors/evil", text), new HashMap<>()));

        assertThat(refused).as("%s must be refused", name).isNotNull();
        assertThat(refused).hasMessageContaining(expected);
        assertThat(refused.line()).isPositive();
    }

    @Test
    void refusesAFileNestedWithoutEnd() {
        refused("vendors/evil", "[".repeat(3000), 1, "");
    }

    private static Arguments hostileRoute(String name, String text, String expected) {
        return Arguments.of(name, text, expected);
    }

    private static Arguments step(String name, String step, String expected) {
        return Arguments.of(
                name,
                """
                - route:
                    id: evil
                    description: Une route hostile
                    from:
                      uri: "direct:evil"
                      steps:
                        - %s
                """
                        .formatted(step),
                expected);
    }

    private Map<String, Template> templates() throws DefinitionRefused {
        return Map.of("stock", gate.template(file("templates/stock", TEMPLATE)));
    }

    private void refused(String path, String text, int line, String expected) {
        DefinitionRefused refused =
                catchThrowableOfType(DefinitionRefused.class, () -> gate.flow(file(path, text), templates()));
        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContaining(expected);
        assertThat(refused.line()).isEqualTo(line);
    }

    private static DefinitionFile file(String path, String text) {
        return new DefinitionFile(path + DefinitionFile.SUFFIX, "test", text);
    }
}
