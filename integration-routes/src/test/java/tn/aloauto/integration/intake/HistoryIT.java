package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.history.NotApplied;
import tn.aloauto.integration.history.Undone;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;

/** Change sets, rehearsals, the brake and the way back. */
@IntegrationTest
class HistoryIT {

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rehearse rehearse;

    @Autowired
    private FileDecisions decisions;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    void aFileLeavesARowForEveryProductItTouchedAndNoneForTheOthers() {
        TestFeed feed = intake.liveFeed("full");
        UUID first = intake.put(feed, HEADER + rows(1, 10));
        intake.ended(first);
        assertThat(changes(first)).hasSize(10).allSatisfy(change -> assertThat(change)
                .containsEntry("changed", 4)
                .containsEntry("new_quantity", 5));

        UUID second = intake.put(
                feed,
                HEADER
                        + row(1, "99,000", 5)
                        + row(2, "129,900", 0)
                        + rows(3, 8)
                        + row(9, "129,900", 5).replace("Bosch", "Brembo"));
        intake.ended(second);
        assertThat(changes(second))
                .extracting(c -> c.get("sku") + " " + c.get("changed") + " " + c.get("line"))
                .containsExactly("R-00001 1 2", "R-00002 2 3", "R-00010 8 null");
        assertThat(changes(second).get(0).get("old_price")).hasToString("129.900");
        assertThat(changes(second).get(0).get("new_price")).hasToString("99.000");
        assertThat(jdbc.sql(
                                "select t.changed || ' ' || t.old_brand from catalogue_text_change t join change_set s on s.number = t.change_set where s.receipt_id = ?")
                        .param(second)
                        .query(String.class)
                        .list())
                .containsExactly("2 Bosch");
    }

    @Test
    void aRehearsalFortellsWhatTheFileThenDoes() throws IOException {
        TestFeed feed = intake.liveFeed("full");
        Random random = new Random(7);
        for (int file = 0; file < 6; file++) {
            byte[] bytes = IntakeFixtures.randomFile(random, 40).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Path path = Files.createTempFile("rehearsed", ".csv");
            Files.write(path, bytes);
            List<Map<String, Object>> before = intake.catalogue(feed);
            Rehearsal foretold = rehearse.before(feed.id(), "stock.csv", path, Instant.now(), Locale.FRENCH);
            Files.delete(path);
            assertThat(intake.catalogue(feed)).isEqualTo(before);

            UUID receipt = intake.put(feed, bytes, Instant.now());
            Map<String, Object> ended = intake.ended(receipt);
            assertThat(foretold.verdict()).as(foretold.message()).isEqualTo(ended.get("status"));
            assertThat(foretold.message()).isEqualTo(ended.get("message"));
            assertThat(List.of(
                            foretold.totalRows(),
                            foretold.createdRows(),
                            foretold.updatedRows(),
                            foretold.unchangedRows(),
                            foretold.removedRows(),
                            foretold.errorRows()))
                    .isEqualTo(List.of(
                            ended.get("total_rows"),
                            ended.get("created_rows"),
                            ended.get("updated_rows"),
                            ended.get("unchanged_rows"),
                            ended.get("removed_rows"),
                            ended.get("error_rows")));
            assertThat(foretold.firstRejects())
                    .extracting(Rehearsal.Reject::line)
                    .isEqualTo(intake.rejected(receipt).stream()
                            .map(r -> r.get("line"))
                            .limit(20)
                            .toList());
            assertThat(foretold.changed().getOrDefault("price", 0).longValue())
                    .isEqualTo(changes(receipt).stream()
                            .filter(c -> ((Integer) c.get("changed") & 1) != 0)
                            .count());
        }
    }

    @Test
    void undoingTheNewestFileBringsBackExactlyWhatWasThere() {
        TestFeed feed = intake.liveFeed("full");
        Random random = new Random(11);
        Deque<UUID> applied = new ArrayDeque<>();
        Deque<String> digests = new ArrayDeque<>();
        for (int step = 0; step < 14; step++) {
            if (applied.size() > 1 && random.nextInt(3) == 0) {
                decisions.undo(applied.pop(), "essai");
                assertThat(digest(feed)).isEqualTo(digests.pop());
                continue;
            }
            String before = digest(feed);
            UUID receipt = intake.put(feed, IntakeFixtures.randomFile(random, 40));
            if (List.of("completed", "partial").contains(intake.ended(receipt).get("status"))) {
                applied.push(receipt);
                digests.push(before);
            }
        }
        while (!applied.isEmpty()) {
            assertThat(decisions.undo(applied.pop(), "essai").kept()).isZero();
            assertThat(digest(feed)).isEqualTo(digests.pop());
        }
        assertThat(intake.products(feed)).isZero();
    }

    @Test
    void undoingAnOlderFileKeepsAndNamesWhatWasTouchedSince() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 4));
        UUID older = intake.put(feed, HEADER + row(1, "100,000", 5) + row(2, "100,000", 5) + row(7, "1,000", 1));
        intake.ended(older);
        UUID newest = intake.put(feed, HEADER + row(2, "110,000", 5));
        intake.ended(newest);

        Undone undone = decisions.undo(older, "essai");
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.removed()).isEqualTo(1);
        assertThat(undone.keptRows()).extracting(Undone.Kept::sku).containsExactly("R-00002");
        assertThat(intake.catalogue(feed))
                .extracting(p -> p.get("sku") + " " + p.get("price"))
                .containsExactly("R-00001 129.900", "R-00002 110.000", "R-00003 129.900", "R-00004 129.900");
        Undone again = decisions.undo(older, "essai");
        assertThat(again.alreadyDone()).isTrue();
        assertThat(again.keptRows()).isEqualTo(undone.keptRows());
        assertThat(intake.receipt(older)).containsEntry("undone_by", "essai");
        assertThat(intake.syncRun(older)).containsEntry("status", "skipped");
        assertThat(intake.taken(feed, HEADER + row(2, "110,000", 5))).containsEntry("status", "duplicate");
    }

    @Test
    void anUndoneFileMayComeAgainAndACreatedProductInACartIsOnlyRetired() {
        TestFeed feed = intake.liveFeed("partial");
        String text = HEADER + rows(1, 3);
        UUID receipt = intake.put(feed, text);
        intake.ended(receipt);
        IntakeFixtures.asSuperuser(
                """
                insert into marketplace.product_image (product_id, url)
                select id, 'https://exemple.tn/1.jpg' from marketplace.product where vendor_id = %d and sku = 'R-00002'"""
                        .formatted(feed.vendorId()));
        Undone undone = decisions.undo(receipt, "essai");
        assertThat(undone.removed()).isEqualTo(2);
        assertThat(undone.retired()).isEqualTo(1);
        assertThat(intake.catalogue(feed)).singleElement().satisfies(p -> assertThat(p.get("retired_at"))
                .isNotNull());
        assertThat(intake.taken(feed, text)).containsEntry("created_rows", 2).containsEntry("updated_rows", 1);
        assertThatThrownBy(() -> decisions.undo(heldFile(feed), "essai")).isInstanceOf(NotApplied.class);
    }

    @Test
    void aFileThatGoesTooFarIsHeldUntilSomebodyReleasesOrDropsIt() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 60));
        List<Map<String, Object>> before = intake.catalogue(feed);
        StringBuilder empty = new StringBuilder(HEADER);
        StringBuilder thousandfold = new StringBuilder(HEADER);
        StringBuilder renamed = new StringBuilder(HEADER);
        StringBuilder spoilt = new StringBuilder(HEADER);
        for (int i = 1; i <= 60; i++) {
            empty.append(row(i, "129,900", 0));
            thousandfold.append(row(i, "129900", 5));
            renamed.append(row(i, "129,900", 5).replace("R-", "RR-"));
            spoilt.append(row(i, i < 20 ? "129,900" : "gratuit", 5));
        }
        for (String tooFar :
                List.of(empty.toString(), thousandfold.toString(), renamed.toString(), spoilt.toString())) {
            Map<String, Object> held = intake.taken(feed, tooFar);
            assertThat(held).as(tooFar.substring(0, 200)).containsEntry("status", "held");
            assertThat(held.get("message")).asString().contains("limite");
            assertThat(intake.catalogue(feed)).isEqualTo(before);
        }
        UUID dropped = intake.put(feed, renamed.toString());
        intake.ended(dropped);
        assertThat(decisions.drop(dropped, "essai")).isTrue();
        assertThat(intake.receipt(dropped)).containsEntry("status", "failed");
        assertThat(decisions.release(dropped, "essai")).isFalse();

        UUID released = intake.put(feed, empty.toString());
        intake.ended(released);
        assertThat(decisions.release(released, "essai")).isTrue();
        assertThat(intake.ended(released)).containsEntry("status", "completed").containsEntry("updated_rows", 60);
    }

    private UUID heldFile(TestFeed feed) {
        UUID failed = intake.put(feed, HEADER + "R;x;;rien;1;Amortisseurs;\n");
        intake.ended(failed);
        return failed;
    }

    private List<Map<String, Object>> changes(UUID receipt) {
        return jdbc.sql(
                        """
                        select p.sku, cast(c.changed as integer) as changed, c.line, c.old_price, c.new_price, c.old_quantity, c.new_quantity
                        from catalogue_change c join change_set s on s.number = c.change_set
                        left join marketplace.product p on p.id = c.product_id
                        where s.receipt_id = ? and s.kind = 'file' order by p.sku""")
                .param(receipt)
                .query()
                .listOfRows();
    }

    /** The feed's columns of product, offer and references, as text. */
    private static String digest(TestFeed feed) {
        return IntakeFixtures.superuserRows(
                        """
                        select p.sku, p.reference, p.name, p.description, p.brand, p.category_id, p.feed, p.fed_references, o.price,
                               o.feed_quantity, o.retired_at,
                               (select string_agg(value, ',' order by value) from marketplace.product_reference r where r.product_id = p.id) as oe
                        from marketplace.product p join marketplace.offer o on o.product_id = p.id
                        where p.vendor_id = %d order by p.sku"""
                                .formatted(feed.vendorId()))
                .toString();
    }
}
