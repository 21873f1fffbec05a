package tn.aloauto.integration.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.fixit.SafeText;

/** What a vendor's feeds kept at some moment, told from the change sets; streamed, however much it is. */
@Component
public class CatalogueAsOf {

    private static final String SQL = read();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CatalogueAsOf(JdbcTemplate template, PlatformTransactionManager transactions) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(500);
        this.jdbc = JdbcClient.create(streaming);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Writes CSV in UTF-8 with a mark, a line for each article there was, also one that was not for sale; prices in dinars.
     *
     * @param moment what was applied up to and with it counts
     */
    public void write(long vendorId, Instant moment, OutputStream out) {
        transaction.executeWithoutResult(status -> {
            try {
                OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                text.write('\ufeff');
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);
                csv.writeRecord(
                        "sku",
                        "reference",
                        "name",
                        "brand",
                        "description",
                        "category",
                        "price",
                        "currency",
                        "quantity",
                        "for_sale",
                        "oe_references");
                jdbc.sql(SQL)
                        .param("vendor", vendorId)
                        .param("set", lastUpTo(vendorId, moment))
                        .query(row -> {
                            write(row, csv);
                        });
                csv.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private int lastUpTo(long vendorId, Instant moment) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) from integration.change_set
                        where vendor_id = :vendor and applied_at <= :moment""")
                .param("vendor", vendorId)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static void write(ResultSet row, CsvWriter csv) throws SQLException {
        csv.writeRecord(
                safe(row, "sku"),
                safe(row, "reference"),
                safe(row, "name"),
                safe(row, "brand"),
                safe(row, "description"),
                safe(row, "category"),
                row.getString("price"),
                "TND",
                row.getString("quantity"),
                row.getBoolean("for_sale") ? "true" : "false",
                safe(row, "oe_references"));
    }

    private static String safe(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : SafeText.of(text);
    }

    private static String read() {
        try (InputStream in = CatalogueAsOf.class.getResourceAsStream("catalogue-as-of.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
