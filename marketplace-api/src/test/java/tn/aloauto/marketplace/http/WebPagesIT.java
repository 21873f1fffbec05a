package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;

/** The web client is open for reading under every address that is not the API's, and opens nothing else. */
@MarketplaceTest
class WebPagesIT {

    private static final String ASSET = "/assets/shown-in-tests.js";
    private static final String AS_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final ShopClient shop;
    private final ShopClient browser;

    @Autowired
    WebPagesIT(ShopClient shop) {
        this.shop = shop;
        this.browser = shop.with("Accept", AS_A_BROWSER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/catalogue", "/produits/disque-de-frein%20avant-12", "/console/routes/", "/productsheet"})
    void showsTheFirstPageWhereverABrowserGoes(String address) {
        ShopClient.Answer answer = browser.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(WebPages.POLICY);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.text()).contains("The first page");
    }

    @Test
    void keepsAnAssetForEver() {
        ShopClient.Answer answer = shop.get(ASSET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(shop.with("Accept-Encoding", "gzip").get(ASSET).header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void sendsNothingTwiceToWhoHasIt() {
        ShopClient.Answer again = browser.with(
                        "If-None-Match", browser.get("/catalogue").header("ETag"))
                .get("/catalogue");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void answersAHeadWithoutABody() {
        ShopClient.Answer head = browser.send("HEAD", "/catalogue", null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isNotEqualTo("0");
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api",
                "/apis/../api/v1/users",
                "/actuator/env",
                "/error",
                "/orders",
                "/internal/x"
            })
    void leavesClosedWhatIsTheApis(String address) {
        ShopClient.Answer answer = browser.get(address);

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void leavesTheOtherSpellingsToTheApi() {
        for (String alias : new String[] {"/products", "/categories", "/api/products/"}) {
            assertThat(browser.get(alias).header("Content-Type")).as(alias).startsWith("application/json");
        }
    }

    @Test
    void opensNothingButReading() {
        assertThat(browser.post("/catalogue", "{}").status()).isEqualTo(401);
        assertThat(browser.delete(ASSET).status()).isEqualTo(401);
        assertThat(shop.get("/catalogue").status()).isEqualTo(401);
    }

    @Test
    void saysThatAnAssetOfAnEarlierBuildIsGone() {
        ShopClient.Answer answer = browser.get("/assets/gone-0123.js");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../marketplace-api.yml",
                "/assets/..%2f..%2fmarketplace-api.yml",
                "/assets/%2e%2e/%2e%2e/marketplace-api.yml",
                "/assets//../marketplace-api.yml",
                "/marketplace-api.yml",
                "/static-web/index.html",
            })
    void leadsNowhereElse(String address) {
        ShopClient.Answer answer = shop.get(address);

        assertThat(answer.status()).isIn(400, 401, 404);
        assertThat(answer.text()).doesNotContain("spring").doesNotContain("The first page");
    }

    @Test
    void namesThePolicyTheClientIsTriedOutUnder() throws IOException {
        String settings = Files.readString(Path.of("../web/vite.config.ts"));
        String list =
                settings.substring(settings.indexOf("contentSecurityPolicy = ["), settings.indexOf("].join('; ')"));

        assertThat(Pattern.compile("\"([^\"]+)\"")
                        .matcher(list)
                        .results()
                        .map((MatchResult directive) -> directive.group(1))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(WebPages.POLICY);
    }
}
