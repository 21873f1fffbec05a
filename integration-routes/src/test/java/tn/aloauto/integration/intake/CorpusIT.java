package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.history.ChangeSets;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.localdatabase.LocalDatabase;

/** Every file of the corpus through the running engine: rehearsed, applied as rehearsed, its rejects corrected and taken. */
@IntegrationTest
@DisplayName(
        "A-125, A-126, A-127, A-135: the corpus of torn, foreign and hostile files, row by row and column by column")
class CorpusIT {

    private static final Path CORPUS = LocalDatabase.projectRoot().resolve("integration-routes/src/test/corpus");

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private Rehearse rehearse;

    @Autowired
    private RejectedFile rejectedFile;

    @Autowired
    private ChangeSets changeSets;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, TestFeed> feeds = new HashMap<>();
    private IntakeFixtures intake;

    @BeforeEach
    void arrange() throws IOException {
        intake = IntakeFixtures.in(engine);
        IntakeFixtures.asSuperuser(
                """
                insert into marketplace.category (name, slug) values
                  ('Disques de frein', 'disques-de-frein'), ('Filtres à air', 'filtres-a-air'),
                  ('Phares avant', 'phares-avant'), ('Ampoules', 'ampoules')
                on conflict do nothing""");
        try (Stream<Path> mappings = Files.list(CORPUS.resolve("mappings"))) {
            for (Path mapping : mappings.toList()) {
                Files.copy(
                        mapping,
                        RealDatabase.MAPPINGS_FOLDER.resolve("corpus-" + mapping.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    @DisplayName("M2, F1, F2: over the whole corpus, what a rehearsal tells is what the file then does")
    void aRehearsalOfEveryFileTellsWhatTheFileThenDoes() throws Exception {
        int same = 0;
        JsonNode manifest = manifest();
        for (JsonNode expected : manifest) {
            byte[] bytes = bytes(expected);
            TestFeed feed = feedFor(expected, "partial");
            Instant now = Instant.now();
            long keptBefore = keptFiles();
            Path sent = Files.createTempFile("rehearsed", ".bin");
            Files.write(sent, bytes);
            Rehearsal foretold = rehearse.before(feed.id(), expected.get("file").asText(), sent, now, Locale.FRENCH);
            Files.delete(sent);
            assertThat(keptFiles()).as("a rehearsed file is not kept").isEqualTo(keptBefore);

            UUID receipt = intake.put(feed, expected.get("file").asText(), bytes, now);
            Map<String, Object> ended = intake.ended(receipt);
            assertThat(told(foretold)).as(expected.get("file").asText()).isEqualTo(done(receipt, ended));
            same++;
        }
        System.out.printf("Rehearsal: %d of %d corpus files foretold exactly%n", same, manifest.size());
    }

    @Test
    @DisplayName("M3: every rejected row of the corpus, corrected in its fix-it file, is taken without a new error")
    void everyFixItFileOfTheCorpusIsTakenOnceCorrected() throws Exception {
        int rows = 0;
        int files = 0;
        for (JsonNode expected : manifest()) {
            if (!"partial".equals(expected.get("outcome").asText())) {
                continue;
            }
            TestFeed feed =
                    intake.liveFeed("full", "corpus-" + expected.get("mapping").asText());
            UUID receipt = intake.put(feed, expected.get("file").asText(), bytes(expected));
            Map<String, Object> first = intake.ended(receipt);
            List<Map<String, Object>> before = intake.catalogue(feed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(rejectedFile.write(receipt, false, out)).isPresent();
            Path mapping = CORPUS.resolve("mappings/" + expected.get("mapping").asText() + ".mapping.yaml");
            GivenBackFile given = GivenBackFile.open(out.toByteArray(), Mapping.compile(Files.readString(mapping)));
            assertThat(given.rows()).isEqualTo(first.get("error_rows"));

            UUID again = intake.put(feed, "corrections", given.corrected().saved());
            Map<String, Object> ended = intake.ended(again);
            assertThat(ended)
                    .as("%s: %s %s", expected.get("file"), ended.get("message"), intake.rejected(again))
                    .containsEntry("status", "completed")
                    .containsEntry("total_rows", first.get("error_rows"))
                    .containsEntry("unchanged_rows", 0)
                    .containsEntry("removed_rows", 0);
            if ((Integer) ended.get("updated_rows") == 0) {
                assertThat(intake.catalogue(feed)).containsAll(before);
            }
            rows += given.rows();
            files++;
        }
        System.out.printf("Fix-it files: %d rows of %d corpus files corrected and taken, no new error%n", rows, files);
    }

    /** Counts, verdict, fields, price moves and rejects, as one text. */
    private static String told(Rehearsal told) {
        return String.join(
                "\n",
                told.verdict(),
                told.message(),
                told.totalRows() + " " + told.createdRows() + " " + told.updatedRows() + " " + told.unchangedRows()
                        + " " + told.removedRows() + " " + told.errorRows(),
                changed(told.changed()),
                told.largestPriceMoves().toString(),
                told.firstRejects().toString());
    }

    private static String changed(Map<String, Integer> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() > 0)
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String done(UUID receipt, Map<String, Object> ended) {
        ChangeSets.Difference difference = jdbc.sql("select number from change_set where receipt_id = ?")
                .param(receipt)
                .query(Integer.class)
                .optional()
                .map(changeSets::difference)
                .orElse(null);
        boolean applied = List.of("completed", "partial").contains(ended.get("status"));
        boolean nothing = ((Integer) ended.get("total_rows")) == 0 || !applied;
        List<Rehearsal.Reject> rejects = jdbc.sql(
                        """
                        select row_number as row, line, sheet, column_name as "column", value, code, message, suggestion
                        from rejected_row where receipt_id = ? order by ordinal limit 20""")
                .param(receipt)
                .query(Rehearsal.Reject.class)
                .list();
        return String.join(
                "\n",
                (String) ended.get("status"),
                (String) ended.get("message"),
                Stream.of("total_rows", "created_rows", "updated_rows", "unchanged_rows", "removed_rows", "error_rows")
                        .map(column -> ended.get(column).toString())
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow(),
                nothing ? "{}" : changed(difference.fields()),
                nothing ? "[]" : difference.largestPriceMoves().toString(),
                rejects.toString());
    }

    private TestFeed feedFor(JsonNode expected, String mode) {
        String mapping = "corpus-" + expected.get("mapping").asText();
        return feeds.computeIfAbsent(mapping + mode, key -> intake.liveFeed(mode, mapping));
    }

    private static JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(CORPUS.resolve("manifest.json").toFile());
    }

    private static byte[] bytes(JsonNode expected) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(expected.get("file").asText()));
    }

    private static long keptFiles() throws IOException {
        Files.createDirectories(RealDatabase.DATA_FOLDER.resolve("files"));
        try (Stream<Path> files = Files.walk(RealDatabase.DATA_FOLDER.resolve("files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
