package tn.aloauto.marketplace.vehicles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Makes, models and engines of our own, what fits them, and everybody's own garage. */
@MarketplaceTest
class VehiclesIT {

    private static final String GARAGE = "/api/v1/garages/me/vehicles";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void knowsTheVehiclesCommonInTunisia() {
        JsonNode makes = shop.get("/api/v1/vehicles/makes").json();

        assertThat(makes.size()).isGreaterThanOrEqualTo(25);
        assertThat(makes.findValuesAsText("slug")).contains("renault", "citroen", "isuzu", "sym", "mercedes-benz");
        int models = 0;
        for (JsonNode make : makes) {
            models += make.get("models").asInt();
        }
        assertThat(models).isGreaterThanOrEqualTo(150);
        assertThat(Shelf.database()
                        .sql("select count(*) from vehicle_type where source = 'editorial'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void isWalkedFromTheMakeToTheEngine() {
        JsonNode clio = model("renault", "Clio");
        String types = "/api/v1/vehicles/models/" + clio.get("id").asLong() + "/types";

        assertThat(clio.get("year_from").asInt()).isEqualTo(1990);
        assertThat(clio.get("year_to").isNull()).isTrue();
        assertThat(shop.get(types + "?year=2000").json().findValuesAsText("generation"))
                .isNotEmpty()
                .containsOnly("II");
        assertThat(shop.get(types + "?year=2000").json().findValuesAsText("engine_code"))
                .contains("K9K");
        assertThat(shop.get("/api/v1/vehicles/makes?kind=motorcycle").json().findValuesAsText("slug"))
                .contains("kymco")
                .doesNotContain("renault");
        assertThat(shop.get("/api/v1/vehicles/makes/trabant/models").status()).isEqualTo(404);
        assertThat(shop.get("/api/v1/vehicles/models/999999/types").status()).isEqualTo(404);
    }

    @Test
    void aListIsNarrowedToExactlyWhatFits() {
        TestAccounts.Person vendor = people.vendor();
        long type = type("peugeot", "301");
        long other = type("dacia", "Logan");
        long fits = Shelf.part(vendor).put();
        long doesNot = Shelf.part(vendor).put();
        fitted(vendor, fits, List.of(type, other));
        fitted(vendor, doesNot, List.of(other));

        JsonNode found = shop.get("/api/v1/products?vendor=" + vendor.vendorSlug() + "&vehicle=" + type)
                .json();

        assertThat(found.get("count").asInt()).isEqualTo(1);
        assertThat(found.at("/results/0/id").asLong()).isEqualTo(fits);
        JsonNode fitments = shop.get("/api/v1/products/" + fits + "/fitments").json();
        assertThat(fitments.get("count").asInt()).isEqualTo(2);
        assertThat(fitments.at("/results/0/type/make").asText()).isEqualTo("Dacia");
        assertThat(fitments.at("/results/0/source").asText()).isEqualTo("vendor");
    }

    @Test
    void onlyTheProductsOwnVendorSaysWhatItFits() {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).put();
        String fitments = "/api/v1/products/" + product + "/fitments";
        Map<String, Object> body = Map.of("types", List.of(type("kia", "Rio")));

        assertThat(shop.put(fitments, body).status()).isEqualTo(401);
        assertThat(shop.as(people.buyer()).put(fitments, body).status()).isEqualTo(403);
        assertThat(shop.as(people.vendor()).put(fitments, body).status()).isEqualTo(404);
        assertThat(shop.as(people.admin()).put(fitments, body).status()).isEqualTo(200);
        assertThat(shop.as(vendor)
                        .put(fitments, Map.of("types", List.of(999_999_999)))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("unknown_vehicle");
        assertThat(shop.get(fitments).json().get("count").asInt()).isEqualTo(1);
    }

    @Test
    void whatAFeedKeepsIsNotChangedByHand() {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).fedBy("demo-stock").put();

        ShopClient.Answer answer = shop.as(vendor)
                .put("/api/v1/products/" + product + "/fitments", Map.of("types", List.of(type("kia", "Rio"))));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/kept-by-feed");
    }

    @Test
    void everybodyHasTheirOwnGarage() {
        ShopClient owner = shop.as(people.buyer());
        ShopClient somebodyElse = shop.as(people.buyer());
        long type = type("yamaha", "NMAX");

        ShopClient.Answer added = owner.post(GARAGE, Map.of("type", type, "label", "Le scooter", "year", 2018));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(owner.get(GARAGE).json().at("/0/type/model").asText()).isEqualTo("NMAX");
        assertThat(somebodyElse.get(GARAGE).json()).isEmpty();
        assertThat(somebodyElse.delete(added.header("Location")).status()).isEqualTo(404);
        assertThat(owner.delete(added.header("Location")).status()).isEqualTo(204);
        assertThat(owner.get(GARAGE).json()).isEmpty();
        assertThat(owner.post(GARAGE, Map.of("type", 999_999_999)).status()).isEqualTo(400);
    }

    private void fitted(TestAccounts.Person vendor, long product, List<Long> types) {
        ShopClient.Answer answer =
                shop.as(vendor).put("/api/v1/products/" + product + "/fitments", Map.of("types", types));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode model(String make, String name) {
        for (JsonNode model :
                shop.get("/api/v1/vehicles/makes/" + make + "/models").json()) {
            if (model.get("name").asText().equals(name)) {
                return model;
            }
        }
        throw new AssertionError("no " + name);
    }

    private long type(String make, String model) {
        return shop.get("/api/v1/vehicles/models/"
                        + model(make, model).get("id").asLong() + "/types")
                .json()
                .at("/0/id")
                .asLong();
    }
}
