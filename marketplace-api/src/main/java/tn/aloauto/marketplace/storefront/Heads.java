package tn.aloauto.marketplace.storefront;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Texts;

/** Which head belongs to which page of the web client. */
@Component
class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Set<String> WHOLE_LIST = Set.of("lang", "page");
    private static final Set<String> OF_CATEGORY = Set.of("lang", "page", "category");

    private final Shown shown;
    private final Texts texts;

    Heads(Shown shown, Texts texts) {
        this.shown = shown;
        this.texts = texts;
    }

    /** A page must come also when the database is away: then with the usual head. */
    Head of(String path, Query query, Locale language) {
        try {
            String place = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            if (place.startsWith("/produits/")) {
                return product(place.substring("/produits/".length()), language);
            }
            if (place.startsWith("/vendeurs/")) {
                return vendor(place.substring("/vendeurs/".length()), language);
            }
            if (place.equals("/catalogue")) {
                return catalogue(query, language);
            }
            return place.equals("/") ? home(language) : content(place, language);
        } catch (DataAccessException away) {
            LOG.warn("The head of {} cannot be told now: {}", path, away.getMessage());
            return unknown(language);
        }
    }

    private Head home(Locale language) {
        return new Head(
                "website",
                texts.text(language, "storefront.title"),
                texts.text(language, "storefront.description"),
                "/",
                null,
                true,
                List.of(Facts.shop()));
    }

    private Head catalogue(Query query, Locale language) {
        String slug = query.get("category");
        if (slug.isEmpty()) {
            String title = texts.text(language, "storefront.catalogue");
            return page(
                    title, texts.text(language, "storefront.catalogue-text"), "/catalogue", query.hasOnly(WHOLE_LIST));
        }
        return shown.category(slug, language)
                .map(category -> category(category, query.hasOnly(OF_CATEGORY), language))
                .orElseGet(() -> unknown(language));
    }

    private Head category(Shown.Category category, boolean isIndexed, Locale language) {
        String path = "/catalogue?category=" + category.slug();
        String text = category.description().isBlank()
                ? texts.text(language, "storefront.category-text", category.name())
                : category.description();
        Map<String, Object> way = Facts.way(List.of(
                new String[] {texts.text(language, "storefront.catalogue"), "/catalogue"},
                new String[] {category.name(), path}));
        return new Head("website", titled(category.name()), text, path, null, isIndexed, List.of(way));
    }

    private Head product(String slug, Locale language) {
        return shown.product(slug, language)
                .map(product -> product(product, language))
                .orElseGet(() -> unknown(language));
    }

    private Head product(Shown.Product product, Locale language) {
        String name = product.brand() == null ? product.name() : product.name() + " " + product.brand();
        String text = texts.text(
                language,
                "storefront.product-text",
                name,
                product.reference(),
                product.price().replace('.', ','),
                product.vendor());
        Map<String, Object> way = Facts.way(List.of(
                new String[] {product.category(), "/catalogue?category=" + product.categorySlug()},
                new String[] {product.name(), "/produits/" + product.slug()}));
        return new Head(
                "product",
                titled(name + " · " + product.reference()),
                text,
                "/produits/" + product.slug(),
                product.image(),
                true,
                List.of(Facts.product(product), way));
    }

    private Head vendor(String slug, Locale language) {
        return shown.vendor(slug)
                .map(vendor -> new Head(
                        "website",
                        titled(vendor.name()),
                        vendor.description().isBlank()
                                ? texts.text(language, "storefront.vendor-text", vendor.name())
                                : vendor.description(),
                        "/vendeurs/" + vendor.slug(),
                        null,
                        true,
                        List.of(Facts.vendor(vendor))))
                .orElseGet(() -> unknown(language));
    }

    /** The client's pages of words, by their own addresses; whatever else there is belongs to somebody signed in. */
    private Head content(String path, Locale language) {
        String key = "storefront.page" + path.replace('/', '.');
        return SiteMap.PAGES.contains(path) && texts.has(language, key)
                ? page(texts.text(language, key), texts.text(language, "storefront.description"), path, true)
                : unknown(language);
    }

    private static Head page(String title, String text, String path, boolean isIndexed) {
        return new Head("website", titled(title), text, path, null, isIndexed, List.of());
    }

    private Head unknown(Locale language) {
        return new Head(
                "website",
                texts.text(language, "storefront.title"),
                texts.text(language, "storefront.description"),
                "/",
                null,
                false,
                List.of());
    }

    private static String titled(String title) {
        return title + " · AloAuto";
    }
}
