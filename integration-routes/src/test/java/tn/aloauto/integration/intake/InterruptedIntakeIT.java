package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.integration.synclog.Instance;

/** Whatever breaks while a file is applied: nothing half done stays, and the file is done once in the end. */
@IntegrationTest
class InterruptedIntakeIT {

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileClaims claims;

    @Autowired
    private FileIntake steps;

    @Autowired
    private IntakeSettings settings;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    @DisplayName("F6: all or nothing, also after a failure in the middle")
    void aFailureInTheMiddleLeavesNothingAndTheFileIsDoneAtTheSecondAttempt() throws Exception {
        TestFeed feed = intake.publishedFeed("partial");
        UUID receipt = intake.put(feed, HEADER + rows(1, 50) + row(51, "rien", 1));
        String trap = failureWhenOffersOf(feed);
        steps.load(steps.claim(receipt.toString()));

        assertThat(intake.products(feed)).isZero();
        assertThat(intake.rejected(receipt)).isEmpty();
        assertThat(intake.receipt(receipt)).containsEntry("status", "received").containsEntry("attempts", 1);
        assertThat(intake.syncRun(receipt)).containsEntry("status", "failed");

        IntakeFixtures.asSuperuser("drop trigger " + trap + " on marketplace.offer");
        intake.startRoute(feed.id());
        assertThat(intake.ended(receipt))
                .containsEntry("status", "partial")
                .containsEntry("created_rows", 50)
                .containsEntry("attempts", 2);
        assertThat(intake.syncRun(receipt)).containsEntry("status", "partial");
    }

    @Test
    void aFileThatAlwaysFailsEndsAsFailedAndTheNextOneIsTaken() {
        TestFeed feed = intake.liveFeed("partial");
        String trap = failureWhenOffersOf(feed);
        UUID first = intake.put(feed, HEADER + rows(1, 5));
        for (int attempt = 1; attempt <= settings.intake().maxAttempts(); attempt++) {
            await().until(() -> !"processing".equals(intake.status(first)));
            jdbc.sql("update file_receipt set lease_until = null where id = ? and status = 'received'")
                    .param(first)
                    .update();
        }
        assertThat(intake.ended(first)).containsEntry("status", "failed");
        assertThat(intake.receipt(first).get("message")).asString().contains("incident");
        IntakeFixtures.asSuperuser("drop trigger " + trap + " on marketplace.offer");
        assertThat(intake.taken(feed, HEADER + rows(1, 6))).containsEntry("created_rows", 6);
    }

    @Test
    void aKilledConnectionLeavesNothingAndTheFileIsRetried() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        try (Connection blocker = RealDatabase.DATABASE.connectAsSuperuser()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table marketplace.offer in share mode");
            UUID receipt = intake.put(feed, HEADER + rows(1, 50));
            String waiting =
                    "select pid from pg_stat_activity where wait_event_type = 'Lock' and usename = 'integration_app'"
                            + " and query like '%merge into marketplace.offer%'";
            await().until(() -> !IntakeFixtures.superuserRows(waiting).isEmpty());
            IntakeFixtures.asSuperuser("select pg_terminate_backend(pid) from (" + waiting + ") waiting");
            await().until(() -> "received".equals(intake.status(receipt)));
            assertThat(intake.products(feed)).isZero();
            blocker.rollback();
            assertThat(intake.ended(receipt)).containsEntry("created_rows", 50).containsEntry("attempts", 2);
        }
    }

    @Test
    @DisplayName("F4: no file stays in progress for ever")
    void aKilledInstancesFileIsTakenOverWhenItsLeaseEndsAndNotBefore() {
        TestFeed feed = intake.publishedFeed("partial");
        UUID receipt = intake.put(feed, HEADER + rows(1, 5));
        FileClaims killed = new FileClaims(jdbc, new Instance("tuée"), settings);
        assertThat(killed.claim(receipt)).isPresent();
        assertThat(steps.claim(receipt.toString())).isNull();

        endTheLeaseOf(receipt);
        intake.startRoute(feed.id());
        assertThat(intake.ended(receipt)).containsEntry("created_rows", 5).containsEntry("attempts", 2);
    }

    @Test
    void anInstanceThatLostItsLeaseMayNotApplyTheFileASecondTime() throws Exception {
        TestFeed feed = intake.publishedFeed("partial");
        UUID receipt = intake.put(feed, HEADER + rows(1, 5));
        ClaimedFile slow = steps.claim(receipt.toString());
        endTheLeaseOf(receipt);
        FileClaims quick = new FileClaims(jdbc, new Instance("rapide"), settings);
        assertThat(quick.claim(receipt)).isPresent();

        steps.load(slow);
        assertThat(intake.products(feed)).isZero();
        assertThat(intake.receipt(receipt))
                .containsEntry("status", "processing")
                .containsEntry("claimed_by", "rapide");
    }

    @Test
    @DisplayName("F4: of two instances one takes each file")
    void twoInstancesTakeEachFileOnceAndInTheOrderTheyCame() throws Exception {
        TestFeed feed = intake.publishedFeed("partial");
        List<UUID> files = List.of(
                intake.put(feed, HEADER + rows(1, 5)),
                intake.put(feed, HEADER + rows(1, 6)),
                intake.put(feed, HEADER + rows(1, 7)));
        FileClaims other = new FileClaims(jdbc, new Instance("autre"), settings);
        assertThat(other.claim(files.get(1))).isEmpty();

        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (UUID file : files) {
                Callable<Boolean> here = () -> claims.claim(file).isPresent();
                Callable<Boolean> there = () -> other.claim(file).isPresent();
                int claims = 0;
                for (Future<Boolean> claim : instances.invokeAll(List.of(here, there))) {
                    claims += claim.get() ? 1 : 0;
                }
                assertThat(claims).isEqualTo(1);
                jdbc.sql("update file_receipt set status = 'failed', finished_at = now() where id = ?")
                        .param(file)
                        .update();
            }
        } finally {
            instances.shutdownNow();
        }
    }

    @Test
    void manyFilesOfOneFeedAreAppliedOneAfterTheOther() {
        TestFeed feed = intake.liveFeed("partial");
        List<UUID> files = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(i -> intake.put(feed, HEADER + row(1, i + ",000", i)))
                .toList();
        files.forEach(file -> assertThat(intake.ended(file)).containsEntry("status", "completed"));
        assertThat(intake.catalogue(feed)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("feed_quantity", 12));
        assertThat(jdbc.sql("select count(*) from erp_sync_log where link = ? and status = 'success'")
                        .param(feed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    private void endTheLeaseOf(UUID receipt) {
        jdbc.sql("update file_receipt set lease_until = now() - interval '1 second' where id = ?")
                .param(receipt)
                .update();
    }

    /** From now on the database refuses this vendor's offers, late in the transaction. */
    private static String failureWhenOffersOf(TestFeed feed) {
        String name = "essai_panne_" + feed.vendorId();
        IntakeFixtures.asSuperuser(
                """
                create function marketplace.%1$s() returns trigger language plpgsql as
                $$ begin if new.vendor_id = %2$d then raise exception 'panne voulue'; end if; return new; end $$;
                create trigger %1$s before insert on marketplace.offer for each row execute function marketplace.%1$s()"""
                        .formatted(name, feed.vendorId()));
        return name;
    }
}
