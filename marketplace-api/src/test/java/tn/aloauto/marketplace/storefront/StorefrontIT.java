package tn.aloauto.marketplace.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** What a robot reads of the shop without running a script: heads, structured data, robots.txt and the map of the site. */
@MarketplaceTest
class StorefrontIT {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private final ShopClient browser;
    private final TestAccounts accounts;

    @Autowired
    StorefrontIT(ShopClient shop, TestAccounts accounts) {
        this.browser = shop.with("Accept", "text/html");
        this.accounts = accounts;
    }

    @Test
    void tellsAProductWithoutAScript() throws IOException {
        long id = Shelf.part(accounts.vendor())
                .named("Disque de frein été")
                .referenced("0 986 479 A58")
                .at("120.500")
                .put();

        String page = browser.get("/produits/anything-" + id).text();

        assertThat(page)
                .contains("<title>Disque de frein été Bosch · 0 986 479 A58 · AloAuto</title>")
                .contains("<meta property=\"og:type\" content=\"product\" />")
                .contains("à 120,500 DT")
                .containsPattern("rel=\"canonical\" href=\"http://[^\"]+/produits/disque-de-frein-ete-" + id + "\"")
                .doesNotContain("<title>Nothing</title>")
                .contains("The first page");
        JsonNode fact = facts(page).get(0);
        assertThat(fact.at("/@type").asText()).isEqualTo("Product");
        assertThat(fact.at("/offers/price").asText()).isEqualTo("120.500");
        assertThat(fact.at("/offers/priceCurrency").asText()).isEqualTo("TND");
        assertThat(fact.at("/offers/availability").asText()).isEqualTo("https://schema.org/InStock");
        assertThat(fact.at("/offers/url").asText()).startsWith("http://").endsWith("-" + id);
        assertThat(facts(page).get(1).at("/itemListElement/1/name").asText()).isEqualTo("Disque de frein été");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "<!-- /page:head --><svg/onload=alert(1)>",
                "' onmouseover='alert(1)",
                "{{constructor.constructor('alert(1)')()}} & \u2028"
            })
    void aHostileNameIsOnlyText(String hostile) throws IOException {
        long id =
                Shelf.part(accounts.vendor()).named(hostile).by("<b>" + hostile).put();

        String page = browser.get("/produits/x-" + id).text();

        assertThat(page.replaceAll("(?s)<script type=.*?</script>", ""))
                .doesNotContain("<script>", "<img", "<svg/", "<b>", "onmouseover='")
                .contains("The first page");
        assertThat(page.split("<title>", -1)).hasSize(2);
        assertThat(facts(page).get(0).at("/name").asText()).isEqualTo(hostile);
    }

    @Test
    void whatIsNotOnSaleIsNotToldAndNotKept() {
        long id = Shelf.part(accounts.vendor()).named("Pièce secrète").put();
        Shelf.database()
                .sql("update product set moderation_status = 'pending' where id = :id")
                .param("id", id)
                .update();

        for (String address : List.of(
                "/produits/x-" + id,
                "/produits/none",
                "/vendeurs/nobody-there",
                "/compte/commandes",
                "/console",
                "/catalogue?search=frein",
                "/catalogue?category=no-such-category")) {
            assertThat(browser.get(address).text())
                    .as(address)
                    .contains("<meta name=\"robots\" content=\"noindex\" />")
                    .doesNotContain("Pièce secrète", "hreflang");
        }
    }

    @Test
    void eachLanguageHasAnAddressOfItsOwn() {
        String arabic = browser.get("/catalogue?lang=ar").text();

        assertThat(arabic)
                .contains("<html lang=\"ar\" dir=\"rtl\"", "og:locale\" content=\"ar_TN\"")
                .containsPattern("rel=\"canonical\" href=\"http://[^\"]+/catalogue\\?lang=ar\"")
                .containsPattern("hreflang=\"fr\" href=\"http://[^\"]+/catalogue\"")
                .containsPattern("hreflang=\"en\" href=\"http://[^\"]+/catalogue\\?lang=en\"")
                .containsPattern("hreflang=\"x-default\"");
        assertThat(browser.get("/").text()).contains("<html lang=\"fr\" dir=\"ltr\"", "SearchAction");
    }

    @Test
    void aCategoryAndAVendorHaveTheirOwnHeads() {
        TestAccounts.Person vendor = accounts.vendor();
        long category = Shelf.category(Shelf.unique("Amortisseurs "), null);
        String slug = Shelf.database()
                .sql("select slug from category where id = :id")
                .param("id", category)
                .query(String.class)
                .single();
        String shop = Shelf.database()
                .sql("select slug from vendor where id = :id")
                .param("id", vendor.vendorId())
                .query(String.class)
                .single();

        assertThat(browser.get("/catalogue?category=" + slug).text())
                .contains("<title>Amortisseurs ", "BreadcrumbList")
                .doesNotContain("noindex");
        assertThat(browser.get("/vendeurs/" + shop).text()).contains("AutoPartsStore", "/vendeurs/" + shop);
    }

    @Test
    void theMapOfTheSiteNamesWhatIsOnSaleInParts() {
        long id = Shelf.part(accounts.vendor()).named("Filtre à huile").put();
        long part = (id + SiteMap.IDS_IN_A_PART - 1) / SiteMap.IDS_IN_A_PART;

        assertThat(browser.get("/robots.txt").text()).containsPattern("Sitemap: http://[^\\s]+/sitemap\\.xml");
        assertThat(browser.get("/sitemap.xml").text())
                .contains("/sitemaps/pages.xml", "/sitemaps/products-" + part + ".xml");
        assertThat(browser.get("/sitemaps/pages.xml").text())
                .contains("/catalogue?category=", "/vendeurs/", "/aide</loc>");
        ShopClient.Answer products = browser.get("/sitemaps/products-" + part + ".xml");
        assertThat(products.header("Content-Type")).startsWith("application/xml");
        assertThat(products.text()).contains("/produits/filtre-a-huile-" + id + "</loc>");
        assertThat(browser.get("/sitemaps/products-999999.xml").status()).isEqualTo(404);
        assertThat(browser.get("/sitemaps/products-0.xml").text()).contains("The first page");
    }

    private static List<JsonNode> facts(String page) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> facts = new ArrayList<>();
        for (Matcher each = DATA.matcher(page); each.find(); ) {
            facts.add(json.readTree(each.group(1)));
        }
        return facts;
    }
}
