package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.EngineStandIn;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** What the integration did, for admins and for the vendor it concerns (A-133, A-136, A-137, B-066..B-070, B-074, B-143, B-144). */
@MarketplaceTest
class SyncViewIT {

    private static final String LOGS = "/api/v1/integrations/erp-sync-logs";
    private static final String FILES = "/api/v1/integrations/file-uploads";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private String feed;
    private UUID file;
    private UUID run;

    @BeforeEach
    void oneFileWithABadRow() throws SQLException {
        vendor = people.vendor();
        feed = "feed-" + vendor.vendorId();
        file = UUID.randomUUID();
        run = UUID.randomUUID();
        execute(
                "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                        + " definition_version) values (?, ?, ?, 'Stock', 'stock-file-intake', 'm', 'full', '1')",
                feed,
                vendor.vendorSlug(),
                vendor.vendorId());
        receive(file);
        execute(
                "insert into integration.rejected_row (receipt_id, ordinal, row_number, line, column_name, value, code,"
                        + " message, suggestion) values (?, 1, 3, 4, 'Prix TTC', 'douze', 'BAD_PRICE', 'Prix illisible', '12,000')",
                file);
        execute(
                "insert into integration.erp_sync_log (id, started_at, finished_at, link, direction, sync_type, status,"
                        + " records_read, vendor_id, route_id, correlation_id, instance, details)"
                        + " values (?, now() - interval '1500 ms', now(), ?, 'in', 'file_intake', 'partial', 3, ?, ?, 'corr-1', 'i', '{\"sheet\": 1}')",
                run,
                feed,
                vendor.vendorId(),
                feed);
    }

    @Test
    void aVendorSeesItsOwnRunsAndAnAdminAll() {
        for (ShopClient reader : new ShopClient[] {shop.as(vendor), shop.as(people.admin())}) {
            JsonNode page = reader.get(
                            LOGS + "?link=" + feed + "&sync_type=file_intake&status=partial&correlation_id=corr-1"
                                    + "&started_after=2020-01-01T00:00:00Z")
                    .json();
            assertThat(page.get("count").asInt()).isEqualTo(1);
            JsonNode entry = page.at("/results/0");
            assertThat(entry.get("records_read").asInt()).isEqualTo(3);
            assertThat(entry.get("run_time").asDouble()).isEqualTo(1.5);
            assertThat(entry.at("/details/sheet").asInt()).isEqualTo(1);
            assertThat(reader.get(LOGS + "/" + run).json()).isEqualTo(entry);
        }
        assertThat(shop.as(vendor)
                        .get(LOGS + "?status=success")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(shop.as(vendor)
                        .get(LOGS + "?started_before=2020-01-01T00:00:00Z")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void nothingOfItIsThereForAnotherVendorNorForABuyer() {
        ShopClient other = shop.as(people.vendor());
        assertThat(other.get(LOGS + "?link=" + feed).json().get("count").asInt())
                .isZero();
        assertThat(other.get(LOGS + "/" + run).status()).isEqualTo(404);
        assertThat(other.get(FILES).json().get("count").asInt()).isZero();
        assertThat(other.get(FILES + "/" + file).status()).isEqualTo(404);
        assertThat(other.get(FILES + "/" + file + "/rejected-rows").status()).isEqualTo(404);
        assertThat(other.get(FILES + "/" + file + "/rejected-rows?format=csv").status())
                .isEqualTo(404);
        assertThat(upload(other, feed, "stock.csv", "a;b").status()).isEqualTo(404);

        ShopClient buyer = shop.as(people.buyer());
        for (String path :
                new String[] {LOGS, FILES, "/api/v1/integrations/feeds", "/api/v1/integrations/routes", "/api/v1/logs"
                }) {
            assertThat(buyer.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theyAreToReadOnly() {
        ShopClient admin = shop.as(people.admin());
        assertThat(admin.post(LOGS, "{}").status()).isEqualTo(405);
        assertThat(admin.delete(LOGS + "/" + run).status()).isEqualTo(405);
        assertThat(admin.post(FILES, "{}").status()).isEqualTo(405);
        assertThat(admin.delete("/api/v1/logs").status()).isEqualTo(405);
    }

    @Test
    void tellsWhatBecameOfAFile() {
        JsonNode one = shop.as(vendor).get(FILES + "/" + file).json();

        assertThat(one.get("vendor").asText()).isEqualTo(vendor.vendorSlug());
        assertThat(one.get("status").asText()).isEqualTo("partial");
        assertThat(one.get("sha256").asText()).hasSize(64);
        assertThat(shop.as(vendor)
                        .get(FILES + "?status=partial&feed=" + feed)
                        .json()
                        .at("/results/0"))
                .isEqualTo(one);
    }

    @Test
    void tellsWhichCellIsWrongAndHandsOutTheFixItFile() throws SQLException {
        JsonNode row = shop.as(vendor)
                .get(FILES + "/" + file + "/rejected-rows")
                .json()
                .at("/results/0");
        assertThat(row.get("row").asInt()).isEqualTo(3);
        assertThat(row.get("line").asInt()).isEqualTo(4);
        assertThat(row.get("column").asText()).isEqualTo("Prix TTC");
        assertThat(row.get("code").asText()).isEqualTo("BAD_PRICE");
        assertThat(row.get("suggestion").asText()).isEqualTo("12,000");
        JsonNode arabic = shop.as(vendor)
                .with("Accept-Language", "ar")
                .get(FILES + "/" + file + "/rejected-rows")
                .json();
        assertThat(arabic.at("/results/0/message").asText())
                .as("in the reader's language, by the engine's own texts")
                .isEqualTo("ar");
        assertThat(arabic.get("count").asInt()).isEqualTo(1);

        if (shop.as(people.admin()).get(FILES + "/" + EngineStandIn.BAD_FILE).status() == 404) {
            receive(EngineStandIn.BAD_FILE);
        }
        ShopClient admin = shop.as(people.admin());
        String place = FILES + "/" + EngineStandIn.BAD_FILE + "/rejected-rows";
        for (ShopClient.Answer csv : new ShopClient.Answer[] {
            admin.get(place + "?format=csv"), admin.with("Accept", "text/csv").get(place)
        }) {
            assertThat(csv.status()).isEqualTo(200);
            assertThat(csv.header("Content-Type")).startsWith("text/csv");
            assertThat(csv.header("Content-Disposition")).startsWith("attachment");
            assertThat(csv.text()).contains("Référence;motif", "X1;Prix illisible");
        }
        assertThat(shop.as(vendor)
                        .get(FILES + "/" + file + "/rejected-rows?format=csv")
                        .status())
                .isEqualTo(404);
        ShopClient.Answer own =
                admin.with("Accept", "*/*").get(FILES + "/" + EngineStandIn.BAD_FILE + "/rejected-file");
        assertThat(own.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(own.header("Content-Disposition")).contains("stock.csv.rejected.xlsx");
        assertThat(shop.as(people.vendor())
                        .get(FILES + "/" + EngineStandIn.BAD_FILE + "/rejected-file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("B-003, B-072: a file is taken at once with the address of its state, and worked on behind")
    void handsAnUploadedFileToTheEngine() {
        ShopClient.Answer answer = upload(shop.as(vendor), null, "stock été.csv", "Référence;Prix\nX1;12,5\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .isEqualTo(answer.json().get("status_url").asText());
        EngineStandIn.Received received = EngineStandIn.RECEIVED.get(
                UUID.fromString(answer.json().get("id").asText()));
        assertThat(received.path()).isEqualTo("/internal/feeds/" + feed + "/files");
        assertThat(received.headers()).containsEntry("x-uploaded-by", vendor.email());
        assertThat(received.headers().get("x-file-name"))
                .isEqualTo(URLEncoder.encode("stock été.csv", StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        assertThat(received.body()).isEqualTo("Référence;Prix\nX1;12,5\n");
    }

    @Test
    void refusesWhatIsNoStockFile() {
        ShopClient own = shop.as(vendor);
        assertThat(upload(own, feed, "stock.pdf", "x").status()).isEqualTo(415);
        assertThat(upload(own, feed, "stock.csv", "PK\u0003\u0004zip").status()).isEqualTo(415);
        assertThat(upload(own, feed, "stock.xlsx", "a;b;c").status()).isEqualTo(415);
        assertThat(upload(own, feed, "stock.csv.gz", "a;b;c").status()).isEqualTo(415);
        assertThat(upload(own, feed, "stock.ods", "PK\u0003\u0004a").status()).isEqualTo(202);
        assertThat(upload(own, feed, "stock.zip", "PK\u0003\u0004a").status()).isEqualTo(202);
        assertThat(upload(own, feed, "stock.csv", "too much").status()).isEqualTo(413);
        assertThat(upload(own, "no-such-feed", "stock.csv", "a;b").status()).isEqualTo(404);
        assertThat(own.with("Content-Type", "application/json")
                        .post(FILES + "/upload-product-file", "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void saysSoWhenTheEngineCannotTakeIt() {
        ShopClient.Answer answer = upload(shop.as(vendor), feed, "stock.csv", "engine trouble");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/engine-away");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void listsFeedsAndRoutes() {
        assertThat(shop.as(vendor)
                        .get("/api/v1/integrations/feeds")
                        .json()
                        .at("/results/0/id")
                        .asText())
                .isEqualTo(feed);
        JsonNode routes =
                shop.as(people.admin()).get("/api/v1/integrations/routes").json();
        assertThat(routes.get("count").asInt()).isEqualTo(2);
        assertThat(routes.at("/results/1/line").asInt()).isEqualTo(7);
        assertThat(shop.as(vendor).get("/api/v1/integrations/routes").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A-137: reliability is auditable from the log, per link and period, as JSON and as a table")
    void tellsHowReliableALinkWas() throws SQLException {
        for (String status : new String[] {"success", "success", "failed", "skipped"}) {
            execute(
                    "insert into integration.erp_sync_log (started_at, finished_at, link, direction, sync_type, status,"
                            + " records_read, bytes, vendor_id, route_id, correlation_id, instance)"
                            + " values (now() - interval '2 hours', now() - interval '2 hours' + interval '3 s', ?, 'in',"
                            + " 'file_intake', ?, 10, 100, ?, ?, 'corr-2', 'i')",
                    feed,
                    status,
                    vendor.vendorId(),
                    feed);
        }
        JsonNode link =
                shop.as(vendor).get("/api/v1/integrations/reliability").json().at("/links/0");
        assertThat(link.get("link").asText()).isEqualTo(feed);
        assertThat(link.get("exchanges").asInt()).isEqualTo(5);
        assertThat(link.get("success_rate").decimalValue()).isEqualByComparingTo("75.00");
        assertThat(link.get("seconds_p50").decimalValue()).isEqualByComparingTo("3");
        assertThat(link.get("records_read").asInt()).isEqualTo(43);
        assertThat(link.get("bytes").asInt()).isEqualTo(400);

        String table = shop.as(people.admin())
                .with("Accept", "text/csv")
                .get("/api/v1/integrations/reliability")
                .text();
        assertThat(table)
                .startsWith("link;sync_type;exchanges;succeeded;")
                .contains("\r\n" + feed + ";file_intake;5;2;1;1;0;0;1;75.00;");
        assertThat(shop.as(people.vendor())
                        .get("/api/v1/integrations/reliability")
                        .json()
                        .get("links"))
                .isEmpty();
        assertThat(shop.as(people.buyer())
                        .get("/api/v1/integrations/reliability")
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(vendor)
                        .get("/api/v1/integrations/reliability?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void adminsRunStopAndStartARouteAndItIsLogged() {
        ShopClient admin = shop.as(people.admin());
        String route = "/api/v1/integrations/routes/pieces";

        assertThat(admin.post(route + "/run", "").status()).isEqualTo(202);
        assertThat(admin.post(route + "/stop", "").json().get("status").asText())
                .isEqualTo("stop");
        assertThat(admin.post(route + "/start", "").status()).isEqualTo(200);

        assertThat(admin.get("/api/v1/logs?entity_id=pieces").text())
                .contains("route.run", "route.stopped", "route.started");
        ShopClient.Answer bad = admin.post("/api/v1/integrations/routes/bad/run", "");
        assertThat(bad.status()).isEqualTo(409);
        assertThat(bad.json().get("type").asText()).isEqualTo("/problems/route-not-runnable");
        assertThat(admin.post("/api/v1/integrations/routes/unknown/stop", "").status())
                .isEqualTo(404);
        for (String decision : new String[] {"run", "stop", "start"}) {
            assertThat(shop.as(vendor).post(route + "/" + decision, "").status())
                    .isEqualTo(403);
        }
    }

    private void receive(UUID id) throws SQLException {
        execute(
                "insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256,"
                        + " size_bytes, file_time, status, total_rows, processed_rows, created_rows, error_rows,"
                        + " uploaded_by, finished_at, correlation_id) values (?, ?, ?, 'stock.csv', 'sftp', sha256('x'),"
                        + " 1, now(), 'partial', 3, 3, 2, 1, 'v', now(), 'corr-1')",
                id,
                feed,
                vendor.vendorId());
    }

    private static ShopClient.Answer upload(ShopClient client, String feed, String name, String content) {
        String border = "----border";
        String part = feed == null
                ? ""
                : "--" + border + "\r\nContent-Disposition: form-data; name=\"feed\"\r\n\r\n" + feed + "\r\n";
        return client.with("Content-Type", "multipart/form-data; boundary=" + border)
                .post(
                        FILES + "/upload-product-file",
                        part + "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + border + "--\r\n");
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
