package tn.aloauto.marketplace.storefront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tn.aloauto.marketplace.shared.Texts;

/**
 * What a page says of itself. Everything in it may come from a vendor's file: it is text until the moment it is written,
 * and is escaped there and nowhere else.
 *
 * @param kind of Open Graph: website or product
 * @param path the one address of the page, with the query that belongs to it, encoded
 * @param image absolute or from the root; null when there is none
 * @param isIndexed whether search engines shall keep it
 * @param facts for structured data, each with its {@code @type}; addresses in them that begin with / are the site's own
 */
record Head(
        String kind,
        String title,
        String description,
        String path,
        String image,
        boolean isIndexed,
        List<Map<String, Object>> facts) {

    static final String BEGIN = "<!-- page:head -->";
    static final String END = "<!-- /page:head -->";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DESCRIBED = 160;
    private static final Map<String, String> OPEN_GRAPH = Map.of("fr", "fr_TN", "ar", "ar_TN", "en", "en_GB");

    String written(String site, Locale language) {
        StringBuilder head = new StringBuilder();
        head.append("<title>").append(safe(title)).append("</title>\n");
        meta(head, "name", "description", shortened(description));
        if (!isIndexed) {
            meta(head, "name", "robots", "noindex");
        }
        String address = site + inLanguage(language);
        link(head, "canonical", null, address);
        if (isIndexed) {
            Texts.LANGUAGES.forEach(each -> link(head, "alternate", each.getLanguage(), site + inLanguage(each)));
            link(head, "alternate", "x-default", site + path);
        }
        meta(head, "property", "og:site_name", "AloAuto");
        meta(head, "property", "og:type", kind);
        meta(head, "property", "og:title", title);
        meta(head, "property", "og:description", shortened(description));
        meta(head, "property", "og:url", address);
        meta(head, "property", "og:locale", OPEN_GRAPH.get(language.getLanguage()));
        if (image != null) {
            meta(head, "property", "og:image", image.startsWith("/") ? site + image : image);
        }
        facts.forEach(fact -> head.append("<script type=\"application/ld+json\">")
                .append(inScript(Facts.onSite(fact, site)))
                .append("</script>\n"));
        return head.toString();
    }

    /** French is the address itself. */
    private String inLanguage(Locale language) {
        return Locale.FRENCH.equals(language)
                ? path
                : path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + language.getLanguage();
    }

    /** Inside a script element a JSON text may hold no sign that HTML knows. */
    static String inScript(Object fact) {
        try {
            return JSON.writeValueAsString(fact)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String shortened(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) <= DESCRIBED) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, DESCRIBED - 1)).stripTrailing() + "…";
    }

    private static void meta(StringBuilder head, String kind, String name, String content) {
        head.append("<meta ")
                .append(kind)
                .append("=\"")
                .append(name)
                .append("\" content=\"")
                .append(safe(content))
                .append("\" />\n");
    }

    private static void link(StringBuilder head, String rel, String language, String address) {
        head.append("<link rel=\"").append(rel).append('"');
        if (language != null) {
            head.append(" hreflang=\"").append(language).append('"');
        }
        head.append(" href=\"").append(safe(address)).append("\" />\n");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
