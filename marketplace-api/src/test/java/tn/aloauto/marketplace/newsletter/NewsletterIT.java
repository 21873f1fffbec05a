package tn.aloauto.marketplace.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Asked twice before the first issue, gone with one click (N-022, N-034, N-037). */
@MarketplaceTest
class NewsletterIT {

    private static final Pattern TOKEN = Pattern.compile("\\?token=([A-Za-z0-9_-]{43})");

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName(
            "N-022, N-034: confirmed by a link, an issue goes out once in the reader's language, one click ends it")
    void goesFromTheQuestionToTheEnd() {
        ShopClient admin = shop.as(people.admin());
        String email = email();
        assertThat(ask(email).status()).isEqualTo(202);
        send(admin);
        assertThat(mails(email, "newsletter")).isEmpty();

        String token = token(mails(email, "newsletter_confirm").get(0));
        assertThat(post("confirm", token).status()).isEqualTo(204);
        assertThat(post("confirm", token).status()).isEqualTo(400);
        send(admin);
        List<String> issues = mails(email, "newsletter");
        assertThat(issues).singleElement().asString().contains("نص العدد");
        assertThat(admin.get("/api/v1/newsletter/subscriptions/export").text()).contains("\"" + email + "\";ar;");

        String end = token(issues.get(0));
        assertThat(post("unsubscribe", end).status()).isEqualTo(204);
        assertThat(post("unsubscribe", end).status()).isEqualTo(204);
        send(admin);
        assertThat(mails(email, "newsletter")).hasSize(1);
    }

    @Test
    @DisplayName("N-037: nobody learns who is subscribed, and nobody's mailbox is flooded")
    void answersTheSameAndMailsOnce() {
        String email = email();

        ShopClient.Answer first = ask(email);
        ShopClient.Answer second = ask(email);

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(mails(email, "newsletter_confirm")).hasSize(1);
        assertThat(post("confirm", "x".repeat(43)).json().get("type").asText())
                .isEqualTo("/problems/subscription-link-not-valid");
    }

    @Test
    void onlyAdminsListAndSend() {
        ShopClient vendor = shop.as(people.vendor());

        assertThat(vendor.get("/api/v1/newsletter/subscriptions").status()).isEqualTo(403);
        assertThat(vendor.get("/api/v1/newsletter/subscriptions/export").status())
                .isEqualTo(403);
        assertThat(vendor.post("/api/v1/newsletter/issues", issue()).status()).isEqualTo(403);
    }

    private ShopClient.Answer ask(String email) {
        return shop.with("Accept-Language", "ar").post("/api/v1/newsletter/subscriptions", Map.of("email", email));
    }

    private ShopClient.Answer post(String what, String token) {
        return shop.post("/api/v1/newsletter/" + what, Map.of("token", token));
    }

    private static JsonNode send(ShopClient admin) {
        return Purchase.ok(admin.post("/api/v1/newsletter/issues", issue()));
    }

    private static Map<String, Object> issue() {
        return Map.of(
                "fr", Map.of("title", "Nouveautés", "text", "Texte du numéro"),
                "ar", Map.of("title", "جديد", "text", "نص العدد"),
                "en", Map.of("title", "News", "text", "Text of the issue"));
    }

    private static String token(String mail) {
        Matcher link = TOKEN.matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<String> mails(String email, String kind) {
        return Shelf.database()
                .sql("select body_text from mail_outbox where recipient = :email and kind = :kind order by id")
                .param("email", email)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private static String email() {
        return "n-" + UUID.randomUUID() + "@example.tn";
    }
}
