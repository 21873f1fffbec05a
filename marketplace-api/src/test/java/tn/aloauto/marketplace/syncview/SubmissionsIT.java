package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.EngineStandIn;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

@MarketplaceTest
@DisplayName("M4: a vendor's finished mapping goes to the staff, who take it or say why not")
class SubmissionsIT {

    private static final String SENT = "/api/v1/integrations/mapping-submissions";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private UUID id;

    @BeforeEach
    void oneThatWaits() {
        vendor = people.vendor();
        id = Shelf.database()
                .sql(
                        "insert into integration.mapping_submission (vendor_id, vendor_slug, mapping, file_name, text, sha256,"
                                + " sent_by) values (:vendor, :slug, 'm', 'tarif.csv', 'description: essai', sha256('x'), 'v@it.tn')"
                                + " returning id")
                .param("vendor", vendor.vendorId())
                .param("slug", vendor.vendorSlug())
                .query(UUID.class)
                .single();
    }

    @Test
    void aVendorSendsItsMappingAndHearsAtOnceWhatIsWrong() {
        ShopClient own = shop.as(vendor);
        ShopClient.Answer sent = own.post(
                SENT, Map.of("feed", "f-" + id, "file_name", "tarif.csv", "mapping", "essai", "base", "a".repeat(64)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.json().get("status").asText()).isEqualTo("waiting");
        assertThat(sent.header("Location")).endsWith(sent.json().get("id").asText());
        assertThat(EngineStandIn.RECEIVED.values()).anySatisfy(received -> assertThat(received.body())
                .contains(
                        "\"vendor_id\":" + vendor.vendorId(),
                        "\"feed\":\"f-" + id,
                        "\"text\":\"essai\"",
                        "\"base\":\"aaaa"));

        ShopClient.Answer refused = own.post(SENT, text("target: prix"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/line").asInt()).isEqualTo(6);
        assertThat(own.post(SENT, text("same")).json().get("type").asText()).isEqualTo("/problems/mapping-in-use");
        assertThat(own.post(SENT, text("again")).json().get("type").asText()).isEqualTo("/problems/mapping-waits");
        assertThat(own.post(SENT, text("x".repeat(64_001))).status()).isEqualTo(400);
        assertThat(own.post(SENT, Map.of("feed", "no-such-feed", "file_name", "a.csv", "mapping", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void eachVendorSeesAndWithdrawsItsOwnAlone() {
        ShopClient own = shop.as(vendor);
        assertThat(own.get(SENT + "?status=waiting").json().at("/results/0/id").asText())
                .isEqualTo(id.toString());
        JsonNode one = own.get(SENT + "/" + id).json();
        assertThat(one.get("text").asText()).isEqualTo("description: essai");
        assertThat(one.at("/submission/vendor").asText()).isEqualTo(vendor.vendorSlug());
        ShopClient other = shop.as(people.vendor());
        assertThat(other.get(SENT).json().get("count").asInt()).isZero();
        assertThat(other.get(SENT + "/" + id).status()).isEqualTo(404);
        assertThat(other.post(SENT + "/" + id + "/withdraw", null).status()).isEqualTo(404);
        assertThat(own.post(SENT + "/" + id + "/withdraw", null)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("withdrawn");
    }

    @Test
    void theStaffAloneLooksAcceptsAndRefusesAndItIsLogged() {
        ShopClient admin = shop.as(people.admin());
        JsonNode review = admin.get(SENT + "/" + id + "/review").json();
        assertThat(review.get("changed").asBoolean()).isTrue();
        assertThat(review.at("/lines/1").asText()).isEqualTo("+b");
        assertThat(review.at("/verdict/good").asBoolean()).isTrue();
        ShopClient.Answer accepted = admin.post(SENT + "/" + id + "/accept", Map.of("base", "f".repeat(64)));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().get("outcome").asText()).isEqualTo("live");
        assertThat(admin.post(SENT + "/" + id + "/refuse", Map.of("reason", "Le prix est HT"))
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("refused");
        assertThat(admin.post(SENT + "/" + id + "/refuse", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        assertThat(admin.get("/api/v1/logs?entity_id=" + id).text()).contains("mapping.accepted", "mapping.refused");
        for (ShopClient other : new ShopClient[] {shop.as(vendor), shop.as(people.buyer())}) {
            assertThat(other.get(SENT + "/" + id + "/review").status()).isEqualTo(403);
            assertThat(other.post(SENT + "/" + id + "/accept", Map.of()).status())
                    .isEqualTo(403);
            assertThat(other.post(SENT + "/" + id + "/refuse", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aStaleLookALateDecisionAndAnUnfitTextAreToldApart() {
        ShopClient admin = shop.as(people.admin());
        assertThat(admin.post(SENT + "/" + id + "/accept", Map.of("base", "0".repeat(64)))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/definition-changed");
        ShopClient.Answer unfit = admin.post(SENT + "/" + id + "/accept", Map.of("base", "1".repeat(64)));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.json().at("/findings/0/reason").asText()).contains("prix");
        ShopClient.Answer late = admin.post(SENT + "/" + id + "/refuse", Map.of("reason", "too late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("type").asText()).isEqualTo("/problems/mapping-decided");
        assertThat(late.json().get("status").asInt()).isEqualTo(409);
        assertThat(late.json().get("decided").asText()).isEqualTo("accepted");
        assertThat(admin.get("/api/v1/logs?entity_id=" + id).json().get("count").asInt())
                .isZero();
    }

    private static Map<String, String> text(String mapping) {
        return Map.of("file_name", "tarif.csv", "mapping", mapping);
    }
}
