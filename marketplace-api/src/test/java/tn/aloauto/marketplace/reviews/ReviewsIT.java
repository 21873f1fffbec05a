package tn.aloauto.marketplace.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Who bought may speak, the vendor answers, admins moderate, and the rating is the mean of what is shown (B-189). */
@MarketplaceTest
class ReviewsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void onlyWhoHadItDeliveredSpeaksAndOnlyOnce() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String reviews = "/api/v1/products/" + bought.product() + "/reviews";
        Map<String, Object> good = Map.of("rating", 5, "title", "Très bien", "body", "Montées en une heure.");

        assertThat(shop.as(bought.buyer())
                        .post(reviews, good)
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/review-needs-purchase");
        bought.delivered();
        assertThat(shop.post(reviews, good).status()).isEqualTo(401);
        assertThat(shop.as(people.buyer()).post(reviews, good).status()).isEqualTo(409);
        assertThat(shop.as(bought.buyer()).post(reviews, Map.of("rating", 6)).status())
                .isEqualTo(400);
        assertThat(shop.as(bought.buyer()).post(reviews, good).status()).isEqualTo(201);
        assertThat(shop.as(bought.buyer())
                        .post(reviews, good)
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/reviewed-already");

        JsonNode shown = shop.get(reviews).json();
        assertThat(shown.get("count").asInt()).isEqualTo(1);
        assertThat(shown.at("/results/0/author").asText()).isEqualTo("Amel B.");
    }

    @Test
    void theVendorAnswersAndAnAdminHides() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered();
        String review = written(bought, 1);
        Map<String, String> answer = Map.of("answer", "Nous vous remplaçons la pièce.");

        assertThat(shop.as(people.vendor()).post(review + "/answer", answer).status())
                .isEqualTo(403);
        assertThat(shop.as(bought.buyer()).post(review + "/answer", answer).status())
                .isEqualTo(403);
        assertThat(shop.as(bought.vendor()).post(review + "/hide", null).status())
                .isEqualTo(403);
        assertThat(shop.as(people.buyer()).patch(review, Map.of("rating", 5)).status())
                .isEqualTo(403);
        assertThat(shop.as(people.buyer()).delete(review).status()).isEqualTo(403);
        assertThat(Purchase.ok(shop.as(bought.vendor()).post(review + "/answer", answer))
                        .get("vendor_answer")
                        .asText())
                .startsWith("Nous");
        assertThat(rating(bought.vendor())).isEqualByComparingTo("1.0");

        Purchase.ok(shop.as(bought.admin()).post(review + "/hide", Map.of("note", "Injures")));
        assertThat(rating(bought.vendor())).isNull();
        assertThat(shop.get("/api/v1/reviews?vendor=" + bought.vendor().vendorId())
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(shop.as(people.buyer()).patch(review, Map.of("rating", 5)).status())
                .isEqualTo(404);
    }

    @Test
    void theRatingIsExactHoweverManySpeakAtOnce() throws Exception {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(50).put();
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            purchases.add(Purchase.confirmed(shop, people, vendor, product, 1).delivered());
        }
        Iterator<Purchase> queue = new ConcurrentLinkedQueue<>(purchases).iterator();

        List<ShopClient.Answer> answers = Purchase.atOnce(12, () -> {
            Purchase one;
            int rating;
            synchronized (queue) {
                one = queue.next();
                rating = 1 + purchases.indexOf(one) % 5;
            }
            return shop.as(one.buyer()).post("/api/v1/products/" + product + "/reviews", Map.of("rating", rating));
        });

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(rating(vendor)).as("(1+2+3+4+5+1+2+3+4+5+1+2) / 12").isEqualByComparingTo("2.8");
        Purchase.ok(shop.as(purchases.get(0).buyer())
                .patch(
                        answers.stream()
                                .filter(answer -> answer.json().get("rating").asInt() == 1)
                                .map(answer -> answer.header("Location"))
                                .filter(review -> shop.as(purchases.get(0).buyer())
                                        .get("/api/v1/reviews?product=" + product)
                                        .text()
                                        .contains(review.substring(review.lastIndexOf('/') + 1) + "\",\"product\":"
                                                + product + ",\"vendor\":" + vendor.vendorId() + ",\"own\":true"))
                                .findFirst()
                                .orElseThrow(),
                        Map.of("rating", 5)));
        assertThat(rating(vendor)).as("37 / 12").isEqualByComparingTo("3.1");
    }

    private String written(Purchase bought, int rating) {
        ShopClient.Answer answer = shop.as(bought.buyer())
                .post("/api/v1/products/" + bought.product() + "/reviews", Map.of("rating", rating));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static BigDecimal rating(TestAccounts.Person vendor) {
        return Shelf.database()
                .sql("select rating from vendor where id = :id")
                .param("id", vendor.vendorId())
                .query((row, number) -> java.util.Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .orElse(null);
    }
}
