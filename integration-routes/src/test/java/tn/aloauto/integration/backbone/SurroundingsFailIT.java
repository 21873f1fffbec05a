package tn.aloauto.integration.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.orders.Shop;
import tn.aloauto.localdatabase.CuttableConnection;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.odoo.OdooSimulator;

/**
 * An engine of its own, over a database that can be cut off, a real KRaft broker and definitions of its own. Its patience never
 * ends: fresh work is done because a message came.
 *
 * <p>Seen to fail, 2026-11-21: with the offset committed before the work ("nothing is done, nothing is committed", but 4 were), and with a
 * finished file that may be claimed again ("offsets follow the files", 14 after 7 files).
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=integration-routes",
            "aloauto.backbone.patience=1h",
            "spring.datasource.hikari.connection-timeout=1000"
        })
@ContextConfiguration(initializers = SurroundingsFailIT.Surroundings.class)
@DirtiesContext
class SurroundingsFailIT {

    private static final int VENDORS = 3;
    private static final int FILES = 24;
    private static final int ORDERS = 24;
    private static final int ROWS = 4;
    private static final int ASKING = 20;
    private static final String VENDOR = "it-kafka-";
    private static final List<String> TOPICS = List.of("aloauto.orders", "aloauto.files");
    private static final ConditionFactory SOON = await().atMost(Duration.ofMinutes(1));

    static final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Path DEFINITIONS = folderOfDefinitions();
        static final LocalDatabase DATABASE = LocalDatabase.temporary().migrated();
        static final CuttableConnection CONNECTION = new CuttableConnection(DATABASE.port());
        static final EmbeddedKafkaKraftBroker BROKER =
                new EmbeddedKafkaKraftBroker(1, VENDORS, TOPICS.toArray(new String[0]));

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            BROKER.afterPropertiesSet();
            new IntegrationTest.RealDatabase().initialize(context);
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + CONNECTION.port() + "/"
                                    + LocalDatabase.NAME,
                            "spring.datasource.password=" + DATABASE.rolePassword(),
                            "aloauto.route-definitions=" + DEFINITIONS,
                            "aloauto.instance=of-its-own",
                            "aloauto.backbone.brokers=" + BROKER.getBrokersAsString())
                    .applyTo(context);
        }

        private static Path folderOfDefinitions() {
            Path shipped = LocalDatabase.projectRoot().resolve("route-definitions");
            try {
                Path copy = Files.createTempDirectory("aloauto-definitions");
                for (String kind : List.of("templates", "erp", "vendors")) {
                    Files.createDirectories(copy.resolve(kind));
                    try (Stream<Path> files = Files.list(shipped.resolve(kind))) {
                        for (Path file : files.toList()) {
                            Files.copy(file, copy.resolve(kind).resolve(file.getFileName()));
                        }
                    }
                }
                return copy;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Autowired
    private Backbone backbone;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publishTheFlows() throws IOException {
        for (int vendor = 0; vendor < VENDORS; vendor++) {
            Files.writeString(
                    file("vendors/" + VENDOR + vendor),
                    """
                    - templatedRoute:
                        routeTemplateRef: stock-file-intake
                        routeId: %1$s
                        parameters:
                          - {name: description, value: Un flux de l'essai}
                          - {name: feed, value: %1$s}
                          - {name: vendor, value: %1$s}
                          - {name: mapping, value: pieces-tunis-stock}
                          - {name: maxNew, value: "100"}
                    """
                            .formatted(VENDOR + vendor));
        }
        Files.writeString(
                file("erp/it-kafka-orders"),
                """
                - templatedRoute:
                    routeTemplateRef: odoo-order-export
                    routeId: it-kafka-orders
                    parameters:
                      - {name: description, value: Les commandes de l'essai}
                      - {name: link, value: it-kafka-orders}
                      - {name: vendor, value: it-kafka-0}
                      - {name: connection, value: pieces-tunis-odoo}
                """);
    }

    @AfterAll
    static void stopTheBroker() {
        Surroundings.BROKER.destroy();
    }

    @Test
    @DisplayName("X1, F4: work told of through Kafka is done once, whoever is stopped and whatever comes twice")
    void eachFileAndOrderTakesEffectOnceThroughStopsAndRepeats() throws Exception {
        try (Connection connection = Surroundings.DATABASE.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into marketplace.category (name, slug)"
                    + " values ('Plaquettes de frein', 'plaquettes-de-frein') on conflict do nothing");
        }
        OdooSimulator odoo = IntegrationTest.RealDatabase.ODOO;
        odoo.product("KAFKA-1", "Plaquettes de frein", new BigDecimal("10"), new BigDecimal("99"));
        List<Shop> shops = IntStream.range(0, VENDORS)
                .mapToObj(vendor -> Shop.of(Surroundings.DATABASE, VENDOR + vendor))
                .toList();
        SOON.until(() -> number("select count(*) from feed where id like 'it-kafka-%' and vendor_id is not null"
                        + " and is_active")
                == VENDORS);
        SOON.until(() -> number("select count(*) from erp_link where link = 'it-kafka-orders' and is_active") == 1);
        backbone.stop();

        for (int file = 0; file < FILES; file++) {
            send(file);
            shops.get(0).confirmedOrder("KAFKA-1", "10.000");
        }
        SOON.until(() -> told("aloauto.files") == FILES && told("aloauto.orders") == ORDERS);
        assertThat(done("files") + done("orders"))
                .as("nobody hears, nobody works")
                .isZero();

        whatCannotBeDoneComesAgain();
        SOON.until(() -> done("files") >= 3 && done("orders") >= 3);
        backbone.stop();
        assertThat(committed("aloauto.files")).as("offsets follow the files").isLessThanOrEqualTo(done("files"));
        assertThat(committed("aloauto.orders")).as("offsets follow the orders").isLessThanOrEqualTo(done("orders"));

        backbone.start();
        SOON.until(() -> done("files") == FILES && done("orders") == ORDERS);
        SOON.until(() -> committed("aloauto.files") == FILES && committed("aloauto.orders") == ORDERS);
        eachOnce(odoo);

        backbone.stop();
        everythingComesAgain();
        backbone.start();
        SOON.until(() -> committed("aloauto.files") == FILES && committed("aloauto.orders") == ORDERS);
        eachOnce(odoo);
        backbone.stop();
    }

    @Test
    @DisplayName("D1, N-019: without its database the engine says so, loses nothing and comes back by itself")
    void withoutItsDatabaseItSaysSoAndComesBackByItself() throws IOException {
        Surroundings.CONNECTION.cut();
        ExecutorService threads = Executors.newFixedThreadPool(ASKING);
        try {
            List<CompletableFuture<ResponseEntity<String>>> answers = IntStream.range(0, ASKING)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::routes, threads))
                    .toList();
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.get().getStatusCode().value()).isEqualTo(503);
                assertThat(answer.get().getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .isEqualTo("5");
            });
        } finally {
            threads.shutdownNow();
        }
        assertThat(http.getForEntity("/actuator/health", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
        Files.writeString(
                file("vendors/it-away"),
                """
                - templatedRoute:
                    routeTemplateRef: stock-file-intake
                    routeId: it-away
                    parameters:
                      - {name: description, value: Un flux publié pendant la panne}
                      - {name: feed, value: it-away}
                      - {name: vendor, value: it-away}
                      - {name: mapping, value: pieces-tunis-stock}
                """);

        Surroundings.CONNECTION.mend();

        SOON.until(() -> routes().getStatusCode().value() == 200);
        SOON.until(() -> jdbc.sql("select count(*) from feed where id = ? and is_active")
                        .param("it-away")
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(http.getForEntity("/actuator/health/readiness", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    /** Nobody else would find the work: the patience is endless. */
    private void whatCannotBeDoneComesAgain() throws Exception {
        Surroundings.CONNECTION.cut();
        backbone.start();
        SOON.until(() -> TOPICS.stream().allMatch(SurroundingsFailIT::triesToWork));
        assertThat(committed("aloauto.files") + committed("aloauto.orders"))
                .as("nothing is done, nothing is committed")
                .isZero();
        Surroundings.CONNECTION.mend();
    }

    private static boolean triesToWork(String topic) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("KafkaConsumer[" + topic + "]"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().endsWith("HikariPool"));
    }

    private void send(int file) throws IOException {
        StringBuilder text = new StringBuilder("Référence;Désignation;Prix TTC;Quantité;Famille\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("KF-%d-%d;Plaquettes;12,500;3;Plaquettes de frein\n".formatted(file, row));
        }
        Path sent = Files.writeString(folder.resolve("stock-" + file + ".csv"), text);
        String feed = VENDOR + file % VENDORS;
        inbox.accept(feed, "stock-" + file + ".csv", sent, "sftp", Instant.now(), "it");
    }

    private void eachOnce(OdooSimulator odoo) {
        assertThat(number("select count(*) from erp_sync_log where sync_type = 'file_intake' and status <> 'running'"))
                .as("files worked on")
                .isEqualTo(FILES);
        assertThat(number("select sum(total_rows) from file_receipt")).isEqualTo(FILES * ROWS);
        assertThat(odoo.orders())
                .filteredOn(
                        order -> String.valueOf(order.get("client_order_ref")).contains("it-kafka-0"))
                .extracting(order -> order.get("client_order_ref"))
                .as("orders the ERP holds")
                .hasSize(ORDERS)
                .doesNotHaveDuplicates();
        assertThat(number("select sum(attempts) from order_export"))
                .as("exports tried")
                .isEqualTo(ORDERS);
    }

    private int done(String what) {
        return number(
                what.equals("files")
                        ? "select count(*) from file_receipt where finished_at is not null"
                        : "select count(*) from order_export where finished_at is not null");
    }

    private int number(String question) {
        return jdbc.sql(question).query(Integer.class).single();
    }

    private static long told(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<TopicPartition, Long> ends(String topic) {
        return asked(admin -> admin
                .listOffsets(partitions(topic).stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, VENDORS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static long committed(String topic) {
        return asked(admin ->
                admin.listConsumerGroupOffsets("aloauto").partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                        .mapToLong(entry -> entry.getValue().offset())
                        .sum());
    }

    /** As after a restore of the broker, or a consumer that never told how far it was. */
    private static void everythingComesAgain() {
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        TOPICS.forEach(
                topic -> partitions(topic).forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0))));
        SOON.ignoreExceptions().until(() -> {
            asked(admin ->
                    admin.alterConsumerGroupOffsets("aloauto", beginning).all().get());
            return true;
        });
        assertThat(committed("aloauto.files")).isZero();
    }

    private interface Question<T> {
        T ask(Admin admin) throws InterruptedException, ExecutionException;
    }

    private static <T> T asked(Question<T> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Surroundings.BROKER.getBrokersAsString()))) {
            return question.ask(admin);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path file(String name) {
        return Surroundings.DEFINITIONS.resolve(name + ".camel.yaml");
    }

    private ResponseEntity<String> routes() {
        HttpHeaders token = new HttpHeaders();
        token.setBearerAuth("test-token-of-the-internal-door");
        return http.exchange("/internal/routes", HttpMethod.GET, new HttpEntity<>(token), String.class);
    }
}
