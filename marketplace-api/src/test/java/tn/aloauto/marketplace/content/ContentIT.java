package tn.aloauto.marketplace.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** What the shop says, in three languages, and what visitors write to it (B-162, B-185, B-190, B-191). */
@MarketplaceTest
class ContentIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private JdbcClient asTheShop;

    @Test
    @DisplayName("B-190, B-185: the legal pages are there for everybody, in the language asked for, and cached by ETag")
    void showsLegalPages() {
        ShopClient.Answer arabic = shop.with("Accept-Language", "ar-TN").get("/api/v1/content/pages/retours");
        assertThat(arabic.json().get("title").asText()).isEqualTo("الإرجاع");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.header("Cache-Control")).contains("public");
        assertThat(arabic.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(shop.with("Accept-Language", "ar-TN")
                        .with("If-None-Match", arabic.header("ETag"))
                        .get("/api/v1/content/pages/retours")
                        .status())
                .isEqualTo(304);
        assertThat(shop.get("/api/v1/content/pages").text()).contains("conditions-generales", "confidentialite");
        assertThat(shop.get("/api/v1/content/pages/nulle-part").status()).isEqualTo(404);
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneIsStillRead() throws Exception {
        String slug = "page-" + UUID.randomUUID();
        ShopClient editor = shop.as(people.admin());
        Map<String, Object> page = page("Texte");

        List<ShopClient.Answer> answers = Purchase.atOnce(4, () -> editor.put("/api/v1/content/pages/" + slug, page));

        assertThat(answers.stream()
                        .map(answer -> answer.json().get("version").asInt())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        Purchase.ok(editor.put("/api/v1/content/pages/" + slug, page("Autre texte")));
        assertThat(shop.get("/api/v1/content/pages/" + slug).json().get("body").asText())
                .isEqualTo("Autre texte");
        assertThat(shop.get("/api/v1/content/pages/" + slug + "?version=2")
                        .json()
                        .get("body")
                        .asText())
                .isEqualTo("Texte");
        assertThatThrownBy(() -> asTheShop
                        .sql("update page_version set body = 'x' where slug = :slug")
                        .param("slug", slug)
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aPageIsPublishedInAllLanguagesByModeratorsOnly() {
        ShopClient admin = shop.as(people.admin());
        assertThat(admin.put("/api/v1/content/pages/essai", Map.of("legal", false, "fr", text("x"), "ar", text("x")))
                        .status())
                .isEqualTo(400);
        assertThat(shop.as(people.vendor())
                        .put("/api/v1/content/pages/essai", page("x"))
                        .status())
                .isEqualTo(403);
        TestAccounts.Person moderator = people.buyer();
        Purchase.ok(admin.put("/api/v1/users/" + moderator.id() + "/duties", Map.of("duties", List.of("moderation"))));
        Purchase.ok(shop.as(moderator).put("/api/v1/content/pages/essai-" + moderator.id(), page("x")));
    }

    @Test
    void aBannerStandsFromItsBeginningToItsEnd() {
        ShopClient admin = shop.as(people.admin());
        String said = Shelf.unique("Soldes ");
        JsonNode banner = Purchase.ok(admin.post(
                "/api/v1/content/banners",
                Map.of("text", words(said), "link", "/products", "ends_at", "2099-01-01T00:00:00Z", "position", 1)));
        String address = "/api/v1/content/banners/" + banner.get("id").asText();
        assertThat(shop.get("/api/v1/content/banners").text()).contains(said);
        assertThat(admin.put(
                                address,
                                Map.of(
                                        "text",
                                        words(said),
                                        "starts_at",
                                        "2020-01-02T00:00:00Z",
                                        "ends_at",
                                        "2020-01-01T00:00:00Z",
                                        "position",
                                        1))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("ends_before_start");
        Purchase.ok(admin.put(
                address,
                Map.of(
                        "text",
                        words(said),
                        "starts_at",
                        "2020-01-01T00:00:00Z",
                        "ends_at",
                        "2020-02-01T00:00:00Z",
                        "position",
                        1)));
        assertThat(shop.get("/api/v1/content/banners").text()).doesNotContain(said);
        assertThat(admin.get("/api/v1/content/banners/all").text()).contains(said);
        assertThat(admin.post(
                                "/api/v1/content/banners",
                                Map.of("text", words(said), "link", "javascript:alert(1)", "position", 1))
                        .status())
                .isEqualTo(400);
        assertThat(admin.delete(address).status()).isEqualTo(204);
        assertThat(admin.delete(address).status()).isEqualTo(404);
    }

    @Test
    void keepsQuestionsAndAnswers() {
        ShopClient admin = shop.as(people.admin());
        String asked = Shelf.unique("Livrez-vous à Djerba ? ");
        JsonNode question = Purchase.ok(admin.post(
                "/api/v1/content/questions", Map.of("question", words(asked), "answer", words("Oui."), "position", 0)));
        String address = "/api/v1/content/questions/" + question.get("id").asText();

        assertThat(shop.get("/api/v1/content/questions").text()).contains(asked);
        Purchase.ok(admin.put(address, Map.of("question", words(asked), "answer", words("Bien sûr."), "position", 0)));
        assertThat(shop.get("/api/v1/content/questions").text()).contains("Bien sûr.");
        assertThat(admin.delete(address).status()).isEqualTo(204);
        assertThat(shop.as(people.buyer()).get("/api/v1/content/questions/all").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("B-191: a visitor without an account writes to the shop, support reads it and nobody else")
    void takesAMessageOfAVisitor() {
        String subject = Shelf.unique("Question ");
        assertThat(shop.post(
                                "/api/v1/content/contact-messages",
                                Map.of(
                                        "name",
                                        "Amel",
                                        "email",
                                        "amel@example.tn",
                                        "subject",
                                        subject,
                                        "message",
                                        "<script>alert(1)</script>"))
                        .status())
                .isEqualTo(202);
        ShopClient admin = shop.as(people.admin());
        JsonNode messages =
                admin.get("/api/v1/content/contact-messages?limit=200").json().get("results");
        JsonNode message = messages.get(messages.size() - 1);
        assertThat(message.get("subject").asText()).isEqualTo(subject);
        assertThat(shop.as(people.vendor())
                        .get("/api/v1/content/contact-messages")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post(
                                "/api/v1/content/contact-messages/"
                                        + message.get("id").asText() + "/handled",
                                null)
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/api/v1/content/contact-messages?limit=200").text())
                .doesNotContain(subject);
        assertThat(shop.post(
                                "/api/v1/content/contact-messages",
                                Map.of("name", "A", "email", "nowhere", "subject", "x", "message", "y"))
                        .status())
                .isEqualTo(400);
    }

    private static Map<String, Object> page(String body) {
        return Map.of("legal", false, "fr", text(body), "ar", text(body), "en", text(body));
    }

    private static Map<String, Object> text(String body) {
        return Map.of("title", "Titre", "body", body);
    }

    private static Map<String, Object> words(String words) {
        return Map.of("fr", words, "ar", words, "en", words);
    }
}
