package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.catalogue.CatalogueFeed;
import tn.aloauto.integration.fixit.FixItFile;
import tn.aloauto.integration.fixit.FixItHead;
import tn.aloauto.integration.fixit.FixItRow;
import tn.aloauto.integration.mapping.GivenBack;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.reading.FixItMark;
import tn.aloauto.integration.reading.SourceFile;

/**
 * The fix-it file: a file's rejected rows in the vendor's own columns, with the reasons beside them; made anew from the
 * kept original whenever it is asked for. Sent back, it applies those rows alone.
 */
@Component
public class RejectedFile {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedFile.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Feeds feeds;
    private final Originals originals;
    private final CatalogueFeed catalogue;
    private final IntakeSettings settings;

    RejectedFile(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Feeds feeds,
            Originals originals,
            CatalogueFeed catalogue,
            IntakeSettings settings) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(500);
        this.jdbc = JdbcClient.create(streaming);
        this.transaction = new TransactionTemplate(transactions);
        this.feeds = feeds;
        this.originals = originals;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    private record Original(UUID id, String feed, byte[] sha256, String originalFileName) {}

    /** Whether this file has rejected rows to show. */
    public boolean exists(UUID receiptId) {
        return jdbc.sql("select exists (select from rejected_row where receipt_id = :id)")
                .param("id", receiptId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes the fix-it file: a workbook for a workbook, else text.
     *
     * @param asText as text whatever the vendor sent
     * @return what was written; empty, and nothing written, when the file has no rejected rows
     */
    public Optional<FixItFile.Kind> write(UUID receiptId, boolean asText, OutputStream out) {
        Optional<Original> original = jdbc.sql(
                        "select id, feed_id as feed, sha256, original_file_name from file_receipt where id = :id")
                .param("id", receiptId)
                .query(Original.class)
                .optional();
        if (original.isEmpty() || !exists(receiptId)) {
            return Optional.empty();
        }
        return Optional.of(transaction.execute(status -> {
            try (Stream<RowReasons> reasons = RowReasons.of(receiptId, jdbc)) {
                return write(original.get(), reasons.iterator(), asText, out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }

    /** Best effort: the vendor can always ask for the file again over the API. */
    void putIntoTheVendorsBox(ClaimedFile file) {
        try {
            Feed feed = feeds.find(file.feed()).orElseThrow(() -> new UnknownFeed(file.feed()));
            Path folder = settings.rejectedFolderOf(feed.vendorSlug());
            Files.createDirectories(folder);
            Files.createDirectories(originals.workFolder());
            Path written = Files.createTempFile(originals.workFolder(), "rejected-", ".part");
            try {
                FixItFile.Kind kind;
                try (OutputStream out = Files.newOutputStream(written)) {
                    kind = write(file.id(), false, out).orElse(null);
                }
                if (kind != null) {
                    Path place = folder.resolve(kind.nameFor(file.originalFileName()));
                    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("The rejected rows of {} could not be put into the vendor's box", file.id(), failure);
        }
    }

    private FixItFile.Kind write(Original original, Iterator<RowReasons> reasons, boolean asText, OutputStream out)
            throws IOException {
        Feed feed = feeds.find(original.feed()).orElseThrow(() -> new UnknownFeed(original.feed()));
        Mapping mapping = originals.mapping(feed);
        int surplus = surplusCells(original, mapping);
        try (SourceFile source = originals.open(original.sha256(), mapping)) {
            FixItFile.Kind kind = asText || !source.isWorkbook() ? FixItFile.Kind.TEXT : FixItFile.Kind.WORKBOOK;
            FixItHead head = head(original, source, mapping, surplus);
            Character declared = mapping.dialect().delimiter();
            try (FixItFile file = kind == FixItFile.Kind.WORKBOOK
                    ? FixItFile.workbook(out, mapping.dialect().decimalChar(), head)
                    : FixItFile.text(out, declared == null ? source.delimiter() : declared, head)) {
                copy(source, reasons, head.known(), file);
            }
            return kind;
        }
    }

    private FixItHead head(Original original, SourceFile source, Mapping mapping, int surplus) {
        int width = source.header().size();
        List<String> header = Stream.concat(
                        source.header().stream(), Stream.generate(() -> "").limit(surplus))
                .toList();
        FixItMark mark = new FixItMark(original.id(), width);
        GivenBack known;
        try {
            known = mapping.reading(source.header(), catalogue.categories()).givenBack();
        } catch (HeaderRefused otherMappingSince) {
            known = null;
        }
        List<String> ours = Stream.concat(Stream.of(mark.cell()), RowReasons.COLUMNS.stream())
                .toList();
        return new FixItHead(
                source.titles(), header, source.isWorkbook() ? sheets(original) : List.of(), mark, ours, known);
    }

    private List<String> sheets(Original original) {
        return jdbc.sql(
                        """
                        select sheet from rejected_row where receipt_id = :id and sheet is not null
                        group by sheet order by min(row_number)""")
                .param("id", original.id())
                .query(String.class)
                .list();
    }

    /** How far the widest row that was refused for it goes beyond the header: those cells have to come back too. */
    private int surplusCells(Original original, Mapping mapping) throws IOException {
        Set<Integer> wide = new HashSet<>(
                jdbc.sql("select row_number from rejected_row where receipt_id = :id and code = 'TOO_MANY_CELLS'")
                        .param("id", original.id())
                        .query(Integer.class)
                        .list());
        int surplus = 0;
        if (!wide.isEmpty()) {
            try (SourceFile source = originals.open(original.sha256(), mapping)) {
                int width = source.header().size();
                for (SourceRow row = source.next(); row != null; row = source.next()) {
                    surplus = wide.contains(row.number()) ? Math.max(surplus, row.cells().length - width) : surplus;
                }
            }
        }
        return surplus;
    }

    private static void copy(SourceFile source, Iterator<RowReasons> reasons, GivenBack known, FixItFile file)
            throws IOException {
        SourceRow row = source.next();
        while (reasons.hasNext()) {
            RowReasons reason = reasons.next();
            while (row != null && row.number() < reason.rowNumber()) {
                alone(known, row);
                row = source.next();
            }
            if (row == null || row.number() != reason.rowNumber()) {
                file.write(new FixItRow(null, new String[0], null, Set.of(), reason.explained()));
                continue;
            }
            file.write(
                    new FixItRow(row.sheet(), alone(known, row), row.kinds(), bad(known, reason), reason.explained()));
            row = source.next();
        }
    }

    private static String[] alone(GivenBack known, SourceRow row) {
        return known == null ? row.cells() : known.alone(row);
    }

    private static Set<Integer> bad(GivenBack known, RowReasons reason) {
        return known == null
                ? Set.of()
                : Stream.of(reason.columns())
                        .map(known::column)
                        .filter(column -> column >= 0)
                        .collect(Collectors.toSet());
    }
}
