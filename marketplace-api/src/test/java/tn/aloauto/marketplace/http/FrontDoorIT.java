package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Nothing is open by mistake, and every refusal is a problem in the caller's language (A-063, A-064, A-143, B-099). */
@MarketplaceTest
class FrontDoorIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void asksForATokenEvenWhereNothingIs() {
        ShopClient.Answer answer = shop.get("/api/v1/nothing-here");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/sign-in-needed");
    }

    @Test
    void saysThatAnElementDoesNotExist() {
        ShopClient.Answer answer = shop.as(people.buyer()).get("/api/v1/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("message").asText()).isEqualTo("L'élément n'existe pas.");
    }

    @Test
    void speaksArabicAndEnglishToo() {
        ShopClient buyer = shop.as(people.buyer());

        assertThat(buyer.with("Accept-Language", "ar-TN,ar;q=0.9")
                        .get("/api/v1/nothing-here")
                        .json()
                        .get("message")
                        .asText())
                .isEqualTo("العنصر غير موجود.");
        assertThat(buyer.with("Accept-Language", "en")
                        .get("/api/v1/nothing-here")
                        .json()
                        .get("message")
                        .asText())
                .isEqualTo("There is no such element.");
        assertThat(buyer.with("Accept-Language", "de")
                        .get("/api/v1/nothing-here")
                        .json()
                        .get("message")
                        .asText())
                .isEqualTo("L'élément n'existe pas.");
    }
}
