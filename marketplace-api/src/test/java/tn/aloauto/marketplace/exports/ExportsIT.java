package tn.aloauto.marketplace.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Products and orders to take along (B-075). */
@MarketplaceTest
class ExportsIT {

    private static final String PRODUCTS = "/api/v1/exports/products";
    private static final String ORDERS = "/api/v1/exports/orders";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private static List<String> lines(ShopClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().toList();
    }

    @Test
    @DisplayName("B-075, V1: a vendor takes its own products along, an admin everybody's")
    void aVendorTakesItsOwnProductsAlong() {
        TestAccounts.Person vendor = people.vendor();
        String name = Shelf.unique("Filtre à huile ");
        Shelf.part(vendor).named(name).at("12.500").times(7).put();
        String foreign = Shelf.unique("Bougie ");
        Shelf.part(people.vendor()).named(foreign).put();

        ShopClient.Answer answer = shop.as(vendor).get(PRODUCTS);

        assertThat(lines(answer)).hasSize(2);
        assertThat(answer.text())
                .startsWith("\ufeffRéférence;Désignation;Marque;Description;Catégorie;Prix TTC;Quantité;Réf OE;");
        assertThat(lines(answer).get(1)).contains(";" + name + ";Bosch;", ";12,500;7;");
        assertThat(answer.header("Content-Disposition")).contains("produits.csv");
        assertThat(shop.as(people.admin()).get(PRODUCTS).text()).contains(name, foreign);
    }

    @Test
    @DisplayName("B-142: what looks like a formula is text in every cell")
    void whatLooksLikeAFormulaIsText() {
        TestAccounts.Person vendor = people.vendor();
        Shelf.part(vendor).named("=cmd|' /C calc'!A1").by("@SUM(1+1)").put();
        Shelf.part(vendor).named("'t Zand; \"special\"").put();

        List<String> lines = lines(shop.as(vendor).get(PRODUCTS));

        assertThat(lines).anySatisfy(line -> assertThat(line).contains(";'=cmd|' /C calc'!A1;'@SUM(1+1);"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"''t Zand; \"\"special\"\"\""));
    }

    @Test
    @DisplayName("S5: pieces that the vendor's own system knows to be sold are not in the count")
    void theCountIsWhatAFileOfNowWouldSay() {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(10).put();
        Purchase known = Purchase.confirmed(shop, people, vendor, product, 3);
        Purchase.confirmed(shop, people, vendor, product, 2);
        Shelf.database()
                .sql("update vendor_order set acknowledged_at = now() where id = cast(:id as uuid)")
                .param("id", known.vendorOrder())
                .update();

        assertThat(lines(shop.as(vendor).get(PRODUCTS)).get(1)).contains(";100,000;7;;5;");
    }

    @Test
    @DisplayName("B-075: one feed alone, and an Excel file")
    void asAWorkbook() throws Exception {
        TestAccounts.Person vendor = people.vendor();
        Shelf.part(vendor).named("Disque 0012").fedBy("du-soir").put();
        Shelf.part(vendor).named("Tambour").put();

        byte[] workbook = download(vendor, PRODUCTS + "?format=xlsx&feed=du-soir");

        String inside = unpacked(workbook);
        assertThat(inside).contains("Disque 0012", "Prix TTC", "Produits").doesNotContain("Tambour");
        assertThat(shop.as(vendor).get(PRODUCTS + "?format=doc").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("B-075, V1: orders line by line, each to whom they concern")
    void ordersGoToWhomTheyConcern() {
        Purchase purchase = Purchase.confirmed(shop, people, 3);
        String number = purchase.order().get("number").asText();

        assertThat(lines(shop.as(purchase.buyer()).get(ORDERS)).get(1))
                .contains(number, ";confirmed;", ";3;100,000;0,000;300,000;19", ";TND;cash;Tunis;TN-11;;;");
        assertThat(lines(shop.as(purchase.vendor()).get(ORDERS + "?from=2026-01-01&to=2099-12-31")))
                .hasSize(2);
        assertThat(lines(shop.as(purchase.vendor()).get(ORDERS + "?to=2026-01-01")))
                .hasSize(1);
        assertThat(lines(shop.as(people.buyer()).get(ORDERS))).hasSize(1);
        assertThat(lines(shop.as(people.vendor()).get(ORDERS))).hasSize(1);
        assertThat(shop.as(people.admin()).get(ORDERS).text()).contains(number);
        assertThat(shop.as(people.admin())
                        .get(ORDERS + "?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseGetsAnything() {
        assertThat(shop.get(PRODUCTS).status()).isEqualTo(401);
        assertThat(shop.get(ORDERS).status()).isEqualTo(401);
        assertThat(shop.as(people.buyer()).get(PRODUCTS).status()).isEqualTo(403);
    }

    private byte[] download(TestAccounts.Person person, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.address() + path))
                .header("Authorization", "Bearer " + person.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static String unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return text.toString();
    }
}
