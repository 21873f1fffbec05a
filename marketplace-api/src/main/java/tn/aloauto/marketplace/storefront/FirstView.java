package tn.aloauto.marketplace.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.util.HtmlUtils;

/**
 * A page as it looks before any script has run, in the client's own classes (web/src: {@code HomeView-hero} is .hero of
 * HomeView.module.css): somebody reads and follows links while the client comes, which then takes its place without
 * moving anything. Every word in it is escaped.
 */
final class FirstView {

    private static final String NOTHING_YET = "&nbsp;";
    private static final List<String> PROMISES = List.of("cod", "delivery", "return", "stock");
    private static final String CARD =
            """
            <li class="ProductGrid-item"><article class="ProductCard-card" data-layout="grid">\
            <div>%s</div><div class="ProductCard-words">\
            <p class="ProductCard-brand">%s</p>\
            <h3 class="ProductCard-name"><a class="ProductCard-link" href="/produits/%s">%s</a></h3>\
            <span class="Plate-plate"><bdi class="Plate-value" dir="ltr">%s</bdi></span>\
            <p class="ProductCard-vendor">%s</p></div><div class="ProductCard-deal">%s%s\
            <div class="ProductCard-action"><svg width="1" height="30"></svg></div></div></article></li>
            """;
    private static final String PART =
            """
            <nav><ol class="Breadcrumb-path"><li><a href="/catalogue">%s</a></li>\
            <li><a href="/catalogue?category=%s">%s</a></li></ol></nav>
            <article class="ProductView-product"><div class="ProductView-picture"><div class="Gallery-gallery">\
            <div class="Gallery-large">%s</div></div></div>
            <div class="ProductView-summary">%s<h1 class="ProductView-name">%s</h1>\
            <div class="ProductView-plates"><span class="Plate-plate"><span class="Plate-label">%s</span>\
            <bdi class="Plate-value" dir="ltr">%s</bdi></span></div>
            <div class="ProductView-deal">%s<p class="ProductView-vat">%s</p><p class="ProductView-stock">%s</p></div>
            <section class="VendorCard-card"><svg width="28" height="28"></svg><div><p class="VendorCard-label">%s</p>\
            <p class="VendorCard-name"><a href="/vendeurs/%s">%s</a></p></div></section></div>
            <div class="ProductView-details">%s</div></article>
            """;

    private final UnaryOperator<String> words;
    private final UnaryOperator<String> money;

    /** @param money an amount of the API as somebody reads it */
    FirstView(UnaryOperator<String> words, UnaryOperator<String> money) {
        this.words = words;
        this.money = money;
    }

    String framed(boolean isHome, String main) {
        return """
            <div class="ShopLayout-frame"><header class="Header-header"><div class="Header-bar">\
            <span class="Header-burger Header-tool"></span><a href="/" class="Header-home">%s</a>\
            <div class="Header-search" data-home="%s">%s</div><div class="Header-tools">\
            <span class="Header-tool"></span></div></div>\
            <nav class="Header-links"><ul role="list">%s%s%s</ul></nav></header>
            <main class="ShopLayout-main">%s</main></div>
            """
                .formatted(
                        "<span class=\"Logo-plate\"><span class=\"Logo-text\" dir=\"ltr\">Alo"
                                + "<span class=\"Logo-country\" lang=\"ar\">تونس</span>Auto</span></span>",
                        isHome,
                        search("bar"),
                        link("/catalogue", "nav.catalogue"),
                        link("/aide", "nav.help"),
                        link("/contact", "nav.contact"),
                        main);
    }

    String home(JsonNode newest, JsonNode categories, JsonNode banners) {
        String promises = PROMISES.stream()
                .map(name -> "<li><svg width=\"26\" height=\"26\"></svg><span><strong>" + word("home." + name)
                        + "</strong> " + word("home." + name + "_text") + "</span></li>")
                .collect(Collectors.joining());
        return """
            <section class="HomeView-hero"><div class="HomeView-pitch"><h1 class="HomeView-claim">%s</h1>\
            <p class="HomeView-lead">%s</p>%s<p class="HomeView-examples">%s</p></div></section>
            %s<ul role="list" class="HomeView-promises">%s</ul>
            <section class="HomeView-section"><h2>%s</h2><ul role="list" class="HomeView-categories">%s</ul></section>
            <section class="HomeView-section HomeView-below"><div class="HomeView-head"><h2>%s</h2></div>%s</section>
            """
                .formatted(
                        word("home.claim"),
                        word("home.lead"),
                        search("hero"),
                        word("home.examples"),
                        banners(banners),
                        promises,
                        word("home.categories"),
                        each(categories).map(this::category).collect(Collectors.joining()),
                        word("home.newest"),
                        cards(newest, "row"));
    }

    /** @param title what is looked for or the category, null for all */
    String catalogue(String title, JsonNode found) {
        return """
            <div class="PageHead-head"><div><h1>%s</h1><p class="PageHead-lead">&nbsp;</p></div></div>
            <div class="CatalogueView-layout"><aside class="CatalogueView-aside"></aside>\
            <div><div class="CatalogueView-toolbar"><svg width="1" height="40"></svg></div>
            <div class="CatalogueView-found">%s</div></div></div>
            """
                .formatted(title == null ? word("catalogue.title") : safe(title), cards(found, "grid"));
    }

    String product(JsonNode part) {
        String brand = part.path("brand").asText("");
        String description = part.path("description").asText("");
        return PART.formatted(
                word("catalogue.title"),
                text(part, "/category/slug"),
                text(part, "/category/name"),
                picture(part, true),
                brand.isEmpty() ? "" : "<p class=\"ProductView-brand\"><a>" + safe(brand) + "</a></p>",
                text(part, "/name"),
                word("product.reference"),
                text(part, "/reference"),
                price(part, "page"),
                word(part.path("price_includes_vat").asBoolean() ? "product.vat_in" : "product.vat_out"),
                stock(part),
                word("vendor.sold_by"),
                text(part, "/vendor/slug"),
                text(part, "/vendor/company_name"),
                description.isBlank()
                        ? ""
                        : "<section><h2>" + word("product.description")
                                + "</h2><p class=\"ProductView-description\" dir=\"auto\">" + safe(description)
                                + "</p></section>");
    }

    private String cards(JsonNode found, String layout) {
        return each(found.path("results"))
                .map(this::card)
                .collect(Collectors.joining(
                        "",
                        "<ul role=\"list\" class=\"ProductGrid-products\" data-layout=\"" + layout + "\">",
                        "</ul>"));
    }

    private String card(JsonNode part) {
        return CARD.formatted(
                picture(part, false),
                safe(part.path("brand").asText(part.at("/category/name").asText())),
                text(part, "/slug"),
                text(part, "/name"),
                text(part, "/reference"),
                text(part, "/vendor/company_name"),
                price(part, "card"),
                stock(part));
    }

    private String category(JsonNode category) {
        return "<li><a class=\"HomeView-category\" href=\"/catalogue?category=" + text(category, "/slug")
                + "\"><svg width=\"34\" height=\"34\"></svg><span>" + text(category, "/name") + "</span></a></li>";
    }

    private String banners(JsonNode banners) {
        return banners.isEmpty()
                ? ""
                : each(banners)
                        .map(banner -> "<li><svg width=\"22\" height=\"22\"></svg><span>" + text(banner, "/text")
                                + "</span></li>")
                        .collect(Collectors.joining("", "<ul role=\"list\" class=\"Promotions-banners\">", "</ul>"));
    }

    /** The large one is asked for before all other pictures and is told to who cannot see it; a card has its name beside it. */
    private static String picture(JsonNode part, boolean isLarge) {
        JsonNode image = each(part.path("images"))
                .filter(one -> one.path("is_primary").asBoolean())
                .findFirst()
                .orElse(part.at("/images/0"));
        String drawing = image.isMissingNode()
                ? "<span class=\"ProductPicture-drawing\"></span>"
                : "<img class=\"ProductPicture-image\" width=\"480\" height=\"360\" alt=\""
                        + (isLarge ? alternative(part, image) : "")
                        + "\" decoding=\"async\""
                        + (isLarge
                                ? " fetchpriority=\"high\" sizes=\"(max-width: 46em) 94vw, 36rem\" srcset=\""
                                        + text(image, "/small_url") + " 320w, " + text(image, "/url") + " 800w, "
                                        + text(image, "/large_url") + " 1600w\" src=\"" + text(image, "/url") + "\" />"
                                : " loading=\"lazy\" src=\"" + text(image, "/small_url") + "\" />");
        return isLarge ? drawing : "<span class=\"ProductPicture-frame\">" + drawing + "</span>";
    }

    private static String alternative(JsonNode part, JsonNode image) {
        String told = text(image, "/alt_text");
        return told.isBlank() ? text(part, "/name") : told;
    }

    /** The millimes are set smaller. */
    private String price(JsonNode part, String size) {
        String amount = money.apply(part.path("price").asText("0.000"));
        String cut = safe(amount).replaceFirst("([.,]\\d{3}\\D*)$", "<span class=\"Price-millimes\">$1</span>");
        return "<bdi class=\"Price-" + size + "\">" + cut + "</bdi>";
    }

    /** How few there are is told by the client, whose language knows how to count. */
    private String stock(JsonNode part) {
        String state = part.path("availability").asText();
        String word = word("availability." + state);
        return "<span class=\"Availability-word\" data-state=\"" + safe(state) + "\">"
                + (word.isEmpty() ? NOTHING_YET : word) + "</span>";
    }

    private String search(String size) {
        return "<div class=\"SearchBox-search\" data-size=\"" + size + "\"><span class=\"SearchBox-input\"></span>"
                + "<span class=\"SearchBox-button\"><svg width=\"20\" height=\"20\"></svg></span></div>";
    }

    private String link(String address, String key) {
        return "<li><a href=\"" + address + "\">" + word(key) + "</a></li>";
    }

    private String word(String key) {
        return safe(words.apply(key));
    }

    private static String text(JsonNode node, String pointer) {
        return safe(node.at(pointer).asText(""));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
