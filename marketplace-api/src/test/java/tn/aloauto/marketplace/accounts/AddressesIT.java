package tn.aloauto.marketplace.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Addresses and profiles belong to their owner (A-002, A-073, A-084, B-009..B-013, A-139, A-141, A-142, B-008, B-163, B-164, B-173, B-175). */
@MarketplaceTest
class AddressesIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void keepsReadsChangesAndRemovesAnAddress() {
        ShopClient buyer = shop.as(people.buyer());

        ShopClient.Answer added = buyer.post("/api/v1/addresses", address());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("country").asText()).isEqualTo("TN");
        String place = added.header("Location");
        assertThat(buyer.get(place).json()).isEqualTo(added.json());

        JsonNode patched = buyer.patch(place, Map.of("city", "La Marsa", "postal_code", "2070"))
                .json();
        assertThat(patched.get("city").asText()).isEqualTo("La Marsa");
        assertThat(patched.get("street").asText()).isEqualTo("12 rue de Marseille");

        Map<String, Object> replacement = address();
        replacement.put("street", "1 place du Gouvernement");
        assertThat(buyer.put(place, replacement).json().get("street").asText()).isEqualTo("1 place du Gouvernement");
        assertThat(buyer.get("/api/v1/users/me")
                        .json()
                        .at("/addresses/0/street")
                        .asText())
                .isEqualTo("1 place du Gouvernement");

        assertThat(buyer.delete(place).status()).isEqualTo(204);
        assertThat(buyer.get(place).status()).isEqualTo(404);
    }

    @Test
    void theSecondDefaultClearsTheFirst() {
        ShopClient buyer = shop.as(people.buyer());
        Map<String, Object> preferred = address();
        preferred.put("is_default_shipping", true);
        preferred.put("is_default_billing", true);
        String first = buyer.post("/api/v1/addresses", preferred).header("Location");
        preferred.remove("is_default_billing");

        String second = buyer.post("/api/v1/addresses", preferred).header("Location");

        assertThat(buyer.get(first).json().get("is_default_shipping").asBoolean())
                .isFalse();
        assertThat(buyer.get(first).json().get("is_default_billing").asBoolean())
                .isTrue();
        assertThat(buyer.get(second).json().get("is_default_shipping").asBoolean())
                .isTrue();
    }

    @Test
    void somebodyElsesAddressIsNotThere() {
        String place =
                shop.as(people.buyer()).post("/api/v1/addresses", address()).header("Location");

        for (ShopClient stranger : new ShopClient[] {shop.as(people.buyer()), shop.as(people.admin())}) {
            assertThat(stranger.get(place).status()).isEqualTo(404);
            assertThat(stranger.put(place, address()).status()).isEqualTo(404);
            assertThat(stranger.patch(place, Map.of("city", "Sfax")).status()).isEqualTo(404);
            assertThat(stranger.delete(place).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "governorate, TN-99, governorate",
        "governorate, Tunis, pattern",
        "postal_code, 100, pattern",
        "postal_code, 3000, postal_code_elsewhere",
        "country, FR, pattern",
        "phone, 0 71 123 456, phone",
        "phone, 12345678, phone",
        "street, '', not_blank",
        "latitude, 91, decimal_max",
        "id, 5, unknown_field",
    })
    void namesTheFieldThatIsWrong(String field, String value, String code) {
        Map<String, Object> wrong = address();
        wrong.put(field, value);

        ShopClient.Answer answer = shop.as(people.buyer()).post("/api/v1/addresses", wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/message").asText()).isNotBlank().doesNotContain("{", "error.");
    }

    @ParameterizedTest
    @CsvSource({"+216 22 123 456", "00216 22123456", "22.123.456", "22 123 456", "٢٢١٢٣٤٥٦"})
    void readsAPhoneNumberAsPeopleWriteIt(String written) {
        Map<String, Object> address = address();
        address.put("phone", written);

        assertThat(shop.as(people.buyer())
                        .post("/api/v1/addresses", address)
                        .json()
                        .get("phone")
                        .asText())
                .isEqualTo("+21622123456");
    }

    @Test
    void listsTheGovernoratesForEverybody() {
        JsonNode all = shop.get("/api/v1/governorates").json();

        assertThat(all.get("count").asInt()).isEqualTo(24);
        assertThat(all.at("/results/0/code").asText()).isEqualTo("TN-11");
        assertThat(all.at("/results/0/name_ar").asText()).isEqualTo("تونس");
    }

    @Test
    void adminsSeeAllAccountsOthersTheirOwn() {
        TestAccounts.Person buyer = people.buyer();
        TestAccounts.Person other = people.buyer();
        ShopClient admin = shop.as(people.admin());

        assertThat(shop.as(buyer).get("/api/v1/users").json().get("count").asInt())
                .isEqualTo(1);
        assertThat(shop.as(buyer).get("/api/v1/users/" + other.id()).status()).isEqualTo(404);
        assertThat(shop.as(buyer)
                        .patch("/api/v1/users/" + other.id(), Map.of("first_name", "X"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/users/" + other.id()).json().get("email").asText())
                .isEqualTo(other.email());
        assertThat(admin.get("/api/v1/users?role=buyer&limit=1")
                        .json()
                        .get("next")
                        .asText())
                .contains("role=buyer", "limit=1", "offset=1");
        assertThat(admin.get("/api/v1/users?search=" + other.email())
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void roleAndStandingCannotBeSetByTheirOwner() {
        ShopClient buyer = shop.as(people.buyer());

        for (String field : new String[] {"role", "is_active", "is_staff", "email", "password"}) {
            assertThat(buyer.patch("/api/v1/users/me", Map.of(field, "admin"))
                            .json()
                            .at("/errors/0/code")
                            .asText())
                    .isEqualTo("unknown_field");
        }
        assertThat(buyer.patch("/api/v1/users/me", Map.of("first_name", "Leïla", "locale", "ar"))
                        .json()
                        .get("locale")
                        .asText())
                .isEqualTo("ar");
        assertThat(buyer.get("/api/v1/users/me").json().get("role").asText()).isEqualTo("buyer");
    }

    private static Map<String, Object> address() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("street", "12 rue de Marseille");
        address.put("city", "Tunis");
        address.put("governorate", "TN-11");
        address.put("postal_code", "1001");
        address.put("phone", "22 123 456");
        return address;
    }
}
