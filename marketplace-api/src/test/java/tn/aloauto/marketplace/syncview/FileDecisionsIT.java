package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Trying a file out, deciding about a held one, undoing one, and asking why a product says what it says. */
@MarketplaceTest
class FileDecisionsIT {

    private static final String FILES = "/api/v1/integrations/file-uploads/";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private String feed;
    private UUID file;

    @BeforeEach
    void oneHeldFile() throws SQLException {
        vendor = people.vendor();
        feed = "feed-" + vendor.vendorId();
        file = UUID.randomUUID();
        execute(
                "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                        + " definition_version) values (?, ?, ?, 'Stock', 'stock-file-intake', 'm', 'full', '1')",
                feed,
                vendor.vendorSlug(),
                vendor.vendorId());
        receive(file);
    }

    @Test
    void theVendorAndAdminsDecideAndItIsLogged() {
        for (ShopClient who : new ShopClient[] {shop.as(vendor), shop.as(people.admin())}) {
            for (String decision : new String[] {"rehearsal", "release", "drop", "undo"}) {
                ShopClient.Answer answer = who.post(FILES + file + "/" + decision, "");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
            JsonNode rehearsal = who.post(FILES + file + "/rehearsal", "").json();
            assertThat(rehearsal.at("/largest_price_moves/0/new_price").asText())
                    .isEqualTo("12.500");
            assertThat(rehearsal.at("/first_rejects/0/line").asInt()).isEqualTo(3);
            assertThat(who.post(FILES + file + "/release", "")
                            .json()
                            .get("status")
                            .asText())
                    .isEqualTo("received");
            assertThat(who.post(FILES + file + "/undo", "")
                            .json()
                            .get("restored")
                            .asInt())
                    .isEqualTo(3);
        }
        assertThat(shop.as(people.admin()).get("/api/v1/logs?entity_id=" + file).text())
                .contains("file.released", "file.dropped", "file.undone");
    }

    @Test
    void toOthersTheFileIsNotThere() {
        for (String decision : new String[] {"rehearsal", "release", "drop", "undo"}) {
            assertThat(shop.as(people.vendor())
                            .post(FILES + file + "/" + decision, "")
                            .status())
                    .isEqualTo(404);
            assertThat(shop.as(people.buyer())
                            .post(FILES + file + "/" + decision, "")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void saysWhyNothingCanBeDecided() throws SQLException {
        ShopClient admin = shop.as(people.admin());
        if (admin.get(FILES + EngineStandIn.BAD_FILE).status() == 404) {
            receive(EngineStandIn.BAD_FILE);
        }
        ShopClient.Answer notHeld = admin.post(FILES + EngineStandIn.BAD_FILE + "/release", "");
        assertThat(notHeld.status()).isEqualTo(409);
        assertThat(notHeld.json().get("type").asText()).isEqualTo("/problems/file-not-held");
        assertThat(admin.post(FILES + EngineStandIn.BAD_FILE + "/undo", "")
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/file-not-applied");
    }

    @Test
    void triesAFileOutBeforeItIsSent() {
        String border = "----border";
        ShopClient own = shop.as(vendor).with("Content-Type", "multipart/form-data; boundary=" + border);
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na;b\r\n--" + border + "--\r\n";
        ShopClient.Answer answer = own.post("/api/v1/integrations/feeds/" + feed + "/rehearsals", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("verdict").asText()).isEqualTo("partial");
        assertThat(EngineStandIn.RECEIVED.values()).anySatisfy(received -> assertThat(received.path())
                .isEqualTo("/internal/feeds/" + feed + "/rehearsals"));
        assertThat(own.post("/api/v1/integrations/feeds/another/rehearsals", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("M4: a mapping is proposed for a sample, for a feed's changed header and for a received file")
    void proposesAMappingForASampleAFeedAndAReceivedFile() {
        String border = "----border";
        String path = "/api/v1/integrations/feeds/propose-mapping";
        ShopClient own = shop.as(vendor);
        ShopClient sends = own.with("Content-Type", "multipart/form-data; boundary=" + border);
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na;b\r\n--" + border + "--\r\n";
        ShopClient.Answer answer = sends.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/columns/0/field").asText()).isEqualTo("price");
        assertThat(answer.json().get("mapping").asText()).startsWith("description");
        assertThat(sends.post(path + "?feed=" + feed, body).status()).isEqualTo(200);
        assertThat(sends.post(path + "?feed=another", body).status()).isEqualTo(404);
        assertThat(own.post(FILES + file + "/propose-mapping", "")
                        .json()
                        .at("/preview/0/line")
                        .asInt())
                .isEqualTo(2);
        assertThat(shop.as(people.vendor())
                        .post(FILES + file + "/propose-mapping", "")
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(people.buyer())
                        .post(FILES + file + "/propose-mapping", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("M4: a mapping that nobody has saved is tried on a sample")
    void triesAMappingOnASample() {
        String border = "----border";
        String path = "/api/v1/integrations/feeds/try-mapping";
        String mapping = "description: essai, تجربة\n";
        ShopClient sends = shop.as(vendor).with("Content-Type", "multipart/form-data; boundary=" + border);
        ShopClient.Answer tried = sends.post(path, parts(border, mapping));
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/preview/0/values/0").asText()).isEqualTo("price: 1.000");
        assertThat(EngineStandIn.RECEIVED.values()).anySatisfy(received -> {
            assertThat(received.path()).isEqualTo("/internal/proposals/preview");
            assertThat(received.body()).isEqualTo(mapping + "a;b");
            assertThat(received.headers())
                    .containsEntry("x-mapping-bytes", String.valueOf(mapping.getBytes(StandardCharsets.UTF_8).length));
        });
        assertThat(sends.post(path, parts(border, " ")).status()).isEqualTo(400);
        assertThat(sends.post(path, parts(border, "x".repeat(64_001))).status()).isEqualTo(400);
        assertThat(shop.as(people.buyer())
                        .with("Content-Type", "multipart/form-data; boundary=" + border)
                        .post(path, parts(border, mapping))
                        .status())
                .isEqualTo(403);
    }

    private static String parts(String border, String mapping) {
        return "--" + border + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n--"
                + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na;b\r\n--" + border + "--\r\n";
    }

    @Test
    void tellsEveryChangeOfAProductAndWhyItsPriceIsWhatItIs() throws SQLException {
        long product = 9_000_000_000L + vendor.vendorId();
        change(product, 4, null, "10.000", 2);
        UUID second = UUID.randomUUID();
        receive(second);
        file = second;
        change(product, 1, "10.000", "12.500", 7);

        JsonNode history =
                shop.as(vendor).get("/api/v1/products/" + product + "/history").json();
        assertThat(history.get("count").asInt()).isEqualTo(4);
        assertThat(history.at("/results/0/field").asText()).isEqualTo("price");
        JsonNode why = shop.as(vendor)
                .get("/api/v1/integrations/offers/" + product + "/why?field=price")
                .json();
        assertThat(why.get("new_value").asText()).isEqualTo("12.500");
        assertThat(why.get("file").asText()).isEqualTo(second.toString());
        assertThat(why.get("line").asInt()).isEqualTo(7);
        assertThat(why.get("mapping_version").asText()).isEqualTo("m1");
        assertThat(why.get("sheet").asText()).isEqualTo("Avril");
        assertThat(why.get("column").asText()).isEqualTo("Prix TTC");
        assertThat(why.get("raw_cell").asText()).as("M6: letter by letter").isEqualTo(" 12,500 DT");
        assertThat(why.get("route").asText()).isEqualTo(feed);
        JsonNode touched =
                shop.as(vendor).get(FILES + second + "/changes?line=7").json();
        assertThat(touched.get("count").asInt()).isEqualTo(1);
        assertThat(touched.at("/results/0/product").asLong()).isEqualTo(product);
        assertThat(shop.as(vendor)
                        .get(FILES + second + "/changes?line=8")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(shop.as(people.vendor()).get(FILES + second + "/changes").status())
                .isEqualTo(404);
        assertThat(shop.as(vendor)
                        .get("/api/v1/integrations/offers/" + product + "/why?field=name")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("created");
        assertThat(shop.as(people.vendor())
                        .get("/api/v1/products/" + product + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(people.vendor())
                        .get("/api/v1/integrations/offers/" + product + "/why")
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(vendor)
                        .get("/api/v1/integrations/offers/" + product + "/why?field=secret")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void replaysAnOldFileAndTellsACatalogueAsItWas() throws SQLException {
        ShopClient.Answer replayed = shop.as(vendor).post(FILES + file + "/replay?over_newer=true", "");
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(202);
        assertThat(replayed.header("Location")).startsWith(FILES);
        assertThat(shop.as(people.admin()).get("/api/v1/logs?entity_id=" + file).text())
                .contains("file.replayed");
        assertThat(shop.as(people.vendor()).post(FILES + file + "/replay", "").status())
                .isEqualTo(404);
        ShopClient admin = shop.as(people.admin());
        if (admin.get(FILES + EngineStandIn.BAD_FILE).status() == 404) {
            receive(EngineStandIn.BAD_FILE);
        }
        assertThat(admin.post(FILES + EngineStandIn.BAD_FILE + "/replay", "")
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/file-superseded");

        String asOf =
                "/api/v1/integrations/vendors/" + vendor.vendorId() + "/catalogue?as_of=2026-01-01T00:00:00%2B01:00";
        ShopClient.Answer told = shop.as(vendor).with("Accept", "*/*").get(asOf);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.header("Content-Type")).startsWith("text/csv");
        assertThat(told.text()).contains("R-1;12.500");
        assertThat(shop.as(people.vendor()).get(asOf).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).get(asOf).status()).isEqualTo(403);
    }

    private void change(long product, int changed, String oldPrice, String newPrice, int line) throws SQLException {
        execute(
                "with s as (insert into integration.change_set (receipt_id, feed_id, vendor_id, kind, mapping_version, actor, sheets, columns)"
                        + " values (?, ?, ?, 'file', 'm1', ?, '[{\"from\": 1, \"name\": \"Avril\"}]',"
                        + " '{\"price\": {\"column\": 2, \"header\": \"Prix TTC\"}}') returning number)"
                        + " insert into integration.catalogue_change (product_id, change_set, row_number, line, changed,"
                        + " old_price, new_price, old_quantity, new_quantity)"
                        + " select ?, number, ? - 1, ?, ?, cast(? as numeric), cast(? as numeric), 1, 1 from s",
                file,
                feed,
                vendor.vendorId(),
                feed,
                product,
                line,
                line,
                changed,
                oldPrice,
                newPrice);
    }

    private void receive(UUID id) throws SQLException {
        execute(
                "insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256,"
                        + " size_bytes, file_time, status, uploaded_by, correlation_id)"
                        + " values (?, ?, ?, 'stock.csv', 'sftp', sha256('x'), 1, now(), 'held', 'v', 'corr-2')",
                id,
                feed,
                vendor.vendorId());
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
