package tn.aloauto.marketplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Who did what, and nothing else (A-012, A-051, A-158, B-078, B-083, B-084; A1, A3, A4). */
@MarketplaceTest
class ActivityLogIT {

    @Autowired
    private ActivityLog activity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void masksSecretsByTheirNames() {
        String id = UUID.randomUUID().toString();
        activity.record(
                "test.masked",
                "test",
                id,
                null,
                Map.of("password", "p-1", "nested", List.of(Map.of("api_key", "p-2")), "iban", "p-3", "name", "p-4"));

        String after = database.sql("select after::text from activity_log where entity_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(after).contains("p-4", "***").doesNotContain("p-1", "p-2", "p-3");
    }

    @Test
    void nobodyChangesOrDeletesALine() {
        for (String change :
                List.of("delete from activity_log", "update activity_log set actor = 'x'", "truncate activity_log")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anActorsNameCannotForgeALine() {
        String id = UUID.randomUUID().toString();
        activity.recordAs(null, "evil\r\nadmin signed in", "test.forged", "test", id, null, null);

        assertThat(shop.as(people.admin())
                        .get("/api/v1/logs?entity_id=" + id)
                        .json()
                        .at("/results/0/user")
                        .asText())
                .isEqualTo("evil??admin signed in");
    }

    @Test
    @DisplayName(
            "B-085, B-212, A1: what follows from an act names who acted and from where; the clock's own work is the shop's")
    void whatFollowsFromAnActNamesWhoActed() {
        Purchase bought = Purchase.confirmed(shop, people, 1).paid();
        String correlation = "follows-" + UUID.randomUUID();

        Purchase.ok(shop.as(bought.admin())
                .with("X-Correlation-Id", correlation)
                .post("/api/v1/orders/" + bought.orderId() + "/cancel", null));

        List<String> lines = database.sql("select action || ' ' || actor || ' ' || host(ip_address)"
                        + " from activity_log where correlation_id = :correlation order by id")
                .param("correlation", correlation)
                .query(String.class)
                .list();
        assertThat(lines)
                .contains(
                        "order.cancelled " + bought.admin().email() + " 127.0.0.1",
                        "payment.refunded " + bought.admin().email() + " 127.0.0.1")
                .allSatisfy(line -> assertThat(line).contains(bought.admin().email()));

        activity.record("test.clock", "test", correlation, null, null);
        assertThat(database.sql("select actor from activity_log where entity_id = :id and ip_address is null")
                        .param("id", correlation)
                        .query(String.class)
                        .single())
                .isEqualTo("system");
    }

    @Test
    void namesTheAdminWhoEditedSomebodyElse() {
        TestAccounts.Person admin = people.admin();
        TestAccounts.Person buyer = people.buyer();
        shop.as(admin).patch("/api/v1/users/" + buyer.id(), Map.of("first_name", "Changé"));

        JsonNode page = shop.as(admin)
                .get("/api/v1/logs?action=user.changed&created_after=2020-01-01T00:00:00Z&actor=" + admin.email())
                .json();
        assertThat(page.get("count").asInt()).isEqualTo(1);
        JsonNode line = page.at("/results/0");
        assertThat(line.get("user_id").asText()).isEqualTo(admin.id().toString());
        assertThat(line.get("entity_id").asText()).isEqualTo(buyer.id().toString());
        assertThat(line.at("/before/first_name").asText()).isEqualTo("Amel");
        assertThat(line.at("/after/first_name").asText()).isEqualTo("Changé");
        assertThat(line.get("ip_address").asText()).isEqualTo("127.0.0.1");
    }
}
