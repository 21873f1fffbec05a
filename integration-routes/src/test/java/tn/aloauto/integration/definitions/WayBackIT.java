package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
@DisplayName("R4: the engine goes back by itself when a new version does worse, says why, and tells somebody")
class WayBackIT {

    private static final DefinitionName FLOW = new DefinitionName("vendors", "it-wayback");

    @Autowired
    private WayBack wayBack;

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private Definitions definitions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeTheFlow() throws IOException {
        Files.deleteIfExists(IntegrationTest.RealDatabase.DEFINITIONS_FOLDER.resolve(FLOW.file()));
        await().until(() -> definitions.of(FLOW.file()) == null);
    }

    @Test
    void threeFailedRunsAfterAnEditBringTheLastGoodVersionBack() throws IOException {
        String good = publish("v1");
        runs(good, "success", 5);
        String bad = publish("v2");
        runs(bad, "failed", 2);
        wayBack.look();
        assertThat(running()).as("two runs are no proof").isEqualTo(bad);

        runs(bad, "failed", 1);
        wayBack.look();

        assertThat(running()).isEqualTo(good);
        DefinitionHistory.Entry back = history.of(FLOW, 1, 0).get(0);
        assertThat(back.source() + " " + back.author()).isEqualTo("automatic moteur");
        assertThat(back.note())
                .contains("3 exécution(s) sur 3", bad, "0 sur 5 avant elle", "Retour à la version " + good);
        await().until(() -> alerts().equals("open"));

        runs(good, "failed", 9);
        wayBack.look();
        assertThat(running()).as("it goes back once, not to and fro").isEqualTo(good);
        publish("v3");
        await().until(() -> alerts().equals("closed"));
    }

    @Test
    void whatFailedBeforeTheEditAsWellStays() throws IOException {
        String before = publish("v4");
        runs(before, "success", 2);
        runs(before, "failed", 2);
        String after = publish("v5");
        runs(after, "failed", 3);
        runs(after, "success", 1);

        wayBack.look();

        assertThat(running()).isEqualTo(after);
    }

    private String publish(String answer) throws IOException {
        String text =
                """
                - route:
                    id: it-wayback
                    description: Une route d'essai
                    from:
                      uri: "seda:it-wayback"
                      parameters:
                        pollTimeout: "100"
                      steps:
                        - setBody:
                            id: answer
                            constant: %s
                """
                        .formatted(answer);
        DefinitionDesk.Publication published =
                desk.publish(new DefinitionDesk.Draft(FLOW, text, "lina@aloauto.tn", "rest", ""), null);
        assertThat(published.outcome()).isEqualTo(DefinitionDesk.Outcome.LIVE);
        return published.version();
    }

    private String running() {
        return definitions.of(FLOW.file()).version();
    }

    private void runs(String version, String status, int number) {
        jdbc.sql(
                        """
                        insert into erp_sync_log (finished_at, link, direction, sync_type, status, route_id, definition_version,
                          correlation_id, instance)
                        select clock_timestamp(), 'it-wayback', 'in', 'file_intake', :status, 'it-wayback', :version, 'it', 'it'
                        from generate_series(1, :number)""")
                .param("status", status)
                .param("version", version)
                .param("number", number)
                .update();
    }

    private String alerts() {
        return jdbc.sql("select coalesce(max(case when closed_at is null then 'open' else 'closed' end), 'none') from"
                        + " alert where kind = 'definition_taken_back' and subject ="
                        + " 'vendors/it-wayback.camel.yaml'")
                .query(String.class)
                .single();
    }
}
