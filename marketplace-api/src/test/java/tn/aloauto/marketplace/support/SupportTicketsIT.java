package tn.aloauto.marketplace.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The life of a ticket and who may see it (A-011, A-089, B-061..B-065). */
@MarketplaceTest
class SupportTicketsIT {

    private static final String TICKETS = "/api/v1/support/tickets";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void takesTurnsBetweenCustomerAndStaffUntilItIsClosed() {
        var buyer = shop.as(people.buyer());
        var admin = people.admin();
        String ticket = TICKETS + "/" + opened(buyer);

        assertThat(shop.as(admin)
                        .post(ticket + "/assign", Map.of("assigned_to", admin.id()))
                        .json()
                        .get("assigned_to")
                        .asText())
                .isEqualTo(admin.id().toString());
        assertThat(status(shop.as(admin).post(ticket + "/messages", message("Quelle est votre voiture ?"))))
                .isEqualTo("pending");
        assertThat(status(buyer.post(ticket + "/messages", message("Une Clio 4"))))
                .isEqualTo("open");
        assertThat(buyer.get(ticket + "/messages").json()).hasSize(3);
        assertThat(status(buyer.post(ticket + "/close", null))).isEqualTo("closed");

        var tooLate = buyer.post(ticket + "/messages", message("Encore une chose"));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().get("type").asText()).isEqualTo("/problems/ticket-closed");
    }

    @Test
    void doesNotExistForSomebodyElse() {
        String ticket = TICKETS + "/" + opened(shop.as(people.buyer()));
        var other = shop.as(people.buyer());

        assertThat(other.get(ticket).status()).isEqualTo(404);
        assertThat(other.get(ticket + "/messages").status()).isEqualTo(404);
        assertThat(other.post(ticket + "/messages", message("Bonjour")).status())
                .isEqualTo(404);
        assertThat(other.post(ticket + "/close", null).status()).isEqualTo(404);
        assertThat(other.get(TICKETS).json().get("count").asInt()).isZero();
    }

    @Test
    void leavesAssigningAndPriorityToTheStaff() {
        var person = people.buyer();
        var buyer = shop.as(person);
        String ticket = TICKETS + "/" + opened(buyer);

        assertThat(buyer.post(ticket + "/assign", Map.of("assigned_to", person.id()))
                        .status())
                .isEqualTo(403);
        assertThat(buyer.patch(ticket, Map.of("priority", "urgent")).status()).isEqualTo(403);
        assertThat(shop.as(people.admin())
                        .post(ticket + "/assign", Map.of("assigned_to", person.id()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnOrderThatIsNotTheCallers() {
        var answer = shop.as(people.buyer())
                .post(TICKETS, Map.of("subject", "Colis", "message", "Où est-il ?", "order", UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("order");
    }

    @Test
    void owesTheFirstAnswerByPriority() {
        var json = shop.as(people.buyer())
                .get(TICKETS + "/" + opened(shop.as(people.buyer())))
                .status();
        assertThat(json).isEqualTo(404);

        var buyer = shop.as(people.buyer());
        var ticket = buyer.get(TICKETS + "/" + opened(buyer)).json();
        assertThat(ticket.get("answer_due_at").asText())
                .isGreaterThan(ticket.get("created_at").asText());
        assertThat(ticket.get("late").asBoolean()).isFalse();
    }

    @Test
    void isSearchedForInLowerCaseAsEverythingElse() {
        var buyer = shop.as(people.buyer());
        String ticket = TICKETS + "/" + opened(buyer);
        var prioritised = shop.as(people.admin()).patch(ticket, Map.of("priority", "urgent"));

        assertThat(prioritised.json().get("priority").asText()).isEqualTo("urgent");
        assertThat(buyer.get(TICKETS + "?status=open&priority=urgent")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(buyer.get(TICKETS + "?status=closed").json().get("count").asInt())
                .isZero();
        assertThat(buyer.get(TICKETS + "?status=lost")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("status");
        assertThat(shop.as(people.admin())
                        .patch(ticket, Map.of("priority", "extreme"))
                        .status())
                .isEqualTo(400);
    }

    private static String opened(ShopClient somebody) {
        var answer = somebody.post(TICKETS, Map.of("subject", "Mauvaise pièce", "message", "Elle ne va pas."));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo(TICKETS + "/" + answer.json().get("id").asText());
        return answer.json().get("id").asText();
    }

    private static String status(ShopClient.Answer answer) {
        return answer.json().get("status").asText();
    }

    private static Map<String, String> message(String text) {
        return Map.of("message", text);
    }
}
