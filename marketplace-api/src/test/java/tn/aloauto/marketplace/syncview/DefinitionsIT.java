package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

@MarketplaceTest
@DisplayName("R4: definitions are read, tried, published and taken back over REST, by admins alone")
class DefinitionsIT {

    private static final String ONE = "/api/v1/integrations/definitions/vendors/x";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void anAdminReadsTriesPublishesAndGoesBack() {
        ShopClient admin = shop.as(people.admin());

        JsonNode all =
                admin.get("/api/v1/integrations/definitions?kind=mappings").json();
        assertThat(all.get("count").asInt()).isEqualTo(1);
        assertThat(all.at("/results/0/id").asText()).isEqualTo("y");
        assertThat(admin.get(ONE).json().get("digest").asText()).isEqualTo("d");
        JsonNode verdict = admin.post(ONE + "/validation", "{\"text\":\"bad\"}").json();
        assertThat(verdict.get("good").asBoolean()).isFalse();
        assertThat(verdict.at("/findings/0/line").asInt()).isEqualTo(3);
        assertThat(admin.send("PUT", ONE, "{\"text\":\"good\",\"note\":\"pourquoi\"}")
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("live");
        assertThat(admin.get(ONE + "/history").json().at("/results/0/number").asInt())
                .isEqualTo(7);
        assertThat(admin.get(ONE + "/history/7").json().get("text").asText()).isEqualTo("t");
        assertThat(admin.get(ONE + "/history/7/diff?from=6")
                        .json()
                        .at("/lines/1")
                        .asText())
                .isEqualTo("+b");
        assertThat(admin.post(ONE + "/history/7/restore", "{}").status()).isEqualTo(200);
    }

    @Test
    void anEditorIsToldWhatItMayOffer() {
        JsonNode words = shop.as(people.admin())
                .get("/api/v1/integrations/definitions/words")
                .json();
        assertThat(words.at("/templates/0/parameters/0/name").asText()).isEqualTo("feed");
        assertThat(words.at("/under/route/0").asText()).isEqualTo("from");
        assertThat(words.at("/files/mappings/0").asText()).isEqualTo("y");
        assertThat(shop.as(people.vendor())
                        .get("/api/v1/integrations/definitions/words")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRefusedDraftNamesFileLineAndReasonAndAStaleOneGoesOverNobodysWork() {
        ShopClient admin = shop.as(people.admin());

        ShopClient.Answer refused = admin.send("PUT", ONE, "{\"text\":\"bad\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/definition-refused");
        assertThat(refused.json().at("/findings/0/reason").asText()).isEqualTo("Non.");
        ShopClient.Answer stale = admin.send("PUT", ONE, "{\"text\":\"stale\"}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asText()).isEqualTo("/problems/definition-changed");
        assertThat(admin.send("PUT", ONE, "{\"text\":\"x\",\"base\":\"../\"}").status())
                .isEqualTo(400);
        assertThat(admin.send("PUT", ONE, "{\"text\":\"" + "x".repeat(300_001) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseSeesThemAndNoNameBecomesAPath() {
        for (ShopClient other : new ShopClient[] {shop.as(people.vendor()), shop.as(people.buyer())}) {
            assertThat(other.get("/api/v1/integrations/definitions").status()).isEqualTo(403);
            assertThat(other.get(ONE).status()).isEqualTo(403);
            assertThat(other.send("PUT", ONE, "{\"text\":\"x\"}").status()).isEqualTo(403);
            assertThat(other.post(ONE + "/history/7/restore", "{}").status()).isEqualTo(403);
        }
        ShopClient admin = shop.as(people.admin());
        for (String name :
                new String[] {"vendors/X", "vendors/a.b", "vendors/-a", "VENDORS/a", "erp/" + "a".repeat(81)}) {
            assertThat(admin.get("/api/v1/integrations/definitions/" + name).status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(admin.get("/api/v1/integrations/definitions/vendors/unknown").status())
                .isEqualTo(404);
    }
}
