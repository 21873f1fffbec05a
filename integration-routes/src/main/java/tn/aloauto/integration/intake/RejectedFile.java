package tn.aloauto.integration.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.reading.SourceFile;

/**
 * The rejected rows given back in the vendor's own columns, with the reasons beside them; made anew from the kept original
 * whenever it is asked for.
 */
@Component
public class RejectedFile {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedFile.class);
    private static final List<String> REASON_COLUMNS = List.of("Ligne", "Colonne", "Code", "Motif", "Suggestion");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Feeds feeds;
    private final Originals originals;
    private final IntakeSettings settings;

    RejectedFile(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Feeds feeds,
            Originals originals,
            IntakeSettings settings) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(500);
        this.jdbc = JdbcClient.create(streaming);
        this.transaction = new TransactionTemplate(transactions);
        this.feeds = feeds;
        this.originals = originals;
        this.settings = settings;
    }

    private record Original(String feed, byte[] sha256, String originalFileName) {}

    private record Reason(
            int rowNumber, long line, String columns, String codes, String messages, String suggestions) {}

    /** Whether this file has rejected rows to show. */
    public boolean exists(UUID receiptId) {
        return jdbc.sql("select exists (select from rejected_row where receipt_id = :id)")
                .param("id", receiptId)
                .query(Boolean.class)
                .single();
    }

    /** Writes the file as UTF-8 with a mark, so that Excel opens it rightly; false and nothing when there is none. */
    public boolean write(UUID receiptId, OutputStream out) {
        Optional<Original> original = jdbc.sql(
                        "select feed_id as feed, sha256, original_file_name from file_receipt where id = :id")
                .param("id", receiptId)
                .query(Original.class)
                .optional();
        if (original.isEmpty() || !exists(receiptId)) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            try (Stream<Reason> reasons = reasons(receiptId)) {
                write(original.get(), reasons.iterator(), out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return true;
    }

    /** Best effort: the vendor can always ask for the file again over the API. */
    void putIntoTheVendorsBox(ClaimedFile file) {
        try {
            Feed feed = feeds.find(file.feed()).orElseThrow(() -> new UnknownFeed(file.feed()));
            Path folder = settings.rejectedFolderOf(feed.vendorSlug());
            Files.createDirectories(folder);
            Files.createDirectories(originals.workFolder());
            Path written = Files.createTempFile(originals.workFolder(), "rejected-", ".csv");
            try {
                try (OutputStream out = Files.newOutputStream(written)) {
                    write(file.id(), out);
                }
                Path place = folder.resolve(file.originalFileName() + ".rejected.csv");
                Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("The rejected rows of {} could not be put into the vendor's box", file.id(), failure);
        }
    }

    private Stream<Reason> reasons(UUID receiptId) {
        return jdbc
                .sql(
                        """
                        select row_number, line, string_agg(column_name, ' | ' order by ordinal) as columns,
                               string_agg(code, ' | ' order by ordinal) as codes,
                               string_agg(message, ' | ' order by ordinal) as messages,
                               string_agg(suggestion, ' | ' order by ordinal) as suggestions
                        from rejected_row where receipt_id = :id group by row_number, line order by row_number""")
                .param("id", receiptId)
                .query(Reason.class)
                .stream();
    }

    private void write(Original original, Iterator<Reason> reasons, OutputStream out) throws IOException {
        Feed feed = feeds.find(original.feed()).orElseThrow(() -> new UnknownFeed(original.feed()));
        try (SourceFile csv = originals.open(original.sha256(), originals.mapping(feed))) {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            SafeCsv lines = new SafeCsv(writer, csv.delimiter());
            writer.write('\ufeff');
            lines.write(csv.header(), csv.header().size(), REASON_COLUMNS);
            SourceRow row = csv.next();
            while (reasons.hasNext()) {
                Reason reason = reasons.next();
                while (row != null && row.number() < reason.rowNumber()) {
                    row = csv.next();
                }
                List<String> cells =
                        row != null && row.number() == reason.rowNumber() ? List.of(row.cells()) : List.of();
                lines.write(cells, csv.header().size(), explained(reason));
            }
            writer.flush();
        }
    }

    private static List<String> explained(Reason reason) {
        return Stream.of(
                        String.valueOf(reason.line()),
                        reason.columns(),
                        reason.codes(),
                        reason.messages(),
                        reason.suggestions())
                .map(text -> text == null ? "" : text)
                .toList();
    }
}
