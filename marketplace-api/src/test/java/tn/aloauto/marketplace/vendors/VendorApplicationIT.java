package tn.aloauto.marketplace.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** From the application to the public page: papers, decision, badge, hours, bank account, figures (A-003, B-018, B-025, B-118..B-120, B-143, B-144, B-188, B-190, G-14). */
@MarketplaceTest
class VendorApplicationIT {

    private static final String RIB = "10006035183598478831";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName(
            "B-118, B-119: applies with papers, is sent back with a reason, hands in again, is let in and told each time")
    void goesFromTheApplicationToTheBadge() {
        TestAccounts.Person person = people.buyer();
        ShopClient applicant = shop.as(person);
        ShopClient admin = shop.as(people.admin());
        JsonNode applied = Purchase.ok(applicant.post(
                "/api/v1/vendors", Map.of("company_name", "Pièces " + person.id(), "tax_number", taxNumber())));
        String vendor = "/api/v1/vendors/" + applied.get("id").asText();
        JsonNode papers = Purchase.ok(upload(applicant, "tax_card", "carte.pdf", "%PDF-1.7 carte"));
        assertThat(Purchase.ok(upload(applicant, "tax_card", "autre nom.pdf", "%PDF-1.7 carte")))
                .hasSize(1);

        assertThat(admin.get(vendor + "/documents").json()).hasSize(1);
        assertThat(admin.post(vendor + "/reject", Map.of("reason", "Le RNE manque"))
                        .json()
                        .get("rejected_reason")
                        .asText())
                .isEqualTo("Le RNE manque");
        assertThat(applicant
                        .get("/api/v1/vendors/me")
                        .json()
                        .get("rejected_reason")
                        .asText())
                .isEqualTo("Le RNE manque");
        Purchase.ok(upload(applicant, "trade_register", "rne.pdf", "%PDF-1.7 rne"));
        Purchase.ok(applicant.post("/api/v1/vendors/me/applications", null));
        assertThat(applicant.post("/api/v1/vendors/me/applications", null).status())
                .isEqualTo(409);
        Purchase.ok(admin.post(vendor + "/activate", null));
        assertThat(admin.post(vendor + "/reject", Map.of("reason", "trop tard")).status())
                .isEqualTo(409);
        String page = "/api/v1/vendors/" + applied.get("slug").asText();
        assertThat(shop.get(page).json().get("verified").asBoolean()).isFalse();
        assertThat(applicant.post(vendor + "/verify", Map.of("verified", true)).status())
                .isEqualTo(403);
        Purchase.ok(admin.post(vendor + "/verify", Map.of("verified", true)));
        assertThat(shop.get(page).json().get("verified").asBoolean()).isTrue();

        String told = applicant.get("/api/v1/notifications").text();
        assertThat(told).contains("vendor_rejected", "Le RNE manque", "vendor_approved", "vendor_verified");
        assertThat(papers.get(0).get("file_name").asText()).isEqualTo("carte.pdf");
    }

    @Test
    @DisplayName("B-143, B-144: a paper is what its bytes say, is only its vendor's and the admins', and is never run")
    void guardsPapers() {
        TestAccounts.Person owner = people.vendor();
        ShopClient vendor = shop.as(owner);
        assertThat(upload(vendor, "identity", "carte.pdf", "<html>")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("file_kind");
        assertThat(upload(shop.as(people.buyer()), "identity", "a.pdf", "%PDF-1.7 x")
                        .status())
                .isEqualTo(403);
        String paper = Purchase.ok(upload(vendor, "identity", "c\"arte.pdf", "%PDF-1.7 secret"))
                .get(0)
                .get("id")
                .asText();
        String address = "/api/v1/vendor-documents/" + paper;

        ShopClient.Answer own = vendor.get(address);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).isEqualTo("%PDF-1.7 secret");
        assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(own.header("Content-Disposition")).startsWith("attachment");
        assertThat(own.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(shop.as(people.vendor()).get(address).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).get(address).status()).isEqualTo(404);
        assertThat(shop.get(address).status()).isEqualTo(401);
        assertThat(shop.as(people.admin()).get(address).status()).isEqualTo(200);
        assertThat(vendor.get("/api/v1/vendors/" + owner.vendorId() + "/documents")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noVendorFillsTheDisk() {
        ShopClient vendor = shop.as(people.vendor());
        for (int i = 0; i < 10; i++) {
            Purchase.ok(upload(vendor, "other", i + ".pdf", "%PDF-1.7 " + i));
        }
        assertThat(upload(vendor, "other", "11.pdf", "%PDF-1.7 eleven")
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/too-many-documents");
    }

    @Test
    @DisplayName(
            "A bank account needs its key, is seen whole by its vendor and finance, by its end in lists, by nobody else")
    void guardsTheBankAccount() {
        TestAccounts.Person person = people.vendor();
        ShopClient vendor = shop.as(person);
        assertThat(vendor.patch("/api/v1/vendors/me", Map.of("bank_info", Map.of("rib", RIB.substring(0, 19) + "2")))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("bank_info.rib");
        Purchase.ok(vendor.patch("/api/v1/vendors/me", Map.of("bank_info", Map.of("rib", RIB))));
        ShopClient admin = shop.as(people.admin());
        TestAccounts.Person clerk = people.buyer();
        String page = "/api/v1/vendors/" + person.vendorSlug();

        assertThat(shop.as(clerk).get(page).text()).doesNotContain(RIB);
        Purchase.ok(admin.put("/api/v1/users/" + clerk.id() + "/duties", Map.of("duties", List.of("support"))));
        assertThat(shop.as(clerk).get(page).text()).doesNotContain(RIB);
        Purchase.ok(admin.put("/api/v1/users/" + clerk.id() + "/duties", Map.of("duties", List.of("finance"))));
        assertThat(shop.as(clerk).get(page).json().at("/bank_info/rib").asText())
                .isEqualTo(RIB);
        assertThat(shop.get(page).text()).doesNotContain(RIB);
        assertThat(admin.get("/api/v1/vendors?limit=200").text())
                .contains("****8831")
                .doesNotContain(RIB);
        assertThat(admin.get("/api/v1/logs?entity=vendor&limit=200").text()).doesNotContain(RIB);
    }

    @Test
    @DisplayName("G-14, B-190: opening hours and the return policy stand on the public page")
    void showsHoursAndReturnPolicy() {
        TestAccounts.Person person = people.vendor();
        ShopClient vendor = shop.as(person);
        Purchase.ok(vendor.patch(
                "/api/v1/vendors/me",
                Map.of(
                        "opening_hours",
                        List.of(hours(1, "08:00", "12:00"), hours(1, "14:00", "18:00")),
                        "return_policy_fr",
                        "Dix jours.",
                        "return_policy_ar",
                        "عشرة أيام.")));

        JsonNode page = shop.get("/api/v1/vendors/" + person.vendorSlug()).json();
        assertThat(page.get("opening_hours")).hasSize(2);
        assertThat(page.get("return_policy_ar").asText()).isEqualTo("عشرة أيام.");
        for (List<Map<String, Object>> wrong : List.of(
                List.of(hours(1, "12:00", "08:00")),
                List.of(hours(1, "08:00", "12:00"), hours(1, "11:00", "13:00")),
                List.of(hours(8, "08:00", "12:00")),
                List.of(hours(1, "8h", "12:00")))) {
            assertThat(vendor.patch("/api/v1/vendors/me", Map.of("opening_hours", wrong))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void countsWhatWasSoldAndSentBack() {
        Purchase purchase = Purchase.confirmed(shop, people, 2).delivered().paid();
        JsonNode back = Purchase.ok(shop.as(purchase.buyer())
                .post(
                        "/api/v1/returns",
                        Map.of("order_item", purchase.item(), "quantity_returned", 1, "reason", "defective")));
        Purchase.ok(shop.as(purchase.vendor())
                .post("/api/v1/returns/" + back.get("id").asText() + "/approve", null));

        JsonNode figures = Purchase.ok(shop.as(purchase.vendor()).get("/api/v1/vendors/me/statistics?days=7"));

        assertThat(figures.get("turnover").asText()).isEqualTo("200.000");
        assertThat(figures.get("orders").asInt()).isEqualTo(1);
        assertThat(figures.get("average_order").asText()).isEqualTo("200.000");
        assertThat(figures.get("return_rate").asDouble()).isEqualTo(0.5);
        assertThat(figures.get("files").asInt()).isZero();
        assertThat(figures.get("by_day")).hasSize(7);
        JsonNode today = figures.get("by_day").get(6);
        assertThat(today.get("day").asText())
                .isEqualTo(LocalDate.now(ZoneId.of("Africa/Tunis")).toString());
        assertThat(today.get("turnover").asText()).isEqualTo("200.000");
        assertThat(today.get("orders").asInt()).isEqualTo(1);
        assertThat(figures.get("by_day").get(5).get("orders").asInt()).isZero();
        assertThat(shop.as(purchase.vendor())
                        .get("/api/v1/vendors/me/statistics?days=0")
                        .status())
                .isEqualTo(400);
        assertThat(shop.as(purchase.buyer())
                        .get("/api/v1/vendors/" + purchase.vendor().vendorId() + "/statistics")
                        .status())
                .isEqualTo(403);
    }

    private static ShopClient.Answer upload(ShopClient client, String kind, String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "\\\"")
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--x--\r\n";
        return client.with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/v1/vendors/me/documents", body);
    }

    private static Map<String, Object> hours(int day, String opens, String closes) {
        return Map.of("day", day, "opens", opens, "closes", closes);
    }

    private static String taxNumber() {
        String digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return digits + TaxNumber.keyOf(digits);
    }
}
