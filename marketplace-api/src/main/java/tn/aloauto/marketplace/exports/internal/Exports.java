package tn.aloauto.marketplace.exports.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.audit.ActivityLog;

/**
 * Lists as files, of one moment and however long. A file is whole before its first byte leaves: a slow reader holds no
 * connection, and nobody takes half a list for all of it.
 */
@Component
public class Exports {

    private static final int ROWS_AT_ONCE = 1000;

    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate transaction;
    private final ActivityLog activity;

    /** What the file can be. */
    public enum Format {
        CSV,
        XLSX
    }

    /** A list: what heads it, where it comes from, how a row of it reads. */
    record Listing(String name, List<String> header, String sql, RowMapper<List<?>> row) {}

    Exports(JdbcTemplate template, PlatformTransactionManager transactions, ActivityLog activity) {
        JdbcTemplate bySteps = new JdbcTemplate(template.getDataSource());
        bySteps.setFetchSize(ROWS_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(bySteps);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.activity = activity;
    }

    /**
     * What is on sale.
     *
     * @param filter {@code vendor} (id) and {@code feed} (its stem), null for any
     * @return a file of its own, which the caller deletes
     */
    public Path products(Format format, Map<String, Object> filter) {
        return written(ProductListing.LISTING, format, filter);
    }

    /**
     * Lines of orders, oldest first.
     *
     * @param filter {@code vendor} (id), {@code buyer}, {@code from} and {@code to} (days in Tunisia), null for any
     */
    public Path orders(Format format, Map<String, Object> filter) {
        return written(OrderListing.LISTING, format, filter);
    }

    private Path written(Listing listing, Format format, Map<String, Object> filter) {
        try {
            Path file = Files.createTempFile("export-", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                    Table table = format == Format.CSV ? new CsvTable(out) : new ExcelTable(out, listing.name())) {
                table.row(listing.header());
                transaction.executeWithoutResult(status -> fill(table, listing, filter));
            } catch (IOException | RuntimeException failure) {
                Files.delete(file);
                throw failure;
            }
            activity.record("export.made", "export", listing.name(), null, filter);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(Table table, Listing listing, Map<String, Object> filter) {
        streaming.query(listing.sql(), filter, rows -> {
            try {
                table.row(listing.row().mapRow(rows, 0));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
