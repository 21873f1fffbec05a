package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Whoever waits for a long file sees it move, and hears how it ended (M15). */
@MarketplaceTest
@DisplayName("M15: progress of a file over REST and server-sent events")
class FileProgressIT {

    private static final String FILES = "/api/v1/integrations/file-uploads/";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private UUID file;

    @BeforeEach
    void oneFileUnderWay() throws SQLException {
        vendor = people.vendor();
        String feed = "feed-" + vendor.vendorId();
        file = UUID.randomUUID();
        execute(
                "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                        + " definition_version) values (?, ?, ?, 'Stock', 'stock-file-intake', 'm', 'full', '1')",
                feed,
                vendor.vendorSlug(),
                vendor.vendorId());
        execute(
                """
                insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256, size_bytes,
                  file_time, uploaded_by, correlation_id, status, claimed_by, lease_until, phase, processed_rows, expected_rows)
                values (?, ?, ?, 'stock.csv', 'sftp', decode(repeat('ab', 32), 'hex'), 10, now(), 'x', 'c', 'processing',
                  'e', now() + interval '1 minute', 'reading', 250, 1000)""",
                file,
                feed,
                vendor.vendorId());
    }

    @Test
    void theFileItselfSaysHowFarItIsUnderBothItsAddresses() {
        for (String address : List.of(FILES, "/api/v1/integrations/files/")) {
            var answer = shop.as(vendor).get(address + file);
            assertThat(answer.json().get("processed_rows").asInt()).isEqualTo(250);
            assertThat(answer.json().get("expected_rows").asInt()).isEqualTo(1000);
            assertThat(answer.json().get("progress_percent").asInt()).isEqualTo(22);
            assertThat(answer.json().get("phase").asText()).isEqualTo("reading");
        }
    }

    @Test
    void theStreamTellsEachStepAndEndsWithTheOutcome() throws Exception {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> ended = listen(vendor, heard);
        await().until(() -> heard.stream().anyMatch(line -> line.contains("\"processed_rows\":250")));
        execute("update integration.file_receipt set processed_rows = 900 where id = ?", file);
        await().until(() -> heard.stream().anyMatch(line -> line.contains("\"processed_rows\":900")));
        execute(
                "update integration.file_receipt set status = 'partial', phase = null, claimed_by = null, lease_until = null,"
                        + " finished_at = now(), total_rows = 1000, processed_rows = 1000, created_rows = 990, error_rows = 10,"
                        + " message = 'fini' where id = ?",
                file);
        await().until(ended::isDone);
        List<String> lines = new ArrayList<>(heard);
        assertThat(lines).contains("event:progress", "event:outcome");
        assertThat(lines.get(lines.lastIndexOf("event:outcome") + 1))
                .contains("\"status\":\"partial\"", "\"total_rows\":1000", "\"progress_percent\":100", "\"fini\"");
    }

    @Test
    void anotherVendorsFileIsNotThereAndABuyerSeesNone() {
        ShopClient stream = shop.with("Accept", "text/event-stream");
        assertThat(stream.as(people.vendor()).get(FILES + file + "/progress").status())
                .isEqualTo(404);
        assertThat(stream.as(people.buyer()).get(FILES + file + "/progress").status())
                .isEqualTo(403);
        assertThat(stream.get(FILES + file + "/progress").status()).isEqualTo(401);
    }

    @Test
    void oneCallerHasOnlySoManyStreams() throws Exception {
        List<HttpURLConnection> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                HttpURLConnection stream = stream(vendor);
                assertThat(stream.getResponseCode()).isEqualTo(200);
                streams.add(stream);
            }
            assertThat(stream(vendor).getResponseCode()).isEqualTo(429);
        } finally {
            execute(
                    "update integration.file_receipt set status = 'failed', phase = null, claimed_by = null,"
                            + " lease_until = null, finished_at = now() where id = ?",
                    file);
            for (HttpURLConnection stream : streams) {
                try (InputStream rest = stream.getInputStream()) {
                    assertThat(new String(rest.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("event:outcome");
                }
            }
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            HttpURLConnection again = stream(vendor);
            boolean free = again.getResponseCode() == 200;
            again.disconnect();
            return free;
        });
    }

    private CompletableFuture<Void> listen(TestAccounts.Person who, ConcurrentLinkedQueue<String> heard)
            throws IOException {
        HttpURLConnection stream = stream(who);
        assertThat(stream.getContentType()).startsWith("text/event-stream");
        return CompletableFuture.runAsync(() -> {
            try (Stream<String> lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                            stream.getInputStream(), java.nio.charset.StandardCharsets.UTF_8))
                    .lines()) {
                lines.forEach(heard::add);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    private HttpURLConnection stream(TestAccounts.Person who) throws IOException {
        HttpURLConnection stream = (HttpURLConnection)
                URI.create(shop.address() + FILES + file + "/progress").toURL().openConnection();
        stream.setRequestProperty("Authorization", "Bearer " + who.token());
        stream.setRequestProperty("Accept", "text/event-stream");
        return stream;
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = MarketplaceTest.RealDatabase.DATABASE.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
