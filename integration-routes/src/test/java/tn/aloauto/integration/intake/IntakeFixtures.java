package tn.aloauto.integration.intake;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.localdatabase.LocalDatabase;

/** Vendors with a feed of their own, each test its own pair, and files put into their inbox. */
final class IntakeFixtures {

    static final String HEADER = "Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE\n";
    private static final Instant START = Instant.now().minus(Duration.ofHours(1));

    private final JdbcClient jdbc;
    private final Feeds feeds;
    private final Inbox inbox;
    private final CamelContext camel;
    private int filesMade;

    IntakeFixtures(JdbcClient jdbc, Feeds feeds, Inbox inbox, CamelContext camel) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.inbox = inbox;
        this.camel = camel;
        asSuperuser(
                """
                insert into marketplace.category (name, slug) values
                  ('Plaquettes de frein', 'plaquettes-de-frein'), ('Filtres à huile', 'filtres-a-huile'),
                  ('Bougies d''allumage', 'bougies-d-allumage'), ('Amortisseurs', 'amortisseurs')
                on conflict do nothing""");
    }

    record TestFeed(String id, long vendorId, String vendorSlug) {}

    static IntakeFixtures in(ApplicationContext engine) {
        return new IntakeFixtures(
                engine.getBean(JdbcClient.class),
                engine.getBean(Feeds.class),
                engine.getBean(Inbox.class),
                engine.getBean(CamelContext.class));
    }

    /** A vendor with a published feed; its route runs. */
    TestFeed liveFeed(String mode) {
        return liveFeed(mode, "pieces-tunis-stock");
    }

    TestFeed liveFeed(String mode, String mapping) {
        TestFeed feed = publishedFeed(mode, mapping);
        startRoute(feed.id());
        return feed;
    }

    /** A vendor with a published feed whose route does not run: its files wait. */
    TestFeed publishedFeed(String mode) {
        return publishedFeed(mode, "pieces-tunis-stock");
    }

    private TestFeed publishedFeed(String mode, String mapping) {
        String slug = "vendeur-" + UUID.randomUUID().toString().substring(0, 8);
        asSuperuser(
                """
                with u as (insert into marketplace.app_user (email, password_hash, first_name, last_name)
                           values ('%1$s@exemple.tn', '{argon2}x', 'Essai', 'Essai') returning id)
                insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status)
                select id, 'Essai', '%1$s', '%1$s@exemple.tn', '%2$s', 'active' from u"""
                        .formatted(slug, taxNumber()));
        String id = slug + "-stock";
        feeds.published(new FlowPublished(
                id,
                "vendors",
                "stock-file-intake",
                Map.of("feed", id, "vendor", slug, "mapping", mapping, "mode", mode),
                "v1"));
        return new TestFeed(id, feeds.ready(id).vendorId(), slug);
    }

    void startRoute(String feed) {
        try {
            if (camel.getRouteController().getRouteStatus(feed) != null) {
                return;
            }
            loadTemplate();
            TemplatedRouteBuilder.builder(camel, "stock-file-intake")
                    .routeId(feed)
                    .parameter("feed", feed)
                    .parameter("vendor", "v")
                    .parameter("mapping", "pieces-tunis-stock")
                    .add();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void loadTemplate() throws Exception {
        boolean known = ((org.apache.camel.model.ModelCamelContext) camel)
                .getRouteTemplateDefinitions().stream().anyMatch(t -> "stock-file-intake".equals(t.getId()));
        if (!known) {
            Path file = LocalDatabase.projectRoot().resolve("route-definitions/templates/stock-file-intake.camel.yaml");
            Resource resource = ResourceHelper.fromString("file:" + file.getFileName(), Files.readString(file));
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
        }
    }

    /** Puts a file into the inbox, each made a second after the one before. */
    UUID put(TestFeed feed, String text) {
        return put(feed, text.getBytes(StandardCharsets.UTF_8), START.plusSeconds(filesMade++));
    }

    UUID put(TestFeed feed, String text, Charset charset) {
        return put(feed, text.getBytes(charset), START.plusSeconds(filesMade++));
    }

    UUID put(TestFeed feed, byte[] bytes, Instant fileTime) {
        return put(feed, "stock.csv", bytes, fileTime);
    }

    /** The next file of the feed, under the name it came with. */
    UUID put(TestFeed feed, String name, byte[] bytes) {
        return put(feed, name, bytes, START.plusSeconds(filesMade++));
    }

    UUID put(TestFeed feed, String name, byte[] bytes, Instant fileTime) {
        try {
            Path file = Files.createTempFile("stock", ".csv");
            Files.write(file, bytes);
            UUID receipt = inbox.accept(feed.id(), name, file, "sftp", fileTime, "essai");
            Files.delete(file);
            return receipt;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the file has come to an end and answers its receipt. */
    Map<String, Object> ended(UUID receipt) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !List.of("received", "processing").contains(status(receipt)));
        return receipt(receipt);
    }

    /** Puts a file and waits for its end. */
    Map<String, Object> taken(TestFeed feed, String text) {
        return ended(put(feed, text));
    }

    String status(UUID receipt) {
        return jdbc.sql("select status from file_receipt where id = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }

    Map<String, Object> receipt(UUID receipt) {
        return jdbc.sql("select * from file_receipt where id = ?")
                .param(receipt)
                .query()
                .singleRow();
    }

    List<Map<String, Object>> rejected(UUID receipt) {
        return jdbc.sql("select row_number, line, column_name, value, code, message, suggestion from rejected_row"
                        + " where receipt_id = ? order by line, ordinal")
                .param(receipt)
                .query()
                .listOfRows();
    }

    int products(TestFeed feed) {
        return jdbc.sql("select count(*) from marketplace.product where vendor_id = ?")
                .param(feed.vendorId())
                .query(Integer.class)
                .single();
    }

    /** Everything the catalogue holds of a vendor, with the transaction that wrote each row. */
    List<Map<String, Object>> catalogue(TestFeed feed) {
        return superuserRows(
                """
                select p.xmin::text as product_written_by, o.xmin::text as offer_written_by, p.*, o.price, o.feed_quantity,
                       o.retired_at
                from marketplace.product p left join marketplace.offer o on o.product_id = p.id
                where p.vendor_id = %d order by p.sku"""
                        .formatted(feed.vendorId()));
    }

    Map<String, Object> syncRun(UUID receipt) {
        return jdbc.sql("select * from erp_sync_log where correlation_id ="
                        + " (select correlation_id from file_receipt where id = ?) order by started_at desc limit 1")
                .param(receipt)
                .query()
                .singleRow();
    }

    static void asSuperuser(String sql) {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<Map<String, Object>> superuserRows(String sql) {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser()) {
            return JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query()
                    .listOfRows();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String rows(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(row(i, "129,900", 5));
        }
        return text.toString();
    }

    static String row(int number, String price, int quantity) {
        return "R-%05d;Plaquettes de frein n° %d;Bosch;%s;%d;Plaquettes de frein;OE %05d\n"
                .formatted(number, number, price, quantity, number);
    }

    /** Some forty articles in any state, some rows bad, some named twice by other words. */
    static String randomFile(Random random, int articles) {
        StringBuilder text = new StringBuilder(HEADER);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= articles; i++) {
            if (random.nextInt(8) != 0) {
                numbers.add(i);
            }
        }
        java.util.Collections.shuffle(numbers, random);
        for (int number : numbers) {
            String row = row(number, (100 + random.nextInt(3) * 10) + ",000", random.nextInt(4));
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> row.replace("Bosch", "Brembo");
                        case 1 -> row.replace(";OE ", ";OX ");
                        case 2 -> row.replace("Plaquettes de frein n", "Jeu n");
                        case 3 -> row.replace(",000", "rien");
                        case 4 -> row.replace(";Plaquettes de frein;", ";Amortisseurs;");
                        default -> row;
                    });
        }
        return text.toString();
    }

    private static String taxNumber() {
        long random = Math.abs(UUID.randomUUID().getMostSignificantBits()) % 10_000_000;
        return "%07dA".formatted(random);
    }
}
