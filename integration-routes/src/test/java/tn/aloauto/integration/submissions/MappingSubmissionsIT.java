package tn.aloauto.integration.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.definitions.DefinitionDesk;
import tn.aloauto.integration.definitions.DefinitionHistory;
import tn.aloauto.integration.definitions.DefinitionName;
import tn.aloauto.integration.dropbox.TestVendors;
import tn.aloauto.integration.submissions.MappingSubmissions.Arrival;
import tn.aloauto.integration.submissions.MappingSubmissions.Decision;
import tn.aloauto.integration.submissions.MappingSubmissions.Outcome;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("M4: a vendor's finished mapping waits for the staff, and its row always says what runs")
class MappingSubmissionsIT {

    private static final String VENDOR = "it-sent";
    private static final DefinitionName NAME = new DefinitionName("mappings", "it-sent");

    @Autowired
    private MappingSubmissions submissions;

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private JdbcClient jdbc;

    private long vendor;

    @BeforeAll
    void aVendorWithAFeed() throws Exception {
        TestVendors.named(VENDOR, "Pièces envoyées");
        vendor = jdbc.sql("select id from marketplace.vendor where slug = ?")
                .param(VENDOR)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into feed (id, vendor_slug, vendor_id, description, template, mapping, mode, definition_version)"
                                + " values ('it-sent-stock', :slug, :vendor, 'Essai', 'stock-file-intake', 'it-sent', 'partial', '1')"
                                + " on conflict do nothing")
                .param("slug", VENDOR)
                .param("vendor", vendor)
                .update();
    }

    @BeforeEach
    void theFeedsMapping() throws IOException {
        publish(text("Prix"));
    }

    @AfterEach
    void removeWhatWasPublished() throws IOException {
        jdbc.sql("update mapping_submission set status = 'withdrawn', decided_by = 'x', decided_at = now()"
                        + " where status = 'waiting'")
                .update();
        try (Stream<Path> files = Files.list(IntegrationTest.RealDatabase.MAPPINGS_FOLDER)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("it-sent"))
                    .toList()) {
                Files.delete(file);
            }
        }
        await().until(() -> desk.all().stream().noneMatch(listed -> listed.id().startsWith("it-sent")));
    }

    @Test
    void acceptedItRunsUnderTheStaffsNameAndTheHistorySaysWhoseItIs() throws IOException {
        UUID id = sent(text("Tarif"));

        MappingSubmissions.Review review = submissions.review(id).orElseThrow();
        assertThat(review.changed()).isFalse();
        assertThat(review.verdict().isGood()).isTrue();
        assertThat(review.diff()).contains("-  - {name: Prix, target: price}", "+  - {name: Tarif, target: price}");
        Decision decision =
                submissions.accept(id, review.base(), "lina@aloauto.tn").orElseThrow();

        assertThat(decision.outcome()).isEqualTo(Outcome.DONE);
        assertThat(standing()).isEqualTo(text("Tarif"));
        assertThat(state(id)).isEqualTo("accepted lina@aloauto.tn");
        DefinitionHistory.Entry entry = history.of(NAME, 1, 0).get(0);
        assertThat(entry.author() + ": " + entry.note())
                .isEqualTo("lina@aloauto.tn: Proposée par v@it.tn d'après Tarif été.csv : merci");
        assertThat(submissions.refuse(id, "non", "omar@aloauto.tn").orElseThrow())
                .extracting(Decision::outcome, Decision::status)
                .containsExactly(Outcome.DECIDED, "accepted");
        assertThat(send(text("Tarif"), "it-sent-stock").arrival()).isEqualTo(Arrival.SAME);
    }

    @Test
    void whatTheGateRefusesDoesNotWaitAndOneWaitsForAMapping() throws IOException {
        MappingSubmissions.Sent refused = send(text("Prix").replace("target: price", "target: prix"), "it-sent-stock");
        assertThat(refused.arrival()).isEqualTo(Arrival.REFUSED);
        assertThat(refused.findings()).singleElement().satisfies(finding -> assertThat(finding.line())
                .isEqualTo(6));
        assertThat(submissions.send(draft(text("Tarif"), "no-such-feed"))).isEmpty();

        UUID id = sent(text("Tarif"));
        assertThat(send(text("Montant"), "it-sent-stock").arrival()).isEqualTo(Arrival.ONE_WAITS);
        assertThat(submissions.withdraw(id, "v@it.tn").orElseThrow().status()).isEqualTo("withdrawn");
        assertThat(send(text("Montant"), "it-sent-stock").arrival()).isEqualTo(Arrival.WAITING);
        MappingSubmissions.Sent fresh = send(text("Montant"), null);
        assertThat(jdbc.sql("select mapping from mapping_submission where id = ?")
                        .param(fresh.id())
                        .query(String.class)
                        .single())
                .as("a file no feed takes yet gets a name under the vendor's own")
                .isEqualTo("it-sent-tarif-ete");
        assertThat(submissions.review(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoeverDecidesOverAChangedMappingIsAskedToLookAgain() throws IOException {
        UUID id = sent(text("Tarif"));
        String seen = submissions.review(id).orElseThrow().base();
        publish(text("Montant"));

        assertThat(submissions.accept(id, seen, "lina@aloauto.tn").orElseThrow().outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(state(id)).startsWith("waiting");
        assertThat(standing()).isEqualTo(text("Montant"));
        MappingSubmissions.Review again = submissions.review(id).orElseThrow();
        assertThat(again.changed()).isTrue();
        assertThat(submissions
                        .accept(id, again.base(), "lina@aloauto.tn")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(standing()).isEqualTo(text("Tarif"));
    }

    @Test
    void anEngineThatDiedAfterPublishingLeavesADecisionThatCanOnlyEndAsAccepted() throws IOException {
        UUID id = sent(text("Tarif"));
        String seen = submissions.review(id).orElseThrow().base();
        publish(text("Tarif"));
        assertThat(submissions.accept(id, seen, "lina@aloauto.tn").orElseThrow().outcome())
                .as("the same click again")
                .isEqualTo(Outcome.DONE);
        assertThat(state(id)).isEqualTo("accepted lina@aloauto.tn");

        UUID other = sent(text("Montant"));
        publish(text("Montant"));
        Decision refusal =
                submissions.refuse(other, "trop tard", "omar@aloauto.tn").orElseThrow();
        assertThat(refusal.outcome()).isEqualTo(Outcome.DECIDED);
        assertThat(state(other)).isEqualTo("accepted before@aloauto.tn");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheRowSaysWhatRuns() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 4; round++) {
                String text = text("Tarif " + round);
                UUID id = sent(text);
                String seen = submissions.review(id).orElseThrow().base();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Decision>> both = people.invokeAll(List.<Callable<Decision>>of(
                        () -> {
                            together.await();
                            return submissions
                                    .accept(id, seen, "lina@aloauto.tn")
                                    .orElseThrow();
                        },
                        () -> {
                            together.await();
                            return submissions
                                    .refuse(id, "non", "omar@aloauto.tn")
                                    .orElseThrow();
                        }));
                assertThat(List.of(
                                both.get(0).get().outcome(), both.get(1).get().outcome()))
                        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DECIDED);
                assertThat(state(id).startsWith("accepted"))
                        .isEqualTo(standing().equals(text));
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static String text(String price) {
        return """
                description: Un essai
                dialect: {delimiter: ";"}
                kind: price
                fields:
                  - {name: Code, target: reference}
                  - {name: %s, target: price}
                """
                .formatted(price);
    }

    private UUID sent(String text) throws IOException {
        MappingSubmissions.Sent sent = send(text, "it-sent-stock");
        assertThat(sent.arrival()).as("%s", sent.findings()).isEqualTo(Arrival.WAITING);
        return sent.id();
    }

    private MappingSubmissions.Sent send(String text, String feed) throws IOException {
        return submissions.send(draft(text, feed)).orElseThrow();
    }

    private MappingSubmissions.Draft draft(String text, String feed) {
        return new MappingSubmissions.Draft(vendor, feed, "Tarif été.csv", text, null, "merci", "v@it.tn");
    }

    private void publish(String text) throws IOException {
        assertThat(desk.publish(new DefinitionDesk.Draft(NAME, text, "before@aloauto.tn", "rest", ""), null)
                        .outcome())
                .isEqualTo(DefinitionDesk.Outcome.LIVE);
    }

    private String standing() throws IOException {
        return desk.standing(NAME).orElseThrow().text();
    }

    private String state(UUID id) {
        Map<String, Object> row = jdbc.sql("select status, decided_by from mapping_submission where id = ?")
                .param(id)
                .query()
                .singleRow();
        return row.get("status") + " " + row.get("decided_by");
    }
}
