package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** A vendor whose shelf is filled from an Odoo of its own, by definition files that pass the real gate. */
final class ImportBench implements AutoCloseable {

    static final String CATEGORY = "Plaquettes de frein";

    private static final AtomicInteger BENCHES = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String vendor;
    private final OdooSimulator odoo;
    private String pageSize = "10";

    ImportBench(JdbcClient jdbc, String version) {
        this.jdbc = jdbc;
        this.vendor = "it-atelier-" + BENCHES.incrementAndGet();
        this.odoo =
                OdooSimulator.start(new OdooSettings(0, version, "atelier", "marketplace", "key-of-the-test", null));
        asSuperuser(
                """
                insert into marketplace.category (name, slug) values ('Plaquettes de frein', 'plaquettes-de-frein') on conflict do nothing""");
        asSuperuser(
                """
                with u as (insert into marketplace.app_user (email, password_hash, first_name, last_name)
                           values ('%1$s@exemple.tn', '{argon2}x', 'Essai', 'Essai') returning id)
                insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status)
                select id, 'Essai', '%1$s', '%1$s@exemple.tn', '%2$s', 'active' from u"""
                        .formatted(vendor, "%07dB".formatted(Math.floorMod(vendor.hashCode(), 10_000_000))));
    }

    OdooSimulator odoo() {
        return odoo;
    }

    String feed() {
        return vendor + "-articles";
    }

    String catalogue() {
        return vendor + "-catalogue";
    }

    String stock() {
        return vendor + "-stock";
    }

    ImportBench pageSize(int size) {
        pageSize = Integer.toString(size);
        return this;
    }

    /** Parts P-1 to P-n, ten of each. */
    ImportBench parts(int number) {
        for (int i = 1; i <= number; i++) {
            part(i);
        }
        return this;
    }

    int part(int number) {
        return odoo.product(
                "P-" + number,
                "Plaquettes " + number,
                new BigDecimal("80.500").add(BigDecimal.valueOf(number)),
                BigDecimal.TEN,
                CATEGORY);
    }

    /** Publishes the files; the links read only when they are told to. */
    ImportBench open() {
        String prefix = vendor.toUpperCase(Locale.ROOT).replace('-', '_');
        System.setProperty(prefix + "_ODOO_URL", odoo.url());
        System.setProperty(prefix + "_ODOO_API_KEY", odoo.settings().apiKey());
        write(
                "erp/" + vendor + "-odoo",
                "odoo-connection",
                Map.of(
                        "connection",
                        vendor + "-odoo",
                        "url",
                        "\"{{" + prefix + "_ODOO_URL}}\"",
                        "database",
                        odoo.settings().database(),
                        "login",
                        odoo.settings().login(),
                        "apiKey",
                        "\"{{" + prefix + "_ODOO_API_KEY}}\"",
                        "responseTimeout",
                        "\"1500\"",
                        "wholeTimeout",
                        "\"1500\"",
                        "failuresToOpen",
                        "\"20\"",
                        "secondsOpen",
                        "\"1\""));
        write(
                "vendors/" + feed(),
                "stock-file-intake",
                Map.of("feed", feed(), "vendor", vendor, "mapping", "odoo-products"));
        link(catalogue(), "odoo-catalogue-import");
        awaitLive(3);
        return this;
    }

    ImportBench openStock() {
        link(stock(), "odoo-stock-import");
        awaitLive(4);
        return this;
    }

    private void awaitLive(int files) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from route_definition where status = 'live' and stem like ?")
                                .param(vendor + "-%")
                                .query(Integer.class)
                                .single())
                .as(refusals())
                .isEqualTo(files));
    }

    private String refusals() {
        return jdbc.sql("select stem, reason from route_definition where status = 'refused' and stem like ?")
                .param(vendor + "%")
                .query()
                .listOfRows()
                .toString();
    }

    private void link(String stem, String template) {
        write(
                "erp/" + stem,
                template,
                Map.of(
                        "link",
                        stem,
                        "vendor",
                        vendor,
                        "connection",
                        vendor + "-odoo",
                        "feed",
                        feed(),
                        "every",
                        "365d",
                        "pageSize",
                        "\"" + pageSize + "\""));
    }

    private void write(String file, String template, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder("- templatedRoute:\n    routeTemplateRef: " + template
                + "\n    routeId: " + Path.of(file).getFileName() + "\n    parameters:\n");
        text.append("      - name: description\n        value: Pour un essai\n");
        parameters.forEach((name, value) -> text.append("      - name: ")
                .append(name)
                .append("\n        value: ")
                .append(value)
                .append('\n'));
        try {
            Files.writeString(RealDatabase.DEFINITIONS_FOLDER.resolve(file + ".camel.yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for a reading and waits for its log row and, when it became a file, for the end of that file. */
    Pull run(String link, String scope) {
        int before = pulls(link);
        ask(link, scope);
        return awaitPull(link, before);
    }

    /** The first reading comes by itself. */
    Pull first(String link) {
        return awaitPull(link, 0);
    }

    void ask(String link, String scope) {
        jdbc.sql("update erp_link set wanted = ?, wanted_by = 'essai' where link = ?")
                .param(scope)
                .param(link)
                .update();
    }

    private Pull awaitPull(String link, int before) {
        await().atMost(Duration.ofSeconds(40)).until(() -> pulls(link) > before && idle(link));
        return jdbc.sql(
                        """
                        select s.status, s.message, s.records_read as records, r.status as file, r.message as file_message, r.id as receipt,
                          r.created_rows as created, r.updated_rows as updated, r.unchanged_rows as unchanged, r.removed_rows as removed,
                          r.error_rows as errors, r.mode, r.source, s.details::text as details
                        from erp_sync_log s left join file_receipt r on r.id = cast(s.details ->> 'receipt' as uuid)
                        where s.link = ? and s.status <> 'running' order by s.started_at desc limit 1""")
                .param(link)
                .query(Pull.class)
                .single();
    }

    private boolean idle(String link) {
        return jdbc.sql(
                        """
                        select not exists (select from erp_link where link = :link and claimed_by is not null)
                          and not exists (select from file_receipt where feed_id = :feed and status in ('received', 'processing'))""")
                .param("link", link)
                .param("feed", feed())
                .query(Boolean.class)
                .single();
    }

    private int pulls(String link) {
        return jdbc.sql("select count(*) from erp_sync_log where link = ? and status <> 'running'")
                .param(link)
                .query(Integer.class)
                .single();
    }

    /** What became of one reading; the file's figures are null when it became none. */
    record Pull(
            String status,
            String message,
            int records,
            String file,
            String fileMessage,
            UUID receipt,
            Integer created,
            Integer updated,
            Integer unchanged,
            Integer removed,
            Integer errors,
            String mode,
            String source,
            String details) {}

    /** Quantity, price and whether it is for sale, such as "10 81.500 live". */
    Optional<String> offer(String sku) {
        return jdbc.sql(
                        """
                        select o.feed_quantity || ' ' || o.price || case when o.retired_at is null then ' live' else ' retired' end
                        from marketplace.offer o join marketplace.vendor v on v.id = o.vendor_id where v.slug = ? and o.sku = ?""")
                .param(vendor)
                .param(sku)
                .query(String.class)
                .optional();
    }

    List<String> live() {
        return jdbc.sql(
                        """
                        select o.sku from marketplace.offer o join marketplace.vendor v on v.id = o.vendor_id
                        where v.slug = ? and o.retired_at is null order by o.sku""")
                .param(vendor)
                .query(String.class)
                .list();
    }

    String linkColumn(String link, String column) {
        return jdbc.sql("select " + column + "::text from erp_link where link = ?")
                .param(link)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    private static void asSuperuser(String statement) {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser()) {
            connection.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        for (String file :
                List.of("erp/" + stock(), "erp/" + catalogue(), "vendors/" + feed(), "erp/" + vendor + "-odoo")) {
            Files.deleteIfExists(RealDatabase.DEFINITIONS_FOLDER.resolve(file + ".camel.yaml"));
        }
        odoo.close();
    }
}
