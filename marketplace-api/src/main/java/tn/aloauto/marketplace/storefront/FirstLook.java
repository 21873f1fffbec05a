package tn.aloauto.marketplace.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Sends a page's first answers along with it, so that the client has nothing to wait for, and what can be seen of them
 * before the client is there.
 */
@Component
class FirstLook {

    private static final String PLACE = "<div id=\"root\"></div>";

    private final FirstFiles files;

    FirstLook(FirstFiles files) {
        this.files = files;
    }

    /**
     * @param page with its head in place
     */
    String on(String page, String path, Query query, Locale language, Storefront.Api api) {
        FirstPage first = FirstPage.at(path).filter(files::know).orElse(null);
        if (first == null || !page.contains(PLACE)) {
            return page;
        }
        List<Ask> asks = first.asks(path, query);
        Map<Ask, JsonNode> answers = new LinkedHashMap<>();
        for (Ask ask : asks) {
            api.answer(ask, language).ifPresent(answer -> answers.put(ask, answer));
        }
        String tongue = language.getLanguage();
        JsonNode shown = answers.get(asks.get(0));
        String view = shown == null
                ? ""
                : "<div class=\"first-view\">" + view(first, shown, query, language, answers) + "</div>";
        return page.replace("</head>", files.links(language) + "</head>")
                .replace(
                        PLACE,
                        "<div id=\"root\">" + view + "</div>\n"
                                + "<script type=\"application/json\" id=\"first-files\">"
                                + Head.inScript(files.scripts(first, language)) + "</script>\n"
                                + "<script type=\"application/json\" id=\"first-answers\" data-language=\"" + tongue
                                + "\">" + written(answers) + "</script>");
    }

    private String view(FirstPage first, JsonNode shown, Query query, Locale language, Map<Ask, JsonNode> answers) {
        FirstView view = new FirstView(files.words(language), amount -> Amounts.written(amount, language));
        JsonNode categories = answers.getOrDefault(FirstAsks.CATEGORIES, MissingNode.getInstance());
        return switch (first) {
            case HOME ->
                view.framed(
                        true,
                        view.home(
                                shown, categories, answers.getOrDefault(FirstAsks.BANNERS, MissingNode.getInstance())));
            case CATALOGUE -> view.framed(false, view.catalogue(title(query, categories, language), shown));
            case PRODUCT -> view.framed(false, view.product(shown));
        };
    }

    private String title(Query query, JsonNode categories, Locale language) {
        String search = query.get("search").strip();
        return search.isEmpty()
                ? name(categories, query.get("category"))
                : files.words(language).apply("catalogue.results_for").replace("{{words}}", search);
    }

    /** Null when there is no such category. */
    private static String name(JsonNode categories, String slug) {
        return StreamSupport.stream(categories.spliterator(), false)
                .map(category -> category.path("slug").asText().equals(slug)
                        ? category.path("name").asText()
                        : name(category.path("children"), slug))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static String written(Map<Ask, JsonNode> answers) {
        Map<String, JsonNode> byAddress = new LinkedHashMap<>();
        answers.forEach((ask, answer) -> byAddress.put(ask.address(), answer));
        return Head.inScript(byAddress);
    }
}
