package tn.aloauto.marketplace.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A page of the shop arrives with the API's answers to its first questions, and with a view of them. */
@MarketplaceTest
class FirstViewIT {

    private static final Pattern ANSWERS = Pattern.compile(
            "<script type=\"application/json\" id=\"first-answers\" data-language=\"(..)\">(.*?)</script>");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ShopClient shop;
    private final ShopClient browser;
    private final TestAccounts accounts;

    @Autowired
    FirstViewIT(ShopClient shop, TestAccounts accounts) {
        this.shop = shop;
        this.browser = shop.with("Accept", "text/html");
        this.accounts = accounts;
    }

    @Test
    void aProductCanBeReadBeforeAnyScriptHasRun() {
        long id = Shelf.part(accounts.vendor())
                .named("Disque de frein été")
                .referenced("0 986 479 A58")
                .at("1120.500")
                .put();

        String page = browser.get("/produits/disque-" + id).text();

        assertThat(page)
                .contains(
                        "<h1 class=\"ProductView-name\">Disque de frein été</h1>",
                        "0 986 479 A58</bdi>",
                        "1\u202f120<span class=\"Price-millimes\">,500\u00a0DT</span>",
                        "<script type=\"application/json\" id=\"first-files\">[\"/assets/product.js\"",
                        "href=\"/assets/latin.woff2\"")
                .doesNotContain("assets/home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products/anything-{id} in /produits/anything-{id}",
                "/api/v1/categories in /produits/anything-{id}",
                "/api/v1/products?category={category}&limit=24&offset=0&ordering=-created_at in /catalogue?category={category}",
                "/api/v1/products?limit=24&min_price=1&offset=24&ordering=price in /catalogue?ordering=price&page=2&min_price=1&view=list",
                "/api/v1/products?in_stock=true&limit=8&offset=0&ordering=-created_at in /",
                "/api/v1/promotions in /",
                "/api/v1/content/banners in /"
            })
    void whatComesAlongIsTheApisOwnAnswerToAStranger(String asked) throws IOException {
        String category = Shelf.unique("freins-");
        long leaf = Shelf.category(category, null);
        String slug = Shelf.database()
                .sql("select slug from category where id = :id")
                .param("id", leaf)
                .query(String.class)
                .single();
        long id = Shelf.part(accounts.vendor()).named("Disque").in(leaf).put();
        String[] words =
                asked.replace("{id}", "" + id).replace("{category}", slug).split(" in ");

        JsonNode answer = answers(browser.get(words[1]).text()).path(words[0]);

        assertThat(steady(answer))
                .isEqualTo(steady(JSON.readTree(shop.get(words[0]).text())));
    }

    @Test
    void whoIsSignedInIsSentWhatAStrangerWouldSee() {
        TestAccounts.Person vendor = accounts.vendor();
        long id = Shelf.part(vendor).named("Pièce en attente").put();
        Shelf.database()
                .sql("update product set moderation_status = 'pending' where id = :id")
                .param("id", id)
                .update();

        String page = shop.as(vendor)
                .with("Accept", "text/html")
                .get("/produits/x-" + id)
                .text();

        assertThat(page).doesNotContain("Pièce en attente").contains("data-language=\"fr\">{", "The first page");
    }

    @Test
    void aLanguageHasItsOwnWordsAndAmounts() throws IOException {
        long id = Shelf.part(accounts.vendor()).named("Filtre").at("9.900").put();

        String page = browser.get("/produits/x-" + id + "?lang=ar").text();

        assertThat(page).contains("الكتالوج", "9<span class=\"Price-millimes\">,900\u00a0د.ت</span>", "arabic.woff2");
        assertThat(ANSWERS.matcher(page).results().map(found -> found.group(1))).containsExactly("ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</h1><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script><!--",
                "<div id=\"root\"></div></head>",
                "' onmouseover='alert(1) %s %d $1 \\u003c"
            })
    void aHostileNameIsOnlyText(String hostile) throws IOException {
        long id =
                Shelf.part(accounts.vendor()).named(hostile).by("<b>" + hostile).put();

        for (String address : new String[] {"/produits/x-" + id, "/catalogue?search=" + id, "/catalogue"}) {
            String page = browser.get(address).text();
            assertThat(ANSWERS.matcher(page).results()).hasSize(1);
            assertThat(answers(page).size()).isEqualTo(2);
            assertThat(page.replaceAll("(?s)<script type=.*?</script>", ""))
                    .doesNotContain("<script>", "<img src", "<b>", "onmouseover='", "<!--");
            assertThat(page.split("<div id=\"root\">", -1)).hasSize(2);
        }
        assertThat(answers(browser.get("/produits/x-" + id).text())
                        .path("/api/v1/products/x-" + id)
                        .path("name")
                        .asText())
                .isEqualTo(hostile);
    }

    @Test
    void everyClassOfTheViewStandsInTheClientsStyleSheets() throws IOException {
        long id = Shelf.part(accounts.vendor()).named("Disque").put();
        Set<String> worn = new TreeSet<>();
        for (String address : new String[] {"/", "/catalogue", "/produits/x-" + id}) {
            CLASSES.matcher(browser.get(address).text())
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(" ")))
                    .filter(name -> !name.equals("first-view"))
                    .forEach(worn::add);
        }
        Map<String, String> sheets = styleSheets();

        assertThat(worn).hasSizeGreaterThan(40).allSatisfy(name -> {
            String[] parts = name.split("-", 2);
            assertThat(sheets.getOrDefault(parts[0], "")).as(name).containsPattern("\\." + parts[1] + "\\b");
        });
    }

    private static Map<String, String> styleSheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../web/src"))) {
            return files.filter(file -> file.toString().endsWith(".module.css"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".module.css", ""), FirstViewIT::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static JsonNode answers(String page) throws IOException {
        Matcher answers = ANSWERS.matcher(page);
        assertThat(answers.find()).as(page).isTrue();
        return JSON.readTree(answers.group(2));
    }

    /** Without what grows by being looked at. */
    private static JsonNode steady(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove("view_count");
        }
        return answer;
    }
}
