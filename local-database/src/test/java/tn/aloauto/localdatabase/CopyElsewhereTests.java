package tn.aloauto.localdatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("N-045: an installation without Docker, stopped and its folder copied, as docs/operations.md says")
class CopyElsewhereTests {

    private static final String ROLE_PASSWORD = "of the drill";

    @Test
    void theCopyIsTheSameShopAndKnowsNothingOfWhatCameAfterIt(@TempDir Path machine) throws Exception {
        Path ours = machine.resolve("ours/database");
        Path theirs = machine.resolve("theirs/database");
        Map<String, String> before;
        try (LocalDatabase database = LocalDatabase.durable(ours, 0, ROLE_PASSWORD)) {
            database.migrated();
            aVendorWithThreeHundredParts(database);
            before = everyTable(database);
        }
        copy(ours, theirs);
        try (LocalDatabase database = LocalDatabase.durable(ours, 0, ROLE_PASSWORD)) {
            execute(database, "delete from marketplace.offer");
        }

        try (LocalDatabase restored = LocalDatabase.durable(theirs, 0, ROLE_PASSWORD)) {
            assertThat(everyTable(restored)).isEqualTo(before);
            assertThat(before.get("marketplace.offer")).startsWith("300 ");
            restored.migrated();
            assertThat(everyTable(restored))
                    .as("both applications know its schema and change nothing")
                    .isEqualTo(before);
            try (Connection asTheShop = restored.connectAs("marketplace_app")) {
                assertThat(asTheShop
                                .createStatement()
                                .executeUpdate("update offer set reserved_quantity = 1 where product_id = 7"))
                        .isOne();
            }
        }
    }

    private static void aVendorWithThreeHundredParts(LocalDatabase database) throws SQLException {
        execute(
                database,
                """
                set search_path = marketplace, public;
                with person as (
                  insert into app_user (email, password_hash, first_name, last_name, role)
                  values ('copie@example.tn', 'x', 'Ali', 'Copie', 'vendor') returning id)
                insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)
                select id, 'Copie', 'copie', 'copie@example.tn', '1234567A', 'active' from person;
                insert into category (name, slug) values ('Freinage', 'freinage');
                insert into product (vendor_id, sku, reference, name, category_id, feed)
                select 1, 'C' || g, 'C-' || g, 'Étrier قطع ' || g, 1, 'f' from generate_series(1, 300) g;
                insert into offer (product_id, vendor_id, sku, price, feed_quantity)
                select id, vendor_id, sku, 10.5, 3 from product""");
    }

    /** How many rows each table holds, and a sum over what stands in them. */
    private static Map<String, String> everyTable(LocalDatabase database) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = database.connectAsSuperuser();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery(
                                """
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname in ('marketplace', 'integration') and tablename not like 'flyway%'""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                + table + " t")) {
                    row.next();
                    found.put(table, row.getString(1));
                }
            }
        }
        return found;
    }

    private static void execute(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As {@code cp -a} does: PostgreSQL starts on no folder that others may read or that is not its own. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
