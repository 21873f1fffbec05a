package tn.aloauto.marketplace.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A company applies, is let in, sells, is suspended (B-018..B-025). */
@MarketplaceTest
class VendorsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private static String taxNumber() {
        String digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        return digits + "/" + "ABCDEFGHJKLMNPQRSTVWXYZ".charAt(sum % 23) + "/A/M/000";
    }

    @Test
    void letsAVendorInAndHidesItsOffersWhenSuspended() {
        TestAccounts.Person person = people.buyer();
        ShopClient applicant = shop.as(person);
        ShopClient admin = shop.as(people.admin());

        ShopClient.Answer applied = applicant.post(
                "/api/v1/vendors",
                Map.of(
                        "company_name",
                        "Pièces & Co " + person.id(),
                        "tax_number",
                        taxNumber(),
                        "bank_info",
                        Map.of("rib", "10006035183598478831")));
        assertThat(applied.status()).as(applied.text()).isEqualTo(201);
        String id = applied.json().get("id").asText();
        String slug = applied.json().get("slug").asText();
        assertThat(applied.json().get("status").asText()).isEqualTo("pending");
        assertThat(slug).startsWith("pieces-co-");
        assertThat(shop.get("/api/v1/vendors/" + slug).status()).isEqualTo(404);
        assertThat(applicant.post("/api/v1/products", Map.of("name", "x")).status())
                .isEqualTo(403);

        assertThat(applicant.post("/api/v1/vendors/" + id + "/activate", null).status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/vendors/" + id + "/activate", null)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("active");
        assertThat(admin.post("/api/v1/vendors/" + id + "/activate", null).status())
                .isEqualTo(409);
        JsonNode profile = shop.get("/api/v1/vendors/" + slug).json();
        assertThat(profile.has("bank_info")).isFalse();
        assertThat(profile.has("commission_rate")).isFalse();
        assertThat(applicant
                        .get("/api/v1/vendors/me")
                        .json()
                        .get("bank_info")
                        .get("rib")
                        .asText())
                .isNotBlank();
        assertThat(applicant
                        .patch("/api/v1/vendors/me", Map.of("description", "Depuis 1998"))
                        .json()
                        .get("description")
                        .asText())
                .isEqualTo("Depuis 1998");

        long product = Shelf.part(
                        new TestAccounts.Person(person.id(), person.email(), person.token(), Long.valueOf(id), slug))
                .put();
        assertThat(shop.get("/api/v1/products/" + product).status()).isEqualTo(200);
        assertThat(admin.post("/api/v1/vendors/" + id + "/suspend", Map.of("reason", "plaintes"))
                        .status())
                .isEqualTo(200);
        assertThat(shop.get("/api/v1/products/" + product).status()).isEqualTo(404);
        assertThat(shop.get("/api/v1/vendors/" + slug).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/vendors?status=suspended&limit=200").text())
                .contains(slug);
        assertThat(shop.get("/api/v1/vendors?status=suspended&limit=200").text())
                .doesNotContain(slug);
    }

    @Test
    void refusesAWrongTaxNumberAndASecondApplication() {
        ShopClient applicant = shop.as(people.buyer());
        JsonNode refused = applicant
                .post("/api/v1/vendors", Map.of("company_name", "Pièces", "tax_number", "0736202A"))
                .json();
        assertThat(refused.get("errors").get(0).get("field").asText()).isEqualTo("tax_number");
        String tax = taxNumber();
        assertThat(applicant
                        .post("/api/v1/vendors", Map.of("company_name", "Pièces", "tax_number", tax))
                        .status())
                .isEqualTo(201);
        assertThat(applicant
                        .post("/api/v1/vendors", Map.of("company_name", "Pièces", "tax_number", taxNumber()))
                        .status())
                .isEqualTo(409);
        assertThat(shop.as(people.buyer())
                        .post("/api/v1/vendors", Map.of("company_name", "Autre", "tax_number", tax))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("tax_number_taken");
    }

    @Test
    void keepsTheKeysOfTheDropBox() {
        ShopClient vendor = shop.as(people.vendor());
        byte[] blob = new byte[51];
        ThreadLocalRandom.current().nextBytes(blob);
        java.nio.ByteBuffer.wrap(blob)
                .putInt(11)
                .put("ssh-ed25519".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(32);
        String key = "ssh-ed25519 " + java.util.Base64.getEncoder().encodeToString(blob) + " amel@garage";

        ShopClient.Answer added =
                vendor.post("/api/v1/vendors/me/sftp-keys", Map.of("label", "poste", "public_key", key));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("fingerprint").asText()).startsWith("SHA256:");
        assertThat(vendor.post("/api/v1/vendors/me/sftp-keys", Map.of("label", "poste", "public_key", key))
                        .status())
                .isEqualTo(400);
        assertThat(vendor.post("/api/v1/vendors/me/sftp-keys", Map.of("label", "poste", "public_key", "ssh-rsa AAAA"))
                        .status())
                .isEqualTo(400);
        String path = "/api/v1/vendors/me/sftp-keys/" + added.json().get("id").asText();
        assertThat(shop.as(people.vendor()).delete(path).status()).isEqualTo(404);
        assertThat(vendor.get("/api/v1/vendors/me/sftp-keys").json()).hasSize(1);
        assertThat(vendor.delete(path).status()).isEqualTo(204);
        assertThat(shop.as(people.buyer()).get("/api/v1/vendors/me/sftp-keys").status())
                .isEqualTo(403);
    }

    @Test
    void showsAVendorItsFigures() {
        TestAccounts.Person vendor = people.vendor();
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = shop.as(person);
        Shelf.intoCart(buyer, Shelf.part(vendor).at("100.000").times(3).put(), 1);
        String order = buyer.post("/api/v1/orders", Shelf.cashOrder(Shelf.address(person)))
                .json()
                .get("id")
                .asText();
        assertThat(shop.as(vendor)
                        .get("/api/v1/vendors/me/dashboard")
                        .json()
                        .get("orders_to_confirm")
                        .asInt())
                .isEqualTo(1);
        buyer.post("/api/v1/orders/" + order + "/confirm", null);

        JsonNode figures = shop.as(vendor).get("/api/v1/vendors/me/dashboard").json();

        assertThat(figures.get("turnover").asText()).isEqualTo("100.000");
        assertThat(figures.get("net").asText()).isEqualTo("90.000");
        assertThat(figures.get("orders_in_progress").asInt()).isEqualTo(1);
        assertThat(figures.get("low_stock").asInt()).isEqualTo(1);
    }
}
