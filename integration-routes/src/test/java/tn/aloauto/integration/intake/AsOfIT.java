package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.history.CatalogueAsOf;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;

/** The catalogue as it was, an old file once more, a cell found again, and the way back at size (M1, M6). */
@IntegrationTest
class AsOfIT {

    private static final String STATE =
            """
            select concat_ws(';', p.sku, p.reference, p.name, coalesce(p.brand, ''), p.description, c.name, o.price,
                             o.feed_quantity, case when o.retired_at is null then 'true' else 'false' end,
                             coalesce(p.fed_references, '')) as line
            from marketplace.product p join marketplace.offer o on o.product_id = p.id
            join marketplace.category c on c.id = p.category_id
            where p.vendor_id = %d order by p.sku""";

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private FileDecisions decisions;

    @Autowired
    private CatalogueAsOf catalogueAsOf;

    @Autowired
    private Replay replay;

    @Autowired
    private Rehearse rehearse;

    @Autowired
    private RawCells rawCells;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    @DisplayName("M1: as of any moment of a random history the catalogue is told exactly as it was")
    void theCatalogueAsOfAnyMomentIsWhatItWas() {
        for (long seed : new long[] {5, 17, 23}) {
            TestFeed feed = intake.liveFeed("full");
            Random random = new Random(seed);
            Map<Instant, List<String>> was = new LinkedHashMap<>();
            List<UUID> applied = new ArrayList<>();
            was.put(now(), state(feed));
            for (int step = 0; step < 14; step++) {
                if (applied.size() > 1 && random.nextInt(3) == 0) {
                    decisions.undo(applied.remove(random.nextInt(applied.size())), "essai");
                } else if (random.nextInt(6) == 0) {
                    byHand(feed, random);
                } else {
                    UUID receipt = intake.put(feed, IntakeFixtures.randomFile(random, 30));
                    if (List.of("completed", "partial")
                            .contains(intake.ended(receipt).get("status"))) {
                        applied.add(receipt);
                    }
                }
                was.put(now(), state(feed));
            }
            was.forEach((moment, lines) -> assertThat(told(feed, moment))
                    .as("seed %d, as of %s", seed, moment)
                    .isEqualTo(lines));
        }
    }

    @Test
    @DisplayName("M1, S6: an old file is replayed with today's mapping; over a newer one on express wish alone")
    void anOldFileIsReplayedAndOverwritesANewerOneOnExpressWishAlone() {
        TestFeed feed = intake.liveFeed("partial");
        Instant made = Instant.now().minus(Duration.ofHours(3));
        UUID older = intake.put(feed, "lundi.csv", bytes(HEADER + rows(1, 5)), made);
        intake.ended(older);
        intake.ended(intake.put(feed, "mardi.csv", bytes(HEADER + row(1, "99,000", 1)), made.plusSeconds(600)));
        List<String> before = state(feed);

        assertThatThrownBy(() -> replay.again(older, false, "essai")).isInstanceOf(NewerApplied.class);
        assertThat(rehearse.received(older, Locale.FRENCH).verdict()).isEqualTo("failed");
        assertThat(rehearse.replayed(older, Locale.FRENCH).updatedRows()).isEqualTo(1);
        assertThat(state(feed)).isEqualTo(before);

        UUID again = replay.again(older, true, "essai");
        assertThat(intake.ended(again))
                .containsEntry("status", "completed")
                .containsEntry("updated_rows", 1)
                .containsEntry("replay_of", older)
                .containsEntry("uploaded_by", "essai");
        assertThat(engine.getBean(Continuations.class).countedAt(claimed(again)).toEpochMilli())
                .as("S5: its figures are as old as the first time")
                .isEqualTo(made.toEpochMilli());
        assertThat(intake.ended(replay.again(older, true, "essai"))).containsEntry("status", "duplicate");
    }

    @Test
    @DisplayName("M6: the raw cell of any row is found again, in a text and in an archive of one")
    void theRawCellIsFoundAgain() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        StringBuilder text = new StringBuilder("Stock du jour\n" + HEADER);
        for (int i = 1; i <= 3_000; i++) {
            text.append(
                    row(i, " 129,900 DT", 5).replace("Plaquettes de frein n° " + i, "\"Plaquettes\nn° " + i + "\""));
        }
        UUID receipt = intake.put(feed, text.toString());
        assertThat(intake.ended(receipt)).containsEntry("created_rows", 3_000);
        for (int i : new int[] {1, 2, 255, 256, 257, 1_999, 3_000}) {
            List<String> cells = rawCells.of(receipt, i, 2L * i + 1).orElseThrow();
            assertThat(cells.get(0)).isEqualTo("R-%05d".formatted(i));
            assertThat(cells.get(1)).isEqualTo("Plaquettes\nn° " + i);
            assertThat(cells.get(3)).isEqualTo(" 129,900 DT");
        }
        assertThat(rawCells.of(receipt, 3_001, 60_000)).isEmpty();

        UUID zipped = intake.put(feed, "stock.gz", gzip(HEADER + rows(1, 40)));
        intake.ended(zipped);
        assertThat(rawCells.of(zipped, 33, 34).orElseThrow()).contains("R-00033");
    }

    @Test
    @DisplayName("M1: undoing a large file restores the very same table")
    void undoingALargeFileRestoresTheVerySameTable() {
        int size = Integer.getInteger("aloauto.undo.rows", 20_000);
        TestFeed feed = intake.liveFeed("full");
        intake.taken(feed, HEADER + rows(1, size));
        String before = digest(feed);
        StringBuilder dearer = new StringBuilder(HEADER);
        for (int i = size / 20; i <= size + size / 20; i++) {
            dearer.append(row(i, "139,900", i % 9 + 1));
        }
        UUID receipt = intake.put(feed, dearer.toString());
        intake.ended(receipt);
        assertThat(intake.receipt(receipt)).containsEntry("status", "completed");
        assertThat(digest(feed)).isNotEqualTo(before);
        long begin = System.nanoTime();
        assertThat(decisions.undo(receipt, "essai").kept()).isZero();
        System.out.printf(
                "Undo of a file of %s rows: %d ms, same digest%n",
                intake.receipt(receipt).get("total_rows"), (System.nanoTime() - begin) / 1_000_000);
        assertThat(digest(feed)).isEqualTo(before);
    }

    /** What only a person changes: no feed's column, and no part of what a file said. */
    private static void byHand(TestFeed feed, Random random) {
        IntakeFixtures.asSuperuser("update marketplace.product set is_active = %s where vendor_id = %d and id %% 3 = 0"
                .formatted(random.nextBoolean(), feed.vendorId()));
    }

    private static Instant now() {
        return ((java.sql.Timestamp) IntakeFixtures.superuserRows("select clock_timestamp() as at")
                        .get(0)
                        .get("at"))
                .toInstant();
    }

    private static List<String> state(TestFeed feed) {
        return IntakeFixtures.superuserRows(STATE.formatted(feed.vendorId())).stream()
                .map(row -> (String) row.get("line"))
                .toList();
    }

    private static String digest(TestFeed feed) {
        return (String) IntakeFixtures.superuserRows("select md5(string_agg(line, '|')) as digest from ("
                        + STATE.formatted(feed.vendorId()) + ") lines")
                .get(0)
                .get("digest");
    }

    private List<String> told(TestFeed feed, Instant moment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        catalogueAsOf.write(feed.vendorId(), moment, out);
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream()
                .skip(1)
                .map(AsOfIT::line)
                .toList();
    }

    private static String line(CsvRecord told) {
        List<String> fields = new ArrayList<>(told.getFields());
        fields.remove(7);
        return fields.stream().collect(Collectors.joining(";"));
    }

    private static ClaimedFile claimed(UUID id) {
        return new ClaimedFile(id, "", 0, "", new byte[0], 0, Instant.now(), 1, "", "", false, null);
    }

    private static byte[] gzip(String text) throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
