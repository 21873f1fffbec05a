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

/** Alerts as staff and vendors see them (A-132, M15). */
@MarketplaceTest
@DisplayName("A-132: alerts over REST")
class AlertsIT {

    private static final String ALERTS = "/api/v1/integrations/alerts";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private UUID own;
    private UUID ofALink;

    @BeforeEach
    void twoAlerts() throws SQLException {
        vendor = people.vendor();
        own = alert("file_held", "feed-" + vendor.vendorId(), vendor.vendorId());
        ofALink = alert("link_down", "link-" + UUID.randomUUID(), null);
    }

    @Test
    void aVendorSeesItsOwnAndStaffAll() {
        JsonNode seen = shop.as(vendor).get(ALERTS).json();
        assertThat(seen.get("count").asInt()).isEqualTo(1);
        assertThat(seen.at("/results/0/id").asText()).isEqualTo(own.toString());
        assertThat(seen.at("/results/0/status").asText()).isEqualTo("open");
        assertThat(shop.as(people.admin())
                        .get(ALERTS + "?status=open&limit=200")
                        .text())
                .contains(own.toString(), ofALink.toString());
        assertThat(shop.as(people.admin())
                        .get(ALERTS + "?kind=link_down&limit=200")
                        .text())
                .contains(ofALink.toString())
                .doesNotContain(own.toString());
        assertThat(shop.as(people.buyer()).get(ALERTS).status()).isEqualTo(403);
    }

    @Test
    void acknowledgingIsForThoseWhoSeeItAndStandsInTheLog() {
        String place = ALERTS + "/" + own + "/acknowledge";
        assertThat(shop.as(people.vendor()).post(place, "").status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).post(place, "").status()).isEqualTo(403);
        assertThat(shop.as(vendor)
                        .post(ALERTS + "/" + ofALink + "/acknowledge", "")
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(vendor).post(place, "").json().get("id").asText()).isEqualTo(own.toString());
        assertThat(shop.as(people.admin()).get("/api/v1/logs?entity_id=" + own).text())
                .contains("alert.acknowledged");
    }

    @Test
    void aFeedSaysWhenItsNextFileIsDueAndHowLateItIs() throws SQLException {
        execute(
                "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                        + " definition_version, schedule, schedule_source, last_received_at, expected_at, late_since)"
                        + " values (?, ?, ?, 'Stock', 'stock-file-intake', 'm', 'full', '1', 'expectBy=07:00', 'declared',"
                        + " now() - interval '2 days', now() - interval '1 hour', now() - interval '1 hour')",
                "feed-" + vendor.vendorId(),
                vendor.vendorSlug(),
                vendor.vendorId());
        JsonNode feed = shop.as(vendor).get("/api/v1/integrations/feeds").json().at("/results/0");
        assertThat(feed.get("late_by_seconds").asInt()).isBetween(3_590, 3_700);
        assertThat(feed.get("schedule_source").asText()).isEqualTo("declared");
        assertThat(feed.get("expected_at").asText()).isNotEmpty();
    }

    private static UUID alert(String kind, String subject, Long vendor) throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                "insert into integration.alert (id, kind, subject, severity, vendor_id, message, occurrence)"
                        + " values (?, ?, ?, 'warning', ?, 'Essai', '1')",
                id,
                kind,
                subject,
                vendor);
        return id;
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
