package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.integration.synclog.Instance;

/** A huge or slow file holds up nobody else's, and a vendor's files keep their order (F7). */
@IntegrationTest
@DisplayName("F7: fair turns")
class FairIntakeIT {

    private static final int LARGE_ROWS = 13_500;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Inbox inbox;

    @Autowired
    private CamelContext camel;

    @Autowired
    private FileClaims claims;

    @Autowired
    private IntakeSettings settings;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = new IntakeFixtures(jdbc, feeds, inbox, camel);
    }

    @Test
    void smallFilesOfOtherVendorsEndWhileEveryLargeOneIsStillRunning() throws Exception {
        List<TestFeed> largeVendors =
                IntStream.range(0, 6).mapToObj(i -> intake.liveFeed("partial")).toList();
        List<TestFeed> smallVendors =
                IntStream.range(0, 8).mapToObj(i -> intake.liveFeed("partial")).toList();
        String large = HEADER + rows(1, LARGE_ROWS);
        assertThat(large.length())
                .isGreaterThan((int) settings.intake().lanes().smallUpTo().toBytes());
        try (Connection turns = RealDatabase.DATABASE.connectAsSuperuser()) {
            turns.setAutoCommit(false);
            // no large file can end before this connection lets its vendor's turn go
            for (TestFeed vendor : largeVendors) {
                turns.createStatement()
                        .execute("select pg_advisory_xact_lock(hashtext('catalogue feed of vendor'), "
                                + vendor.vendorId() + ")");
            }
            List<UUID> largeFiles =
                    largeVendors.stream().map(feed -> intake.put(feed, large)).toList();
            await().until(() -> working(largeFiles) == settings.intake().lanes().large());
            List<UUID> smallFiles = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                for (TestFeed feed : smallVendors) {
                    smallFiles.add(intake.put(feed, HEADER + rows(1, 3 + round)));
                }
            }
            smallFiles.forEach(file -> assertThat(intake.ended(file)).containsEntry("status", "completed"));
            assertThat(largeFiles)
                    .allMatch(file -> List.of("received", "processing").contains(intake.status(file)));
            assertThat(working(largeFiles)).isEqualTo(settings.intake().lanes().large());
            turns.rollback();
            largeFiles.forEach(file -> assertThat(intake.ended(file)).containsEntry("created_rows", LARGE_ROWS));
        }
    }

    @Test
    void filesOfOneVendorAreAppliedOneAtATimeAndEachFeedInOrder() throws Exception {
        TestFeed stock = intake.liveFeed("partial");
        String prices = secondFeedOf(stock);
        List<UUID> files = new ArrayList<>();
        try (Connection turn = RealDatabase.DATABASE.connectAsSuperuser()) {
            turn.setAutoCommit(false);
            turn.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtext('catalogue feed of vendor'), " + stock.vendorId()
                            + ")");
            for (int i = 1; i <= 4; i++) {
                files.add(intake.put(stock, HEADER + rows(1, i)));
                files.add(intake.put(
                        new TestFeed(prices, stock.vendorId(), stock.vendorSlug()), HEADER + rows(101, 100 + i)));
            }
            await().until(() -> working(files) == 1);
            assertThat(claims.waiting(Duration.ZERO))
                    .as("a second file of the vendor has no turn while the first is worked on")
                    .noneMatch(waiting -> waiting.vendorId() == stock.vendorId());
            turn.rollback();
        }
        files.forEach(file -> assertThat(intake.ended(file)).containsEntry("status", "completed"));
        assertThat(jdbc.sql(
                                "select count(*) from file_receipt a join file_receipt b on b.feed_id = a.feed_id and b.id > a.id"
                                        + " where a.id in (:files) and b.id in (:files) and b.finished_at < a.finished_at")
                        .param("files", files)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from file_receipt a join file_receipt b on b.id > a.id"
                                + " where a.id in (:files) and b.id in (:files)"
                                + " and b.started_at < a.finished_at and a.started_at < b.finished_at")
                        .param("files", files)
                        .query(Integer.class)
                        .single())
                .as("no two overlap")
                .isZero();
    }

    @Test
    void anotherInstanceDoesNotStartAVendorsSecondFileWhileTheFirstIsWorkedOn() {
        TestFeed feed = intake.publishedFeed("partial");
        UUID first = intake.put(feed, HEADER + rows(1, 2));
        UUID other = intake.put(
                new TestFeed(publishedFeedBeside(feed), feed.vendorId(), feed.vendorSlug()), HEADER + rows(3, 4));
        FileClaims elsewhere = new FileClaims(jdbc, new Instance("ailleurs"), settings);
        assertThat(elsewhere.claim(first)).isPresent();
        assertThat(claims.claim(other)).isEmpty();
        jdbc.sql("update file_receipt set lease_until = now() - interval '1 second' where id = ?")
                .param(first)
                .update();
        assertThat(claims.claim(other)).as("a dead instance blocks nobody").isPresent();
        jdbc.sql("update file_receipt set status = 'failed', finished_at = now() where id in (?, ?)")
                .params(first, other)
                .update();
    }

    @Test
    void aFeedWhoseLastFileTookLongWaitsForALargePlace() {
        TestFeed feed = intake.publishedFeed("partial");
        UUID slow = intake.put(feed, HEADER + rows(1, 2));
        assertThat(isLarge(feed)).isFalse();
        jdbc.sql("update file_receipt set status = 'completed', started_at = now() - interval '5 seconds',"
                        + " finished_at = now() where id = ?")
                .param(slow)
                .update();
        UUID next = intake.put(feed, HEADER + rows(1, 3));
        assertThat(isLarge(feed)).isTrue();
        jdbc.sql("update file_receipt set status = 'failed', finished_at = now() where id = ?")
                .param(next)
                .update();
    }

    @Test
    @DisplayName("M15: how far a file is can be seen while its transaction is open")
    void aFileShowsItsRowsBeforeItIsApplied() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        try (Connection blocker = RealDatabase.DATABASE.connectAsSuperuser()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table marketplace.offer in access exclusive mode");
            UUID file = intake.put(feed, HEADER + rows(1, 2_000));
            await().until(() ->
                    Integer.valueOf(2_000).equals(intake.receipt(file).get("processed_rows")));
            assertThat(intake.receipt(file))
                    .containsEntry("status", "processing")
                    .containsEntry("phase", "merging")
                    .containsEntry("expected_rows", 2_000);
            blocker.rollback();
            assertThat(intake.ended(file))
                    .containsEntry("processed_rows", 2_000)
                    .containsEntry("phase", null);
        }
    }

    private boolean isLarge(TestFeed feed) {
        return claims.waiting(Duration.ZERO).stream()
                .filter(waiting -> waiting.feed().equals(feed.id()))
                .findFirst()
                .orElseThrow()
                .large();
    }

    private String secondFeedOf(TestFeed feed) {
        String id = publishedFeedBeside(feed);
        intake.startRoute(id);
        return id;
    }

    private String publishedFeedBeside(TestFeed feed) {
        String id = feed.vendorSlug() + "-prix";
        feeds.published(new FlowPublished(
                id,
                "vendors",
                "stock-file-intake",
                java.util.Map.of(
                        "feed", id, "vendor", feed.vendorSlug(), "mapping", "pieces-tunis-stock", "mode", "partial"),
                "v1"));
        return id;
    }

    private long working(List<UUID> files) {
        return jdbc.sql("select count(*) from file_receipt where id in (:files) and status = 'processing'")
                .param("files", files)
                .query(Long.class)
                .single();
    }
}
