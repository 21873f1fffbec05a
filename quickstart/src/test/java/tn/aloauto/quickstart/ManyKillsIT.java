package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The engine dies at random points of large imports, and one of two engines dies for good: every file is applied once. The
 * whole proof is 20 kills of files of 100 000 rows and leases as in production, {@code -Daloauto.kills=20}; a build does less.
 */
class ManyKillsIT {

    private static final int KILLS = Integer.getInteger("aloauto.kills", 1);
    private static final boolean WHOLE = KILLS >= 20;
    private static final int ROWS = WHOLE ? 100_000 : 10_000;
    private static final String FEED = "moto-sfax-stock";
    private static final String VENDOR = "vendor2@demo.aloauto.tn";
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final LongList shelf = new LongList(settings.data().resolve("vendor"), ROWS);

    @BeforeEach
    void aFeedWithAFullShelf() throws IOException {
        Path vendors = settings.routes().resolve("vendors");
        String definition = Files.readString(vendors.resolve("pieces-tunis-stock.camel.yaml"))
                .replace("pieces-tunis-stock", FEED)
                .replace("pieces-tunis", "moto-sfax");
        Files.copy(
                settings.mappings().resolve("pieces-tunis-stock.mapping.yaml"),
                settings.mappings().resolve(FEED + ".mapping.yaml"));
        Files.writeString(
                vendors.resolve(FEED + ".camel.yaml"), definition + "      - name: maxNew\n        value: 100\n");
        until("the feed", () -> count("select count(*) from integration.feed where id = '" + FEED + "'") == 1);
        deliver(settings.ports().sftp().number(), shelf.written("first-" + System.nanoTime() + ".csv"));
        until("the first load", () -> shelf.digest().equals(inTheShop()));
        until("its end", this::nothingUnderWay);
    }

    @AfterEach
    void theFeedGoes() throws IOException {
        Files.delete(settings.routes().resolve("vendors/" + FEED + ".camel.yaml"));
        Files.delete(settings.mappings().resolve(FEED + ".mapping.yaml"));
    }

    @Test
    @DisplayName("F4, F6, M1-M3: killed at random points of large imports, nothing is lost and nothing doubled")
    void killedAtRandomPointsNothingIsLostAndNothingDoubled() {
        long seed = Long.getLong("aloauto.seed", System.nanoTime());
        Random random = new Random(seed);
        long whole = millisOfAnUndisturbedImport(random);
        Set<String> cut = new HashSet<>();
        for (int round = 0; round < KILLS; round++) {
            // lists with a few new prices, and lists with nothing but new prices
            shelf.newPrices(random, round % 4 == 3 ? 100 : 5);
            Path file = shelf.written("killed-" + round + ".csv");
            deliver(settings.ports().sftp().number(), file);
            long pause = random.nextLong(whole * 5 / 4);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            stack.integration().process().kill();
            if (count("select count(*) from integration.file_receipt where status = 'processing' and feed_id = '" + FEED
                            + "'")
                    > 0) {
                cut.add(file.getFileName().toString());
            }
            stack.startAgain(stack.integration());
            until(file + " in the shop", () -> shelf.digest().equals(inTheShop()));
            until(file + " done", this::nothingUnderWay);
            assertAppliedOnce(
                    file,
                    cut.contains(file.getFileName().toString()) ? 2 : 1,
                    "seed " + seed + ", round " + round + ", killed after " + pause + " of " + whole + " ms");
        }
        System.out.printf(
                "%d kills at random points, %d of them in the middle of an import of %d rows (seed %d, an import takes %d ms)%n",
                KILLS, cut.size(), ROWS, seed, whole);
        assertThat(!WHOLE || cut.size() >= 5)
                .as("kills that hit an import: " + cut)
                .isTrue();
    }

    @Test
    @DisplayName(
            "F4: two engines on one inbox take each file once; what a killed one held the other takes within 30 s, once")
    void twoEnginesTakeEachFileOnceAndOneTakesOverFromTheOther() throws SQLException {
        int http = Port.from(Map.of("P", "0"), "P", 0, "second engine").number();
        int sftp = Port.from(Map.of("P", "0"), "P", 0, "second drop box").number();
        // as in production where the whole proof is asked for: 24 s without a sign of life
        Application second =
                stack.anotherEngine("second", http, sftp, WHOLE ? Map.of("ALOAUTO_INTAKE_LEASE", "24s") : Map.of());
        try {
            int files = 6;
            for (int i = 0; i < files; i++) {
                shelf.newPrices(new Random(i), 5);
                deliver(i % 2 == 0 ? settings.ports().sftp().number() : sftp, shelf.written("twins-" + i + ".csv"));
            }
            until("all files received", () -> receipts("twins-%") >= files);
            until("all files done", this::nothingUnderWay);
            assertThat(receipts("twins-%")).isEqualTo(files);
            assertThat(count("select count(*) from integration.file_receipt where original_file_name like 'twins-%'"
                            + " and (status = 'completed' or message like '%plus ancien%')"))
                    .isEqualTo(files);
            assertThat(inTheShop()).isEqualTo(shelf.digest());

            Path held = heldByTheSecond(sftp, second);
            long killed = System.nanoTime();
            until("the dead engine's file done", () -> shelf.digest().equals(inTheShop()) && nothingUnderWay());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
            assertAppliedOnce(held, 2, "taken over");
            System.out.printf(
                    "Two engines: %d files once each; a dead one's file of %d rows applied by the other %d ms after the kill%n",
                    files, ROWS, millis);
            assertThat(Duration.ofMillis(millis)).isLessThan(Duration.ofSeconds(30));
        } finally {
            second.process().kill();
        }
    }

    /** Kills the second engine while it waits in the middle of a merge; tries with another file when the first one was quicker. */
    private Path heldByTheSecond(int sftp, Application second) throws SQLException {
        for (int i = 0; i < 20; i++) {
            try (Connection blocker = stack.database().connectAsSuperuser()) {
                blocker.setAutoCommit(false);
                blocker.createStatement().execute("lock table marketplace.offer in share mode");
                shelf.newPrices(new Random(100 + i), 5);
                Path file = shelf.written("held-" + i + ".csv");
                deliver(sftp, file);
                until(
                        "a merge under way",
                        () -> count(
                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like"
                                                + " '%marketplace.offer%'")
                                > 0);
                if (count("select count(*) from integration.file_receipt where claimed_by = 'second'") > 0) {
                    second.process().kill();
                    return file;
                }
            }
            until("the first engine's file done", this::nothingUnderWay);
        }
        throw new IllegalStateException("The second engine never came first");
    }

    private long millisOfAnUndisturbedImport(Random random) {
        shelf.newPrices(random, 5);
        Path file = shelf.written("undisturbed.csv");
        long began = System.nanoTime();
        deliver(settings.ports().sftp().number(), file);
        until("the undisturbed file", () -> shelf.digest().equals(inTheShop()) && nothingUnderWay());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** A crash between receipt and done/ may leave a second receipt of the same bytes, which says so and changes nothing. */
    private void assertAppliedOnce(Path file, int attempts, String when) {
        String receipt = "integration.file_receipt r where duplicate_of is null and original_file_name = '"
                + file.getFileName() + "'";
        assertThat(text("select string_agg(status || ' ' || attempts || ' ' || total_rows || ' '"
                        + " || created_rows + updated_rows + unchanged_rows, ', ') from " + receipt))
                .as(when)
                .isEqualTo("completed " + attempts + " " + ROWS + " " + ROWS);
        String set = "integration.change_set s where s.receipt_id = (select id from " + receipt + ")";
        assertThat(count("select count(*) from " + set)).as(when).isOne();
        assertThat(count("select count(*) from integration.catalogue_change where change_set = (select number from "
                        + set + ")"))
                .as(when)
                .isEqualTo(count("select created_rows + updated_rows from " + receipt))
                .isPositive();
        assertThat(inTheShop()).as(when).isEqualTo(shelf.digest());
    }

    private static void deliver(int port, Path file) {
        try (DropBox box = DropBox.open(port, VENDOR)) {
            box.put(file, "in/" + file.getFileName());
        }
    }

    private String inTheShop() {
        return text("select count(*) || ' ' || sum((price * 1000)::bigint * (substr(sku, 4)::bigint + 1))"
                + " from marketplace.offer where sku like 'MK-%' and retired_at is null");
    }

    private boolean nothingUnderWay() {
        return count("select count(*) from integration.file_receipt where status in ('received', 'processing')") == 0;
    }

    private long receipts(String like) {
        return count("select count(*) from integration.file_receipt where original_file_name like '" + like + "'");
    }

    private static void until(String what, BooleanSupplier there) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(there::getAsBoolean);
    }

    private long count(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (Connection connection = stack.database().connectAsSuperuser();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
