package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.DefinitionDesk;
import tn.aloauto.integration.definitions.DefinitionName;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.dropbox.TestVendors;

/** The long run is {@code -Daloauto.edits.long=true}: 1 000 good and 200 bad edits while 100 files flow. */
@IntegrationTest
@DisplayName("R1, R2: good and bad edits while files flow lose nothing and double nothing")
class EditsUnderFireIT {

    private static final Logger LOG = LoggerFactory.getLogger(EditsUnderFireIT.class);
    private static final boolean LONG = Boolean.getBoolean("aloauto.edits.long");
    private static final int FILES = LONG ? 100 : 20;
    private static final int EDITS = LONG ? 1_200 : 48;
    private static final int EVERY_SIXTH_IS_BAD = 6;
    private static final int ROWS = 5;
    private static final String FEED = "it-edits";
    private static final DefinitionName FLOW = new DefinitionName("vendors", FEED);
    private static final DefinitionName MAPPING = new DefinitionName("mappings", FEED);

    @Autowired
    private DefinitionDesk desk;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    /** So many files may be on their way by now: they come from the first edit to the last. */
    private final Semaphore due = new Semaphore(1);

    @AfterEach
    void removeTheFeed() throws IOException {
        Files.deleteIfExists(RealDatabase.DEFINITIONS_FOLDER.resolve(FLOW.file()));
        Files.deleteIfExists(RealDatabase.MAPPINGS_FOLDER.resolve(FEED + ".mapping.yaml"));
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().equals(FEED)));
    }

    @Test
    void everyFileIsAppliedOnceWhateverIsEditedMeanwhile() throws Exception {
        TestVendors.named(FEED, "Plaquettes de frein");
        publish(MAPPING, mapping(0));
        publish(FLOW, flow(0));
        await().until(() -> jdbc.sql("select exists (select from feed where id = ? and vendor_id is not null)")
                .param(FEED)
                .query(Boolean.class)
                .single());
        ExecutorService vendor = Executors.newSingleThreadExecutor();
        long began = System.nanoTime();
        int refused;
        try {
            Future<?> sending = vendor.submit(this::sendAll);
            refused = editAll();
            sending.get(10, TimeUnit.MINUTES);
        } finally {
            vendor.shutdownNow();
        }

        await().atMost(Duration.ofMinutes(2)).until(() -> receipts("finished_at is not null") == FILES);
        assertThat(refused).isEqualTo(EDITS / EVERY_SIXTH_IS_BAD);
        assertThat(receipts("status = 'completed'")).isEqualTo(FILES);
        assertThat(number("select sum(created_rows) from file_receipt where feed_id = ?"))
                .isEqualTo(FILES * ROWS);
        assertThat(number(
                        "select count(distinct o.sku) from marketplace.offer o join feed f on f.vendor_id = o.vendor_id"
                                + " where f.id = ?"))
                .isEqualTo(FILES * ROWS);
        assertThat(number("select count(distinct definition_version) from file_receipt where feed_id = ?"))
                .as("files met several versions")
                .isGreaterThan(1);
        LOG.info(
                "{} edits, {} of them refused, {} files of {} versions, {} s",
                EDITS,
                refused,
                FILES,
                number("select count(distinct definition_version) from file_receipt where feed_id = ?"),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private Void sendAll() throws IOException, InterruptedException {
        for (int file = 0; file < FILES; file++) {
            due.acquire();
            StringBuilder text = new StringBuilder("Ref;Nom;Prix;Stock;Famille\n");
            for (int row = 0; row < ROWS; row++) {
                text.append("ED-%d-%d;Plaquettes %d;12,500;3;Plaquettes de frein\n".formatted(file, row, file));
            }
            Path sent = Files.writeString(folder.resolve("sous-le-feu-" + file + ".csv"), text);
            inbox.accept(FEED, "sous-le-feu-" + file + ".csv", sent, "sftp", Instant.now(), "it");
        }
        return null;
    }

    /** @return how many were refused */
    private int editAll() throws IOException {
        int refused = 0;
        for (int edit = 1; edit <= EDITS; edit++) {
            boolean isBad = edit % EVERY_SIXTH_IS_BAD == 0;
            boolean ofMapping = edit % 2 == 0;
            due.release(edit * (FILES - 1) / EDITS - (edit - 1) * (FILES - 1) / EDITS);
            String text = ofMapping ? mapping(edit) : flow(edit);
            String bad =
                    ofMapping ? text.replace("target: price", "target: prix") : text.replace("name: feed", "name: fed");
            if (publish(ofMapping ? MAPPING : FLOW, isBad ? bad : text) == DefinitionDesk.Outcome.REFUSED) {
                refused++;
            }
        }
        return refused;
    }

    private DefinitionDesk.Outcome publish(DefinitionName name, String text) throws IOException {
        return desk.publish(new DefinitionDesk.Draft(name, text, "it", "rest", ""), null)
                .outcome();
    }

    private int receipts(String where) {
        return number("select count(*) from file_receipt where feed_id = ? and " + where);
    }

    private int number(String question) {
        return jdbc.sql(question).param(FEED).query(Integer.class).single();
    }

    private static String mapping(int edit) {
        return """
                description: Essai %d
                dialect: {delimiter: ";", decimalChar: ","}
                fields:
                  - {name: Ref, target: reference}
                  - {name: Nom, target: name}
                  - {name: Prix, target: price}
                  - {name: Stock, target: quantity}
                  - {name: Famille, target: category}
                """
                .formatted(edit);
    }

    private static String flow(int edit) {
        return String.join(
                "\n",
                List.of(
                        "- templatedRoute:",
                        "    routeTemplateRef: stock-file-intake",
                        "    routeId: " + FEED,
                        "    parameters:",
                        "      - {name: description, value: Essai " + edit + "}",
                        "      - {name: feed, value: " + FEED + "}",
                        "      - {name: vendor, value: " + FEED + "}",
                        "      - {name: mapping, value: " + FEED + "}",
                        "      - {name: maxNew, value: \"100\"}",
                        ""));
    }
}
