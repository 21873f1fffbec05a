package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** ERP links over HTTP: how they do, what differs (M14), and what staff ask of them. */
@MarketplaceTest
class LinksIT {

    private static final String LINKS = "/api/v1/integrations/links";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private String link;
    private UUID order;

    @BeforeEach
    void oneLinkWithADifference() throws SQLException {
        vendor = people.vendor();
        link = "link-" + vendor.vendorId();
        order = UUID.randomUUID();
        execute(
                "insert into integration.erp_link (link, kind, vendor_slug, vendor_id, feed_id, definition_version, every)"
                        + " values (?, 'catalogue', ?, ?, 'f', '1', interval '5 minutes')",
                link,
                vendor.vendorSlug(),
                vendor.vendorId());
        execute(
                "insert into integration.erp_difference (link, kind, subject, vendor_id, ours, theirs, message)"
                        + " values (?, 'price', 'P-1', ?, '10.000', '12.000', 'Le prix diffère')",
                link,
                vendor.vendorId());
        execute(
                "insert into integration.order_export (event_id, outbox_id, topic, vendor_order_id, vendor_id, payload,"
                        + " correlation_id, link, state, reason, reason_code, finished_at)"
                        + " values (?, ?, 'order.confirmed', ?, ?, '{}', 'c', ?, 'dead', 'Référence inconnue', 'unknown_product', now())",
                UUID.randomUUID(),
                9_000_000_000L + vendor.vendorId(),
                order,
                vendor.vendorId(),
                link);
    }

    @Test
    void aVendorSeesHowItsLinksDoAndNobodyElses() {
        JsonNode own = shop.as(vendor).get(LINKS).json();
        assertThat(own.get("count").asInt()).isEqualTo(1);
        assertThat(own.at("/results/0/id").asText()).isEqualTo(link);
        assertThat(own.at("/results/0/every_seconds").asInt()).isEqualTo(300);
        assertThat(own.at("/results/0/open_differences").asInt()).isEqualTo(1);
        assertThat(shop.as(vendor)
                        .get(LINKS + "/" + link + "/differences")
                        .json()
                        .at("/results/0/theirs")
                        .asText())
                .isEqualTo("12.000");
        assertThat(shop.as(people.vendor()).get(LINKS + "/" + link).status()).isEqualTo(404);
        assertThat(shop.as(people.vendor())
                        .get(LINKS + "/" + link + "/differences")
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(people.buyer()).get(LINKS).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("M14: staff read a link now, compare, and put right what differs; it is logged")
    void staffAskAndItIsLogged() {
        ShopClient admin = shop.as(people.admin());
        long difference = admin.get(LINKS + "/" + link + "/differences")
                .json()
                .at("/results/0/id")
                .asLong();
        for (String path : new String[] {
            "/run", "/run?scope=full", "/truth-check", "/differences/" + difference + "/repair", "/differences/repair"
        }) {
            ShopClient.Answer answer = admin.post(LINKS + "/" + link + path, null);
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(202);
            assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        }
        assertThat(admin.get("/api/v1/logs?entity_id=" + link).text())
                .contains("link.run", "link.checked", "link.repaired");
    }

    @Test
    void onlyStaffAsk() {
        for (String path : new String[] {"/run", "/truth-check", "/differences/1/repair", "/differences/repair"}) {
            assertThat(shop.as(vendor).post(LINKS + "/" + link + path, null).status())
                    .isEqualTo(403);
        }
        assertThat(shop.as(vendor)
                        .post("/api/v1/integrations/orders/" + order + "/retry", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrderThatWasGivenUpIsFoundWithItsReasonAndSentAgain() {
        ShopClient admin = shop.as(people.admin());
        JsonNode dead =
                shop.as(vendor).get("/api/v1/integrations/orders?state=dead").json();
        assertThat(dead.at("/results/0/reason").asText()).isEqualTo("Référence inconnue");

        assertThat(admin.post("/api/v1/integrations/orders/" + order + "/retry", null)
                        .status())
                .isEqualTo(202);
        assertThat(admin.post("/api/v1/integrations/orders/" + UUID.randomUUID() + "/retry", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhyNothingCanBeDone() throws SQLException {
        ShopClient admin = shop.as(people.admin());
        execute("insert into integration.erp_link (link, kind, vendor_slug, definition_version)"
                + " values ('unable', 'status', 'x', '1') on conflict do nothing");

        ShopClient.Answer cannot = admin.post(LINKS + "/unable/truth-check", null);

        assertThat(cannot.status()).isEqualTo(409);
        assertThat(cannot.json().get("type").asText()).isEqualTo("/problems/link-cannot");
        assertThat(admin.post(LINKS + "/nowhere/run", null).status()).isEqualTo(404);
        assertThat(admin.post(LINKS + "/" + link + "/run?scope=everything", null)
                        .status())
                .isEqualTo(400);
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
